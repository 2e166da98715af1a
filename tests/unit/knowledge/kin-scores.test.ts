/** Similarity of clauses, the wording that two share, its earliest notice, and stock phrases, checked by exact figures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { deriveKin, clauseKey } from '../../../src/knowledge/kin/derive-kin.ts';
import { findEarliest } from '../../../src/knowledge/kin/find-earliest.ts';
import { createSetPhrases } from '../../../src/knowledge/kin/find-set-phrases.ts';
import { findSharedWording, measureReuse } from '../../../src/knowledge/kin/find-shared-wording.ts';
import { createStockPhraseTest } from '../../../src/knowledge/kin/find-stock-phrases.ts';
import { relateClauses, type WordedClause } from '../../../src/knowledge/kin/relate-clauses.ts';
import { withoutCache } from '../../../src/knowledge/memoize.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { writeWordLengths } from '../../../src/knowledge/words/word-lengths.ts';
import { searchedText } from '../../../src/text/searched-text.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';
import { noticeOf, segment } from '../../helpers/notice-of.ts';

/**
 * The definition of relateClauses, computed pair by pair: at most 50 words of a clause, none of more than 400 clauses,
 * 5 kin from 0.12 on.
 */
function relateOneByOne(clauses: readonly WordedClause[]): Map<string, string[]> {
  const clausesWith = (word: string) => clauses.filter(({ words }) => words.includes(word)).length;
  const idf = new Map(
    [...new Set(clauses.flatMap(({ words }) => words))].map((word) => [
      word,
      Math.log(clauses.length / clausesWith(word)),
    ]),
  );
  const vectors = clauses.map(({ words }) => {
    const weights = [...new Set(words)]
      .filter((word) => word.length > 1)
      .map((word): [string, number] => {
        const count = words.filter((one) => one === word).length;
        return [word, (1 + Math.log(count)) * (idf.get(word) ?? 0)];
      });
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    weights.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
    return new Map(weights.slice(0, 50).map(([word, weight]) => [word, weight / length]));
  });
  const postings = new Map<string, number>();
  for (const vector of vectors)
    for (const word of vector.keys()) postings.set(word, (postings.get(word) ?? 0) + 1);
  const scoreOf = (one: number, other: number) =>
    [...(vectors[one] ?? [])].reduce(
      (sum, [word, weight]) =>
        sum + ((postings.get(word) ?? 0) > 400 ? 0 : weight * (vectors[other]?.get(word) ?? 0)),
      0,
    );
  return new Map(
    clauses.map(({ key, notice }, at) => [
      key,
      clauses
        .map((other, index) => ({ ...other, index, score: scoreOf(at, index) }))
        .filter((other) => other.notice !== notice && other.score >= 0.12)
        .sort((a, b) => b.score - a.score || a.index - b.index)
        .slice(0, 5)
        .map((other) => `${other.key} ${Math.min(1, other.score).toFixed(9)}`),
    ]),
  );
}
const related = (clauses: readonly WordedClause[]) =>
  new Map(
    [...relateClauses(clauses)].map(([key, kin]) => [
      key,
      kin.map((one) => `${one.key} ${one.score.toFixed(9)}`),
    ]),
  );
const clause = (index: number, words: string, notice = `n${String(index)}`): WordedClause => ({
  ...{ key: `${notice}#c${String(index)}`, notice, words: words.split(' ') },
});
const numbered = (count: number, wordsOf: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => clause(index, wordsOf(index)));

