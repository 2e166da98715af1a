/** The genres that a document's title may end in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { GENRES, TITLE } from '../../../scripts/ingest/facts/genres.ts';

/** The 文种 that a title may end in, listed by hand. Of those with the same ending, the longest applies. */
const KINDS =
  '任务分解表 任务分工表 工作任务表 重点任务表 任务清单 责任清单 工作要点 行动计划 行动方案 实施方案 工作方案 实施意见 指导意见 实施细则 暂行办法 暂行规定 管理办法 工作报告 发展规划 实施办法 分工方案 任务分工 分工表 责任表 任务书 纲要 要点 意见 方案 规划 计划 办法 细则 规定 条例 决定 决议 公告 通告 通报 通知 报告 批复 指南 标准 规范 清单 措施 请示 答复 协议 函';
for (const genre of KINDS.split(' '))
  test(`a title that ends in ${genre} has that genre`, () => {
    assert.equal(
      GENRES.find((candidate) => `2024年教育数字化${genre}`.endsWith(candidate)),
      genre,
    );
    for (const title of [`教育${genre}`, `教育${genre}（试行）`, `教育${genre}(2024版)`])
      assert.match(title, TITLE);
  });

test('these are all genres, and lines with other endings are no titles', () => {
  assert.deepEqual(GENRES.toSorted(), KINDS.split(' ').toSorted());
  for (const line of [
    '教育方案的说明',
    '教育方案（）',
    `教育方案（${'一'.repeat(15)}）`,
    '教育方案（试行）。',
    '教育',
  ])
    assert.doesNotMatch(line, TITLE);
  assert.match(`教育方案（${'一'.repeat(14)}）`, TITLE);
});
