import type { Span } from '../../model/finding.ts';
import { fold, foldWithOffsets, originalSpan } from '../../text/fold.ts';

/** A vocabulary term and where it occurs in a text. */
export interface TermMatch extends Span {
  /** As written in the vocabulary. */
  term: string;
}

/** Finds the terms in a text, in text order. */
export type FindTerms = (text: string) => readonly TermMatch[];

/**
 * Creates a term finder. Text and terms are compared folded. Of overlapping terms only the longest matches: 网络安全宣传周
 * doesn't match 宣传 as well, nor 教育网络安全 教育网. Runs in time linear in the text.
 */
export function createTermFinder(terms: Iterable<string>): FindTerms {
  const trie = createTrie(terms);
  return (text) => {
    const folded = foldWithOffsets(text);
    const matches = keepLongest(listMatches(folded.text, trie), folded.text.length);
    if (folded.text === text) return matches;
    return matches.map((match) => {
      const { start, end } = originalSpan(folded, match.start, match.end);
      return { term: match.term, start, end: endOf(text, end) };
    });
  };
}

/** A prefix tree of folded terms. Its nodes are numbered from 1. */
interface Trie {
  /** The node of each first character, or 0 if no term begins with it. */
  roots: Uint32Array;
  /** The child of a node by a character, under {@link edge}. */
  children: ReadonlyMap<number, number>;
  /** The term that ends at a node. */
  terms: ReadonlyMap<number, string>;
}

function createTrie(all: Iterable<string>): Trie {
  const trie = {
    roots: new Uint32Array(0x10000),
    children: new Map<number, number>(),
    terms: new Map<number, string>(),
  };
  let nodes = 0;
  for (const term of all) {
    const folded = fold(term);
    let node = (trie.roots[folded.charCodeAt(0)] ||= ++nodes);
    for (let at = 1; at < folded.length; at += 1) {
      const key = edge(node, folded.charCodeAt(at));
      node = trie.children.get(key) ?? ++nodes;
      trie.children.set(key, node);
    }
    // Of terms that fold to the same, the first is found.
    if (!trie.terms.has(node)) trie.terms.set(node, term);
  }
  return trie;
}

/** Packs a node and a character into one number. */
function edge(node: number, unit: number): number {
  return node * 0x10000 + unit;
}

function listMatches(text: string, { roots, children, terms }: Trie): TermMatch[] {
  const matches: TermMatch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let node: number | undefined = roots[text.charCodeAt(start)];
    for (let end = start + 1; node; end += 1) {
      const term = terms.get(node);
      if (term !== undefined) matches.push({ term, start, end });
      node = end < text.length ? children.get(edge(node, text.charCodeAt(end))) : undefined;
    }
  }
  return matches;
}

/** Drops the matches that overlap a longer one, or an equally long one before them. */
function keepLongest(matches: readonly TermMatch[], length: number): readonly TermMatch[] {
  if (matches.every(({ start }, at) => start >= (matches[at - 1]?.end ?? 0))) return matches;
  const isTaken = new Uint8Array(length);
  const selected = matches
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter(({ start, end }) => {
      // An overlapping match selected before is at least as long, so it covers one of this match's ends.
      if (isTaken[start] === 1 || isTaken[end - 1] === 1) return false;
      isTaken.fill(1, start, end);
      return true;
    });
  return selected.sort((a, b) => a.start - b.start);
}

/** Moves an end before the white space that folding leaves out. */
function endOf(text: string, end: number): number {
  const isBehindSpace = /\s/u.test(text.charAt(end - 1));
  return isBehindSpace ? text.slice(0, end).trimEnd().length : end;
}