const COLLECTIONS: [what: string, clauses: WordedClause[]][] = [
  ['nothing', []],
  ['one clause', [clause(0, '平台 资源')]],
  ['two of one notice', [clause(0, '平台 资源', 'a'), clause(1, '平台 资源', 'a'), clause(2, '培训', 'b')]],
  [
    'repeated words',
    [
      clause(0, '平台 平台 平台 资源'),
      clause(1, '平台 资源 资源'),
      clause(2, '平台 培训'),
      clause(3, '安全'),
    ],
  ],
  [
    'words of one character, which don’t count',
    [clause(0, '建 平台'), clause(1, '建 资源'), clause(2, '培训')],
  ],
  ['seven that are alike', [...numbered(7, () => '平台 资源'), clause(8, '培训 研修')]],
  [
    'some nearer than others',
    numbered(9, (index) => `平台 资源 ${'培训 '.repeat(index)}词${String(index)}`.trim()),
  ],
  [
    'a clause of sixty words',
    [
      clause(0, Array.from({ length: 60 }, (_, at) => `词${String(at)}`).join(' ')),
      clause(1, '词3 词58'),
      clause(2, '词59 词9'),
      clause(3, '其他'),
    ],
  ],
  [
    'a clause of sixty words, some repeated',
    [
      clause(
        0,
        Array.from({ length: 60 }, (_, at) => `词${String(at)} `.repeat(1 + (at % 3)).trim()).join(' '),
      ),
      clause(1, '词50 词51 词52 词53 词54 词55 词56 词57'),
      clause(2, '词3 词6 词9 词12 词15 词18 词21'),
      clause(3, '其他'),
    ],
  ],
  [
    'four hundred clauses with a common word',
    numbered(410, (index) => (index < 400 ? '平台' : `词${String(index)}`)),
  ],
  [
    'four hundred and one clauses with a common word',
    numbered(410, (index) => (index < 401 ? '平台' : `词${String(index)}`)),
  ],
];
for (const [what, clauses] of COLLECTIONS)
  test(`kin among ${what} are those of a full pairwise comparison`, () =>
    assert.deepEqual(related(clauses), relateOneByOne(clauses)));
test('kin of any clauses are those of a full pairwise comparison', () => {
  const words = fc.array(fc.constantFrom('平台', '资源', '培训', '安全', '网络', '建', '数据治理'), {
    maxLength: 6,
  });
  const collections = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), words), { maxLength: 8 });
  fc.assert(
    fc.property(collections, (pairs) => {
      const clauses = pairs.map(([notice, own], at) => ({
        key: `${notice}#c${String(at)}`,
        notice,
        words: own,
      }));
      assert.deepEqual(related(clauses), relateOneByOne(clauses));
    }),
    fuzzOptions(100),
  );
});

const RUN = '推进数字校园建设和应用工作';
const OTHER = '健全网络安全责任体系和台账';
const SHARED: [what: string, left: string, right: string, ...runs: string[]][] = [
  ['the whole of both', RUN, RUN, RUN],
  ['the beginning', `${RUN}甲`, `${RUN}乙`, RUN],
  ['the end', `甲${RUN}`, `乙${RUN}`, RUN],
  ['twelve characters', `甲${RUN.slice(0, 12)}`, `乙${RUN.slice(0, 12)}`, RUN.slice(0, 12)],
  ['eleven', `甲${RUN.slice(0, 11)}`, `乙${RUN.slice(0, 11)}`],
  ['two, in the order of the right text', `${OTHER}甲${RUN}`, `${RUN}乙${OTHER}`, RUN, OTHER],
  ['the same run twice', RUN, `${RUN}。${RUN}`, RUN, RUN],
  ['the longest of several places', `${RUN}甲${RUN}乙丙丁${RUN}乙`, `${RUN}乙丙`, `${RUN}乙丙`],
  [
    'a run with white space inside',
    `推进 数字校园建设\n和应用工作甲`,
    `${RUN}乙`,
    '推进 数字校园建设\n和应用工作',
  ],
  ['a run at the twentieth place', `${`${RUN}甲`.repeat(19)}${RUN}乙丙`, `${RUN}乙丙`, `${RUN}乙丙`],
  ['no longer run at the twenty-first place', `${`${RUN}甲`.repeat(20)}${RUN}乙丙`, `${RUN}乙丙`, RUN],
  ['nothing', RUN, OTHER],
  ['nothing with an empty text', '', RUN],
];
for (const [what, left, right, ...runs] of SHARED)
  test(`two texts share ${what}`, () => {
    const found = findSharedWording(left, right);
    assert.deepEqual(
      found.map(({ text }) => text),
      runs,
    );
    for (const run of found) {
      assert.equal(left.slice(run.left.start, run.left.end), run.text);
      assert.equal(
        right.slice(run.right.start, run.right.end).length,
        run.text.replaceAll(/\s/gu, '').length,
      );
    }
  });

