import type { NoticeLinks, TextLink } from '../../model/notice-links.ts';
import type { LinkedParagraph, LinkedWords } from './find-links.ts';
import type { ResolveCitation } from '../citations/resolve-citations.ts';

/** Lookups in a collection that links need. */
export interface LinkTargets {
  resolveCitation: ResolveCitation;
  /** Returns the definition of a platform, in one sentence. */
  gloss: (platform: string) => string;
  /** Maps the path of a list's entry to the path of the page it is on. */
  placeOf: (path: string) => string;
}

/** Resolves the links of a notice's page. Citations of the notice itself aren't linked. */
export function resolveLinks(
  notice: string,
  paragraphs: readonly LinkedParagraph[],
  targets: LinkTargets,
): NoticeLinks {
  return Object.fromEntries(
    paragraphs.map(({ paragraph, words }) => [
      paragraph,
      words.flatMap((one) => resolve(notice, one, targets)),
    ]),
  );
}

function resolve(notice: string, words: LinkedWords, targets: LinkTargets): TextLink[] {
  const { start, end, quote } = words;
  const link = 'platform' in words ? toPlatform(words.platform, targets) : toDocument(notice, words, targets);
  return link ? [{ start, end, quote, ...link }] : [];
}

function toPlatform(platform: string, { gloss, placeOf }: LinkTargets) {
  return {
    path: placeOf(`/platforms/${platform}/`),
    kind: 'platform' as const,
    title: gloss(platform),
  };
}

function toDocument(
  notice: string,
  { citation }: Extract<LinkedWords, { citation: unknown }>,
  { resolveCitation, placeOf }: LinkTargets,
) {
  const document = resolveCitation({ notice, citation });
  if (document.notice === notice) return null;
  const path =
    document.notice === null ? placeOf(`/documents/#${document.id}`) : `/notices/${document.notice}/`;
  return { path, kind: 'citation' as const };
}
