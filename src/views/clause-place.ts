import { listRecords } from '../knowledge/records/list-records.ts';
import type { ClauseRecord, Notice } from '../model/notice.ts';
import { KIND_NAMES } from '../knowledge/records/kind-names.ts';
import { memoizeObjects } from '../text/memoize-objects.ts';
import type { Collection } from './collection.ts';
import { noticeName } from './notice-name.ts';

/** A clause as a link names it: 四川 2022 第5条. */
export interface ClausePlace {
  /** Path and fragment below the site's base. */
  url: string;
  /** Province and year of its notice. */
  name: string;
  /**
   * Its number as printed, behind its section's where the notice has the number again: 四(一). Where it has none, its title or the
   * beginning of it, or what kind of part it is.
   */
  label: string;
}

/** What is shown of a title in place of a number. */
const TITLE_SHOWN = 14;
const NUMERAL = /^[（(]?(?<numeral>[一二三四五六七八九十\d]+)/u;

/** @throws where the collection has no clause at the URL. */
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
  return title === null || title.length <= TITLE_SHOWN ? title : `${title.slice(0, TITLE_SHOWN)}…`;
}

/** The numbers that several clauses of a notice have: each of its sections counts anew. */
const repeatedLabels = memoizeObjects((notice: Notice): ReadonlySet<string> =>
  findRepeated(listRecords(notice).flatMap(({ label }) => label ?? [])),
);

function findRepeated(labels: readonly string[]): Set<string> {
  return new Set(labels.filter((label, at) => labels.indexOf(label) < at));
}
