import { nameColumn } from '../compare/columns.ts';
import {
  makeDocumentMatrix,
  makePlatformMatrix,
  makeThemeMatrix,
  type Matrix,
  type MatrixRow,
} from '../compare/make-matrix.ts';
import { listMatrixParts, type MatrixPart, selectForMatrix } from '../compare/select-for-matrix.ts';
import type { Notice } from '../model/notice.ts';
import { codingMatrices } from './coding-matrices.ts';
import type { Collection } from './collection.ts';
import type { TableShown } from './guides/part-shown.ts';
import type { Page } from './page.ts';
import { type Facets, facetsOf } from './row-facets.ts';

/** /matrix/ and its parts: themes, platforms and cited documents per notice, as numbers that link to the clauses. */
export interface MatricesShown {
  /** Path below the site's base. */
  path: string;
  name: string;
  /** The columns, with names such as 陕西 2024. */
  notices: { id: string; name: string; province: string; year: number }[];
  facets: Facets;
  /** Whether the page shows only some notices of the collection. */
  isPartial: boolean;
  /** The matrices. Rows and cells link to the clauses. */
  matrices: Matrix[];
  /** 可考核, 政策工具, 力度 and 首见与沿用 of the same notices, as tables whose figures link to what they count. */
  codings: TableShown[];
  /** The pages of single years and provinces. */
  parts: Pick<MatrixPart, 'path' | 'name'>[];
}

export function makeMatrixIndex(collection: Collection): Page<MatricesShown>[] {
  const whole = { path: '/matrix/', name: '主题矩阵', notices: selectForMatrix(collection.notices) };
  return [{ params: {}, shown: showPart(whole, partsOf(collection), collection) }];
}

export function* makeMatrixParts(collection: Collection): Generator<Page<MatricesShown>> {
  const parts = partsOf(collection);
  for (const part of parts) {
    const [, , kind = '', id = ''] = part.path.split('/');
    yield { params: { kind, id }, shown: showPart(part, parts, collection) };
  }
}

function partsOf({ notices, vocabulary }: Collection): MatrixPart[] {
  return listMatrixParts(notices, vocabulary.provinces);
}

function showPart(
  { path, name, notices }: MatrixPart,
  parts: readonly MatrixPart[],
  collection: Collection,
): MatricesShown {
  const provinceNames = new Map(collection.vocabulary.provinces.map((one) => [one.id, one.name]));
  return {
    ...{ path, name },
    notices: notices.map(({ id, province, year }) => ({
      ...{ id, name: nameColumn(id, provinceNames) ?? id, province, year },
    })),
    facets: facetsOf(
      notices.map(({ id, themes }) => ({ notice: id, themes })),
      collection.vocabulary,
    ),
    isPartial: notices.length < collection.notices.length,
    matrices: makeMatrices(notices, collection),
    codings: codingMatrices(notices, collection).map(({ caption, of, rows }) => ({
      kind: 'table',
      caption,
      columns: [of, ...notices.map(({ id }) => nameColumn(id, provinceNames) ?? id)],
      rows,
    })),
    parts: parts.map((part) => ({ path: part.path, name: part.name })),
  };
}

function makeMatrices(notices: readonly Notice[], { vocabulary, knowledge, listings }: Collection): Matrix[] {
  const inPlace = (row: MatrixRow): MatrixRow => ({
    ...row,
    path: listings.placeOf(row.path),
    cells: row.cells.map((cell) => cell && { ...cell, path: listings.placeOf(cell.path) }),
  });
  return [
    makeThemeMatrix(notices, vocabulary.themes, knowledge),
    makePlatformMatrix(notices, vocabulary.platforms, knowledge),
    makeDocumentMatrix(notices, knowledge),
  ]
    .filter(({ rows }) => rows.length > 0)
    .map((matrix) => ({ ...matrix, rows: matrix.rows.map(inPlace) }));
}
