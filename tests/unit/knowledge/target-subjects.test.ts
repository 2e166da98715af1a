import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findIndicators } from '../../../src/knowledge/targets/find-indicators.ts';
import { segment } from '../../helpers/notice-of.ts';
import { testWords } from '../../helpers/word-tables.ts';

/** Each target's value, subject, scope, change and deadline, of a notice of 2024. */
function findDated(text: string): string {
  return findIndicators('c1', text, 2024, { wordAt: segment.wordAt })
    .map(({ targetValue, subject, scope, change, deadline }) =>
      [targetValue, subject ?? '—', scope, change, deadline?.quote]
        .filter((part) => part !== null && part !== undefined)
        .join(' '),
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
    ['2026年全省建成智慧校园50所。', '50 智慧校园 全省 2026年'],
  ],
  [
    '分别 distributes values over years',
    ['2025年、2026年智慧校园覆盖率分别达到60%、80%。', '60 智慧校园覆盖率 2025年; 80 智慧校园覆盖率 2026年'],
    [
      '2025年底、2026年末智慧校园覆盖率分别达到60%和80%。',
      '60 智慧校园覆盖率 2025年底; 80 智慧校园覆盖率 2026年末',
    ],
    [
      '2025年和2026年智慧校园覆盖率分别达到60%以及80%。',
      '60 智慧校园覆盖率 2025年; 80 智慧校园覆盖率 2026年',
    ],
    ['2025年及2026年智慧校园覆盖率分别达到60%及80%。', '60 智慧校园覆盖率 2025年; 80 智慧校园覆盖率 2026年'],
    ['2025年与2026年智慧校园覆盖率分别达到60%与80%。', '60 智慧校园覆盖率 2025年; 80 智慧校园覆盖率 2026年'],
    [
      '到2025年、2026年和2027年，智慧校园覆盖率分别达到60%、70%、80%。',
      '60 智慧校园覆盖率 2025年; 70 智慧校园覆盖率 2026年; 80 智慧校园覆盖率 2027年',
    ],
    ...['', '为', '约', '应', '要'].map((verb): [string, string] => [
      `2025年、2026年示范校分别${verb}30所、40所。`,
      '30 示范校 2025年; 40 示范校 2026年',
    ]),
    ...[
      ...['遴选', '评选', '认定', '建设', '建成', '新建', '新增', '打造', '培育', '培训', '配备', '增加'],
      ...['完成', '实现', '覆盖', '减少'],
    ].map((verb): [string, string] => [
      `2025年、2026年分别${verb}30所、40所示范校。`,
      '30 示范校 2025年; 40 示范校 2026年',
    ]),
    ['2025年、2026年分别遴选示范校30所、40所。', '30 示范校 2025年; 40 示范校 2026年'],
  ],
  [
    '分别 distributes values over those for whom they are set',
    ['小学、初中、高中入学率分别达到99%、98%、95%。', '99 入学率 小学; 98 入学率 初中; 95 入学率 高中'],
    ['小学、初中、高中分别不少于3节、4节、5节。', '3 — 小学; 4 — 初中; 5 — 高中'],
  ],
  [
    '分别 distributes values over what they measure',
    ['骨干教师、学科带头人分别增加2000名、500名。', '2000 骨干教师; 500 学科带头人'],
    ['智慧校园、智慧教室分别建成30所、400间。', '30 智慧校园; 400 智慧教室'],
    ...['率', '比例', '占比', '比重', '数', '量', '度', '面', '强度', '经费', '时间', '时长'].map(
      (level): [string, string] => [
        `平台接入${level}、终端完好${level}分别达到98%、95%。`,
        `98 平台接入${level}; 95 终端完好${level}`,
      ],
    ),
    ['平均能耗、用水量分别降低5%、10%。', '5 平均能耗 decrease; 10 用水量 decrease'],
    ['优质资源数量、访问量分别达到5万条、1000万次。', '50000 优质资源数量; 10000000 访问量'],
    [
      '智慧校园覆盖率、网络接入率分别较2023年提高5个百分点、10个百分点。',
      '5 智慧校园覆盖率 increase; 10 网络接入率 increase',
    ],
    [
      '智慧校园、智慧教室分别达到30所、400间，名师工作室达到50个。',
      '30 智慧校园; 400 智慧教室; 50 名师工作室',
    ],
  ],
  [
    'two bounds of one count have one subject and one scope',
    ['建设示范基地不少于100个、不超过200个。', '100 示范基地; 200 示范基地'],
    ['各县建设示范基地不少于100个，且不超过200个。', '100 示范基地 各县; 200 示范基地 各县'],
    ['各县建设示范基地不少于100个，并不超过200个。', '100 示范基地 各县; 200 示范基地 各县'],
  ],
  [
    'the next value shares the subject or the scope of the one before it',
    ['招聘50名教师，30%以上具有硕士学位。', '50 教师; 30 教师'],
    ['农村学校网络接入率达到98%、宽带覆盖率达到90%。', '98 农村学校网络接入率; 90 宽带覆盖率 农村学校'],
    ['农村学校网络接入率达到98%，宽带覆盖率达到90%。', '98 农村学校网络接入率; 90 宽带覆盖率'],
    ['每所学校建成智慧教室3间，配备终端30台。', '3 智慧教室 每所学校; 30 终端 每所学校'],
    ['各高校建成智慧教室3间，配备终端30台。', '3 智慧教室 各高校; 30 终端 各高校'],
    [
      '全省中小学互联网接入率达到98%，宽带接入比例达到70%。',
      '98 中小学互联网接入率 全省; 70 宽带接入比例 全省',
    ],
    ['全省互联网接入率达到98%；宽带接入比例达到70%。', '98 互联网接入率 全省; 70 宽带接入比例'],
  ],
  [
    'a place without a noun names nothing, a share in per mille does',
    ['全州共500名。', '500 — 全州'],
    ['全省5‰的教师参加研修。', '5 教师 全省'],
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
  {
    rule: 'a verb after a bound isn’t part of the subject',
    sentence: '每校至少～名师工作室3个。',
    words: '配备 配置 设立 设置 开设 建立 召开 选派 覆盖 联系 指导 安装 采购 走访 打造',
    found: 'at-least 3 个 名师工作室 每校',
    but: ['网络', 'at-least 3 个 网络名师工作室 每校'],
  },
  {
    rule: 'a limit of how many may be put forward is an upper bound',
    sentence: '各校～案例3个。',
    words: '限报 限报送 限推 限推荐 限申报 限选送 限评选 限额报 限额推荐 限额申报 限额',
    found: 'at-most 3 个 案例 各校',
    but: ['权限申报', 'exactly 3 个 权限申报案例'],
  },
  {
    rule: 'reaching or exceeding a value is a lower bound',
    sentence: '数字校园覆盖率达到～80%。',
    words: '或超过 及超过 并超过 或高于 及高于 或优于',
    found: 'at-least 80 % 数字校园覆盖率',
    but: ['目标', 'reach 80 % 数字校园覆盖率'],
  },
  {
    rule: 'an upper bound is one in any of its words',
    sentence: '数字校园运维费用占比～8%。',
    words:
      '不超过 不得超过 不应超过 不能超过 不宜超过 不超出 不高于 不大于 不多于 至多 最多 最高 控制在 控制到',
    found: 'at-most 8 % 数字校园运维费用占比',
    but: ['不低于', 'at-least 8 % 数字校园运维费用占比'],
  },
  {
    rule: 'what a share is of may separate it from its bound',
    sentence: '裁员率～企业职工总数的20%。',
    words: '不高于 不超过 不得高于 不应超过 控制在',
    found: 'at-most 20 % 裁员率',
    but: ['不低于', 'at-least 20 % 裁员率'],
  },
  {
    rule: 'a time limit is an upper bound before any end of a phrase',
    sentence: '作业时间控制在2小时～每天睡眠不少于8小时。',
    words: '内， 内； 内、 内。 内\t 内并 内且 以内， 以下，',
    found: 'at-most 2 小时 作业时间; at-least 8 小时 睡眠 每天',
    but: ['左右，', 'about 2 小时 作业时间; at-least 8 小时 睡眠 每天'],
  },
  {
    rule: 'what people do after they are counted isn’t part of their name',
    sentence: '选派100名骨干教师～乡村学校教学。',
    words:
      '到 在 赴 前往 向 参加 参与 支持 负责 分管 担任 兼任 积极 为 专门从事 专门负责 承担 同时 全部 都 均 要 能 并开展 从事 进行 用于 给予 大力支持',
    found: 'exactly 100 名 骨干教师',
    but: ['的', 'exactly 100 名 骨干教师的乡村学校教学'],
  },
  {
    rule: 'those with whom others are paired aren’t counted',
    sentence: '选派100名骨干教师与乡村学校～教研关系。',
    words: '建立 结对 结成 共建 签订 对接',
    found: 'exactly 100 名 骨干教师',
    but: ['的', 'exactly 100 名 骨干教师与乡村学校的教研关系'],
  },
  {
    rule: 'others that follow those counted aren’t counted',
    sentence: '建设100个教研基地～配套设施。',
    words: '及若干 和一批 与部分 及其他 和若干 与其他',
    found: 'exactly 100 个 教研基地',
    but: ['改造', 'exactly 100 个 教研基地改造配套设施'],
  },
  {
    rule: 'what those counted are to have isn’t part of their name',
    sentence: '80%的学校～。',
    words: '达标 合格 上云 入网 联网 达标并通过验收 “班班通” 10M以上宽带接入',
    found: 'exactly 80 % 学校',
    but: ['的校长', 'exactly 80 % 学校的校长'],
  },
  {
    rule: 'what people learn or do isn’t part of their name',
    sentence: '100名教师～信息化能力。',
    words:
      '改善 提升 提高 建设 推进 推动 制定 落实 探索 创建 组建 打造 加强 深化 应用 运用 关注 注册 登录 下载 掌握 熟悉 了解 知晓 熟练 取得 获得 具备 学会 接受 结对',
    found: 'exactly 100 名 教师',
    but: ['优秀', 'exactly 100 名 教师优秀信息化能力'],
  },
  {
    rule: 'a verb in the name of a project is part of the name',
    sentence: '实施100个学校提升～。',
    words: '项目 工程 计划 方案 基地 行动 试点 案例 平台 团队 中心 任务 机构 创新',
    found: 'exactly 100 个 学校提升～',
    but: ['办学条件', 'exactly 100 个 学校'],
  },
  {
    rule: 'a renovation is counted with its place',
    sentence: '实施100个学校～。',
    words: '改造 提升 升级 建设 改造提升 改造升级',
    found: 'exactly 100 个 学校～',
    but: ['提升办学条件', 'exactly 100 个 学校'],
  },
  {
    rule: 'places of one character are counted',
    sentence: '支持10个～开展试点。',
    words: '县 市 区 村 乡 镇 校',
    found: 'exactly 10 个 ～',
    but: ['园区', 'exactly 10 个 园区'],
  },
  {
    rule: 'what a share is provided for follows it',
    sentence: '按不低于教育经费8%的比例～教育信息化专项建设经费。',
    words: '列支 安排 投入 配备 配置 配齐 落实 设立 设置 建设 足额安排 统筹安排',
    found: 'at-least 8 % 教育信息化专项建设经费',
    but: ['核算', ''],
  },
  {
    rule: 'an adverb before the verb isn’t part of the subject',
    sentence: '～更新教室1500间。',
    words: '陆续 相继 尽快 逐年 依次 同步 另外 还将 再 首先 及时',
    found: 'exactly 1500 间 教室',
    but: ['优质', 'exactly 1500 间 优质更新教室'],
  },
  {
    rule: 'those to whom something is given aren’t part of the subject',
    sentence: '～农村学校援建教室100间。',
    words: '给 向 由 替',
    found: 'exactly 100 间 教室',
    but: ['优质', 'exactly 100 间 优质农村学校援建教室'],
  },
  {
    rule: 'a verbal noun before a verb is a verb',
    sentence: '～标准30项。',
    words: '研究制定 研究编制 设计制作 审查修订',
    found: 'exactly 30 项 标准',
    but: ['优秀', 'exactly 30 项 优秀标准'],
  },
  {
    rule: 'a clause that says which are made is part of their name',
    sentence: '建设～学生特点的课程30门。',
    words: '符合 满足 适应 适合 体现 反映 包含 含有 具有 具备 覆盖',
    found: 'exactly 30 门 ～学生特点的课程',
    but: ['开发', 'exactly 30 门 学生特点的课程'],
  },
  {
    rule: 'what enterprises make is the subject',
    sentence: '企业～特色课程30门。',
    words: '开发 建设 选用 捐建',
    found: 'exactly 30 门 特色课程',
    but: ['优质', 'exactly 30 门 企业优质特色课程'],
  },
  {
    rule: 'a time of any form isn’t part of the subject',
    sentence: '～智慧校园达到30所。',
    words:
      '到2027年 至2027年 在2027年 于2027年 从2027年 2025—2027年 2025–2027年 2025-2027年 2027年6月 2027年底 2027年末 2027年春季 2027年春季学期 2027年秋季 2027年秋季学期 2027年前 2027年之前 6月底 6月30日前 6月上旬 6月中旬 6月下旬 “十五五”期间 十五五末 “十五五”期末 年底 年底前 年度内 年内 今年 明年 本年 本年度 三年内 3年累计 三年累积 用三年时间 用3年左右时间 用两年左右的时间 全年',
    found: 'reach 30 所 智慧校园',
    but: ['优质', 'reach 30 所 优质智慧校园'],
  },
  {
    rule: 'a number of years after the subject isn’t part of it',
    sentence: '智慧校园～达到30所。',
    words: '一年 两年 二年 三年 四年 五年 六年 三年内',
    found: 'reach 30 所 智慧校园',
    but: ['基地', 'reach 30 所 智慧校园基地'],
  },
  {
    rule: 'years of a ranking are part of the name',
    sentence: '智慧校园～达到30所。',
    words: '第一年 近三年 满三年',
    found: 'reach 30 所 智慧校园～',
    but: ['三年', 'reach 30 所 智慧校园'],
  },
  {
    rule: 'words that introduce a level aren’t part of its name',
    sentence: '～智慧校园覆盖率达到90%。',
    words:
      '形成 助力 释放 推广 深化 严格 控制 今后 基本实现 让 使 为 将 把 要 应 须 总体 实现 保障 在 到 投入 达到 所有 全体 加强 明确 落实 经培育后',
    found: 'reach 90 % 智慧校园覆盖率',
    but: ['优质', 'reach 90 % 优质智慧校园覆盖率'],
  },
  {
    rule: 'what each puts forward is the subject',
    sentence: '每校～案例3个。',
    words: '推荐 报送 申报 遴选 评选',
    found: 'exactly 3 个 案例 每校',
    but: ['优秀', 'exactly 3 个 优秀案例 每校'],
  },
  {
    rule: 'a comparison isn’t part of the subject',
    sentence: '智慧校园覆盖率～达到90%。',
    words:
      '较2023年 比2023年底 比上年 较去年 比上届 较上期 较上年 较同期 比“十四五”末 较十四五 在现有基础上 在原有基础上 在此基础上 较2023年同期水平',
    found: 'reach 90 % 智慧校园覆盖率',
    but: ['目标', 'reach 90 % 智慧校园覆盖率目标'],
  },
  {
    rule: 'what is reached follows its verb',
    sentence: '乡村学校～互联网接入率达到98%。',
    words: '达成 确保 力争 促进',
    found: 'reach 98 % 互联网接入率 乡村学校',
    but: ['提高', 'reach 98 % 乡村学校提高互联网接入率'],
  },
  {
    rule: 'earlier members of a list have values of their own',
    sentence: '千兆入校、光纤到～、无线覆盖率达到90%。',
    words: '校 班 村 户 桌面 教室',
    found: 'reach 90 % 无线覆盖率',
    but: ['边', 'reach 90 % 光纤到边、无线覆盖率'],
  },
  {
    rule: 'the network that reaches a school is another member of the list',
    sentence: '千兆～校、无线网络覆盖率达到90%。',
    words: '到 入 进',
    found: 'reach 90 % 无线网络覆盖率',
    but: ['高', 'reach 90 % 千兆高校、无线网络覆盖率'],
  },
  {
    rule: 'a ratio is measured, not those provided by it',
    sentence: '心理健康教育工作队伍～师生比不低于1:1000配备。',
    words: '按 按照',
    found: 'at-least 1000 1: 师生比',
    but: ['的', 'at-least 1000 1: 心理健康教育工作队伍的师生比'],
  },
  {
    rule: 'a course is measured, not who gives it',
    sentence: '学校～劳动课每周不少于1课时。',
    words: '开设 开足 安排',
    found: 'at-least 1 课时 劳动课 每周',
    but: ['特色', 'at-least 1 课时 学校特色劳动课 每周'],
  },
  {
    rule: 'what holds so many is the subject',
    sentence: '报告厅～300人。',
    words: '可容纳 能容纳 可以容纳 能够容纳 可承载 可满足 可支持 容纳 承载',
    found: 'exactly 300 人 报告厅',
    but: ['观众', 'exactly 300 人 报告厅观众'],
  },
  {
    rule: 'a change of a count isn’t part of its name',
    sentence: '教师编制～30名。',
    words: '增加 减少',
    found: 'exactly 30 名 教师编制',
    but: ['岗位', 'exactly 30 名 教师编制岗位'],
  },
  {
    rule: 'a change to a count isn’t part of its name',
    sentence: '教师编制～30名。',
    words: '增加到 减少到 压减到 提高到 扩大到',
    found: 'reach 30 名 教师编制',
    but: ['增加', 'exactly 30 名 教师编制'],
  },
  {
    rule: 'what is done with what is counted may follow it',
    sentence: '网络研修班级～30个。',
    words: '建成 新建 开展 举办 录制',
    found: 'exactly 30 个 网络研修班级',
    but: ['项目', 'exactly 30 个 网络研修班级项目'],
  },
  {
    rule: 'a number of classes isn’t part of the name of what is classed',
    sentence: '教育数据目录～26项。',
    words:
      '5大类 5类 5大方面 5方面 5领域 5板块 一大类 二大类 三大类 四大类 五大类 六大类 七大类 八大类 九大类 十大类 十二大类 12大类',
    found: 'exactly 26 项 教育数据目录',
    but: ['数据', 'exactly 26 项 教育数据目录数据'],
  },
  {
    rule: 'plans without a name have no subject',
    sentence: '在线学习空间，～30个。',
    words: '计划 拟 预计 再 共 保证',
    found: 'exactly 30 个 —',
    but: ['教室', 'exactly 30 个 教室'],
  },
  {
    rule: 'a short name that begins with a verb is a member of the list',
    sentence: '遴选名师200名、～500间。',
    words: '接收教室',
    found: 'exactly 200 名 名师; exactly 500 间 ～',
    but: ['维修老教室', 'exactly 200 名 名师; exactly 500 间 老教室'],
  },
  {
    rule: 'those who reach the target are the scope',
    sentence: '～实现专递课堂全覆盖。',
    words:
      '农村学校 农村学校基本 农村学校全部 农村学校全面 农村学校均 农村学校都 推动农村学校 力争农村学校 确保农村学校 使农村学校',
    found: 'reach — 全覆盖 专递课堂 农村学校',
    but: ['农村学校优质', 'reach — 全覆盖 专递课堂'],
  },
  {
    rule: 'those whom a verb precedes don’t reach the target themselves',
    sentence: '～农村学校实现专递课堂全覆盖。',
    words: '选择 选取 依托 组织 支持 鼓励 引导 指导 计划 帮助 促进 带动 在 招',
    found: 'reach — 全覆盖 专递课堂',
    but: ['力争', 'reach — 全覆盖 专递课堂 农村学校'],
  },
  {
    rule: 'those who are to have what is counted are the scope',
    sentence: '市教研机构～教研员1名。',
    words: '配备 配齐 配置 设立 安排 推荐 组织 应配备 要配备 须配备 均配备 原则上配备 应当配备',
    found: 'exactly 1 名 教研员 市教研机构',
    but: ['优秀', 'exactly 1 名 市教研机构优秀教研员'],
  },
  {
    rule: 'those who build or hold what is counted are the scope',
    sentence: '市教研机构～教研基地1个。',
    words: '开设 采购 建成 提供 开展 设立',
    found: 'exactly 1 个 教研基地 市教研机构',
    but: ['附近', 'exactly 1 个 市教研机构附近教研基地'],
  },
  {
    rule: 'those whom a verb precedes don’t have what is counted',
    sentence: '～教育机构配备教研员1名。',
    words: '选择 选取 依托 组织 支持 鼓励 引导 推动 指导 计划 帮助 促进 带动 招',
    found: 'exactly 1 名 教研员',
    but: ['省属', 'exactly 1 名 教研员 省属教育机构'],
  },
  {
    rule: 'those who pay a share are the scope',
    sentence: '中小学～不低于公用经费10%的比例安排信息化经费。',
    words: '按 按照 要按 应按照 须按照 均按',
    found: 'at-least 10 % 信息化经费 中小学',
    but: ['以', 'at-least 10 % 信息化经费'],
  },
  {
    rule: 'the place that opens the sentence is the scope',
    sentence: '～要加强统筹，至少建成智慧校园2所。',
    words: '各县（市、区） 每个县 全省 我省 全市 各市县',
    found: 'at-least 2 所 智慧校园 ～',
    but: ['全国', 'at-least 2 所 智慧校园'],
  },
  {
    rule: 'the place that opens a sentence may follow a number, a date or a heading',
    sentence: '～各县区要加强统筹，至少建成智慧校园2所。',
    words: '一是 十是 2027年 总体目标： 强化保障，',
    found: 'at-least 2 所 智慧校园 各县区',
    but: ['省属高校和', 'at-least 2 所 智慧校园'],
  },
  {
    rule: 'a place at the head of a name isn’t a scope',
    sentence: '遴选全国中小学人工智能教育～30个。',
    words: '基地 工程 计划 行动 大赛 竞赛 大会 会议 联盟 论坛 活动 专项 课题 办法 系统 中心',
    found: 'exactly 30 个 中小学人工智能教育～',
    but: ['教师', 'exactly 30 个 中小学人工智能教育教师'],
  },
  {
    rule: 'schools before 每校 are part of the scope',
    sentence: '～每校建设智慧教室30间。',
    words: '省属学校 乡镇小学 城区初中 普通高中 省属高校 高职院校 公办幼儿园',
    found: 'exactly 30 间 智慧教室 ～每校',
    but: ['乡镇中心', 'exactly 30 间 智慧教室 每校'],
  },
  {
    rule: 'two scopes in a row are one',
    sentence: '～建成智慧校园30所。',
    words:
      '全省所有县 各市、县（区）教育行政部门每年 各县（市、区）每年 各设区市（含省直管县）每年 各校所有班级',
    found: 'exactly 30 所 智慧校园 ～',
    but: ['各校开设每年', 'exactly 30 所 智慧校园 每年'],
  },
  {
    rule: 'a verb of making before the value doesn’t name what is counted',
    sentence: '建成智慧校园30所，2027年～50所。',
    words:
      '研究 组织 联合 开发 研制 制作 录制 编制 完成 征集 接受 参加 参与 开展 进行 安排 提供 遴选 评选 选树 认定 推荐 新增 新建 建成 建设 打造 培育 培养 组建 创建 举办 上线 改造 择优 确定 评定 评出 未来 拟建',
    found: 'exactly 30 所 智慧校园; exactly 50 所 智慧校园',
    but: ['实验校', 'exactly 30 所 智慧校园; exactly 50 所 实验校'],
  },
  {
    rule: 'words between two values name nothing else',
    sentence: '建成智慧校园30所，～50所。',
    words:
      '到2027年 在2027年 至2027年 2027年底前 2027年末 明年 今年 本年 本年度 年底 年内 三年内 3年内 五年内 比上年 较去年 年均 平均 力争 确保 争取 力求 今后 未来 应 应当 要 须 其中 再 计划 拟 预计 累计 总数 共 共计 合计 经审核后',
    found: 'exactly 30 所 智慧校园; exactly 50 所 智慧校园',
    but: ['实验校', 'exactly 30 所 智慧校园; exactly 50 所 实验校'],
  },
  {
    rule: 'a place between two values is the scope of the second',
    sentence: '建成智慧校园30所，～50所。',
    words: '每年 全省 全市 全县 全区 全州 省级层面 市级层面 每县 各市',
    found: 'exactly 30 所 智慧校园; exactly 50 所 智慧校园 ～',
    but: ['实验校', 'exactly 30 所 智慧校园; exactly 50 所 实验校'],
  },
  {
    rule: 'what grows in one phrase is measured in the next',
    sentence: '教师空间热度～，达到60%。',
    words:
      '稳步提升 逐年提高 逐步扩大 持续增长 不断增加 显著上升 明显下降 大幅降低 进一步减少 快速缩小 稳步改善',
    found: 'reach 60 % 教师空间热度',
    but: ['达标', 'reach 60 % —'],
  },
  {
    rule: 'what is under way in one phrase is counted in the next',
    sentence: '智慧校园建设～，达到60所。',
    words:
      '稳步推进 扎实推进 全面推进 有序开展 深入实施 持续加强 加快推开 不断铺开 积极深化 大力落实 系统推进 统筹推进 工作稳步推进 工作全面启动',
    found: 'reach 60 所 智慧校园',
    but: ['规划实验校', 'reach 60 所 规划实验校'],
  },
  {
    rule: 'a measure in one phrase is measured in the next',
    sentence: '教育～有较大改善，达到60%。',
    words:
      '达标率 达标比例 经费占比 经费比重 覆盖面 信息总量 规模 收入 产值 增加值 数量 人数 带宽 水平 经费 投入 时间 时长 名额 频次',
    found: 'reach 60 % 教育～',
    but: ['环境', 'reach 60 % —'],
  },
  {
    rule: 'hours measure what takes time in the previous phrase',
    sentence: '组织学生开展～，每天不少于2小时。',
    words: '体育课 课后教学 培训 研修 学习 课外活动 锻炼 运动 阅读 作业 讲座 社会实践 实习 实训 教研',
    found: 'at-least 2 小时 ～ 每天',
    but: ['护眼', 'at-least 2 小时 — 每天'],
  },
  {
    rule: 'hours measure recordings and times in the previous phrase',
    sentence: '提供～，每年不少于200小时。',
    words: '讲座 视频 音频 课程 网络使用时间',
    found: 'at-least 200 小时 ～ 每年',
    but: ['平台', 'at-least 200 小时 — 每年'],
  },
  {
    rule: 'a word that ends with 向 is part of the name of what is counted',
    sentence: '申报6个教学～课题。',
    words: '方向 面向 导向 取向 走向 定向 转向 志向 动向',
    found: 'exactly 6 个 教学～课题',
    but: ['向', 'exactly 6 个 教学'],
  },
  {
    rule: 'what those counted are made into isn’t part of their name',
    sentence: '征集30个案例～资源包。',
    words: '录制成 制作成 汇编成 编印成 整理成 转化成',
    found: 'exactly 30 个 案例',
    but: ['和', 'exactly 30 个 案例和资源包'],
  },
  {
    rule: 'those among whom something is built are the scope',
    sentence: '在职业院校～10个基地。',
    words: '建成 建设 建立 打造 布局 遴选 设立 设置 培育 培养 开设 开展 配备 配置 部署 推广 组织 认定',
    found: 'exactly 10 个 基地 职业院校',
    but: ['旁边', 'exactly 10 个 基地'],
  },
  {
    rule: 'levels of administration in a list share its subject',
    sentence: '建设2个～、8个镇级应用场景。',
    words: '国家级 部级 厅级 省级 市级 州级 县级 区级 县区级 区县级 镇级 校级 院级',
    found: 'exactly 2 个 应用场景 ～; exactly 8 个 镇级应用场景',
    but: ['基地', 'exactly 2 个 基地; exactly 8 个 镇级应用场景'],
  },
]);
