import { listRecords } from '../../knowledge/records/list-records.ts';
import type { Notice } from '../../model/notice.ts';
import { fold } from '../../text/fold.ts';
import { searchedText } from '../../text/searched-text.ts';
import type { Collection } from '../collection.ts';
import { noticesNamed } from './named-things.ts';
import { noticeName } from '../notice-name.ts';
import type { Attributes, PartCell, TableShown } from './part-shown.ts';

const PER_CHARACTERS = 10_000;

/**
 * Shows the frequency of terms by notice, counted as in /lens/: in titles and texts of clauses, per 10,000
 * characters.
 */
export function showTrend({ terms = '' }: Attributes, collection: Collection): TableShown {
  const words = terms.split(/\s+/u);
  return {
    kind: 'table',
    caption: `各文件写到${words.map((word) => `“${word}”`).join('')}的次数和每万字次数；条款、总体思路和通知正文都计，部分的标题不计，不含近义的写法`,
    columns: ['文件', ...words],
    rows: noticesNamed(undefined, collection).map((notice) => ({
      ...{ name: noticeName(notice, collection), path: `/notices/${notice.id}/` },
      cells: words.map((word) => countCell(notice, word)),
    })),
  };
}

function countCell(notice: Notice, word: string): PartCell {
  const texts = listRecords(notice).map((record) => fold(searchedText(record)));
  const count = texts.reduce((sum, text) => sum + text.split(fold(word)).length - 1, 0);
  if (count === 0) return [];
  const characters = texts.reduce((sum, text) => sum + [...text.replace(/\s/gu, '')].length, 0);
  const rate = ((count / characters) * PER_CHARACTERS).toFixed(1);
  const path = `/notices/${notice.id}/?${new URLSearchParams({ q: word })}`;
  return [{ text: `${count} 次`, path }, { text: `每万字 ${rate} 次` }];
}
