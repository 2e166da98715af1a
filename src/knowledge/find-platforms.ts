import { type Finding, findingAt } from '../model/finding.ts';
import type { Platform } from '../model/platform.ts';
import { createTermFinder } from './find-terms.ts';

/** A mention of a platform, programme, activity, system or term, as printed. */
export interface PlatformMention extends Finding {
  /** Id of content/vocabulary/platforms.yaml. */
  platform: string;
}

/** Finds the mentions in a clause's text, in their order. */
export type FindPlatforms = (clauseId: string, text: string) => PlatformMention[];

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Creates a finder of platforms by their names and variants, compared folded. Of names that overlap the longest is meant;
 * a Latin one has to stand by itself (IPv6, but not in IPv66). Takes time linear in the text.
 */
export function createPlatformFinder(platforms: readonly Platform[]): FindPlatforms {
  const byTerm = new Map(
    platforms.flatMap(({ id, name, variants }) => [name, ...variants].map((term) => [term, id])),
  );
  const findTerms = createTermFinder(byTerm.keys());
  return (clauseId, text) =>
    findTerms(text)
      .filter(({ start, end }) => standsAlone(text, start) && standsAlone(text, end))
      .map(({ term, start, end }) => ({
        ...findingAt(clauseId, text, start, end),
        platform: byTerm.get(term) ?? '',
      }));
}

/** Whether a place isn't inside a run of Latin letters and digits. */
function standsAlone(text: string, place: number): boolean {
  return !(LATIN.test(text.charAt(place - 1)) && LATIN.test(text.charAt(place)));
}
