import { makeThemeMatrix } from '../../compare/make-matrix.ts';
import type { Notice } from '../../model/notice.ts';
import { type CodingTally, listCodings, tallyCodings } from '../clause-codings.ts';
import type { Collection } from '../collection.ts';
import { known, noticesNamed } from './named-things.ts';
import { noticeName } from '../notice-name.ts';
import type { Attributes, PartCell, PartRow, TableShown } from './part-shown.ts';

type MakeRows = (notices: readonly Notice[], collection: Collection) => PartRow[];
const MATRICES = new Map<string, { caption: string; of: string; rows: MakeRows }>([
  ['themes', { caption: '各主题条款占全部条款字数的比例；一条可有几个主题', of: '主题', rows: themeRows }],
  [
    'instruments',
    { caption: '用到各种政策工具的条款数；一条可用几种', of: '政策工具', rows: instrumentRows },
  ],
  ['force', { caption: '各种力度的分句占全部分句的比例；其余未判', of: '力度', rows: forceRows }],
]);

/** Themes, instruments or levels of force in the rows, notices in the columns. */
export function showMatrix({ of = '', notices: ids }: Attributes, collection: Collection): TableShown {
  const { caption, of: inRows, rows } = known(of, MATRICES, 'matrix of');
  const notices = noticesNamed(ids, collection);
  return {
    kind: 'table',
    caption,
    columns: [inRows, ...notices.map((notice) => noticeName(notice, collection))],
    rows: rows(notices, collection),
  };
}

function themeRows(notices: readonly Notice[], { vocabulary, knowledge }: Collection): PartRow[] {
  return makeThemeMatrix(notices, vocabulary.themes, knowledge).rows.map(({ name, path, cells }) => ({
    ...{ name, path },
    cells: cells.map((cell) => {
      if (cell === null) return [];
      const text = cell.mention === undefined ? `${cell.share.toFixed(1)}%` : '提及';
      return [{ text, path: cell.path }];
    }),
  }));
}

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
