import { makeThemeMatrix } from '../../compare/make-matrix.ts';
import type { Notice } from '../../model/notice.ts';
import { type CodingMatrix, forceMatrix, instrumentMatrix } from '../coding-matrices.ts';
import type { Collection } from '../collection.ts';
import { lookUp, noticesNamed } from './named-things.ts';
import { noticeName } from '../notice-name.ts';
import type { Attributes, PartRow, TableShown } from './part-shown.ts';

type MakeMatrix = (notices: readonly Notice[], collection: Collection) => CodingMatrix;

const MATRICES = new Map<string, MakeMatrix>([
  ['themes', themeMatrix],
  ['instruments', instrumentMatrix],
  ['force', forceMatrix],
]);

/** Shows themes, instruments or levels of force (rows) by notice (columns). */
export function showMatrix({ of = '', notices: ids }: Attributes, collection: Collection): TableShown {
  const makeMatrix = lookUp(of, MATRICES, 'matrix of');
  const notices = noticesNamed(ids, collection);
  const { caption, of: inRows, rows } = makeMatrix(notices, collection);
  return {
    kind: 'table',
    caption,
    columns: [inRows, ...notices.map((notice) => noticeName(notice, collection))],
    rows,
  };
}

function themeMatrix(notices: readonly Notice[], collection: Collection): CodingMatrix {
  return {
    caption: '各主题条款占全部条款字数的比例；一条可有几个主题',
    ...{ of: '主题', rows: themeRows(notices, collection) },
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
