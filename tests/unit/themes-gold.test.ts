import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findLabels, readStages } from '../helpers/find-labels.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { labelsOf, PARTS, readGold, scoreLabels } from '../helpers/theme-scores.ts';

/** What the rules are to reach on both parts of the gold. */
const GOAL = 0.85;
const found = findLabels(root, vocabulary.themes);
const gold = { themes: readGold(root, 'themes'), stages: readGold(root, 'stages') };

test('the gold labels every clause, one to four themes each, and knows no others', () => {
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
    assert.ok(micro.f1 >= GOAL, `micro-F1 ${micro.f1}`);
    assert.ok(mainAccuracy >= GOAL, `main theme ${mainAccuracy}`);
  });

  test(`the rule finds the stages of the ${part} part`, (t) => {
    const { micro } = scoreLabels(labelsOf(part, gold.stages), found.stages);
    t.diagnostic(`micro-F1 ${micro.f1.toFixed(3)}`);
    assert.ok(micro.f1 >= GOAL, `micro-F1 ${micro.f1}`);
  });
}
