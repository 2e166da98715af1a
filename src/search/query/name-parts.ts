import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../index/lexicon.ts';
import type { Part, TypedFilter } from './query-parts.ts';

/** The names of the collection, to distinguish a name from a word. */
export interface KnownNames {
  lexicon: Lexicon;
  /** Ids of the provinces, and the years, that have notices. */
  provinces: ReadonlySet<string>;
  years: ReadonlySet<string>;
}

/**
 * Turns provinces and years beside other words into filters, unless such a part and its neighbour form a name: 四川
 * 云教.
 */
export function findNames(parts: readonly Part[], known: KnownNames): Part[] {
  const { lexicon } = known;
  if (parts.length < 2) return [...parts];
  const isName = (a: Part | undefined, b: Part | undefined) =>
    a?.type === 'word' && b?.type === 'word' && Object.hasOwn(lexicon.words, fold(a.text + b.text));
  return parts.flatMap((part, at): Part[] => {
    const isTerm = isName(parts[at - 1], part) || isName(part, parts[at + 1]);
    if ((part.type !== 'word' && part.type !== 'excluded') || isTerm) return [part];
    const named = part.text.split(JOINED).map((name) => parseName(name, part.type === 'word', known));
    return named.every((names) => names !== null) ? named.flat() : [part];
  });
}

/** Separates names: 四川、陕西 and 四川和陕西 are two names each. */
const JOINED = /[、，,和与及]/u;

/** Returns the filters for a name. Null if it names no province or year, or a year without notices. */
function parseName(
  name: string,
  filtersIn: boolean,
  { lexicon, provinces, years }: KnownNames,
): Part[] | null {
  const { province, year } = readPlaceAndYear(name, lexicon.provinces);
  if ((province ?? year) === undefined || (year !== undefined && !years.has(year))) return null;
  const filter = (facet: TypedFilter['facet'], value: string | undefined): Part[] =>
    value === undefined ? [] : [{ type: filtersIn ? 'filter' : 'filter-out', typed: name, facet, value }];
  const isHeld = province === undefined || provinces.has(province);
  const place: Part[] = isHeld ? filter('province', province) : [{ type: 'notCollected', text: name }];
  return [...place, ...filter('year', year)];
}

const YEAR = /^((?:19|20)\d{2})(?:年度?)?|((?:19|20)\d{2})(?:年度?)?$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * Reads a province, a year or both: 福建, 福建省, 2020, 2020年, 二〇二〇年, 福建省2020年, 2020福建. Returns neither
 * if the text has anything else.
 */
function readPlaceAndYear(
  typed: string,
  names: Record<string, string>,
): { province?: string; year?: string } {
  const folded = fold(typed).replace(/[〇零一二三四五六七八九]{4}(?=年)/u, (year) =>
    [...year].map((digit) => HAN_DIGITS.indexOf(digit === '零' ? '〇' : digit)).join(''),
  );
  const [, first, last] = YEAR.exec(folded) ?? [];
  const year = first ?? last;
  const name = folded.replace(YEAR, '');
  const province = Object.hasOwn(names, name) ? names[name] : undefined;
  if (name !== '' && province === undefined) return {};
  return { ...(province !== undefined && { province }), ...(year !== undefined && { year }) };
}
