import { findSharedWording } from '../knowledge/kin/find-shared-wording.ts';
import { mergeSpans } from '../knowledge/words/merge-spans.ts';
import type { Span } from '../model/finding.ts';

/** A text of one of the compared notices. */
export interface SharedText {
  /** Whose text it is. */
  notice: string;
  text: string;
}

/**
 * Finds, for each text, the stretches of 12 characters or more that a text of another notice has too, letter for letter after
 * folding. In the order of the texts.
 */
export function markSharedWording(texts: readonly SharedText[]): Span[][] {
  const spans: Span[][] = texts.map(() => []);
  for (const [left, from] of texts.entries())
    for (const [right, to] of texts.entries()) {
      if (right <= left || from.notice === to.notice) continue;
      for (const run of findSharedWording(from.text, to.text)) {
        spans[left]?.push(run.left);
        spans[right]?.push(run.right);
      }
    }
  return spans.map(mergeSpans);
}
