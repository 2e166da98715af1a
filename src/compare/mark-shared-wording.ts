import { findSharedWording } from '../knowledge/kin/find-shared-wording.ts';
import { mergeSpans } from '../knowledge/words/merge-spans.ts';
import type { Span } from '../model/finding.ts';

/** A text of one of the compared notices. */
export interface SharedText {
  /** Id of the notice that the text belongs to. */
  notice: string;
  text: string;
}

/**
 * Finds, for each text, the spans of 12 or more characters that also appear in a text of another notice, identical
 * after folding. Results are in the order of the texts.
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
