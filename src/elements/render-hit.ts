import type { Piece } from '../search/mark-matches.ts';
import type { ShownHit } from '../search/search-messages.ts';

/** Chinese names by `<facet>:<value>`. */
export type HitNames = ReadonlyMap<string, string>;

/** What the result list knows beside the hit. */
interface HitContext {
  base: string;
  query: string;
  /** The query's words, which mark what is related. */
  words: readonly string[];
  names: HitNames;
}

/** A hit as a list item. Text is set as text, never as HTML. */
export function renderHit(hit: ShownHit, context: HitContext): HTMLLIElement {
  const item = element('li', { className: 'card hit' });
  item.dataset['clause'] = hit.key;
  item.dataset['match'] = hit.match;
  const heading = element('h2', {}, [
    link(hitUrl(hit, context), [
      hit.label ?? '',
      ...pieces(hit.title ?? [{ text: nameOf(hit), marked: false }]),
    ]),
  ]);
  if (hit.match === 'related') heading.append(' ', element('span', { className: 'badge' }, ['相关']));
  item.append(heading, where(hit, context), element('p', {}, pieces(hit.text)), themes(hit, context));
  return item;
}

/** The clause's address with the words to be marked there. */
function hitUrl({ url, match }: ShownHit, { base, query, words }: HitContext): string {
  const [path = '', fragment = ''] = url.split('#');
  const marked = match === 'literal' ? query : words.join(' ');
  return `${withBase(base, path)}?${new URLSearchParams({ q: marked })}#${fragment}`;
}

const KIND_NAMES: Record<string, string> = { cover: '通知正文', preamble: '总体思路', colophon: '版记' };

function nameOf({ kind, sectionTitles }: ShownHit): string {
  return KIND_NAMES[kind] ?? sectionTitles.at(-1) ?? '正文';
}

function where(hit: ShownHit, { base, names }: HitContext): HTMLElement {
  const [noticePath = ''] = hit.url.split('#');
  const province = names.get(`province:${hit.province}`) ?? hit.province;
  return element('p', { className: 'where' }, [
    link(withBase(base, `/provinces/${hit.province}/`), [province]),
    link(withBase(base, `/years/${hit.year}/`), [String(hit.year)]),
    link(withBase(base, noticePath), [hit.noticeTitle]),
    ...hit.sectionTitles.map((title) => element('span', {}, [title])),
  ]);
}

function themes(hit: ShownHit, { base, names }: HitContext): HTMLElement {
  const links = hit.themes.map((id) =>
    element('li', {}, [link(withBase(base, `/themes/${id}/`), [names.get(`theme:${id}`) ?? id])]),
  );
  return element('ul', { className: 'tags' }, links);
}

function pieces(all: readonly Piece[]): (string | HTMLElement)[] {
  return all.map(({ text, marked }) => (marked ? element('mark', {}, [text]) : text));
}

function link(url: string, children: (string | Node)[]): HTMLAnchorElement {
  return element('a', { href: url }, children);
}

function withBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  children: (string | Node)[] = [],
): HTMLElementTagNameMap[Name] {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}
