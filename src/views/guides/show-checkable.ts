import { factPath, listPath } from '../../compare/coding-tables.ts';
import { CHECKABLE_NAMES, FACTS, NONE_NAME } from '../../knowledge/codings/checkable-names.ts';
import { tallyCodings } from '../../knowledge/codings/tally-codings.ts';
import { listCodings } from '../clause-codings.ts';
import type { Collection } from '../collection.ts';
import { noticesNamed } from './named-things.ts';
import { noticeName } from '../notice-name.ts';
import type { Attributes, TableShown } from './part-shown.ts';

/** Shows 可考核: the number of clauses that name a unit, a date, a number, a document, or none of the four, by notice. */
export function showCheckable({ notice: ids }: Attributes, collection: Collection): TableShown {
  const codings = Map.groupBy(listCodings(collection), ({ notice }) => notice);
  return {
    kind: 'table',
    caption: '条款写明了什么、多少条；成果只计以书名号写出的文件；四项各自计数，只说写没写明，不说完成没有',
    columns: ['文件', '条款', ...FACTS.map((fact) => `写明${CHECKABLE_NAMES[fact]}`), NONE_NAME],
    rows: noticesNamed(ids, collection).map((notice) => {
      const { clauses, facts, none } = tallyCodings(codings.get(notice.id) ?? []);
      return {
        ...{ name: noticeName(notice, collection), path: `/notices/${notice.id}/` },
        cells: [
          [{ text: String(clauses) }],
          ...FACTS.map((fact) => [
            facts[fact] > 0
              ? { text: `${facts[fact]} 条`, path: factPath(fact, { notice: notice.id }) }
              : { text: '0' },
          ]),
          [
            none > 0
              ? { text: `${none} 条`, path: listPath('unwritten', { notice: notice.id }) }
              : { text: '0' },
          ],
        ],
      };
    }),
  };
}
