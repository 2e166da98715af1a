import type { Span } from '../model/finding.ts';
import { findCitations } from './find-citations.ts';
import type { FindPlatforms } from './find-platforms.ts';
import type { ResolveCitation } from './resolve-citations.ts';

/** A piece of a notice's text; the pieces joined are the text. */
export interface LinkedPiece {
  text: string;
  /** Where it leads; nowhere where it is plain. */
  link?: { path: string; kind: 'citation' | 'platform'; title?: string };
}

/** Gives the pieces of the next text of a part of a notice: a clause, a frame. */
export type LinkNext = (text: string) => LinkedPiece[];

/** What is linked, and where to. */
export interface LinkedFindings {
  findPlatforms: FindPlatforms;
  resolveCitation: ResolveCitation;
  /** What a platform is, in a sentence. */
  gloss: (platform: string) => string;
}

type Link = Span & { link: NonNullable<LinkedPiece['link']> };

/**
 * Creates the function that links a part's texts in their order: each citation to its entry under /documents/, or to the page
 * of the notice it is, and the first mention of a platform in the part to its page. Links don't overlap; citations come
 * first. The text stays as it is.
 */
export function createLinker(findings: LinkedFindings): (notice: string) => LinkNext {
  return (notice) => {
    const linked = new Set<string>();
    return (text) => {
      const citations = listCitations(text, notice, findings);
      return cut(text, [...citations, ...listPlatforms(text, citations, linked, findings)]);
    };
  };
}

function cut(text: string, links: readonly Link[]): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const { start, end, link } of links.toSorted((a, b) => a.start - b.start)) {
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), link });
    at = end;
  }
  pieces.push({ text: text.slice(at) });
  return pieces.filter((piece) => piece.text !== '');
}

function listCitations(text: string, notice: string, { resolveCitation }: LinkedFindings): Link[] {
  return findCitations('', text).flatMap((citation) => {
    const document = resolveCitation({ notice, citation });
    // A notice that names itself needs no link to itself.
    if (document.notice === notice) return [];
    const path = document.notice === null ? `/documents/#${document.id}` : `/notices/${document.notice}/`;
    return [{ start: citation.start, end: citation.end, link: { path, kind: 'citation' as const } }];
  });
}

function listPlatforms(
  text: string,
  citations: readonly Link[],
  linked: Set<string>,
  { findPlatforms, gloss }: LinkedFindings,
): Link[] {
  return findPlatforms('', text).flatMap(({ platform, start, end }) => {
    const isInLink = citations.some((link) => start < link.end && end > link.start);
    if (isInLink || linked.has(platform)) return [];
    linked.add(platform);
    const link = { path: `/platforms/${platform}/`, kind: 'platform' as const, title: gloss(platform) };
    return [{ start, end, link }];
  });
}
