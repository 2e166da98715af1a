import {
  type CodedNotice,
  type CodingTable,
  codingTables,
  forceTable,
  instrumentTable,
} from '../compare/coding-tables.ts';
import { tallyCodings } from '../knowledge/codings/tally-codings.ts';
import { NO_WORDING, tallyWordings } from '../knowledge/kin/list-shared-wordings.ts';
import type { Notice } from '../model/notice.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { listCodings } from './clause-codings.ts';
import type { Collection } from './collection.ts';
import { noticeName } from './notice-name.ts';
import { listWordings } from './wording.ts';
import type { PartRow } from './guides/part-shown.ts';

/** A matrix of codings by notice. `of` names what the rows represent. */
export interface CodingMatrix {
  caption: string;
  of: string;
  rows: PartRow[];
}

/** Builds the matrices of 可考核, 政策工具, 力度 and 首见与沿用. */
export function codingMatrices(notices: readonly Notice[], collection: Collection): CodingMatrix[] {
  return codingTables(codedNotices(notices, collection), codingNames(collection.vocabulary)).map(toMatrix);
}

export function instrumentMatrix(notices: readonly Notice[], collection: Collection): CodingMatrix {
  return toMatrix(instrumentTable(codedNotices(notices, collection), codingNames(collection.vocabulary)));
}

export function forceMatrix(notices: readonly Notice[], collection: Collection): CodingMatrix {
  return toMatrix(forceTable(codedNotices(notices, collection), codingNames(collection.vocabulary)));
}

/** Returns the names of levels and instruments. */
export function codingNames({ force, instruments }: Pick<Vocabulary, 'force' | 'instruments'>) {
  return { force: force.levels, instruments: instruments.instruments };
}

function toMatrix({ caption, of, rows }: CodingTable): CodingMatrix {
  return { caption, of, rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => [cell]) })) };
}

function codedNotices(notices: readonly Notice[], collection: Collection): CodedNotice[] {
  const wordings = tallyWordings(listWordings(collection));
  const codings = Map.groupBy(listCodings(collection), ({ notice }) => notice);
  return notices.map(({ id }) => ({
    ...{ id, name: noticeName({ id }, collection), wording: wordings.get(id) ?? NO_WORDING },
    codings: tallyCodings(codings.get(id) ?? []),
  }));
}
