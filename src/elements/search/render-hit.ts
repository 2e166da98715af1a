import { withBase } from '../../href.ts';
import type { Match } from '../../search/rank/hit.ts';
import type { Piece } from '../../search/show/mark-matches.ts';
import type { ShownHit } from '../../search/search-messages.ts';
import { element } from '../element.ts';

/** What rendering a hit needs besides the hit. */
export interface HitContext {
  base: string;
  /** The Chinese name of a facet's value. */
  nameOf: (facet: string, value: string) => string;
  /** Whether the query names the clauses by their number, so that badges for how they were found are omitted. */
  isNumbered?: boolean;
}

/** Labels for how a hit was found if it isn't literal. */
const BADGES: Record<Match, string | null> = {
  literal: null,
  synonym: '同义或异写',
  terms: '各词都有',
  words: '相关',
};

/** Renders hits one by one, each with its place. */
export function renderHits(hits: readonly ShownHit[], context: HitContext): HTMLElement[] {
  return hits.map((hit) => renderHit(hit, context, 'h2', whereOf(hit, context)));
}

/** Renders hits grouped by notice. The hits of a notice must be consecutive. */
export function renderHitsByNotice(hits: readonly ShownHit[], context: HitContext): HTMLElement[] {
  const groups: ShownHit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.notice === hit.notice && last[0].match === hit.match) last.push(hit);
    else groups.push([hit]);
  }
  return groups.map((group) => renderGroup(group, context));
}

function renderGroup(hits: readonly ShownHit[], context: HitContext): HTMLElement {
  const [first] = hits;
  if (!first) return element('li');
  const heading = element('h2', { class: 'group-title' }, [
    link(withBase(context.base, `/notices/${first.notice}/`), [first.noticeTitle]),
    ' ',
    element('span', { class: 'muted' }, [
      `${context.nameOf('province', first.province)} ${first.year}，${hits.length} 条`,
    ]),
  ]);
  const items = hits.map((hit) => renderHit(hit, context, 'h3', sectionsOf(hit)));
  return element('li', { class: 'group' }, [heading, element('ol', {}, items)]);
}

function renderHit(
  hit: ShownHit,
  context: HitContext,
  level: 'h2' | 'h3',
  where: HTMLElement,
): HTMLLIElement {
  const heading = element(level, {}, [
    link(hitUrl(hit, context), [
      hit.label ?? '',
      ...pieces(hit.title ?? [{ text: nameOfHit(hit, context), marked: false }]),
    ]),
  ]);
  const badge = context.isNumbered ? null : BADGES[hit.foundBy];
  if (badge) heading.append(' ', element('span', { class: 'badge' }, [badge]));
  return element('li', { class: 'card hit', 'data-clause': hit.key, 'data-match': hit.match }, [
    heading,
    where,
    element('p', {}, pieces(hit.text)),
    renderThemes(hit, context),
  ]);
}

/** Returns the clause's URL with the words to mark there. */
function hitUrl({ url, marked }: ShownHit, { base }: HitContext): string {
  const [path = '', fragment = ''] = url.split('#');
  const words = new URLSearchParams(marked.map((term) => ['q', term]));
  return `${withBase(base, path)}?${words}#${fragment}`;
}

function nameOfHit({ kind, sectionTitles }: ShownHit, { nameOf }: HitContext): string {
  return kind === 'clause' || kind === 'lead' ? (sectionTitles.at(-1) ?? '正文') : nameOf('kind', kind);
}

/** 省份 › 年度 › 文件 › 部分. */
function whereOf(hit: ShownHit, { base, nameOf }: HitContext): HTMLElement {
  const where = sectionsOf(hit);
  where.prepend(
    link(withBase(base, `/provinces/${hit.province}/`), [nameOf('province', hit.province)]),
    link(withBase(base, `/years/${hit.year}/`), [String(hit.year)]),
    link(withBase(base, `/notices/${hit.notice}/`), [hit.noticeTitle]),
  );
  return where;
}

function sectionsOf({ sectionTitles }: ShownHit): HTMLElement {
  return element(
    'p',
    { class: 'where' },
    sectionTitles.map((title) => element('span', {}, [title])),
  );
}

function renderThemes({ themes }: ShownHit, { base, nameOf }: HitContext): HTMLElement {
  const links = themes.map((id) =>
    element('li', {}, [link(withBase(base, `/themes/${id}/`), [nameOf('theme', id)])]),
  );
  return element('ul', { class: 'tags', 'aria-label': '主题' }, links);
}

function pieces(all: readonly Piece[]): (string | HTMLElement)[] {
  return all.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));
}

function link(url: string, children: (string | Node)[]): HTMLAnchorElement {
  return element('a', { href: url }, children);
}
