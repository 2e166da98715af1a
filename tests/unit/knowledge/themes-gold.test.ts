import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { findLabels, readStages } from '../../helpers/find-labels.ts';
import { root, vocabulary } from '../../helpers/notice-of.ts';
import { labelsOf, PARTS, readGold, scoreLabels } from '../../helpers/theme-scores.ts';

/**
 * Minimum scores of the rules on both parts of the gold, and of the published themes, with editors' overrides, on all
 * of it.
 */
const GOALS = { themes: 0.92, mainTheme: 0.95, stages: 0.85, published: 0.95 };
const found = findLabels(root, vocabulary.themes);
const gold = { themes: readGold(root, 'themes'), stages: readGold(root, 'stages') };

test('the gold labels every clause with one to four themes, and no others', () => {
  const themeIds = new Set(vocabulary.themes.map(({ id }) => id));
  const stageIds = new Set<string>(readStages(root).map(({ id }) => id));
  assert.deepEqual([...gold.themes.keys()].sort(), [...found.themes.keys()].sort());
  assert.deepEqual([...gold.stages.keys()].sort(), [...found.stages.keys()].sort());
  for (const [key, labels] of gold.themes) {
    assert.ok(labels.length >= 1 && labels.length <= 4 && labels.every((id) => themeIds.has(id)), key);
  }
  for (const [key, labels] of gold.stages)
    assert.ok(
      labels.every((id) => stageIds.has(id)),
      key,
    );
});

for (const part of PARTS) {
  test(`the rule finds the themes of the ${part} part`, (t) => {
    const { micro, mainAccuracy } = scoreLabels(labelsOf(part, gold.themes), found.themes);
    t.diagnostic(`micro-F1 ${micro.f1.toFixed(3)}, main theme ${mainAccuracy.toFixed(3)}`);
    assert.ok(micro.f1 >= GOALS.themes, `micro-F1 ${micro.f1}`);
    assert.ok(mainAccuracy >= GOALS.mainTheme, `main theme ${mainAccuracy}`);
  });

  test(`the rule finds the stages of the ${part} part`, (t) => {
    const { micro } = scoreLabels(labelsOf(part, gold.stages), found.stages);
    t.diagnostic(`micro-F1 ${micro.f1.toFixed(3)}`);
    assert.ok(micro.f1 >= GOALS.stages, `micro-F1 ${micro.f1}`);
  });
}

test('the published themes agree with the gold', (t) => {
  const records = readNotices(root).flatMap((notice) => listRecords(notice));
  const published = new Map(records.map(({ notice, id, themes }) => [`${notice}#${id}`, themes]));
  const { micro, mainAccuracy } = scoreLabels(gold.themes, published);
  t.diagnostic(`micro-F1 ${micro.f1.toFixed(3)}, main theme ${mainAccuracy.toFixed(3)}`);
  assert.ok(micro.f1 >= GOALS.published, `micro-F1 ${micro.f1}`);
  assert.equal(mainAccuracy, 1);
});
