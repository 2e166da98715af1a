import { listRecords } from '../../knowledge/records/list-records.ts';
import { makeThemeMatrix } from '../../compare/make-matrix.ts';
import { clausePlace } from '../clause-place.ts';
import type { Collection } from '../collection.ts';
import { lookUp, noticesNamed } from './named-things.ts';
import { noticeName } from '../notice-name.ts';
import type { Attributes, TableShown } from './part-shown.ts';

/** Shows several notices on a theme: their clauses and the share of text. */
export function showComparison(
  { notices: ids, theme: id = '' }: Attributes,
  collection: Collection,
): TableShown {
  const { vocabulary, knowledge } = collection;
  const notices = noticesNamed(ids, collection);
  const theme = lookUp(id, new Map(vocabulary.themes.map((one) => [one.id, one])), 'theme');
  const [row] = makeThemeMatrix(notices, [theme], knowledge).rows;
  return {
    kind: 'table',
    caption: `各文件的“${theme.name}”条款；占比是占全部条款的字数，一条可有几个主题`,
    columns: ['文件', '条款', '占比'],
    rows: notices.map((notice, at) => {
      const cell = row?.cells[at];
      const clauses = listRecords(notice).filter(({ themes }) => themes.includes(id));
      return {
        ...{ name: noticeName(notice, collection), path: `/notices/${notice.id}/` },
        cells: [
          cell?.mention !== undefined
            ? [{ text: '提及', path: cell.path }]
            : clauses.map(({ title, url }) => {
                const place = clausePlace(collection, url);
                return { text: title ?? place.label, path: url };
              }),
          cell && cell.count > 0 ? [{ text: `${cell.share.toFixed(1)}%`, path: cell.path }] : [],
        ],
      };
    }),
  };
}
