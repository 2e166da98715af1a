import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findIndicators } from '../../../src/knowledge/targets/find-indicators.ts';
import { segment } from '../../helpers/notice-of.ts';
import { testWords } from '../../helpers/word-tables.ts';

/** Each target's value, subject and deadline, of a notice of 2024. */
function findDated(text: string): string {
  return findIndicators('c1', text, 2024, { wordAt: segment.wordAt })
    .map(({ targetValue, subject, deadline }) =>
      [targetValue ?? '—', subject ?? '—', ...(deadline ? [deadline.quote] : [])].join(' '),
    )
    .join('; ');
}

const DATED: [what: string, ...sentences: [text: string, found: string][]][] = [
  [
    'the deadline of a table row is the target’s',
    ['建成智慧校园50所。\t2027年12月底前', '50 智慧校园 2027年12月底前'],
    ['建成智慧校园50所。\t省教育厅\t2027年12月底前\n遴选示范区8个。', '50 智慧校园 2027年12月底前; 8 示范区'],
  ],
  [
    'the time limit of a note after the target is its deadline',
    ['数字校园覆盖率达到90%。（责任单位：省教育厅；完成时限：2025年12月）', '90 数字校园覆盖率 2025年12月'],
    ['数字校园覆盖率达到90%。(完成时间：2025年12月)', '90 数字校园覆盖率 2025年12月'],
    ['数字校园覆盖率达到90%。[期限：2025年12月]', '90 数字校园覆盖率 2025年12月'],
    ['数字校园覆盖率达到90%。【时限：2025年12月】', '90 数字校园覆盖率 2025年12月'],
    [
      '数字校园覆盖率达到90%。（责任单位：省教育厅办公室、发展规划处、基础教育处、职业教育处、高等教育处、教师工作处、财务处、省电化教育馆；时限：2025年12月）',
      '90 数字校园覆盖率 2025年12月',
    ],
  ],
  [
    'a time in the next sentence isn’t the target’s deadline',
    ['数字校园覆盖率达到90%。（责任单位：省教育厅）2025年12月底前完成验收。', '90 数字校园覆盖率'],
    ['数字校园覆盖率达到90%。2025年12月底前完成验收。', '90 数字校园覆盖率'],
  ],
  [
    'the last time before a target is its deadline',
    ['到2025年底完成规划，2026年建成智慧校园50所。', '50 智慧校园 2026年'],
    ['2026年启动，到2027年底建成智慧校园50所。', '50 智慧校园 到2027年底'],
    ['2026年底建成智慧校园50所。', '50 智慧校园 2026年底'],
    ['2024年建成智慧校园50所。', '50 智慧校园 2024年'],
  ],
  [
    'the first deadline after a target is its own, unless it leads to the next value',
    ['建成智慧校园50所，2025年底前完成，2026年6月底前验收。', '50 智慧校园 2025年底前'],
    ['建成智慧校园50所，到2027年建成80所。', '50 智慧校园; 80 智慧校园 到2027年'],
    ['建成智慧校园50所，至2027年建成80所。', '50 智慧校园; 80 智慧校园 至2027年'],
    ['建成智慧校园50所，在2027年建成80所。', '50 智慧校园; 80 智慧校园 2027年'],
    ['建成智慧校园50所，2027年底前建成80所。', '50 智慧校园; 80 智慧校园 2027年底前'],
    ['平均用网时间控制在2小时以内，2027年底前完成。', '2 平均用网时间 2027年底前'],
    [
      '办理时间压缩至3个工作日内，数字校园覆盖率达到90%，2027年底前完成。',
      '3 办理时间 2027年底前; 90 数字校园覆盖率 2027年底前',
    ],
  ],
  [
    'a deadline for reporting isn’t the target’s',
    ...['报送', '上报', '报', '反馈', '提交', '统一报送'].map((reported): [string, string] => [
      `明确1名联络员，于3月20日前${reported}。`,
      '1 联络员',
    ]),
    ['明确1名联络员，于3月20日前到位。', '1 联络员 3月20日前'],
  ],
  [
    'a deadline that opens a sentence applies across its semicolons',
    ...['', '一是', '力争', '确保', '争取', '总体目标：'].map((opening): [string, string] => [
      `${opening}到2027年，建成智慧校园50所；遴选示范区8个。`,
      '50 智慧校园 到2027年; 8 示范区 到2027年',
    ]),
    ['到2027年建成智慧校园50所；遴选示范区8个。', '50 智慧校园 到2027年; 8 示范区'],
    ['建设智慧校园，到2027年，达到50所；遴选示范区8个。', '50 智慧校园 到2027年; 8 示范区'],
    [
      '到2026年，建成智慧校园50所；到2027年，建成教室80间；遴选示范区8个。',
      '50 智慧校园 到2026年; 80 教室 到2027年; 8 示范区',
    ],
  ],
  [
    'a year from which something is done isn’t its deadline',
    ...[
      ...['起', '的计划', '级', '春季学期开始', '秋季学期起', '9月起', '9月1日起', '9月1日开学起'].map(
        (behind) => `2026年${behind}，建成智慧校园50所。`,
      ),
      ...['自', '从', '由'].map((before) => `${before}2026年建成智慧校园50所。`),
    ].map((text): [string, string] => [text, '50 智慧校园']),
    ['2026年全省建成智慧校园50所。', '50 智慧校园 2026年'],
  ],
];
for (const [what, ...sentences] of DATED)
  test(what, () =>
    assert.deepEqual(
      sentences.map(([text]) => [text, findDated(text)]),
      sentences,
    ),
  );

