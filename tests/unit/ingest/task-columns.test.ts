/** What a column of a task table contains, by every name that offices use for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { kindOfColumn } from '../../../scripts/ingest/parse/task-columns.ts';

const OF =
  '年度 全年 具体 工作 重点 主要 总体 核心 改革 目标 建设 分解 推进 落实 任务 事项 项目 预期 绩效 阶段 量化 一级 专项 2024年';
const WHO = '单位 部门 处室 科室 股室 机构 领导 人 者 方 学校';

const NAMES: [kind: string | null, words: string, name: (word: string) => string][] = [
  ['serial', '序号 编号 任务序号 工作编号 项目编号 序 项号 No No. № no', (word) => word],
  ['remark', '备注 说明 备考 附注', (word) => word],
  ['deadline', '时间 时限 期限 日期 节点 进度 时序 时间节点', (word) => `完成${word}`],
  ['deadline', '计划 预计 拟 任务 工作 完成 办结 办理 落实 整改 实施 推进 起止', (word) => `${word}时限`],
  ['deadline', '安排 要求 表 计划', (word) => `时间${word}`],
  ['assistUnit', '配合 协助 协办 协同 参与 参加 支持 会同 协作 责任配合', (word) => `${word}单位`],
  ['assistUnit', WHO, (word) => `配合${word}`],
  ['leadUnit', '总牵头 主要牵头 第一牵头 牵头 主责 主办 承办 牵头负责', (word) => `${word}单位`],
  ['leadUnit', '责任主体 牵头责任单位', (word) => word],
  [
    'responsibleUnit',
    '责任 负责 实施 落实 执行 承担 完成 主管 分管 责任落实 具体责任 主要负责',
    (word) => `${word}单位`,
  ],
  ['responsibleUnit', WHO, (word) => `责任${word}`],
  ['responsibleUnit', '单位 部门 处室 责任分工 分工', (word) => word],
  ['content', '内容 措施 举措 要求 做法 路径 标准 思路', (word) => `具体${word}`],
  ['content', OF, (word) => `${word}措施`],
  [
    'goal',
    '目标 成效 成果 指标 目标值 类别 类型 分类 领域 方面 方向 板块 维度 大类 行动 工程',
    (word) => `具体${word}`,
  ],
  ['goal', OF, (word) => `${word}指标`],
  ['task', '任务 工作 事项 项目 名称 分解 清单 要点', (word) => `年度${word}`],
  ['task', OF, (word) => `${word}名称`],
  ['deadline', '时间（2024年） 时间(月) 时\u3000间', (word) => `完成${word}`],
  [null, '电话 经费 责任 完成 24年任务 任务完成情况 金额（万元）', (word) => word],
];
for (const [kind, words, name] of NAMES)
  for (const word of words.split(' '))
    test(`${name(word)} names ${kind ?? 'no known column'}`, () =>
      assert.equal(kindOfColumn(name(word)), kind));
