import type { Field, Finding } from '../../model/finding.ts';
import type { ClauseRecord, Notice } from '../../model/notice.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import { listRecords } from './list-records.ts';

/** A stretch of a notice's words that findings are read from. */
export interface Passage {
  /** The record it belongs to; a title above several records belongs to the first of them. */
  record: ClauseRecord;
  field: Field;
  text: string;
}

/**
 * Every stretch of a notice that says something, in the order it is printed: the document's title, the titles of sections and
 * clauses, and the texts. What no passage says, the notice doesn't say.
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

/** The titles of the sections that a record is the first of. */
function openedTitles(above: readonly string[], own: readonly string[]): readonly string[] {
  const depth = own.findIndex((title, at) => title !== above[at]);
  return depth < 0 ? [] : own.slice(depth);
}

/** A page of mentions asks for the passages of a notice time and again. */
const textsOf = memoizeObjects(
  (notice: Notice): ReadonlyMap<string, string> =>
    new Map(listPassages(notice).map((passage) => [`${passage.record.id} ${passage.field}`, passage.text])),
);

/** The words that a finding's `start` and `end` are places in; empty where the notice has no such passage. */
export function passageText(notice: Notice, { clauseId, field }: Finding): string {
  return textsOf(notice).get(`${clauseId} ${field ?? 'text'}`) ?? '';
}