const REUSE: [shared: number[], left: number, right: number, share: number][] = [
  [[], 20, 20, 0],
  [[10], 20, 40, 0.5],
  [[10], 40, 20, 0.5],
  [[5, 5], 20, 20, 0.5],
  [[30], 20, 20, 1],
  [[], 0, 20, 0],
];
for (const [shared, left, right, share] of REUSE)
  test(`texts of ${String(left)} and ${String(right)} characters that share ${shared.join(' and ') || 'none'} have a reuse of ${String(share)}`, () => {
    const runs = shared.map((length) => ({ text: '甲'.repeat(length) })) as unknown as Parameters<
      typeof measureReuse
    >[0];
    assert.equal(measureReuse(runs, '甲'.repeat(left), '乙'.repeat(right)), share);
  });

test('each wording belongs to the first text with it, even if two begin alike', () => {
  const [one, two] = [`${RUN}甲乙`, `${RUN}丙丁`];
  const earliest = findEarliest(new Set([one, two, OTHER]), [
    { notice: 'a', text: `${one}。` },
    { notice: 'b', text: `推进。${two}，${OTHER}` },
    { notice: 'c', text: `${one}${two}${OTHER}` },
  ]);
  assert.deepEqual(
    [...earliest],
    [
      [one, 'a'],
      [two, 'b'],
      [OTHER, 'b'],
    ],
  );
  assert.deepEqual([...findEarliest(new Set([RUN]), [{ notice: 'a', text: OTHER }])], []);
});

const stockOf = (...texts: [notice: string, text: string][]) =>
  createStockPhraseTest(
    createSetPhrases([]),
    texts.map(([notice, text]) => ({ notice, text })),
  );
test('wording of three notices is a stock phrase, unlike that of two, or of one with it three times', () => {
  const ofThree = stockOf(['a', `甲${RUN}`], ['b', `${RUN}乙`], ['c', RUN], ['d', OTHER]);
  assert.deepEqual(
    [ofThree.isStock(RUN), ofThree.isStock(`${RUN}甲乙丙`), ofThree.isStock(OTHER)],
    [true, false, false],
  );
  assert.equal(stockOf(['a', RUN], ['b', RUN]).isStock(RUN), false);
  assert.equal(stockOf(['a', `${RUN}。${RUN}`], ['a', RUN], ['b', RUN]).isStock(RUN), false);
  assert.equal(stockOf(['a', RUN], ['b', RUN], ['c', RUN], ['d', RUN]).isStock(RUN), true);
});
const all: [string, string][] = ['a', 'b', 'c'].flatMap((notice): [string, string][] => [
  [notice, RUN],
  [notice, OTHER],
]);
const STOCK: [text: string, ...stock: string[]][] = [
  [RUN, RUN],
  [`甲${RUN}`, RUN],
  [`${RUN}乙`, RUN],
  [`${RUN}乙${OTHER}丙`, RUN, OTHER],
  [`${RUN}${OTHER}`, `${RUN}${OTHER}`],
  [`${RUN} 乙 ${OTHER}`, RUN, OTHER],
  ['推进数字校园建设'],
  [''],
];
for (const [text, ...stock] of STOCK)
  test(`the stock phrases of ${JSON.stringify(text)} are ${stock.join(' and ') || 'none'}`, () =>
    assert.deepEqual(
      stockOf(...all)
        .findStock(text)
        .map(({ start, end }) => text.slice(start, end).trim()),
      stock,
    ));
test('text too short to be compared is not stock', () =>
  assert.equal(stockOf(...all).isStock('推进数据治理和共享'), false));

