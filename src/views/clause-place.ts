import { listRecords } from '../knowledge/records/list-records.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { KIND_NAMES } from '../model/kind-names.ts';
import { memoizeObjects } from '../text/memoize-objects.ts';
import type { Collection } from './collection.ts';
import { noticeName } from './notice-name.ts';

/** A clause as named in a link: 四川 2022 第5条. */
export interface ClausePlace {
  /** Path and fragment below the site's base. */
  url: string;
  /** Province and year of its notice. */
  name: string;
  /**
   * The printed number. If it isn't unique in the notice, that of the section precedes it: 四(一). A clause without a
   * number goes by the beginning of its title, or by its kind if it has no title either.
   */
  label: string;
}

/** Most characters of a title that replaces a number. */
const MAX_TITLE_LENGTH = 14;
const NUMERAL = /^[（(]?(?<numeral>[一二三四五六七八九十\d]+)/u;

/**
 * Returns the place of the clause at a URL.
 * @throws if the collection has no clause there
 */
export function clausePlace({ recordByUrl, noticeById, vocabulary }: Collection, url: string): ClausePlace {
  const record = recordByUrl.get(url);
  const notice = record && noticeById.get(record.notice);
  if (!notice) throw new Error(`No clause is at ${url}.`);
  return {
    url,
    name: noticeName(notice, { vocabulary }),
    label: numberOf(record, notice) ?? shorten(record.title) ?? KIND_NAMES[record.kind],
  };
}

function numberOf({ label, sectionTitles }: ClauseRecord, notice: Notice): string | null {
  if (label === null || !repeatedLabels(notice).has(label)) return label;
  return `${NUMERAL.exec(sectionTitles.at(-1) ?? '')?.groups?.numeral ?? ''}${label}`;
}

function shorten(title: string | null): string | null {
  return title === null || title.length <= MAX_TITLE_LENGTH ? title : `${title.slice(0, MAX_TITLE_LENGTH)}…`;
}

/** Returns the numbers that several clauses of a notice have because numbering restarts in each section. */
const repeatedLabels = memoizeObjects((notice: Notice): ReadonlySet<string> =>
  findRepeated(listRecords(notice).flatMap(({ label }) => label ?? [])),
);

function findRepeated(labels: readonly string[]): Set<string> {
  return new Set(labels.filter((label, at) => labels.indexOf(label) < at));
}
