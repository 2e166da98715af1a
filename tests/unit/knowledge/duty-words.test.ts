/**
 * Words that identify who is to act: each verb, label, manner and kind of unit in a sentence, with the units found
 * there.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findResponsibility } from '../../../src/knowledge/duties/find-responsibility.ts';

/** Words separated by spaces, the sentence that contains each, and the units found with their roles, or `''` for none. */
type Family = [
  what: string,
  words: string,
  sentence: (word: string) => string,
  found: string | ((word: string) => string),
];

const LABELLED: Family[] = [
  ['leads', '牵头 主责 主办', (duty) => `（${duty}单位：科技处）`, 'lead 科技处'],
  ['is responsible', '责任 负责 承办 实施 落实', (duty) => `（${duty}单位：科技处）`, 'responsible 科技处'],
  ['assists', '配合 协助 协同 协办 协作 参加 参与', (duty) => `（${duty}单位：科技处）`, 'assist 科技处'],
  [
    'is a body',
    '单位 部门 处室 科室 股室 主体 机构 地区',
    (body) => `（牵头${body}：科技处）`,
    'lead 科技处',
  ],
  [
    'is of a level',
    '指标 主要 共同 省级 市级 县级 厅内',
    (of) => `建设。${of}牵头单位：科技处`,
    'lead 科技处',
  ],
  [
    'is an abbreviation',
    '牵头 责任 配合 协助',
    (duty) => `（${duty}：科技处）`,
    (duty) => `${{ 牵头: 'lead', 责任: 'responsible' }[duty] ?? 'assist'} 科技处`,
  ],
  [
    'introduces a time, not a unit',
    '完成时限 落实时间 整改期限 办结时限 时限 时间要求 期限节点 时间安排',
    (label) => `（责任单位：科技处；${label}：县内各校）`,
    'responsible 科技处',
  ],
];
const NAMED: Family[] = [
  [
    'ends a label',
    '： : 】 】： 】:',
    (end) => `${end.startsWith('】') ? '【' : ''}责任单位${end}科技处`,
    'responsible 科技处',
  ],
  [
    'introduces something other than a unit',
    '目标位置 适用范围： 完成时限',
    (label) => `（牵头单位：科技处；${label}：全县，各高校）`,
    'lead 科技处',
  ],
  [
    'is a unit if its label is in a bracket',
    '张三 办公 信息化',
    (name) => `（牵头单位：${name}；配合单位：李四）`,
    (name) => `lead ${name}, assist 李四`,
  ],
  [
    'doesn’t change the role of its label',
    '负责 按职责分工负责 组织实施',
    (verb) => `（牵头单位：科技处、各市教育局${verb}）`,
    'lead 科技处, lead 各市教育局',
  ],
  [
    'has another role than its label',
    '配合 协助 参与',
    (verb) => `（责任单位：科技处负责，基教处${verb}）`,
    'responsible 科技处, assist 基教处',
  ],
  [
    'makes a unit an assistant, alone in a bracket',
    '配合 协助',
    (verb) => `推进应用（各高校${verb}）`,
    'assist 各高校',
  ],
  ['names no role, alone in a bracket', '参与 参加 协同', (verb) => `推进应用（各高校${verb}）`, ''],
  ['names nobody in a bracket', '加强配合 密切协助 责任分工', (words) => `推进应用（${words}）`, ''],
  [
    'ends a unit separated by white space',
    '处 厅 局 科 室 馆 院 校 中心 学校',
    (end) => `责任单位：财务处、信息${end} 网络${end}`,
    (end) => `responsible 财务处, responsible 信息${end}, responsible 网络${end}`,
  ],
  [
    'follows units separated by white space',
    '、 ， , ； ; 。',
    (mark) => `责任单位：信息处 网络处${mark}`,
    'responsible 信息处, responsible 网络处',
  ],
  [
    'precedes units separated by white space',
    '、 ， , ； ;',
    (mark) => `责任单位：财务处${mark}信息处 网络处`,
    'responsible 财务处, responsible 信息处, responsible 网络处',
  ],
  [
    'precedes a remark on the following notes',
    '。 ； ，',
    (mark) => `（科技处牵头，各高校落实${mark}以下各项均由各市教育局落实）`,
    'lead 科技处, responsible 各高校',
  ],
];
const VERBS: Family[] = [
  [
    'leads in a bracket',
    '牵头 主办 主责 负责牵头 牵头会同 牵头抓总 牵头组织实施 牵头负责 牵头落实 牵头推进 牵头推动 牵头办理 牵头完成 牵头有关工作 牵头相关工作',
    (verb) => `建设。（科技处${verb}）`,
    'lead 科技处',
  ],
  [
    'is responsible in a bracket',
    '负责 承办 按职责落实 按职责分工实施 分别推进 共同承担 联合完成 具体抓好 负责落实 组织实施 组织落实',
    (verb) => `建设。（财务处牵头，科技处${verb}）`,
    'lead 财务处, responsible 科技处',
  ],
  [
    'assists in a bracket',
    '参与 参加 配合 协助 协同 协办 配合做好有关工作 协助实施',
    (verb) => `建设。（科技处负责，财务处${verb}）`,
    'responsible 科技处, assist 财务处',
  ],
  [
    'may follow an adverb',
    '按职责 按照职责分工 根据各自职责 依照职能 依据分工 依职责任务 按职责和分工 分工 分别 共同 联合 具体 各自',
    (manner) => `建设。（科技处、财务处${manner}负责）`,
    'responsible 科技处, responsible 财务处',
  ],
];
const RUNNING: Family[] = [
  [
    'leads in running text',
    '牵头 主办 是牵头单位 为牵头部门',
    (verb) => `建设工作由省教育厅${verb}。`,
    'lead 省教育厅',
  ],
  [
    'may be joined to another',
    '会同 联合 商',
    (verb) => `省教育厅${verb}省财政厅制定标准。`,
    'responsible 省教育厅, assist 省财政厅',
  ],
  [
    'does so with 由',
    '组织 制定 实施 审核 审批 审定 认定 评审 汇总 指导 监督 主持 管理 统筹 拟定 拟订 编制 遴选 推荐 评估 验收 填报 上报 提供 发放 分配 维护 采购 收回 统一登记 按程序确定 根据需要安排 择优选送 给予支持',
    (verb) => `试点工作由省教育厅${verb}。`,
    'responsible 省教育厅',
  ],
  [
    'follows a unit that acts',
    '要 应 可 将 须 对 按 根据 依法 依照 依据 在 于 每 到 并 再 为 向 从 以 通过 围绕 结合 面向 针对 聚焦 利用 依托 本着 共同 联合 分别 另行 自行 统一 分头 分级 分类 逐级 全面 适时 择优 定期 及时 有序 积极 密切 提前 直接 集中 具体 进一步 负责 组织 实施 落实 执行 抓 管理 主持 领导 指导 监督 监管 督促 督导 督查 督办 统筹 协调 推进 推动 推广 推荐 推选 推送 部署 安排 调度 制定 制订 拟定 拟订 编制 编写 编印 起草 修订 修改 印发 印制 出台 出具 发布 发放 发挥 公布 公示 颁发 通报 通知 宣传 解释 解决 分配 分发 分派 审核 审批 审定 审查 审议 审计 审验 评审 评选 评估 评定 评议 评价 评比 认定 验收 考核 考评 检查 抽查 复审 复核 复查 复评 初审 初评 测评 鉴定 遴选 选派 选拔 选送 选定 命题 汇总 筛选 收集 收回 收取 采集 采取 采购 报送 报请 报名 报备 报 上报 申请 申报 提出 提交 提供 提请 填写 填报 登记 录入 备案 归档 保管 核定 核实 核发 核查 受理 办理 处置 处理 反馈 跟踪 研究 研判 研制 开展 开发 建立 建设 构建 打造 组建 组合 成立 设立 召开 运营 运维 运行 维护 配备 配置 责成 承担 支付 拨付 列入 列支 纳入 保障 筹措 筹集 加强 加快 加大 强化 健全 完善 优化 规范 规划 明确 确定 确认 决定 批准 探索 支持 给予 予以 争取 立项 培训 聘任 聘请 解读 调查 安装 做好 进行 履行 完成',
    (words) => `信息由省教育厅${words}核对。`,
    'responsible 省教育厅',
  ],
  [
    'isn’t what a unit after 由 answers for',
    '管理人员登记 组织者登记 责令改正 予以警告 给予批评 依法处理 组成 担任 兼任 任组长 自主确定 自愿申报 上报的数据 直接监管的企业 联合采购的设备 自行采购的设备 提供的 检查，责令整改 检查，处罚责任人 检查，处分责任人 检查，罚款 检查，没收所得 检查，吊销证照 检查，撤销备案 检查，追究责任 检查，警告 检查，批评 检查，问责',
    (words) => `平台由省教育厅${words}。`,
    '',
  ],
  [
    'is part of a name after 由',
    '管理部门 审批单位 评估机构 管理中心 管理办公室 管理小组 管理局 审批处 管理委 评审厅 督查科 考核办 设计院 宣传部',
    (name) => `平台由学校${name}登记。`,
    (name) => `responsible 学校${name}`,
  ],
  [
    'coordinates others, named before it',
    '统筹全市数据 统筹数据归集工作 统筹做好保障 统一领导 全面领导 统筹领导 的主要职责是审核 的工作职责包括审核 主要任务是审核 主要任务为审核 统筹校务 统筹学籍 履行数据监管职责 行使业务管理职能',
    (verb) => `省教育厅${verb}。`,
    'responsible 省教育厅',
  ],
  [
    'is responsible in running text',
    '是责任主体 是第一责任单位 为主要责任部门 对建设负主体责任 对建设承担责任 负责 承担 承办 具体实施 组织落实 统一组织实施',
    (verb) => `省教育厅${verb}。`,
    'responsible 省教育厅',
  ],
  [
    'assists in running text',
    '配合 协助 协同 协办 参与',
    (verb) => `省教育厅牵头，省财政厅${verb}。`,
    'lead 省教育厅, assist 省财政厅',
  ],
  [
    'may follow an adverb in running text',
    '要 应 应当 须 需 将 可 另行 立项 具体 统一 共同 联合 分别 各自 自行 积极 主动 密切 认真 切实 分工 分头 全面 依法 统筹 按职责 按照各自职责分工',
    (manner) => `省教育厅${manner}负责。`,
    'responsible 省教育厅',
  ],
  [
    'opens a sentence',
    '一是 （一） 1. 第三条 其中 同时 并 原则上 请 由',
    (opening) => `${opening}省教育厅负责。`,
    'responsible 省教育厅',
  ],
  [
    'are mostly units',
    '省教育厅、省财政厅、中科院',
    (names) => `${names}负责。`,
    'responsible 省教育厅, responsible 省财政厅, responsible 中科院',
  ],
  ['are only half units', '省教育厅、中科院 中科院', (names) => `${names}负责。`, ''],
  [
    'joins another unit to the lead unit',
    '会同 联合 商',
    (verb) => `省教育厅牵头${verb}省财政厅制定标准。`,
    'lead 省教育厅, assist 省财政厅',
  ],
  [
    'founds the body that is responsible',
    '成立 设立 组建 成立了 成立由校长任组长的',
    (verb) => `各高校要${verb}专班，负责日常管理。`,
    'responsible 专班',
  ],
  [
    'is no preposition before a unit',
    '自由 缘由 事由 经由 由于 由此 理由',
    (by) => `建设${by}省教育厅组织。`,
    '',
  ],
  [
    'precedes the unit that acts',
    '管理 办理 受理 处理 审理 代理',
    (what) => `平台${what}由省教育厅组织。`,
    'responsible 省教育厅',
  ],
  [
    'begins no name',
    '加快 持续 深化 提高 新增 细化 重点 实行 应 加强 建立 完善 明确 统一 赋能 适当 主要 提升 引进 鼓励 支持 引导 组织 压实 强化 推进 推动 要求 指导 督促 构建 形成 健全 坚持 协调 依托 委托 通过 充分 发挥 积极 主动 统筹 确定 指定 安排 选择 不同 可 对 将 把 向 与 在 从 为 以 该 此 让 使 做 抓 其',
    (verb) => `${verb}学校负责。`,
    '',
  ],
];
const LISTS: Family[] = [
  [
    'is too short for a unit of its own',
    '单位 部门 政府 地区 企业 机构 个人 单位等 单位等单位',
    (kind) => `（责任单位：科技处、市直有关部门、${kind}）`,
    (kind) => `responsible 科技处, responsible 市直有关部门、${kind.replace(/等.*/u, '')}`,
  ],
  [
    'is separated by another mark',
    '， ； ,',
    (mark) => `（责任单位：各市${mark}县教育局）`,
    'responsible 各市, responsible 县教育局',
  ],
  [
    'is a division in a list of descending levels',
    '省 自治区 设区市 设区的市 地级市 市 州 盟 旗 县 区 市县 市（州） 县(市)',
    (head) => `（责任单位：各${head}、乡镇人民政府）`,
    (head) => `responsible 各${head}、乡镇人民政府`,
  ],
  [
    'ends a list of divisions of one level',
    '政府 人民政府 级政府 级人民政府 直属政府 办事处',
    (end) => `（责任单位：各县、市${end}）`,
    (end) => `responsible 各县、市${end}`,
  ],
  [
    'has 的 in its name',
    '高等学校 高校 院校 学校 处室 单位 部门 机构 企业 地区 市县 县区',
    (kind) => `（责任单位：科技处、具有资格的${kind}）`,
    (kind) => `responsible 科技处, responsible 具有资格的${kind}`,
  ],
  [
    'follows 等 and a doubtful unit',
    '有关单位 相关部门 各单位 和单位 及单位 与单位 以及单位 单位 部门 省直单位 国家单位 多部门 具有资格单位 地区 企业 园区 3个部门 三个部门 十二家单位',
    (others) => `（省教育厅、省信息站等${others}负责）`,
    'responsible 省教育厅, responsible 省信息站',
  ],
  [
    'has 等 in its name',
    '等级科 等保科',
    (name) => `（省教育厅、省信息站${name}负责）`,
    (name) => `responsible 省教育厅, responsible 省信息站${name}`,
  ],
  [
    'adds no unit behind 等',
    '部门和单位 单位及个人',
    (others) => `（省教育厅、市财政局等${others}负责）`,
    'responsible 省教育厅, responsible 市财政局',
  ],
  [
    'joins units in a bracket of a name',
    '和 及 与 以及',
    (and) => `（责任单位：省教育厅（科技处${and}规划处）、财务处）`,
    (and) => `responsible 省教育厅（科技处${and}规划处）, responsible 财务处`,
  ],
  [
    'leads to the last unit',
    '以及 及 和 与 会同 联合 由 最终由',
    (lead) => `（责任单位：省教育厅、${lead}各高校）`,
    'responsible 省教育厅, responsible 各高校',
  ],
  [
    'follows the last unit',
    '等 等部门 等单位',
    (others) => `（责任单位：省教育厅、科技处${others}）`,
    'responsible 省教育厅, responsible 科技处',
  ],
  [
    'is a list with a shared noun, longer than a name',
    '发展改革、教育、科技、工业和信息化、公安、民政、司法、财政、人力资源社会保障、自然资源、生态环境、住房城乡建设、交通运输、水利、农业农村、商务、文化旅游、卫生健康、审计、市场监管',
    (list) => `（责任单位：省教育厅；${list}等部门）`,
    (list) => `responsible 省教育厅, responsible ${list}等部门`,
  ],
  [
    'isn’t a verb there',
    '牵头单位 牵头部门 牵头人 牵头作用 牵头企业 牵头高校 牵头的 牵头处室 牵头学校 主办单位 主办的 负责人 负责制 负责任 负责的 负责同志 承担的 承办单位 配合度 参与率 参与的 参与式 参与者 配合单位 协同机制 协同育人 统筹部门 统筹机构 统筹机制 统筹能力 统筹力度 统筹作用 统筹水平 统筹层次 统筹考虑 统筹利用 统筹用好 统筹兼顾 统筹城乡 统筹发展',
    (noun) => `省教育厅${noun}加强管理。`,
    '',
  ],
  [
    'ends a sentence of its own',
    '。 ； ！ ？',
    (mark) => `推进应用${mark}省教育厅负责${mark}各高校配合`,
    'responsible 省教育厅',
  ],
  [
    'separates list members that have their own verbs',
    '牵头 负责 主办 承办',
    (verb) => `省教育厅${verb}、各高校配合，建设平台。`,
    (verb) => `${verb === '牵头' || verb === '主办' ? 'lead' : 'responsible'} 省教育厅, assist 各高校`,
  ],
];
const END: Family[] = [
  [
    'is a unit’s name',
    '委 厅 局 处 台 馆 社 司 股 科 署 室 部 办 法院 检察院 学院 研究院 医院 教科院 社科院 考试院 学校 高校 院校 中学 小学 幼儿园 大学 政府 单位 部门 机构 集团 公司 中心 支队 总队 大队 海关 银行 支行 分行 委员会 管委会 协会 学会 联合会 总工会 妇联 残联 工商联 科协 园区 开发区 新区 乡镇 街道 领导小组 工作小组 协调小组 推进小组 教研组 课题组 专班 运营商 服务商 机关 组委会 联席会议 科协 教协 教研院 研究所 装备站 少年宫 头部企业 行业组织 社会组织 群团组织 团体组织 基层组织 党组织 有关方面 相关方面',
    (end) => `（江东教育${end}和江东财政厅负责）`,
    (end) => `responsible 江东教育${end}, responsible 江东财政厅`,
  ],
  [
    'is a unit’s name in a list',
    '站 厂 军 盟 校 所 行 府 位 企 团 司 心 队 关 区 市 县 州 旗 镇 乡 道 联 班 组',
    (end) => `（江东省教育厅、江东甲${end}负责）`,
    (end) => `responsible 江东省教育厅, responsible 江东甲${end}`,
  ],
  [
    'shares its noun',
    '教育部门 行政部门 主管部门 公安机关 执法机构',
    (noun) => `（网信、电信、公安${noun}负责）`,
    (noun) => `responsible 网信、电信、公安${noun}`,
  ],
  [
    'is behind 等',
    '有关单位 相关部门 各部门 和各市人民政府 单位 部门 省直部门',
    (others) => `（省教育厅等${others}负责）`,
    (others) => `responsible 省教育厅${others.startsWith('和') ? `, responsible ${others.slice(1)}` : ''}`,
  ],
  [
    'is a division of a name',
    '市 州 盟 旗 县 区 乡 镇 街道',
    (division) => `（各省、${division}教育局负责）`,
    (division) => `responsible 各省、${division}教育局`,
  ],
  [
    'is no unit',
    '底前 完成 推进 长期 坚持 以下 列出',
    (words) => `（责任单位：科技处、${words}财务处）`,
    'responsible 科技处',
  ],
  [
    'is a pair of brackets',
    '（） () ［］ [] 【】 〔〕 〈〉 ｛｝ {} （) (）',
    (pair) => `建设。${pair.charAt(0)}责任单位：科技处${pair.charAt(1)}推进`,
    'responsible 科技处',
  ],
];
test('a name has at most sixty characters', () => {
  const unitsOf = (length: number) =>
    findResponsibility('c1', `（责任单位：财务处、${'江'.repeat(length - 1)}处）`).flatMap(
      (note) => note.units,
    ).length;
  assert.deepEqual([unitsOf(60), unitsOf(61)], [2, 1]);
});
for (const [what, words, sentence, found] of [...LABELLED, ...NAMED, ...VERBS, ...RUNNING, ...LISTS, ...END])
  for (const word of words.split(' '))
    test(`${sentence(word)} – ${word} ${what}`, () => {
      const units = findResponsibility('c1', sentence(word)).flatMap((note) => note.units);
      assert.equal(
        units.map(({ role, quote }) => `${role} ${quote}`).join(', '),
        typeof found === 'string' ? found : found(word),
      );
    });
