import { listRecords } from '../../knowledge/records/list-records.ts';
import type { ClauseRecord } from '../../model/notice.ts';
import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';
import { perFacet, RECORD_FACETS, type RecordFacet } from '../facets.ts';
import { RECORD_VALUES, type RecordSources } from './facet-values.ts';

/** A unit of a notice that is indexed separately: a record, or a title above records. */
export type Passage = RecordPassage | HeadingPassage;

/** A clause or frame. */
export interface RecordPassage {
  type: 'record';
  record: ClauseRecord;
  /** The folded text that is searched. */
  text: string;
  /** Length of the title at the beginning of the text, in characters. */
  titleLength: number;
  values: Record<RecordFacet, readonly string[]>;
}

/**
 * The notice's issuers, year and title (depth 0), or a section's title. It applies to what follows, up to the next
 * heading of the same or a lesser depth.
 */
export interface HeadingPassage {
  type: 'heading';
  depth: number;
  text: string;
}

/**
 * Lists the passages of a notice in order: its name, then each record, preceded by the titles of the sections that
 * begin with it.
 */
export function listPassages(sources: RecordSources): Passage[] {
  const { notice } = sources;
  const readValues = perFacet(RECORD_FACETS, (facet) => RECORD_VALUES[facet](sources));
  const name = `${notice.issuers.join('、')}\n${notice.year}年\n${notice.title}`;
  const passages: Passage[] = [{ type: 'heading', depth: 0, text: fold(name) }];
  let above: string[] = [];
  for (const record of listRecords(notice)) {
    const firstChanged = record.sectionTitles.findIndex((title, depth) => title !== above[depth]);
    if (firstChanged >= 0)
      for (const [depth, title] of record.sectionTitles.entries())
        if (depth >= firstChanged) passages.push({ type: 'heading', depth: depth + 1, text: fold(title) });
    above = record.sectionTitles;
    passages.push({
      type: 'record',
      record,
      text: fold(searchedText(record)),
      titleLength: [...fold(record.title ?? '')].length,
      values: perFacet(RECORD_FACETS, (facet) => readValues[facet](record)),
    });
  }
  return passages;
}
