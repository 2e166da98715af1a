import type { Excerpt } from '../../basket/find-excerpts.ts';
import { citeExcerpt, type ExportOrigin, headingOf } from '../../basket/cite-excerpt.ts';
import { element } from '../element.ts';

/** The actions on an excerpt of the reader's own basket. */
export interface ExcerptActions {
  move: (key: string, by: -1 | 1) => void;
  remove: (key: string) => void;
  annotate: (key: string, note: string) => void;
}

/** Messages in place of the clause of an excerpt without one. */
const STATES = {
  unknown: '没有这一条：编号有误，或文件未收录。',
  failed: '没有载入，请检查网络后重试。',
} as const;

/**
 * Renders an excerpt: the clause's current text with its citation, or the reason why it is missing. @param actions
 * null for a read-only list.
 */
export function renderExcerpt(
  excerpt: Excerpt,
  place: { at: number; of: number },
  { origin, href }: { origin: ExportOrigin; href: (path: string) => string },
  actions: ExcerptActions | null,
): HTMLElement {
  const name = excerpt.state === 'held' ? `${excerpt.name} ${headingOf(excerpt)}`.trim() : excerpt.key;
  return element('li', { class: 'card excerpt', 'data-excerpt': excerpt.key, 'data-state': excerpt.state }, [
    ...renderClause(excerpt, name, origin, href),
    ...(actions ? [renderNote(excerpt, name, actions), renderTools(excerpt, name, place, actions)] : []),
    ...(actions === null && excerpt.note !== '' ? [element('p', {}, [`批注：${excerpt.note}`])] : []),
  ]);
}

function renderClause(
  excerpt: Excerpt,
  name: string,
  origin: ExportOrigin,
  href: (path: string) => string,
): Node[] {
  if (excerpt.state === 'withdrawn')
    return [element('h2', {}, [name]), element('p', { class: 'absent' }, [`已撤下：${excerpt.reason}。`])];
  if (excerpt.state !== 'held')
    return [element('h2', {}, [name]), element('p', { class: 'absent' }, [STATES[excerpt.state]])];
  const { notice, record, moved } = excerpt;
  return [
    element('h2', {}, [element('a', { href: href(record.url) }, [name])]),
    element('p', { class: 'where' }, [element('span', {}, [notice.title])]),
    ...(moved === null
      ? []
      : [element('p', { class: 'absent' }, [`收入摘录夹所用的编号已有变动：${moved}。`])]),
    element(
      'blockquote',
      {},
      record.text.split('\n').map((line) => element('p', {}, [line.replaceAll('\t', '｜')])),
    ),
    element('p', { class: 'excerpt-citation' }, [citeExcerpt(excerpt, origin)]),
  ];
}

function renderNote({ key, note }: Excerpt, name: string, { annotate }: ExcerptActions): HTMLElement {
  const field = element('textarea', { rows: '2', placeholder: '可写批注', 'aria-label': `批注：${name}` }, [
    note,
  ]);
  field.addEventListener('change', () => annotate(key, field.value.trim()));
  return element('label', { class: 'excerpt-note' }, ['批注', field]);
}

function renderTools(
  { key }: Excerpt,
  name: string,
  { at, of }: { at: number; of: number },
  { move, remove }: ExcerptActions,
): HTMLElement {
  const button = (action: string, label: string, act: () => void) => {
    const created = element(
      'button',
      { type: 'button', 'data-action': action, 'aria-label': `${label}：${name}` },
      [label],
    );
    created.addEventListener('click', act);
    return created;
  };
  const [up, down] = [button('up', '上移', () => move(key, -1)), button('down', '下移', () => move(key, 1))];
  up.disabled = at === 0;
  down.disabled = at === of - 1;
  return element('p', { class: 'clause-tools' }, [up, down, button('remove', '移除', () => remove(key))]);
}
