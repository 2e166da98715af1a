import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../src/notice-files.ts';
import { deriveKnowledge } from '../../src/knowledge/derive-knowledge.ts';
import { findSharedWording, measureReuse } from '../../src/knowledge/find-shared-wording.ts';
import { createStockPhraseTest } from '../../src/knowledge/find-stock-phrases.ts';
import { KIN_THRESHOLD } from '../../src/knowledge/kin-threshold.ts';
import { relateClauses } from '../../src/knowledge/relate-clauses.ts';
import { fold } from '../../src/text/fold.ts';
import { root, segment, vocabulary } from '../helpers/notice-of.ts';

const notices = readNotices(root);
const { kin } = deriveKnowledge(notices, { ...vocabulary, segment });
const isKin = (a: string, b: string) =>
  (kin.get(a) ?? []).some(({ record }) => `${record.notice}#${record.id}` === b);

const KIN: [string, string][] = [
  ['shaanxi-2024#c18', 'shandong-2023#c16'],
  ['sichuan-2022#c5', 'shandong-2023#c1'],
  ['shaanxi-2024#c19', 'sichuan-2022#c17'],
  ['fujian-2020#c9', 'sichuan-2022#c13'],
  ['shaanxi-2017#c13', 'shaanxi-2024#c21'],
  ['fujian-2020#c29', 'shaanxi-2017#c14'],
  ['fujian-2020#c15', 'shandong-2023#c3'],
  ['shandong-2023#c13', 'sichuan-2022#c10'],
];
for (const [a, b] of KIN) {
  test(`${a} and ${b} are kin`, () => assert.ok(isKin(a, b) || isKin(b, a)));
}

const STRANGERS: [string, string][] = [
  ['fujian-2020#c12', 'sichuan-2022#c7'],
  ['shaanxi-2024#c18', 'fujian-2020#c10'],
  ['shandong-2023#c16', 'sichuan-2022#c9'],
  ['shaanxi-2017#c4', 'sichuan-2022#c15'],
];
for (const [a, b] of STRANGERS) {
  test(`${a} and ${b} are not`, () => assert.ok(!isKin(a, b) && !isKin(b, a)));
}

test('kin are of other notices, the nearest first, and above the threshold', () => {
  for (const [key, others] of kin) {
    assert.ok(others.every(({ record }) => record.notice !== key.split('#')[0]));
    assert.ok(others.every(({ score }) => score >= KIN_THRESHOLD && score <= 1));
    assert.deepEqual(
      others.map(({ score }) => score),
      others.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  }
});

test('the same clauses give the same kin', () => {
  const clauses = ['甲 乙 丙丁 戊己', '丙丁 戊己 庚辛', '壬癸 子丑'].map((words, index) => ({
    ...{ key: `n${index}#c1`, notice: `n${index}`, words: words.split(' ') },
  }));
  assert.deepEqual(relateClauses(clauses), relateClauses(clauses));
});

test('finds wording that two texts share, however it is written', () => {
  const [run] = findSharedWording(
    '甲：推进ＩＰｖ６规模部署和应用工作。',
    '乙乙推进IPv6规模部署 和应用工作！',
  );
  assert.equal(run?.text, '推进ＩＰｖ６规模部署和应用工作');
  assert.deepEqual(findSharedWording('短的相同', '短的相同'), []);
});

test('every shared run is equal on both sides, and in its bounds', () => {
  const texts = fc.string({ unit: fc.constantFrom('数', '字', '校', '园', ' ', 'Ａ', 'a'), maxLength: 120 });
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const runs = findSharedWording(left, right);
      for (const run of runs) {
        assert.equal(left.slice(run.left.start, run.left.end), run.text);
        assert.equal(fold(right.slice(run.right.start, run.right.end)), fold(run.text));
      }
      const reuse = measureReuse(runs, left, right);
      assert.ok(reuse >= 0 && reuse <= 1);
    }),
    { numRuns: 300 },
  );
});

test('compares twenty thousand like characters', () => {
  findSharedWording('推'.repeat(20_000), '推'.repeat(20_000));
});

test('tells stock phrases from substance', () => {
  const text = '各地各校要结合实际制定具体实施方案并抓好落实';
  const { isStock, findStock } = createStockPhraseTest(['a', 'b', 'c'].map((notice) => ({ notice, text })));
  assert.ok(isStock(text));
  assert.ok(isStock('以习近平新时代中国特色社会主义思想为指导'));
  assert.ok(!isStock('推进数字校园建设达标率不低于百分之七十'));
  const mixed = `推进数字校园建设，深入学习贯彻习近平总书记重要论述。${text}。`;
  const found = findStock(mixed).map(({ start, end }) => mixed.slice(start, end));
  assert.deepEqual(found, ['深入学习贯彻习近平总书记重要论述', text]);
});