const { isSet, find } = createSetPhrases(['一张蓝图绘到底'], ['甲乙丙平台']);
const SET: [what: string, words: string, text: (word: string) => string, isSetPhrase: boolean][] = [
  [
    'is of a family of set phrases',
    '习近平 党的二十大 二十届三中全会 全会精神 党中央 国务院 省委 中国特色社会主义 四个意识 四个自信 两个确立 两个维护 重要论述 指示精神 指示批示精神 会议精神 讲话精神 大会精神 决策部署 请结合',
    (words) => `推进落实${words}建设数字校园体系`,
    true,
  ],
  ['names a guideline', '指导 指引 引领 遵循', (words) => `以数字校园建设体系为${words}`, true],
  ['opens a family', '深入 全面 认真', (words) => `${words}学习贯彻数字校园建设`, true],
  [
    'is the object of a verb',
    '工程 计划 行动 活动 平台 系统 资源库 数据库 共同体 联盟 基地 中心 大赛 竞赛 比赛 实验区 示范区 示范校 实验室 宣传周 校园日 课堂 课程 中小学 学校 高校 教育局 教育厅 委员会 领导小组 办公室 制度 办法 标准 规范 条例 纲要 规划 意见',
    (name) => `组织开展数字校园扩大应用${name}`,
    true,
  ],
  [
    'is a verb before a name',
    '组织 推进 推动 开展 加强 加快 强化 落实 实施 参加 参与 做好 抓好 举办 建设 创建 完善 印发 出台 启动 用好 依托 深入推进 积极推进 持续推进 继续推进 全面推进 大力推进 进一步推进 认真推进 并推进 和推进 及推进 与推进',
    (lead) => `${lead}数字校园扩大应用工程`,
    true,
  ],
  [
    'is a verb before own wording',
    '推进 推动 推广 开展 加强 加大 加快 强化 深化 优化 完善 提升 提高 促进 健全 落实 贯彻 实施 组织 指导 支持 鼓励 引导 督促 协调 统筹 建立 构建 打造 建设 创建 建成 形成 制定 研究 出台 印发 发布 修订 做好 抓好 用好 保障 实现 完成 达到 确保 探索 拓展 扩大 培养 培育 遴选 认定 征集 总结 举办 召开 营造 纳入 利用 运用 发挥 坚持 严格 规范 启动 打通 畅通 疏通 对接 增强 缩小 解决 夯实 筑牢 压实 厘清 梳理 简化 整合 编制 选派 配备 配齐 改善 改造 升级 监测 防范 排查 整治 考核 评估 培训 宣传 提供 满足 确立 确定 明确 鼓足 设立 成立 安排 争取 借助 依托 助力 服务于 面向 围绕 把 将 使 让 汇聚 接入 覆盖',
    (order) => `${order}校园网络状态`,
    false,
  ],
  ['is no verb', '校园网络 教育信息化和网络安全工作的', (words) => `${words}状态`, true],
  ['has enough own wording', '甲乙丙', (words) => `推进${words}`, false],
  ['has too little own wording', '甲乙 甲', (words) => `推进${words}`, true],
  ['is all verbs', '推进实施 建设完善优化', (words) => `${words}甲乙`, true],
  [
    'is a name beside too little own wording',
    '深入学习贯彻要求 甲乙丙平台和甲乙丙平台',
    (words) => `${words}，推进甲乙丙平台状态`,
    true,
  ],
  ['is a name twice', '甲乙丙平台甲乙丙平台', (words) => `推进${words}状态`, true],
  ['is own wording beside a name', '推进校园网络状态', (words) => `${words}，推进甲乙丙平台状态`, false],
  ['is a listed phrase', '一张蓝图绘到底', (words) => `推进${words}`, true],
  ['is a name of the vocabulary', '甲乙丙平台', (words) => `推进${words}应用`, true],
  ['is a title', '《数字校园》 《数字校园》《网络安全》 校园》 《校园', (words) => `推进${words}`, true],
  ['is more than a name', '把 将', (word) => `组织开展${word}数字校园纳入平台`, false],
  [
    'separates an own phrase from a set phrase',
    '， 。 ； ： 、 ！ ？',
    (mark) => `深入学习贯彻${mark}推进校园网络状态`,
    false,
  ],
  ['separates set phrases', '， 。 ； ： 、 ！ ？', (mark) => `深入学习贯彻${mark}决策部署`, true],
];
for (const [what, words, text, isSetPhrase] of SET)
  for (const word of words.split(' '))
    test(`${text(word)} – ${word} ${what}`, () => assert.equal(isSet(text(word)), isSetPhrase));
test('finds set phrases by family and listed ones', () => {
  const text = '推进校园。深入学习贯彻要求，一张蓝图绘到底。';
  assert.deepEqual(
    find(text).map(({ start, end }) => text.slice(start, end)),
    ['深入学习贯彻要求', '一张蓝图绘到底'],
  );
});

