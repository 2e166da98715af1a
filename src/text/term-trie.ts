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
  /** The term that ends at a node. */
  terms: ReadonlyMap<number, string>;
}

/**
 * Creates the prefix tree of some terms, none of them empty.
 * @param inTexts the form in which a term occurs in texts, e.g. folded. Of terms with the same form, the first is found.
 */
export function createTrie(all: Iterable<string>, inTexts = (term: string) => term): TermTrie {
  const roots = new Uint32Array(0x10000);
  const children = new Map<number, number>();
  const terms = new Map<number, string>();
  let nodes = 0;
  for (const term of all) {
    const form = inTexts(term);
    let node = (roots[form.charCodeAt(0)] ||= ++nodes);
    for (let at = 1; at < form.length; at += 1) {
      const key = edge(node, form.charCodeAt(at));
      node = children.get(key) ?? ++nodes;
      children.set(key, node);
    }
    if (!terms.has(node)) terms.set(node, term);
  }
  return { roots, children, terms };
}

/** Packs a node and a character into one number. */
function edge(node: number, unit: number): number {
  return node * 0x10000 + unit;
}

/**
 * Lists all occurrences of the terms in a text, those that overlap too, by where they start; of those that start at the
 * same place, the shortest first.
 */
export function listMatches(text: string, { roots, children, terms }: TermTrie): TermMatch[] {
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
