import { withBase } from '../../href.ts';
import { DECLARATIONS, type Facet } from '../../search/facets.ts';
import type { SearchAnswer } from '../../search/search-messages.ts';
import { element } from '../element.ts';
import { type SearchState, writeSearchState } from './search-state.ts';

/** Describes what was found in a sentence, which screen readers announce when it changes. */
export function describeAnswer(answer: SearchAnswer, { query, related }: SearchState): string {
  const { literal, synonym, terms, words } = answer.counts;
  const { reading, text } = answer.understood;
  if (answer.understood.terms.flat().join('') === '') return '请输入要检索的词语。';
  if (reading?.kind === 'numbered') return `按序号“${reading.text}”找到 ${terms} 条。`;
  const phrase = describeTerms(answer);
  if (reading?.kind === 'simplified' || reading?.kind === 'spelling') {
    const why = reading.kind === 'simplified' ? '已按简体' : `没有条款写有“${query}”，已按`;
    return `${why}“${text}”检索：${synonym + terms} 条写有${answer.synonyms.length > 0 ? '它或它的同义词' : ''}。`;
  }
  const where = describeWhere(answer, phrase.name);
  const also = describeOthers(answer);
  if (literal > 0)
    return `${where}${literal} 条${phrase.verb}${also}${related && words > 0 ? `，${words} 条相关` : ''}。`;
  if (synonym > 0) return `${where}${synonym} 条写有“${phrase.name}”的同义词或其他写法。`;
  if (terms > 0) return `${where}${terms} 条以原词或同义词${phrase.verb}。`;
  if (words === 0) return `没有条款${phrase.verb}。`;
  if (answer.understood.terms.length > 1)
    return `${where.trimEnd()}没有条款${phrase.verb}。以下 ${words} 条写有其中一部分。`;
  return `${where.trimEnd()}没有条款${phrase.verb}。以下 ${words} 条与其中的词语相关。`;
}

/** Names the parts of the query without hits, to be followed by what was found without them. */
function describeWhere({ understood: { reading } }: SearchAnswer, name: string): string {
  if (reading?.kind === 'elsewhere') return `${reading.text}的文件未见“${name}”，其他文件中 `;
  return reading?.kind === 'partial' ? `没有条款写有“${reading.text}”。以下 ` : '';
}

/** Returns the terms of a query and the verb phrase “写有…” with them, for use in a sentence. */
function describeTerms({ understood: { terms, text, isVerbatim } }: SearchAnswer): {
  name: string;
  verb: string;
} {
  const quoted = terms.map((alternatives) => alternatives.map((term) => `“${term}”`).join('或'));
  const [only = '', ...others] = quoted;
  if (others.length === 0 && terms[0]?.length === 1)
    return { name: terms[0][0] ?? text, verb: `写有${only}` };
  if (others.length === 0) return { name: terms[0]?.join('”或“') ?? text, verb: `写有${only}` };
  if (isVerbatim) return { name: text, verb: `写有“${text}”` };
  return {
    name: terms.flat().join('”和“'),
    verb: `同时写有${quoted.slice(0, -1).join('、')}和${quoted.at(-1)}`,
  };
}

function describeOthers({ counts: { synonym, terms }, understood }: SearchAnswer): string {
  const parts = understood.terms.flat().map((term) => `“${term}”`);
  if (terms > 0 && understood.isVerbatim) return `，另有 ${terms} 条同时写有${parts.join('、')}`;
  if (terms > 0) return `，另有 ${terms} 条以同义词写有其中的词`;
  return synonym > 0 ? `，另有 ${synonym} 条写有同义词或其他写法` : '';
}

/** Renders how the query was interpreted, and alternatives: other words, fewer filters, with or without synonyms. */
export function renderAdvice(
  answer: SearchAnswer,
  state: SearchState,
  base: string,
  nameOf: (facet: string, value: string) => string,
): Node[] {
  return [
    ...renderUnderstood(answer, state, nameOf),
    ...renderSynonyms(answer, state),
    ...renderNear(answer, state),
    ...(answer.total === 0 ? renderWithout(answer, state, base) : []),
  ];
}

