import { TIME_DEFAULTS, type Time } from './deadline.ts';
import { readNumeral } from './read-numeral.ts';
import { textBefore } from '../../text/text-before.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** Festivals on a fixed date. Those of the lunar calendar name no day of the year. */
const FESTIVALS: [begin: string, month: number, day: number][] = [
  ['元旦', 1, 1],
  ['五一', 5, 1],
  ['劳动', 5, 1],
  ['六一', 6, 1],
  ['教师', 9, 10],
  ['国庆', 10, 1],
];
/** 国庆节前, 2025年元旦前, 今年教师节期间. */
const FESTIVAL =
  /(?:(?<year>20\d{2})年|(?<relative>今年|明年))?[“"]?(?<name>元旦|五一|劳动节|六一|教师节|国庆)(?:国际)?[”"]?(?:劳动节|儿童节|节)?[”"]?(?:假期|节日|长假)?(?:(?<before>之?前(?!后|夕|往))|期间)/gu;

/** What was done then. */
const REPORTED = /^(?:[^。；\n]*?(?:(?<!为)了(?!解)|曾|已)|[^，。；\n]{0,6}的)/u;

/** Finds times named by a festival on a fixed date. */
export function findFestivals(text: string): Time[] {
  if (!/节|元旦|五一|六一|国庆/u.test(text)) return [];
  return matchesOf(FESTIVAL, text).flatMap(({ 0: quote, index: start, groups = {} }) => {
    const { year, relative, name = '', before } = groups;
    const festival = FESTIVALS.find(([begin]) => name.startsWith(begin));
    const end = start + quote.length;
    const isPast = /[去上]年$/u.test(textBefore(text, start, 2)) || REPORTED.test(text.slice(end, end + 30));
    if (!festival || isPast) return [];
    const [, month, day] = festival;
    const kind = before === undefined ? 'in' : 'by';
    // 元旦前 in a notice of the year is the next one.
    const isNext = relative === '明年' || (relative === undefined && name === '元旦' && kind === 'by');
    const yearsLater = year === undefined ? Number(isNext) : null;
    return [
      {
        ...{ ...TIME_DEFAULTS, start, end, kind, month },
        // A festival lasts several days.
        day: kind === 'by' ? day : null,
        ...{ year: readNumeral(year), yearsLater },
      } satisfies Time,
    ];
  });
}
