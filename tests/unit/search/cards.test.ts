import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { cardFileOf, nameKey } from '../../../src/search/show/cards.ts';
import { listCards } from '../../../src/search/show/list-cards.ts';
import { root, vocabulary } from '../../helpers/notice-of.ts';

const files = listCards(readNotices(root), vocabulary);

/** The cards of a name, as `kind name: description`. */
function cardsOf(name: string): string[] {
  const key = nameKey(name);
  return (files[cardFileOf(key)]?.[key] ?? []).map(
    ({ what, name: shown, gloss }) => `${what} ${shown}: ${gloss}`,
  );
}

/** What the site answers to a name, by reading the notices. */
const CARDS: [name: string, path: string, ...cards: string[]][] = [
  ['陕西', '/provinces/shaanxi/', '省份 陕西省: 收录 2 份文件（2017、2024 年）。'],
  ['陕西省', '/provinces/shaanxi/', '省份 陕西省: 收录 2 份文件（2017、2024 年）。'],
  ['广东省', '/provinces/guangdong/', '省份 广东省: 未收录该省份的文件。'],
  ['2020年', '/years/2020/', '年度 2020 年度: 收录 1 份文件。'],
  ['2020', '/years/2020/', '年度 2020 年度: 收录 1 份文件。'],
];
for (const [name, path, ...cards] of CARDS)
  test(`a search for ${name} offers the page ${path}`, () => {
    assert.deepEqual(cardsOf(name), cards);
    const key = nameKey(name);
    assert.deepEqual(
      files[cardFileOf(key)]?.[key]?.map((card) => card.path),
      [path],
    );
  });

test('a theme is found by its name, with 和 for 与, and with the word 主题', () => {
  const shown = cardsOf('网络与数据安全');
  assert.match(shown[0] ?? '', /^主题 网络与数据安全: /u);
  for (const name of ['网络和数据安全', '主题网络与数据安全', '网络与数据安全主题'])
    assert.deepEqual(cardsOf(name), shown, name);
});

test('neither half of a theme’s name is the theme', () => {
  assert.ok(!cardsOf('网络').some((card) => card.startsWith('主题')));
  assert.ok(!cardsOf('数据安全').some((card) => card.startsWith('主题')));
});

test('a name that nothing has offers no page', () => {
  assert.deepEqual(cardsOf('不存在的名称'), []);
});
