import type { Fact } from '../../knowledge/codings/checkable-names.ts';
import { findRecordStages } from '../../knowledge/themes/find-stages.ts';
import { listRecords } from '../../knowledge/records/list-records.ts';
import type { ClauseRecord, Notice } from '../../model/notice.ts';
import type { Stage } from '../../model/stage.ts';
import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';

/** A stretch of a notice that is indexed by itself: a record, or a title above records. */
export type Passage = RecordPassage | HeadingPassage;

/** A clause or frame. */
export interface RecordPassage {
  type: 'record';
  record: ClauseRecord;
  /** What a keyword is looked for in, folded. */
  text: string;
  /** How many of its characters are the title's, which come first. */
  titleLength: number;
  /** Ids of the stages of education that it addresses in particular. */
  stages: string[];
  /** What of it can be checked: 单位, 时限, 数值, 成果. */
  facts: readonly Fact[];
}

/** The facts of clauses, by their ids. */
export type FactsByClause = ReadonlyMap<string, readonly Fact[]>;
const NO_FACTS: FactsByClause = new Map();

/** The notice's issuers, year and title (depth 0), or a section's: what follows stands under it, up to the next of its depth or less. */
export interface HeadingPassage {
  type: 'heading';
  depth: number;
  text: string;
}

/** A notice as the index reads it, in order: what it is called, then each record behind the titles of the sections that it opens. */
export function listPassages(
  notice: Notice,
  stages: readonly Stage[],
  facts: FactsByClause = NO_FACTS,
): Passage[] {
  const name = `${notice.issuers.join('、')}\n${notice.year}年\n${notice.title}`;
  const passages: Passage[] = [{ type: 'heading', depth: 0, text: fold(name) }];
  let above: string[] = [];
  for (const record of listRecords(notice)) {
    const kept = record.sectionTitles.findIndex((title, depth) => title !== above[depth]);
    if (kept >= 0)
      for (const [depth, title] of record.sectionTitles.entries())
        if (depth >= kept) passages.push({ type: 'heading', depth: depth + 1, text: fold(title) });
    above = record.sectionTitles;
    passages.push({
      type: 'record',
      record,
      text: fold(searchedText(record)),
      titleLength: [...fold(record.title ?? '')].length,
      stages: findRecordStages(record, stages).map(({ stage }) => stage),
      facts: facts.get(record.id) ?? [],
    });
  }
  return passages;
}
