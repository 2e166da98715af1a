/** Words around a date that decide whether it is a deadline: each in a sentence of a notice of 2024. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findDeadlines } from '../../../src/knowledge/deadlines/find-deadlines.ts';

/** Words separated by spaces, the sentence that contains each, and the resulting deadline (its words and kind), or null. */
const FAMILIES: [what: string, words: string, sentence: (word: string) => string, found: string | null][] = [
  [
    'an action to be done by then',
    '完成 建成 实现 达 达到 形成 出台 印发 上报 报送 提交 覆盖 建立 全部',
    (word) => `2025年平台${word}了解`,
    '2025年 by',
  ],
  [
    'an action to be done then',
    '启动 开展 组织 举办 举行 实施 推开 推广 推出 推进 推动 通报 总结 验收 检查 评估 评选 评审 评价 评比 遴选 培训 调度 建设 新建 改造 支持 制定 开设 开通 开放 上线 试行 试点 试用 编制 修订 选派 认定 培育 打造 扩大 部署 更新 抽查 抽检 演练 巡查 巡检 汇总 报告 报备 考核 测评 测试 调研 摸清 摸底 摸排 梳理 攻坚 签订 组建 搭建 迁移 调试 表彰 公示 答辩 初赛 复赛 决赛 收官 竣工 开工 督查 督导 监测 排查 核查 清查 整治 整改 整顿 自评 自查 申报 推荐 复核 复查 轮训 选树 使用 启用 投入 安排 进行 召开 召集 选择 招募 募集 征集 给予 列支 落实 发布 公布 提供 撰写 填报 填写 上交 上传 登录 登陆 开馆 闭馆 停机 恢复 反馈 审核 核对 确认',
    (word) => `2025年${word}平台`,
    '2025年 in',
  ],
  [
    'an action right behind a time',
    '完善 健全 接入 接通 清理 优化 兑现 淘汰 升级 对接 配齐 配备 配强 归集 建好 补齐 整合 取消 汇聚 扩容 引进 引入 聘请 聘任 培养 研发 研制 拨付 创建 巩固 拓展 投资 指定 明确',
    (word) => `今年全面${word}平台，有新进展`,
    '今年 in',
  ],
  [
    'such a word further behind, as part of a name',
    '健全 接入 清理 优化 兑现 淘汰 升级 对接 配齐 归集 补齐 整合 取消 汇聚 扩容 引进 聘请 培养 研发 拨付',
    (word) => `今年平台${word}工作坚持稳中求进`,
    null,
  ],
  [
    'a duty or plan for then',
    '必须 务必 力争 确保 要 应 须 需 将 拟 计划新增 计划再创建 计划共培养 计划培训5名 计划奖补经费10万元',
    (word) => `2025年各校${word}管好数据`,
    '2025年 in',
  ],
  [
    'such a word as part of another',
    '依法必须 纲要 主要 概要 要点 要求 响应 适应 应用 应届 应急 须知 需求 将近 将于 将在 拟态',
    (word) => `2025年各校${word}管好数据`,
    null,
  ],
  [
    'a date set for what is to take place',
    '定于 拟于 拟定于 暂定于',
    (word) => `培训班${word}6月5日在省城集中`,
    '6月5日 in',
  ],
  ['a date of the past', '制定于 修定于 签定于 指定于', (word) => `标准${word}6月5日在省城集中`, null],
  [
    'a request before a meeting’s date',
    '请 请各校 务必 拟 要求各校',
    (word) => `${word}于2024年5月6日召开家长会`,
    '2024年5月6日 in',
  ],
  [
    'a document issued on a day',
    '印发 发布了 公布 出台了 下发',
    (word) => `5月29日，省教育厅${word}《数据规范》`,
    null,
  ],
  ['a report’s name', '工作报告 研究报告', (word) => `2025年省级${word}及其附件`, null],
  [
    'a day’s or week’s name',
    '活动月 宣传周 活动日 主题日 校园日 法治日 开放日 体验日 宣传日',
    (word) => `9月10日为${word}。`,
    '9月10日 in',
  ],
  [
    'days in brackets behind what takes place',
    '决赛 培训 课堂 答题 讲座 论坛 宣讲 班会 测试 测评',
    (word) => `网络素养${word}（9月12日至30日），学习知识`,
    '9月12日至30日 in',
  ],
  [
    'a bracket behind what takes place',
    '总决赛 初赛 网评答题 现场测评 集中培训 评审 动员部署 自查自纠 总结提升',
    (word) => `${word}（2025年10月下旬）。`,
    '2025年10月下旬 in',
  ],
  ['a latest day', '不得晚于 不应迟于 最晚于 最迟', (word) => `由各地自定，但${word}8月15日。`, '8月15日 by'],
  ['what a plan says', '提出 明确', (word) => `纲要${word}2035年实现优质均衡`, '2035年 by'],
  [
    'what was held on a day',
    '进行 开展 举行 举办 召开 组织 启动',
    (word) => `11月21日至26日，督导组对甲市申报的三十个优质均衡县${word}了督导`,
    null,
  ],
  [
    'what a report covers',
    '情况 数据 进展 统计 名单 人数',
    (word) => `，截至2025年6月底各地工作${word}`,
    null,
  ],
  [
    'a level or change to be reached then',
    '超 超过 突破 提高 提升 增加到 增至 增长 上升 下降 减少 降低 降至 降到 压降 压减 压缩 控制在 稳定在 保持在 不低于 不少于 不超过 接近 约 在',
    (word) => `2025年平台使用率${word}60%`,
    '2025年 in',
  ],
  [
    'a label of the time',
    '完成时间 截止时间 截至时间 办结期限 整改日期 落实节点 目标时间 要求时间 时限 时限要求 时限节点 时限安排',
    (word) => `平台（${word}：2025年6月`,
    '2025年6月 by',
  ],
  [
    'a label of what takes place',
    '报名时间 提交日期 上报时间 征集时间 举办时间 复赛时间 评审时间 培训时间 公示时间 答辩时间 会议时间 考试时间 测试时间 开放时间 报到时间 征稿时间 缴费时间 受理时间',
    (word) => `平台（${word}：2025年6月`,
    '2025年6月 by',
  ],
  [
    'a label of when something is open each week',
    '开放时间 受理时间',
    (word) => `大厅${word}：每周六上午9时`,
    '每周六上午9时 in',
  ],
  ['a label of the time only', '时间 日期 期限', (word) => `平台，${word}：2025年6月`, '2025年6月 by'],
  [
    'a phrase before an announced date',
    '在 于 ， 。 ； ： 、 （ “ 利用 计划 预计 安排 拟 将 并 和 及 或',
    (word) => `平台${word}6月底`,
    '6月底 by',
  ],
  ['a pledge', '确保 力争 争取 实现 力争在 争取于', (word) => `${word}2025年6月有起色`, '2025年6月 by'],
  ['a comparison', '比 较 由 为 对 与', (word) => `平台${word}2025年完成`, null],
  [
    'history behind a month’s end',
    '已 累计 累积 共有 增长 同比 来看 以来 了',
    (word) => `，6月底平台${word}五个`,
    null,
  ],
  [
    'history behind a month',
    '已 累计 累积 共有 同比 以来 曾 获评 获奖 了',
    (word) => `，6月平台${word}开展活动`,
    null,
  ],
  [
    'a count up to then',
    '全省 全市 全国 全区 全县 全州 我省 我市 我国 我区 我县 我州',
    (word) => `截至2025年6月底，${word}建设平台`,
    null,
  ],
  [
    'a number, validity or range up to then',
    '年 月 日 号 3 底 末 加 高 达 升 复 降 大 展 缩 少 低 起 期 期限 有效 延续 实施 执行 延 延长',
    (word) => `平台${word}到2025年形成`,
    null,
  ],
  [
    'a noun that the year only qualifies',
    '的 水平 目标 以后 之后 及以后 后 前后 起步 止',
    (word) => `，到2025年${word}平台`,
    null,
  ],
  [
    'work of the year',
    '的 是 工作要点 计划 方案 情况 名单 任务分解 工作会议 总结会 总结报告 预算',
    (word) => `，2025年${word}培训`,
    null,
  ],
  [
    'something reported as done',
    '印发 召开 发布 公布 出台 下发 通过 批准',
    (word) => `，2024年5月${word}，开展平台建设`,
    null,
  ],
  [
    'something that comes into force',
    '施行 生效 实施 执行 正式施行',
    (word) => `于2025年10月1日${word}`,
    '2025年10月1日 start',
  ],
  [
    'something that begins then',
    '启动 正式开始 实施 施行 执行 推行 推开 开展 正式启动 全面推开',
    (word) => `平台自2025年9月${word}`,
    '自2025年9月 start',
  ],
  ['how often something is done', '次 轮 遍 场 期', (word) => `每年看望三${word}`, '每年 in'],
  [
    'a rate',
    '不少于2课时的 不低于2课时的 不超过2课时的 至少2课时的 约2课时的 平均2课时的 两课时的 每人 人均 支付 缴纳 补助 奖励 给予 课时应不少于',
    (word) => `每周${word}培训`,
    null,
  ],
  ['no time of a year', '开学 结束 放假', (word) => `每学期${word}检查`, null],
  ['a stage’s bracket', '） ) 】 ］ 〕', (word) => `平台（科技处负责，2025年3月${word}`, '2025年3月 in'],
  [
    'a part of a year',
    '上半年 下半年 第三季度 三季度 春季学期 秋季学期 本学期 新学期 寒假 暑假 暑期',
    (word) => `平台在2025年${word}评估`,
    'same',
  ],
];
for (const [what, words, sentence, found] of FAMILIES)
  for (const word of words.split(' '))
    test(`${sentence(word)} has ${found ?? 'no deadline'}: ${what}`, () => {
      const [first] = findDeadlines('c1', sentence(word), 2024);
      const expected = found === 'same' ? `2025年${word} in` : found;
      assert.equal(first ? `${first.quote} ${first.kind}` : null, expected);
    });