const makeNotice = (id: string, text: string, given: object = {}) => {
  const { notice } = noticeOf(
    `2024年教育信息化工作要点\n为推进数字校园建设，制定本要点。\n一、重点\n${text}`,
    { id },
  );
  return { ...notice, id, ...given } as typeof notice;
};
/** The kin of each clause, with shared wording, stock phrases and reuse. */
function kinOf(
  notices: ReturnType<typeof makeNotice>[],
  isStock = (text: string) => text.startsWith('健全'),
) {
  const words = new Map(
    notices.flatMap((notice) =>
      listRecords(notice).map((record) => [
        clauseKey(record),
        writeWordLengths(searchedText(record), segment),
      ]),
    ),
  );
  return deriveKin(notices, words, isStock, withoutCache);
}
const notices = [
  makeNotice('fujian-2024', `1. 数据治理。${RUN}。\n2. 网络安全。${OTHER}。`, { issuedOn: '2024-05-01' }),
  makeNotice('hunan-2024', `1. 数据治理。${RUN}。\n2. 素养。开展教师培训。`, { issuedOn: '2024-03-01' }),
  makeNotice('jilin-2024', `1. 网络安全。${OTHER}。\n2. 校园。${RUN}。`, { issuedOn: null }),
];
test('kin have their shared wording with its earliest notice, and stock phrases separately', () => {
  const kin = kinOf(notices);
  const [of] = kin.get('fujian-2024#c1') ?? [];
  assert.deepEqual(
    [of?.record.notice, of?.shared.map((run) => `${run.text} ${run.earliest}`), of?.stock],
    ['hunan-2024', [`${RUN}。 hunan-2024`], []],
  );
  assert.equal(of?.reuse, 1);
  const [safety] = kin.get('fujian-2024#c2') ?? [];
  assert.deepEqual(
    [safety?.shared, safety?.stock.map(({ text }) => text), safety?.reuse],
    [[], [`${OTHER}。`], 0],
  );
});
test('only clauses and preambles have kin', () => {
  const kin = kinOf(notices);
  assert.deepEqual(
    [...kin.keys()].filter((key) => key.startsWith('fujian')),
    ['fujian-2024#preamble', 'fujian-2024#c1', 'fujian-2024#c2'],
  );
  assert.ok([...kin.values()].flat().every(({ record }) => ['clause', 'preamble'].includes(record.kind)));
});
test('notices of a year are ordered by date, those without a date last, and those of one day by id', () => {
  const earliest = (...dates: [id: string, year: number, issuedOn: string | null][]) =>
    kinOf(
      dates.map(([id, year, issuedOn]) =>
        makeNotice(id, `1. 数据治理。${RUN}。\n2. 素养。开展教师培训。`, { year, issuedOn }),
      ),
    ).get(`${dates[0]?.[0] ?? ''}#c1`)?.[0]?.shared[0]?.earliest;
  assert.equal(earliest(['fujian-2024', 2024, null], ['hunan-2024', 2024, '2024-12-31']), 'hunan-2024');
  assert.equal(
    earliest(['fujian-2024', 2024, '2024-02-01'], ['hunan-2024', 2024, '2024-03-01']),
    'fujian-2024',
  );
  assert.equal(
    earliest(['hunan-2024', 2024, '2024-02-01'], ['fujian-2024', 2024, '2024-02-01']),
    'fujian-2024',
  );
  assert.equal(earliest(['fujian-2024', 2024, '2024-02-01'], ['hunan-2024', 2023, null]), 'hunan-2024');
});
test('a title counts as much as two mentions', () => {
  const titled = [
    makeNotice('fujian-2024', '1. 数据治理。建设校园平台。\n2. 素养。开展教师培训。'),
    makeNotice('hunan-2024', '1. 数据治理。改善网络环境。\n2. 督导。检查学校工作。'),
    makeNotice('jilin-2024', '1. 管理。建设校园平台。\n2. 经费。落实专项资金。'),
  ];
  const cut = (text: string) => segment(text);
  const clauses = titled.flatMap((notice) =>
    listRecords(notice)
      .filter(({ kind }) => kind === 'clause' || kind === 'preamble')
      .map((record) => ({
        key: clauseKey(record),
        notice: record.notice,
        words: [...cut(record.title ?? ''), ...cut(record.title ?? ''), ...cut(record.text)],
      })),
  );
  const expected = relateClauses(clauses);
  for (const [key, kin] of kinOf(titled))
    assert.deepEqual(
      kin.map(({ record, score }) => `${clauseKey(record)} ${score.toFixed(6)}`),
      (expected.get(key) ?? []).map((one) => `${one.key} ${one.score.toFixed(6)}`),
    );
});
