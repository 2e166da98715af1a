import { withBase } from '../href.ts';
import type { Facet } from '../search/facets.ts';
import type { SearchAnswer } from '../search/search-messages.ts';
import { element } from './element.ts';
import { type SearchState, writeSearchState } from './search-state.ts';

const FACET_NAMES: Record<Facet, string> = {
  province: '省份',
  year: '年度',
  theme: '主题',
  stage: '学段',
  kind: '条款类别',
  issuer: '发文机关',
  notice: '文件',
};

/** What was found, in a sentence for everyone, read out where it changes. */
export function describeAnswer(answer: SearchAnswer, { query, related }: SearchState): string {
  const { literal, synonym, words } = answer.counts;
  if (answer.simplified !== null)
    return `已按简体“${answer.simplified}”检索：${synonym} 条写有，${words} 条相关。`;
  const also = synonym > 0 ? `，另有 ${synonym} 条写有同义词` : '';
  if (literal > 0)
    return `${literal} 条写有“${query}”${also}${related && words > 0 ? `，${words} 条相关` : ''}。`;
  if (synonym > 0) return `没有条款写有“${query}”，${synonym} 条写有同义词。`;
  if (words > 0) return `没有条款连续写有“${query}”。以下 ${words} 条与这些词语相关。`;
  return `没有条款写有“${query}”。`;
}

/** What else may be done: searches by other words, without a choice, with or without synonyms. */
export function renderAdvice(answer: SearchAnswer, state: SearchState, base: string): Node[] {
  return [
    ...renderSynonyms(answer, state),
    ...renderNear(answer, state),
    ...(answer.total === 0 ? renderWithout(answer, state, base) : []),
  ];
}

function renderSynonyms({ synonyms, counts }: SearchAnswer, state: SearchState): Node[] {
  if (!state.synonyms) return [paragraph('只搜了原词。', link({ ...state, synonyms: true }, '同义词也搜'))];
  if (synonyms.length === 0) return [];
  const terms = synonyms.map((term) => `“${term}”`).join('、');
  return [
    paragraph(`也搜了${terms}（${counts.synonym} 条）。`, link({ ...state, synonyms: false }, '只搜原词')),
  ];
}

function renderNear({ near }: SearchAnswer, state: SearchState): Node[] {
  if (near.length === 0) return [];
  const links = near.flatMap((term, index) => [index > 0 ? '、' : '', link({ ...state, query: term }, term)]);
  return [paragraph('是否要找：', ...links, '？')];
}

function renderWithout({ without }: SearchAnswer, state: SearchState, base: string): Node[] {
  const useful = Object.entries(without).filter(([, count]) => count > 0) as [Facet, number][];
  const links = useful.flatMap(([facet, count], index) => [
    index > 0 ? '；' : '',
    link(
      { ...state, filters: { ...state.filters, [facet]: [] } },
      `取消${FACET_NAMES[facet]}筛选（${count} 条）`,
    ),
  ]);
  if (links.length > 0) return [paragraph('所选筛选下没有结果：', ...links, '。')];
  return [paragraph('可换一个词，或', ...browseLinks(base), '。')];
}

/** 按文件、省份、主题或年度浏览, for whoever finds nothing or can't search. */
export function browseLinks(base: string): (string | Node)[] {
  const pages = [
    ['文件', '/notices/'],
    ['省份', '/provinces/'],
    ['主题', '/themes/'],
    ['年度', '/years/'],
  ] as const;
  const links = pages.flatMap(([name, path], index) => [
    index > 0 ? '、' : '',
    element('a', { href: withBase(base, path) }, [name]),
  ]);
  return ['按', ...links, '浏览'];
}

function paragraph(...children: (string | Node)[]): HTMLElement {
  return element('p', {}, children);
}

function link(state: SearchState, text: string): HTMLElement {
  return element('a', { href: writeSearchState(state) || '?', 'data-search-link': '' }, [text]);
}
