import type { ServerFault } from '../search/search-messages.ts';
import { element } from './element.ts';
import { browseLinks } from './search/render-status.ts';

const MESSAGES: Record<ServerFault, string> = {
  slow: '检索服务器没有及时应答',
  down: '检索服务器没有应答',
  nonsense: '检索服务器的应答无法识别',
};

/** The actions offered to a reader after a fault. */
export interface FaultActions {
  retry: () => void;
  searchHere: () => void;
}

/** Explains why nothing is listed, which doesn't mean that there are no hits, and offers ways on. */
export function renderFault(
  fault: ServerFault | undefined,
  base: string,
  actions: FaultActions,
): (string | Node)[] {
  const browse = ['也可以', ...browseLinks(base), '。 '];
  const retry = button('重试', actions.retry);
  if (!fault) return ['检索索引没有载入，请检查网络后重试；', ...browse, retry];
  const here = button('改用浏览器检索', actions.searchHere);
  return [`${MESSAGES[fault]}，不是没有结果。请稍后重试，或改用浏览器检索；`, ...browse, retry, ' ', here];
}

function button(name: string, press: () => void): HTMLElement {
  const created = element('button', { type: 'button', class: 'button quiet' }, [name]);
  created.addEventListener('click', press);
  return created;
}
