/** The weight of each phrase of a clause, by its position and by whether it names a means, a result or an action. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type ClauseWords, listClauseParts } from '../../../src/knowledge/themes/clause-parts.ts';

const partsOf = (words: Partial<ClauseWords>) =>
  listClauseParts({ sections: [], title: '', text: '', ...words })
    .filter(({ text }) => text !== '')
    .map(({ text, worth, place }) => `${text} ${String(worth)} ${String(place)}`);

const WORTH: [what: string, words: Partial<ClauseWords>, ...parts: string[]][] = [
  ['a title counts most', { title: '培训' }, '培训 3 title'],
  [
    'without a title the first sentence counts most',
    { text: '开展培训，提高带宽。保障安全' },
    '开展培训 1.5 0',
    '提高带宽 0.75 0',
    '保障安全 1 1',
  ],
  [
    'behind a title all sentences have the same weight',
    { title: '培训', text: '提高带宽。保障安全。' },
    '培训 3 title',
    '提高带宽 1 0',
    '保障安全 1 1',
  ],
  [
    'titles of the sections above count little',
    { sections: ['一、保障', '（一）培训'], title: '带宽' },
    '带宽 3 title',
    '一、保障 0.3 section',
    '（一）培训 0.3 section',
  ],
  [
    'an empty sentence isn’t the first',
    { text: ' 。\n开展培训。保障安全' },
    '开展培训 1.5 0',
    '保障安全 1 1',
  ],
  ...['。', '；', ';', '！', '？', '!', '?', '\n', '\t'].map(
    (mark): [string, Partial<ClauseWords>, string, string] => [
      `${JSON.stringify(mark)} ends a sentence`,
      { text: `开展培训${mark}提高带宽` },
      '开展培训 1.5 0',
      '提高带宽 1 1',
    ],
  ),
  ...['，', ',', '：', ':'].map((mark): [string, Partial<ClauseWords>, string, string] => [
    `${mark} ends a phrase, whose result counts half`,
    { text: `开展培训${mark}促进应用` },
    '开展培训 1.5 0',
    '促进应用 0.75 0',
  ]),
  ['the first phrase is no result', { text: '促进应用，开展培训' }, '促进应用 1.5 0', '开展培训 1.5 0'],
];
for (const [what, words, ...parts] of WORTH)
  test(`${what}: ${JSON.stringify(words)}`, () => assert.deepEqual(partsOf(words), parts));

const RESULTS =
  '促进 助力 助推 带动 推动形成 以便 惠及 服务 支撑 保障 力争 确保 营造 实现 提升 提高 增强 满足 构建 形成 打造 促成 引领 驱动 使 进一步提升 切实保障 全面提升 有效促进 有力支撑 不断提高 着力打造 从而形成 进而带动 共同营造 更好服务 更好地服务';
for (const result of RESULTS.split(' '))
  test(`${result}… introduces a result`, () =>
    assert.deepEqual(partsOf({ text: `开展培训，${result}发展` }), [
      '开展培训 1.5 0',
      `${result}发展 0.75 0`,
    ]));
test('保障体系 is no result', () =>
  assert.deepEqual(partsOf({ text: '开展培训，保障体系建设' }), ['开展培训 1.5 0', '保障体系建设 1.5 0']));

const STATES =
  '持续提升 显著提高 明显增强 进一步完善 全面优化 基本改善 大幅形成 普遍建立 不断建成 更加扩大 持续推进 持续深化 全面普及';
for (const state of STATES.split(' '))
  test(`素养${state} is a target state`, () =>
    assert.deepEqual(partsOf({ text: `素养${state}` }), [`素养${state} 0.75 0`]));
test('an ongoing action is no state', () =>
  assert.deepEqual(partsOf({ text: '持续提升素养' }), ['持续提升素养 1.5 0']));

/** The circumstance that a phrase begins with. */
const asideOf = (text: string) => {
  const part = listClauseParts({ sections: [], title: '', text })[1];
  return part?.text.slice(0, Math.max(0, part.asideEnd));
};
const GROUNDS: [
  what: string,
  words: string,
  phrase: (word: string) => string,
  aside: (word: string) => string,
][] = [
  [
    'introduces a means, followed by the action',
    '依托 利用 运用 通过 结合 根据 按 按照 面向 针对 在 并依托 并且利用 同时依托 重点面向 进一步结合 积极利用 充分利用 继续通过 继续充分利用',
    (means) => `${means}省级平台开展培训`,
    (means) => `${means}省级平台`,
  ],
  [
    'makes the whole phrase a ground',
    '基于 借助 依据 围绕 对照 对标 以 为 从 将 作为 适应 满足 聚焦 发挥 配合 随着 鉴于',
    (ground) => `${ground}省级平台开展培训`,
    (ground) => `${ground}省级平台开展培训`,
  ],
  [
    'is the action',
    '开展 遴选 推进 推动 搭建 建立 举办 打造 开设 开通 征集 启动 设立 立项',
    (action) => `依托省级平台${action}活动`,
    () => '依托省级平台',
  ],
  ['is part of a means', '开展 推进 建立', (action) => `通过${action}活动`, (action) => `通过${action}活动`],
  [
    'is a verb of two characters',
    '举办 征集',
    (action) => `按照${action}要求${action}活动`,
    (action) => `按照${action}要求`,
  ],
  [
    'names a meeting to be followed, not held',
    '贯彻 落实 学习 领会',
    (verb) => `${verb}精神文明大会精神`,
    (verb) => `${verb}精神文明大会`,
  ],
  ['doesn’t follow a meeting', '召开 弘扬', (verb) => `${verb}大会精神`, () => ''],
  ['is a circumstance', '防控 网络条件', (what) => `${what}下的教学条件下的安全`, (what) => what],
  ['is no circumstance', '开展培训 提高带宽 省级平台', (words) => words, () => ''],
];
for (const [what, words, phrase, aside] of GROUNDS)
  for (const word of words.split(' '))
    test(`${phrase(word)} – ${word} ${what}`, () => assert.equal(asideOf(phrase(word)), aside(word)));

test('a title may begin with a circumstance, but not with a means', () => {
  const [title] = listClauseParts({ sections: [], title: '条件下的培训', text: '' });
  const [means] = listClauseParts({ sections: [], title: '依托平台', text: '' });
  assert.deepEqual([title?.asideEnd, means?.asideEnd], [2, -1]);
});
test('a section’s title has no circumstance', () => {
  const section = listClauseParts({ sections: ['依托平台'], title: '', text: '' }).at(-1);
  assert.deepEqual([section?.place, section?.asideEnd], ['section', 0]);
});
