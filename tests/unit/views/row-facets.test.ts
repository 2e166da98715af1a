import assert from 'node:assert/strict';
import { test } from 'node:test';

import { facetsOf, rowPlaces } from '../../../src/views/row-facets.ts';
import { collectionOf } from '../../helpers/collection-of.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const SECURITY = '1. 落实等级保护。各校落实网络安全等级保护制度，完成定级备案。';
const CAMPUS = '2. 普及信息素养。开展师生信息素养提升培训。';

function noticeFor(province: string, year: number) {
  const text = [`${year}年教育信息化工作要点`, '一、重点任务', SECURITY, CAMPUS].join('\n');
  return noticeOf(text, { id: `${province}-${year}`, province }).notice;
}

const collection = collectionOf(
  noticeFor('shaanxi', 2022),
  noticeFor('fujian', 2024),
  noticeFor('fujian', 2022),
);
const themesOf = (url: string) => collection.recordByUrl.get(url)?.themes ?? [];

test('the clauses of a notice are one place, with all their themes', () => {
  const urls = ['/notices/fujian-2024/#c1', '/notices/shaanxi-2022/#c2', '/notices/fujian-2024/#c2'];
  const [first = '', , last = ''] = urls;
  assert.ok(themesOf(first).includes('cybersecurity'));
  assert.deepEqual(rowPlaces(collection, urls), [
    { notice: 'fujian-2024', themes: [...new Set([...themesOf(first), ...themesOf(last)])] },
    { notice: 'shaanxi-2022', themes: themesOf('/notices/shaanxi-2022/#c2') },
  ]);
});

test('an unknown clause is no place', () => {
  assert.deepEqual(rowPlaces(collection, ['/notices/fujian-2024/#c9']), []);
});

test('facets offer the values of the rows: provinces and themes in vocabulary order, the newest year first', () => {
  const places = rowPlaces(
    collection,
    collection.records.map(({ url }) => url),
  );
  const { province, year, theme } = facetsOf(places, vocabulary);
  const order = (list: readonly { id: string }[], ids: string[]) =>
    list.map(({ id }) => id).filter((id) => ids.includes(id));
  assert.deepEqual(
    province.map(([id]) => id),
    order(vocabulary.provinces, ['shaanxi', 'fujian']),
  );
  assert.deepEqual(year, [
    ['2024', '2024'],
    ['2022', '2022'],
  ]);
  const held = theme.map(([id]) => id);
  assert.deepEqual(held, order(vocabulary.themes, held));
  assert.ok(held.includes('cybersecurity'));
});
