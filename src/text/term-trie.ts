import type { Span } from '../model/finding.ts';

/** A term and where it occurs in a text. */
export interface TermMatch extends Span {
  /** As written in the list of terms. */
  term: string;
}

/** A prefix tree of terms. Its nodes are numbered from 1. */
export interface TermTrie {
  /** The node of each first character, or 0 if no term begins with it. */
  roots: Uint32Array;
  /** The child of a node by a character, under {@link edge}. */
  children: ReadonlyMap<number, number>;
  /** Whether a node has children: 1 or 0, by node. Most places of a text end a search at a node without any. */
  hasChildren: Uint8Array;
  /** The term that ends at a node, by node. */
  terms: readonly (string | undefined)[];
}

/**
 * Creates the prefix tree of some terms, none of them empty.
 * @param inTexts the form in which a term occurs in texts, e.g. folded. Of terms with the same form, the first is found.
 */
export function createTrie(all: Iterable<string>, inTexts = (term: string) => term): TermTrie {
  const roots = new Uint32Array(0x10000);
  const children = new Map<number, number>();
  const terms: (string | undefined)[] = [undefined];
  const parents = new Set<number>();
  for (const term of all) {
    const form = inTexts(term);
    let node = (roots[form.charCodeAt(0)] ||= terms.push(undefined) - 1);
    for (let at = 1; at < form.length; at += 1) {
      const key = edge(node, form.charCodeAt(at));
      parents.add(node);
      node = children.get(key) ?? terms.push(undefined) - 1;
      children.set(key, node);
    }
    terms[node] ??= term;
  }
  const hasChildren = new Uint8Array(terms.length);
  for (const node of parents) hasChildren[node] = 1;
  return { roots, children, hasChildren, terms };
}

/** Packs a node and a character into one number. */
function edge(node: number, unit: number): number {
  return node * 0x10000 + unit;
}

/**
 * Lists all occurrences of the terms in a text, those that overlap too, by where they start; of those that start at the
 * same place, the shortest first.
 */
export function listMatches(text: string, { roots, children, hasChildren, terms }: TermTrie): TermMatch[] {
  const matches: TermMatch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let node: number | undefined = roots[text.charCodeAt(start)];
    for (let end = start + 1; node; end += 1) {
      const term = terms[node];
      if (term !== undefined) matches.push({ term, start, end });
      const goesOn = hasChildren[node] === 1 && end < text.length;
      node = goesOn ? children.get(edge(node, text.charCodeAt(end))) : undefined;
    }
  }
  return matches;
}

/** Returns the longest term that starts at a place of a text, or null. */
export function longestMatchAt(
  text: string,
  start: number,
  { roots, children, hasChildren, terms }: TermTrie,
): string | null {
  let longest: string | null = null;
  let node: number | undefined = roots[text.charCodeAt(start)];
  for (let end = start + 1; node; end += 1) {
    longest = terms[node] ?? longest;
    const goesOn = hasChildren[node] === 1 && end < text.length;
    node = goesOn ? children.get(edge(node, text.charCodeAt(end))) : undefined;
  }
  return longest;
}
