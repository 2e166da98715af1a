/** Words in or before a title that distinguish documents from forms and works, and that identify issuer and number. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findCitations } from '../../../src/knowledge/citations/find-citations.ts';
import { findMarked } from '../../../src/knowledge/citations/find-marked.ts';

const cited = (text: string) => findCitations('c1', text);

const NO_DOCUMENTS: [what: string, words: string, sentence: (word: string) => string][] = [
  [
    'a form',
    '责任书 承诺书 申报书 申请书 协议书 任务书 合同书 委托书 通知书 告知书 志愿书 保证书 确认书 说明书 推荐书 同意书 授权书 聘书 受理书 建议书 登记书 审批书 鉴定书 保密书 决定书 证书 登记表 登记卡 声明函 名册 花名册 回执 协议 合同 上岗证 执照 凭证 问卷 试卷 一封信',
    (form) => `提供《江东${form}（2024年）》。`,
  ],
  [
    'a show or a book',
    '大会 晚会 第一课 大讲堂 讲故事 读本 摘编 文选 选集 文集 谈治国理政 学习纲要 学习问答 教材 课本 绘本',
    (book) => `了解《江东${book}》。`,
  ],
  ['a periodical', '教育报 杂志 期刊 学报 画刊', (paper) => `了解《江东${paper}》。`],
  [
    'a work named before its title',
    '电影 影片 影视片 纪录片 专题片 宣传片 动画片 微电影 歌曲 话剧 舞台剧 情景剧 歌剧 京剧 音乐剧 电视剧 图书 书籍 名著 教材 读本 教科书 课程 课本 栏目 节目 专栏 报纸 报刊 杂志 期刊 刊物 动漫 游戏 小说 诗歌 绘本 作品 剧目 微课 公开课 思政课 整本书 一书 一课 媒体 展览 APP App 软件 小程序 公众号 客户端 应用程序',
    (work) => `了解${work}《江东》。`,
  ],
  [
    'a work named behind its title',
    '整本 系列 经典 优秀 红色 精品 校本 地方 在线 主题 两部 三首 一门 5本 十篇 二档',
    (kind) => `了解《江东》${kind}图书。`,
  ],
];
for (const [what, words, sentence] of NO_DOCUMENTS)
  for (const word of words.split(' '))
    test(`${sentence(word)} cites ${what}, which is no document`, () =>
      assert.deepEqual(cited(sentence(word)), []));

for (const title of '分解表 任务分工表 分工表 任务表 进度表 计划表 指标表 时间表 推进表 代表 认证 论证 保证 求证 查证 公证 简报 通报 快报 公报 年报 月报 周报 申报 课程标准 课程方案'.split(
  ' ',
))
  test(`《江东${title}》 is a document`, () => assert.equal(cited(`落实《江东${title}》。`).length, 1));

const ISSUED: [
  what: string,
  words: string,
  sentence: (word: string) => string,
  issuer: (word: string) => string | null,
][] = [
  [
    'an organ',
    '委员会 改革委 委 厅 总局 局 总署 署 办公室 网信办 教育办 政府 党组 党委 工委 法院 检察院 科学院 研究院 协会 学会 联合会 总工会 人大 大学 学院 银行 领导小组 集团 部',
    (end) => `落实江东甲乙${end}《数据办法》。`,
    (end) => `江东甲乙${end}`,
  ],
  [
    'an organ of the state',
    '国务院 党中央 省办 市办 县办 部办 中办 国办',
    (organ) => `平台，${organ}《数据办法》。`,
    (organ) => organ,
  ],
  [
    'no organ',
    '我厅 本厅 各厅 该局 其部 贵部 有关部门 相关厅 全体部委 全部 内部 外部 大部 本部 干部',
    (words) => `落实${words}《数据办法》。`,
    () => null,
  ],
  [
    'others',
    '等六部门 等部门 等 等3个部委 等单位',
    (others) => `落实教育部${others}《数据办法》。`,
    (others) => `教育部${others}`,
  ],
  [
    'issued it',
    '印发的 联合印发的 共同发布的 正式下发的 最新出台的 新近制定的 近日制订的 新颁布的 2024年颁发的 2024年3月公布的 2024年3月5日修订的 审议通过的 修订后的',
    (verb) => `落实教育部${verb}《数据办法》。`,
    () => '教育部',
  ],
  [
    'is the subject',
    '印发 近日发布 日前下发 最近出台 近期制定 已制订 已经颁布 先后颁发 相继公布 联合起草 共同修订 研究制定 正式印发了 牵头起草',
    (verb) => `教育部${verb}《数据办法》，平台建设有依据。`,
    () => '教育部',
  ],
  [
    'is in the title',
    '关于印发甲 印发甲 转发甲 批转甲 发布甲 公布甲 2024年甲 关于甲',
    (head) => `落实《江东省教育厅${head}的通知》。`,
    () => '江东省教育厅',
  ],
];
for (const [what, words, sentence, issuer] of ISSUED)
  for (const word of words.split(' '))
    test(`${sentence(word)} names ${issuer(word) ?? 'nobody'} as its issuer: ${word} ${what}`, () =>
      assert.equal(cited(sentence(word))[0]?.issuer ?? null, issuer(word)));

for (const [joined, issuer] of [
  ['教育部公安部', '教育部、公安部'],
  ['教育部、公安部', '教育部、公安部'],
  ['省委省政府', '省委、省政府'],
  ['中共中央国务院', '中共中央、国务院'],
  ['教育部和公安部', '教育部、公安部'],
  ['教育厅会同财政厅', '教育厅、财政厅'],
  ['教育厅联合财政厅', '教育厅、财政厅'],
  ['教育厅与财政厅', '教育厅、财政厅'],
  ['教育厅 财政厅', '教育厅、财政厅'],
] as const)
  test(`${joined} are two issuers`, () =>
    assert.equal(cited(`落实${joined}《数据办法》。`)[0]?.issuer, issuer));

for (const [printed, number] of [
  ['教育部令第45号', '教育部令第45号'],
  ['公告2020年第5号', '公告2020年第5号'],
  ['国令第七百四十五号', '国令第七百四十五号'],
  ['江教〔2024〕第12号', '江教〔2024〕第12号'],
  ['江教2024年12号', '江教2024年12号'],
  ['GB/T 22239—2019', 'GB/T 22239—2019'],
  ['JY/T 0633-2022', 'JY/T 0633-2022'],
  ['GM/T 0054–2018', 'GM/T 0054–2018'],
  ['YD/T 2387－2011', 'YD/T 2387－2011'],
  ['GA 1277.1—2020', 'GA 1277.1—2020'],
  ['DB61/T 1234—2019', 'DB61/T 1234—2019'],
] as const)
  test(`${printed} is the number of the title before it`, () => {
    assert.equal(cited(`落实《数据办法》（${printed}）。`)[0]?.docNumber, number);
  });

for (const [before, number] of [
  ['江教〔2024〕3号', '江教〔2024〕3号'],
  ['（江教〔2024〕3号）', '江教〔2024〕3号'],
  ['江教［2024］3号文', '江教［2024］3号'],
  ['江教[2024]3号文件', '江教[2024]3号'],
] as const)
  test(`${before} before a title is its number`, () =>
    assert.equal(cited(`落实${before}《数据办法》。`)[0]?.docNumber, number));

for (const [wording, short] of [
  ['（以下简称《办法》）', '《办法》'],
  ['（以下称“办法”）', '《办法》'],
  ['（下称办法）', '《办法》'],
  ['（简称：《办法》）', '《办法》'],
  ['（以下统称为办法）', '《办法》'],
  ['，以下简称《办法》，', '《办法》'],
  ['（江教〔2024〕3号，以下简称〈办法〉）', '《办法》'],
] as const)
  test(`${wording} defines a short form of the title`, () => {
    const [, second] = cited(`落实《江东省数据办法》${wording}建设平台。按照《办法》推进。`);
    assert.deepEqual([second?.quote, second?.shortFor?.title], [short, '江东省数据办法']);
  });

const LONG = '甲'.repeat(57);
for (const [what, text, marked] of [
  ['ends with its mark', '落实《甲》。', ['《甲》']],
  ['contains another', '落实《印发《甲》的通知》。', ['《印发《甲》的通知》']],
  ['lacks its last mark', '落实《印发《甲》的通知。推进', ['!《印发《甲》']],
  ['lacks its closing mark before a full stop', '落实《甲。推进', ['!《甲']],
  ...[...'；！？\n\t《'].map(
    (end) =>
      [
        `has lost its mark before ${JSON.stringify(end)}`,
        `落实《甲${end}乙`,
        end === '《' ? ['!《甲', '!《乙'] : ['!《甲'],
      ] as const,
  ),
  ['lacks its closing mark in a long line', `《${LONG}甲甲甲`, [`!《${LONG}甲甲`]],
  ['has the maximum length', `《${'甲'.repeat(198)}》`, [`《${'甲'.repeat(198)}》`]],
  ['exceeds the maximum length', `《${'甲'.repeat(199)}》`, [`!《${LONG}甲甲`]],
] as [string, string, string[]][])
  test(`a title that ${what} is read to its limit`, () =>
    assert.deepEqual(
      findMarked(text).map(({ start, end, unclosed }) => `${unclosed ? '!' : ''}${text.slice(start, end)}`),
      marked,
    ));
