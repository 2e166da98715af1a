import type { Span } from '../../model/finding.ts';
import type { Notice } from '../../model/notice.ts';
import { readCitationContext } from '../citations/citation-context.ts';
import { type Citation, findCitations } from '../citations/find-citations.ts';
import type { FindPlatforms } from '../platforms/find-platforms.ts';
import { listParagraphs } from '../records/list-paragraphs.ts';

/** Words of a paragraph to link: a citation, or the first mention of a platform in a part of the notice. */
export type LinkedWords = Span & { quote: string } & ({ citation: Citation } | { platform: string });

/** The linked words of a paragraph, in order. */
export interface LinkedParagraph {
  /** Its index among all paragraphs of the notice, from 0. */
  paragraph: number;
  words: LinkedWords[];
}

/**
 * Finds the words that a notice's page links. Links don't overlap; citations take precedence. Paragraphs without links
 * are left out.
 */
export function findLinks(notice: Notice, findPlatforms: FindPlatforms): LinkedParagraph[] {
  const mentioned = new Set<string>();
  const titles = readCitationContext(notice);
  return listParagraphs(notice).flatMap(({ part, text }, paragraph) => {
    const citations = findCitations('', text, titles).map((citation) => ({ ...placeOf(citation), citation }));
    const platforms = findPlatforms('', text, notice.province)
      .filter((mention) => !citations.some(({ start, end }) => mention.start < end && mention.end > start))
      .filter(({ platform }) => isFirst(mentioned, `${part} ${platform}`))
      .map((mention) => ({ ...placeOf(mention), platform: mention.platform }));
    const words = [...citations, ...platforms].sort((a, b) => a.start - b.start);
    return words.length > 0 ? [{ paragraph, words }] : [];
  });
}

function placeOf({ start, end, quote }: Span & { quote: string }) {
  return { start, end, quote };
}

function isFirst(seen: Set<string>, key: string): boolean {
  const first = !seen.has(key);
  seen.add(key);
  return first;
}
