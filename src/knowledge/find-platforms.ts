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

/** 大数据局, 大数据中心: an organ that has the word in its name says nothing of the thing. */
const ORGAN_BEHIND = /^\s?(?:资源)?(?:管理|发展|服务|应用)?(?:总?局|中心|集团|公司|处(?!理|置)|部门|委)/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Creates a finder of platforms by their names and variants, compared folded. Of names that overlap the longest is meant;
 * a Latin one has to stand by itself (IPv6, but not in IPv66). Takes time linear in the text.
 */
export function createPlatformFinder(platforms: readonly Platform[]): FindPlatforms {
  const terms = new Set(platforms.filter(({ kind }) => kind === 'term').map(({ id }) => id));
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
      }))
      .filter(({ platform, end }) => !terms.has(platform) || !ORGAN_BEHIND.test(text.slice(end, end + 8)));
}

/** Whether a place isn't inside a run of Latin letters and digits. */
function standsAlone(text: string, place: number): boolean {
  return !(LATIN.test(text.charAt(place - 1)) && LATIN.test(text.charAt(place)));
}