/**
 * Renders one line with the typed filters, each with a link to remove it, the excluded terms, provinces that aren't
 * in the collection, and a link to search exactly what was typed.
 */
function renderUnderstood(
  { understood: { chips, excluded, notCollected, reading } }: SearchAnswer,
  state: SearchState,
  nameOf: (facet: string, value: string) => string,
): Node[] {
  const line: (string | Node)[] = [
    ...chips.flatMap(({ facet, value, without }) => {
      const name = `${DECLARATIONS[facet].name}：${nameOf(facet, value)}`;
      const attributes = {
        class: 'chip',
        'data-search-chip': `${facet}=${value}`,
        'aria-label': `取消${name}`,
      };
      return [link({ ...state, query: without }, `${name} ×`, attributes), ' '];
    }),
    ...(excluded.length > 0 ? [`不含${excluded.map((term) => `“${term}”`).join('、')}。`] : []),
    ...notCollected.map((name) => `${name}：未收录，以下为其他省份的文件。`),
    ...(reading?.back ? [link({ ...state, query: reading.back }, `仍搜“${state.query}”`)] : []),
  ];
  return line.length > 0 ? [element('p', { 'data-search-understood': '' }, line)] : [];
}

const RELATION_NAMES = { narrower: '更具体的说法', broader: '更宽泛的说法', related: '相关词' } as const;
/** Most words to offer per relation. */
const MAX_KIN = 5;

function renderSynonyms({ synonyms, kin }: SearchAnswer, state: SearchState): Node[] {
  const offered = (['narrower', 'broader', 'related'] as const).flatMap((relation) => {
    const terms = (kin[relation] ?? []).slice(0, MAX_KIN);
    return terms.length === 0 ? [] : [`${RELATION_NAMES[relation]}：`, ...listLinks(terms, state), '。'];
  });
  const searched = !state.synonyms
    ? ['只搜了原词。', link({ ...state, synonyms: true }, '同义词也搜')]
    : synonyms.length > 0
      ? [
          `也搜了${synonyms.map((term) => `“${term}”`).join('、')}。`,
          link({ ...state, synonyms: false }, '只搜原词'),
        ]
      : [];
  return [searched, offered].flatMap((line) => (line.length > 0 ? [paragraph(...line)] : []));
}

function renderNear({ near }: SearchAnswer, state: SearchState): Node[] {
  return near.length === 0 ? [] : [paragraph('是否要找：', ...listLinks(near, state), '？')];
}

function listLinks(terms: readonly string[], state: SearchState): (string | Node)[] {
  return terms.flatMap((term, index) => [index > 0 ? '、' : '', link({ ...state, query: term }, term)]);
}

function renderWithout({ without }: SearchAnswer, state: SearchState, base: string): Node[] {
  const useful = Object.entries(without).filter(([, count]) => count > 0) as [Facet, number][];
  const links = useful.flatMap(([facet, count], index) => [
    index > 0 ? '；' : '',
    link(
      { ...state, filters: { ...state.filters, [facet]: [] } },
      `取消${DECLARATIONS[facet].name}筛选（${count} 条）`,
    ),
  ]);
  if (links.length > 0) return [paragraph('所选筛选下没有结果：', ...links, '。')];
  return [paragraph('可换一个词，或', ...browseLinks(base), '。')];
}

/** Renders the pages that the query names. */
export function renderCards({ cards }: SearchAnswer, base: string): HTMLElement[] {
  return cards.map(({ path, name, what, gloss }) =>
    element('li', {}, [
      element('a', { href: withBase(base, path), 'data-search-card': what }, [name]),
      ' ',
      element('span', { class: 'badge' }, [what]),
      element('p', { class: 'muted' }, [gloss]),
    ]),
  );
}

/** Links to browse 按文件、省份、主题或年度, for readers without hits or without a working search. */
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

function link(state: SearchState, text: string, attributes: Record<string, string> = {}): HTMLElement {
  return element('a', { href: writeSearchState(state) || '?', 'data-search-link': '', ...attributes }, [
    text,
  ]);
}
