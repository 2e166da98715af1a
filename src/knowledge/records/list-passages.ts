import type { Field, Finding } from '../../model/finding.ts';
import type { ClauseRecord, Notice } from '../../model/notice.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import { listRecords } from './list-records.ts';

/** A stretch of a notice's text that findings are read from. */
export interface Passage {
  /** The record it belongs to. A title above several records belongs to the first of them. */
  record: ClauseRecord;
  field: Field;
  text: string;
}

/**
 * Lists the passages of a notice in printed order: the document's title, the titles of sections and clauses, and the
 * texts. They cover everything that findings can be read from.
 */
export function listPassages(notice: Notice): Passage[] {
  const records = listRecords(notice);
  const first = records.find(({ kind }) => kind !== 'cover') ?? records[0];
  const heading = notice.heading.map(({ text }) => text).join('\n');
  let above: readonly string[] = [];
  return records.flatMap((record) => {
    const opened = openedTitles(above, record.sectionTitles);
    above = record.sectionTitles;
    const passages: [Field, string][] = [
      ['heading', record === first ? heading : ''],
      ['section', opened.join('\n')],
      ['title', record.title ?? ''],
      ['text', record.text],
    ];
    return passages.filter(([, text]) => text !== '').map(([field, text]) => ({ record, field, text }));
  });
}

/** Returns the titles of the sections of which a record is the first. */
function openedTitles(above: readonly string[], own: readonly string[]): readonly string[] {
  const depth = own.findIndex((title, at) => title !== above[at]);
  return depth < 0 ? [] : own.slice(depth);
}

/** Cached, since a page of mentions looks up the passages of a notice many times. */
const textsOf = memoizeObjects(
  (notice: Notice): ReadonlyMap<string, string> =>
    new Map(listPassages(notice).map((passage) => [`${passage.record.id} ${passage.field}`, passage.text])),
);

/** Returns the text that a finding's `start` and `end` refer to; empty if the notice has no such passage. */
export function passageText(notice: Notice, { clauseId, field }: Finding): string {
  return textsOf(notice).get(`${clauseId} ${field ?? 'text'}`) ?? '';
}
