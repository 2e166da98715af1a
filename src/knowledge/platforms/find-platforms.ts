import { type Finding, findingAt } from '../../model/finding.ts';
import type { Platform } from '../../model/platform.ts';
import { memoizeTexts } from '../../text/memoize-texts.ts';
import { createTermFinder } from '../words/find-terms.ts';

/** A mention of a platform, programme, activity, system or term, as printed. */
export interface PlatformMention extends Finding {
  /** Id in content/vocabulary/platforms.yaml. */
  platform: string;
}

/**
 * Finds the mentions in a clause's text, in order. Names specific to a province are found only in that province's
 * notices.
 */
export type FindPlatforms = (clauseId: string, text: string, province?: string) => PlatformMention[];

/** What a body is for, before what kind of body it is: 大数据发展管理局, 数字经济产业协会. */
const FIELD = '(?:(?:资源|产业|技术|战略|研究|创新|工程|建设|管理|发展|服务|应用|促进|推进)(?!会)){0,3}';
/** Kinds of body. 中心 and 集团 end their names too. */
const ORGAN = [
  '总?局(?!面|部|限)|中心|集团|公司|处(?!理|置)|部门|委(?!托|派)|办(?=[，、。；）)]|公|负责|牵头|开展)|[学协](?:会(?!议))',
  '(?:研究|促进)会|学院|研究[院所]|教研室|重点实验室|实验室主任|(?<=产业|教育|创新|发展|技术)联盟',
].join('|');
/** 大数据局, 人工智能学院: a body whose name contains the term isn't a mention of it. */
const ORGAN_BEHIND = new RegExp(`^\\s?${FIELD}(?:${ORGAN})`, 'u');
/** Kinds of name that bodies are named after. */
const IN_NAMES_OF_BODIES: readonly Platform['kind'][] = ['term', 'system', 'programme'];
/** Most texts to cache: about the passages of a notice. */
const MAX_RECENT = 200;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Creates a finder of platforms by their names and variants, compared after folding. Of overlapping names the longest
 * wins. A Latin name must be a whole word (IPv6, but not in IPv66). Takes time linear in the text.
 */
export function createPlatformFinder(platforms: readonly Platform[]): FindPlatforms {
  const finders = new Map<string | undefined, (clauseId: string, text: string) => PlatformMention[]>();
  const own = new Set(platforms.flatMap(({ provinces }) => provinces));
  return (clauseId, text, province) => {
    // Provinces without specific names share a finder.
    const key = province !== undefined && own.has(province) ? province : undefined;
    const find = finders.get(key) ?? createFinder(platforms, key);
    finders.set(key, find);
    return find(clauseId, text);
  };
}

function createFinder(platforms: readonly Platform[], province: string | undefined) {
  const byTerm = new Map(
    platforms.flatMap((platform) => namesIn(platform, province).map((name) => [name, platform])),
  );
  // A paragraph, whose mentions are linked, is often a whole passage, whose mentions were found before.
  const findTerms = memoizeTexts(MAX_RECENT, createTermFinder(byTerm.keys()));
  return (clauseId: string, text: string): PlatformMention[] =>
    findTerms(text).flatMap(({ term, start, end }) => {
      const platform = byTerm.get(term);
      const isMeant = platform && isWord(platform, text, start, end);
      return isMeant ? [{ ...findingAt(clauseId, text, start, end), platform: platform.id }] : [];
    });
}

/** Returns the names by which notices of a province refer to a platform. */
function namesIn({ name, variants, provinces, fullNames }: Platform, province: string | undefined): string[] {
  const isHere = provinces.length === 0 || (province !== undefined && provinces.includes(province));
  return isHere ? [name, ...variants, ...fullNames] : fullNames;
}

/** Whether a name is a separate word at this place. */
function isWord({ kind, notAfter, notBefore }: Platform, text: string, start: number, end: number): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)];
  return (
    standsAlone(text, start) &&
    standsAlone(text, end) &&
    !(before !== '' && notAfter.includes(before)) &&
    !(behind !== '' && notBefore.includes(behind)) &&
    !(IN_NAMES_OF_BODIES.includes(kind) && ORGAN_BEHIND.test(text.slice(end, end + 12)))
  );
}

/** Whether an offset isn't inside a run of Latin letters and digits. */
function standsAlone(text: string, place: number): boolean {
  return !(LATIN.test(text.charAt(place - 1)) && LATIN.test(text.charAt(place)));
}
