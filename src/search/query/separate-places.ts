import { segment } from '../index/cut-words.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { readLabel } from './clause-label.ts';
import type { KnownNames } from './name-parts.ts';
import { matched } from '../../text/match-pattern.ts';

/** A year in figures or Han numerals that isn't part of a date (2022年底, 2024年3月) or of a longer number. */
const YEAR =
  /^(?:(?:19|20)\d{2}|二[〇零][〇零一二三四五六七八九]{2})(?:年度?)?(?![\d年度月底初末前后以中上下至到~./-])/u;
const YEAR_BEHIND = /(?<!\d)(?:19|20)\d{2}(?:年度?)?$/u;
/** A range of years: 2020-2024, 2020至2024年, folded. */
const YEARS = /^((?:19|20)\d{2})年?(?:-|~|至|到)((?:19|20)\d{2})(?:年度?)?(?![\d月])/u;
/** An institution's name, to which a place before it belongs: 福建师范大学. */
const INSTITUTION = /^\p{Script=Han}{0,8}(?:大学|学院|中学|小学|电视台|报社|杂志社)$/u;
const PARTICLES = /^[的在之]+/u;
/** A share or count before its noun: 三百门课程, 九成教师, folded. */
const AMOUNT =
  /^(?:\d+(?:\.\d+)?%|百分之[\d.一二三四五六七八九十]+|[一二三四五六七八九]成|(?:\d+|[一二两三四五六七八九十百千万]+)(?:个|所|门|名|位|家|期|场|台|套|间|份|节|堂))(?=\p{Script=Han}{2})/u;

/** A part of a query with operators, wildcards or quotation marks. It isn't split. */
const FIXED = /["“”„「」『』‘’*?？|]|^[-－]/u;

/**
 * Inserts spaces around what is run together with other words: places and years (山东省数字校园, 2022数据治理,
 * 陕西2024年资金), ranges of years (2020-2024), amounts (三百门课程). Returns null if there is nothing to split. What
 * continues as a name (四川云教) isn't split.
 */
export function setApart(text: string, known: KnownNames): string | null {
  const parts = text
    .split(/\s+/u)
    .map((part) => (FIXED.test(part) ? { names: [], rest: part } : cutPart(part, known)));
  if (parts.every(({ names }) => names.length === 0) || parts.every(({ rest }) => rest === '')) return null;
  return parts
    .flatMap(({ names, rest }) => [...names, rest])
    .filter((part) => part !== '')
    .join(' ');
}

/** The places, years and amounts at the beginning or end of a part, and the rest. */
interface CutPart {
  names: string[];
  rest: string;
}

function cutPart(typed: string, known: KnownNames): CutPart {
  const names: string[] = [];
  let rest = fold(typed);
  for (let cut = beginOf(rest, known); cut; cut = beginOf(rest, known)) {
    names.push(...cut.found);
    rest = rest.slice(cut.length).replace(PARTICLES, '');
  }
  const behind = endOf(rest, known);
  if (behind !== null) {
    names.push(behind);
    rest = rest.slice(0, -behind.length);
  }
  return rest === '' || isSearchable(rest) ? { names, rest } : { names: [], rest: typed };
}

/**
 * Returns the place, year, years or amount at the beginning of a text, as it is to be searched, and its length in the
 * text.
 */
function beginOf(text: string, known: KnownNames): { found: string[]; length: number } | null {
  const [range = '', from = '', to = ''] = YEARS.exec(text) ?? [];
  const within = [...known.years].filter((year) => from <= year && year <= to).sort();
  if (range !== '' && within.length > 0) return { found: within, length: range.length };
  const found =
    YEAR.exec(text)?.[0] ?? placeOf(text, known, (name) => text.startsWith(name)) ?? amountOf(text, known);
  return found === null ? null : { found: [found], length: found.length };
}

/** Returns a place or year at the end of a text whose beginning consists of words. */
function endOf(text: string, known: KnownNames): string | null {
  const found = YEAR_BEHIND.exec(text)?.[0] ?? placeOf(text, known, (name) => text.endsWith(name));
  if (found === null || found.length === text.length) return null;
  return segment(text.slice(0, -found.length), known.lexicon).every(({ isWord }) => isWord) ? found : null;
}

/**
 * Returns the province's name there, unless it is part of a longer name. Abbreviations are ignored, because they are
 * characters of many words.
 */
function placeOf(text: string, { lexicon }: KnownNames, matches: (name: string) => boolean): string | null {
  const place = longestOf(
    Object.keys(lexicon.provinces).filter((name) => name.length > 1),
    matches,
  );
  if (place === '' || longestName(lexicon, matches).length > place.length) return null;
  return INSTITUTION.test(text.slice(place.length)) ? null : place;
}

/** Returns the amount at the beginning of a text, unless it is part of a name: 三个课堂. */
function amountOf(text: string, { lexicon }: KnownNames): string | null {
  const amount = matched(AMOUNT, text);
  return amount !== '' && longestName(lexicon, (name) => text.startsWith(name)).length <= amount.length
    ? amount
    : null;
}

const longestName = ({ words, synonyms }: Lexicon, matches: (name: string) => boolean) =>
  longestOf([...Object.keys(words), ...Object.keys(synonyms)], matches);

const longestOf = (names: readonly string[], matches: (name: string) => boolean) =>
  names.filter(matches).reduce((a, b) => (b.length > a.length ? b : a), '');

/** Whether the rest is long enough to be searched, even if misspelt, or is a clause's number. */
function isSearchable(text: string): boolean {
  return [...text].length > 1 || readLabel(text) !== null;
}
