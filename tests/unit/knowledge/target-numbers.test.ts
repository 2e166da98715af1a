import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isPastSection } from '../../../src/knowledge/targets/detect-history.ts';
import { findIndicators } from '../../../src/knowledge/targets/find-indicators.ts';
import { segment } from '../../helpers/notice-of.ts';
import { testWords } from '../../helpers/word-tables.ts';

/** Sentences of notices of a year, and the targets in them, as `comparator value unit`. */
const IN_YEAR: [what: string, year: number, sentence: string, ...found: string[]][] = [
  ['a plan that is over', 2022, '“十三五”期间建成智慧校园300所。'],
  ['a plan that has just ended', 2026, '“十四五”期间建成智慧校园300所。'],
  ['a plan without quotation marks that is over', 2022, '十三五时期建成智慧校园300所。'],
  ['the end of a plan', 2022, '“十三五”收官，建成智慧校园300所。'],
  ['a plan in its last year', 2025, '“十四五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['a plan to come', 2025, '“十五五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['a plan after what there is', 2022, '目前有20所，“十四五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['the end of a plan to come', 2022, '目前有20所，到“十四五”末建成智慧校园300所。', 'exactly 300 所'],
  ['a plan of long ago', 2016, '“十二五”期间建成智慧校园300所。'],
  ['the same plan in its time', 2015, '“十二五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['last year', 2024, '2023年建成智慧校园300所。'],
  ['this year', 2024, '2024年建成智慧校园300所。', 'exactly 300 所'],
  ['this year after what there is', 2024, '已建成20所，2024年建成智慧校园300所。', 'exactly 300 所'],
  ['a total of last year', 2024, '2023年累计培训教师300名。'],
  ['a total of three years', 2024, '三年累计培训教师300名。', 'exactly 300 名'],
  ['a total of the last three years', 2024, '近三年累计培训教师300名。'],
  ['a year with a space', 2024, '2023 年建成智慧校园300所。'],
  ['a past school year', 2024, '2022—2023学年建成智慧校园300所。'],
  ['past years', 2024, '2021—2023年建成智慧校园300所。'],
  ['years up to this one', 2024, '2022—2024年建成智慧校园300所。', 'exactly 300 所'],
  ['those who began in a past year', 2024, '为2023级学生开设人工智能课程30门。', 'exactly 30 门'],
  ['a comparison with a past year', 2024, '数字教育资源总量比2020年增长30%。', 'exactly 30 %'],
  ['a comparison with a past year in other words', 2024, '数字教育资源总量较2020年增长30%。', 'exactly 30 %'],
  ['a past year as base', 2024, '覆盖率由2020年的60%提高到80%。', 'reach 80 %'],
  ['since a past year', 2024, '自2021年建成智慧校园300所。'],
  ['since this year', 2024, '2024年以来建成智慧校园300所。'],
  ['before a year to come', 2024, '2026年以前建成智慧校园300所。', 'exactly 300 所'],
  ['before a past year', 2024, '2022年以前建成智慧校园300所。'],
  ['those that are ready', 2024, '已有条件的学校建设智慧教室30间。', 'exactly 30 间'],
  ['what has been built already', 2024, '已建成的校园建设智慧教室30间。', 'exactly 30 间'],
  ['projects that are there already', 2024, '已建项目建设智慧教室30间。', 'exactly 30 间'],
  ['a total without a time', 2024, '全省学校累计培训教师300名。'],
  ['a total to reach', 2024, '到2026年，累计培训教师300名。', 'exactly 300 名'],
];
for (const [what, year, sentence, ...found] of IN_YEAR)
  test(`${found.length > 0 ? 'finds a target' : 'finds no target'} in ${what}, in ${year}: ${sentence}`, () =>
    assert.deepEqual(
      findIndicators('c1', sentence, year, { wordAt: segment.wordAt }).map(
        ({ comparator, targetValue, unitOfMeasure }) => `${comparator} ${targetValue} ${unitOfMeasure}`,
      ),
      found,
    ));

test('sections about the past have no targets', () => {
  const past =
    '发展基础 工作成效 工作成绩 工作成就 主要成效 主要成绩 主要成就 取得成效 取得的成绩 取得的成就 发展现状 工作回顾 工作总结 基本情况 发展成效 发展成就 存在问题 存在的不足';
  assert.deepEqual(
    past.split(' ').filter((title) => !isPastSection(title)),
    [],
  );
  const ahead = '总体要求 发展目标 提升育人成效 扩大应用成果 解决突出问题 保障措施';
  assert.deepEqual(ahead.split(' ').filter(isPastSection), []);
});

testWords([
  {
    rule: 'what follows a word for what is over is no target',
    sentence: '全省～智慧校园30所。',
    words:
      '实现了 完成了 达到了 建成了 贡献了 突破了 已建成 业已建成 共评出 共评选出 现有 现共有 共有 全年共创建 今年共创建 近一年来创建 近二年来创建 近两年来创建 近三年来创建 近四年来创建 近五年来创建 近六年来创建 近七年来创建 近八年来创建 近九年来创建 近十年来创建 近5年来创建 近几年来创建 近年来创建 近三年间创建 近三年累计创建 近三年累积创建 近三年共创建 近三年，创建 截止上月建成 截至上月建成 累计创建 累积创建',
    found: '',
    but: ['创建', 'exactly 30 所 智慧校园 全省'],
  },
  {
    rule: 'what is there is used for a target',
    sentence: '～现有教室建成智慧教室30间。',
    words: '依托 利用 整合 盘活 改造 将 把 对 在',
    found: 'exactly 30 间 智慧教室',
    but: ['全省', ''],
  },
  {
    rule: 'a condition or a school that is there already says nothing about a target',
    sentence: '已～建设智慧教室30间。',
    words: '确定的学校 建成的学校 建的系统 建平台 建网站',
    found: 'exactly 30 间 智慧教室',
    but: ['经', ''],
  },
  {
    rule: 'prizes that have been won are no target',
    sentence: '学校～，培养骨干教师30名。',
    words: '荣获省级表彰 获特等奖 获一等奖 获得二等奖 获得三等奖 获全国创新奖 获全国先进称号',
    found: '',
    but: ['开展竞赛', 'exactly 30 名 骨干教师'],
  },
  {
    rule: 'prizes to win are no history',
    sentence: '～获得一等奖，培养骨干教师30名。',
    words: '力争 争取 确保 力求 努力',
    found: 'exactly 30 名 骨干教师',
    but: ['学生', ''],
  },
  {
    rule: 'a time to come or a duty after what there is announces a target',
    sentence: '目前已有20所，～建成智慧校园30所。',
    words:
      '今年 今后 未来 计划 拟 力求 年底前 6月底前 12月底前 一年内 二年内 三年内 四年内 五年内 六年内 七年内 八年内 九年内 十年内 3年内 三年累计 五年累积 “十四五”期间 "十四五"期间 十四五末 十四五期末 “十五五”期间 要 需要 应 须',
    found: 'exactly 30 所 智慧校园',
    but: ['近三年内', ''],
  },
  {
    rule: 'these words only contain a character for a duty',
    sentence: '目前全省～，建成智慧校园30所。',
    words:
      '重要平台 主要平台 必要平台 工作摘要 会议纪要 简要说明 编制要求 办学要素 工作要点 教育要闻 应用平台 应急平台 应对方案 应届学生',
    found: '',
    but: ['都要努力', 'exactly 30 所 智慧校园'],
  },
  {
    rule: 'a comparison with the same time in the past is history, unless it has a bound',
    sentence: '全省网络安全事件同比～。',
    words: '下降20%以内 下降20%以下',
    found: 'at-most 20 % 网络安全事件 全省',
    but: ['下降20%', ''],
  },
  {
    rule: 'an order to reduce is no history',
    sentence: '～全省性会议数量，纸质文件同比减少10%。',
    words: '压缩 严格压减 大力精简 切实严控 进一步控制 坚决减少 着力改进 持续压缩',
    found: 'exactly 10 % 纸质文件',
    but: ['统计', ''],
  },
  {
    rule: 'the present value is the base',
    sentence: '覆盖率～60%提高到80%。',
    words: '由目前的 从目前的 由现在的 从现有的 从现有',
    found: 'reach 80 % 覆盖率',
    but: ['已由', ''],
  },
  {
    rule: 'the present value is the base after a preposition, too',
    sentence: '～目前的3%降低至1%。',
    words: '将 把 由 从',
    found: 'reach 1 % —',
    but: ['已从', ''],
  },
]);