// What is measured and for whom, where it precedes the number, follows it, or is named in another phrase.
testWords([
  {
    rule: 'a verb after a share says what those before it do',
    sentence: '教师90%以上～统一平台。',
    words:
      '全覆盖 实行 实现 开展 达到 完成 建成 接入 应用 采用 通过 纳入 使用 产生 参加 参与 接受 掌握 具备 具有 拥有 能 可 均 都 按 参照 由 支持 实施 执行 推行 加入 进入 落实 建有 设有 享受 用于 面向 配备 配齐 开设 开通 开办 得到 获得 取得 建立 设立 设置 安装 上线 注册 符合 “',
    found: 'at-least 90 % 教师',
    but: ['骨干', 'at-least 90 % 骨干统一平台'],
  },
  {
    rule: 'a standard of some hours is of what precedes them',
    sentence: '教师培训达到50学时的～。',
    words: '标准 要求 目标 水平 最低标准 省定年度目标',
    found: 'reach 50 学时 教师培训',
    but: ['研修', 'reach 50 学时 研修'],
  },
  {
    rule: 'minutes of a recording are counted',
    sentence: '采编～音频2万分钟。',
    words: '、录制 并制作 和摄制',
    found: 'exactly 20000 分钟 音频',
    but: ['有声', ''],
  },
  {
    rule: 'those trained are named in the previous phrase',
    sentence: '组织中小学教师网络研修，每年～1.2万人。',
    words: '培训 轮训 年均培训 累计培训 共培训 再培训',
    found: 'exactly 12000 人 中小学教师 每年',
    but: ['惠及学生', 'exactly 12000 人 学生 每年'],
  },
  {
    rule: 'users at the same time are counted without a name',
    sentence: '提供不少于5000人～在线学习。',
    words: '同时 并发',
    found: 'at-least 5000 人 —',
    but: ['异地', 'at-least 5000 人 异地在线学习'],
  },
  {
    rule: 'what is improved about those counted isn’t part of their name',
    sentence: '～不少于40所普通高中办学能力。',
    words: '提升 提高 改善 增强 优化',
    found: 'at-least 40 所 普通高中',
    but: ['建设', 'at-least 40 所 普通高中办学能力'],
  },
  {
    rule: 'an activity with its doer is what is done so often or so long',
    sentence: '学校召开家长会议不少于3～。',
    words: '次 学时 课时 个月 天 周',
    found: 'at-least 3 ～ 学校召开家长会议',
    but: ['轮', 'at-least 3 轮 家长会议'],
  },
  {
    rule: 'a verb and a word for an amount name a level',
    sentence: '吸引～超过300人。',
    words: '人数 力 面',
    found: 'more-than 300 人 吸引～',
    but: ['游客', 'more-than 300 人 游客'],
  },
]);
