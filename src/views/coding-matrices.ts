import type { Notice } from '../model/notice.ts';
import { type CodingTally, listCodings, tallyCodings } from './clause-codings.ts';
import type { Collection } from './collection.ts';
import type { PartCell, PartRow } from './guides/part-shown.ts';

/** A matrix of codings by notice: what it counts, what its rows are of, and how they are made. */
export interface CodingMatrix {
  caption: string;
  of: string;
  rows: (notices: readonly Notice[], collection: Collection) => PartRow[];
}

export const INSTRUMENT_MATRIX: CodingMatrix = {
  caption: '用到各种政策工具的条款数；一条可用几种',
  of: '政策工具',
  rows: instrumentRows,
};

export const FORCE_MATRIX: CodingMatrix = {
  caption: '各种力度的分句占全部分句的比例；其余未判',
  of: '力度',
  rows: forceRows,
};

function instrumentRows(notices: readonly Notice[], collection: Collection): PartRow[] {
  return collection.vocabulary.instruments.instruments.map(({ id, name }) =>
    codedRow(id, name, notices, collection, ({ instruments }) => {
      const count = instruments[id] ?? 0;
      return { count, text: `${count} 条` };
    }),
  );
}

function forceRows(notices: readonly Notice[], collection: Collection): PartRow[] {
  return collection.vocabulary.force.levels.map(({ id, name }) =>
    codedRow(id, name, notices, collection, ({ force, phrases }) => ({
      count: force[id],
      text: `${((100 * force[id]) / phrases).toFixed(1)}%（${force[id]}）`,
    })),
  );
}

function codedRow(
  id: string,
  name: string,
  notices: readonly Notice[],
  collection: Collection,
  tell: (tally: CodingTally) => { count: number; text: string },
): PartRow {
  const codings = Map.groupBy(listCodings(collection), ({ notice }) => notice);
  return {
    ...{ name, path: `/codings/${id}/` },
    cells: notices.map((notice): PartCell => {
      const { count, text } = tell(tallyCodings(codings.get(notice.id) ?? []));
      const query = new URLSearchParams({ province: notice.province, year: String(notice.year) });
      return [count === 0 ? { text: '0' } : { text, path: `/codings/${id}/?${query}` }];
    }),
  };
}
