/**
 * How phrases are cut and coded: ordinals and times before the verb, words that make it a noun, and verbs with their
 * objects.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CHECKABLE_NAMES, NONE_NAME, UNJUDGED_NAME } from '../../../src/knowledge/codings/checkable-names.ts';
import { createCodingFinder } from '../../../src/knowledge/codings/find-codings.ts';
import { createForceFinder } from '../../../src/knowledge/codings/find-force.ts';
import { createInstrumentFinder } from '../../../src/knowledge/codings/find-instruments.ts';
import { listClausePhrases } from '../../../src/knowledge/codings/list-clause-phrases.ts';
import { factsByClause, listCheckable } from '../../../src/knowledge/codings/list-checkable.ts';
import {
  codeClauses,
  groupCodingSources,
  type CodingSources,
  tallyCodings,
} from '../../../src/knowledge/codings/tally-codings.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const findForce = createForceFinder(vocabulary.force);
const force = (text: string) =>
  findForce('c1', text)
    .map(({ level, word }) => (level === null ? '-' : `${level} ${word ?? ''}`))
    .join(', ');

type Family = [what: string, words: string, sentence: (word: string) => string, found: string];
const FORCE: Family[] = [
  [
    'is an ordinal',
    '（一） (2) （十二） 1. 12． 3、 一、 十二、 一是 其二 ① · • ● ▪ — － -',
    (ordinal) => `${ordinal}推进建设`,
    'deploy 推进',
  ],
  [
    'is a time',
    '2024年 到2025年 至2025年底 于9月底前 在2024年内 自2024年起 力争2025年底前 从2024年开始 今年 本年度 明年 每年 全年 当年底 年底前 年内 6月底前 2024年6月30日前 2024年上半年 下半年 6月初 年末 2024年之前 2024年以前 力争2024年底前力争',
    (time) => `${time}推进建设`.replace('下半年推', '今年下半年推'),
    'deploy 推进',
  ],
  [
    'and a time are both ignored',
    '（一） 一、 一是',
    (ordinal) => `${ordinal}2024年底前推进建设`,
    'deploy 推进',
  ],
  ['is no time', '到 在 力争于', (words) => `${words}推进建设`, '-'],
  [
    'makes the phrase part of something else',
    '的 后 时 之前 以前 以来 过程中 期间 同时 基础上 前提下 情况下 条件下',
    (end) => `推进建设${end}`,
    '-',
  ],
  ['makes the word a noun', '的 者 情况 过程 力度 进度 程度 以来 期间', (head) => `推进${head}良好`, '-'],
  [
    'prohibits inside a phrase of another force',
    '不得 严禁 不准 不许 不允许',
    (modal) => `鼓励学校建设但${modal}摊派`,
    '-',
  ],
  ['binds inside a phrase of another force', '必须 应当 务必', (modal) => `鼓励学校${modal}公开`, '-'],
  ['only repeats the force', '严禁 不准', (modal) => `不得收费和${modal}摊派`, 'prohibit 不得'],
  ['is no prohibition', '不得不', (words) => `鼓励学校${words}公开`, 'encourage 鼓励'],
  ['counts only before another word', '应 须', (modal) => `${modal}推进建设`, ''],
  ['is no modal', '应 须', (modal) => `${modal}景建设`, '-'],
  ['is matched by its longest word', '加快推进 严格', (words) => `${words}管理`, ''],
];
const EXPECTED_FORCE: Record<string, string> = {
  应推进建设: 'binding 应',
  须推进建设: 'binding 须',
  加快推进管理: 'deploy 推进',
  严格管理: 'binding 严格',
};
for (const [what, words, sentence, found] of FORCE)
  for (const word of words.split(' '))
    test(`${sentence(word)} – ${word} ${what}`, () =>
      assert.equal(force(sentence(word)), found || EXPECTED_FORCE[sentence(word)]));

test('up to eight adverbs before a verb are skipped', () => {
  assert.deepEqual(
    [
      force(`${'积极'.repeat(8)}推进建设`),
      force(`${'积极'.repeat(9)}推进建设`),
      force(`应${'积极'.repeat(1)}推进`),
    ],
    ['deploy 推进', '-', 'binding 应'],
  );
  assert.equal(force(`应${'积极'.repeat(2)}推进`), '-');
});

/** Phrases as `shown|abridged`, with `+` before a phrase of a later cell. */
const PHRASES: [what: string, text: string, ...phrases: string[]][] = [
  ...[...'，,。；;：:！？!?\n'].map((mark): [string, string, string, string] => [
    `${JSON.stringify(mark)} ends a phrase`,
    `甲乙${mark} 丙丁 `,
    '甲乙|甲乙',
    '丙丁|丙丁',
  ]),
  [
    'phrases of later cells are marked, up to the end of their row',
    '甲\t乙，丙\n丁',
    '甲|甲',
    '+乙|乙',
    '+丙|丙',
    '丁|丁',
  ],
  ['white space is no phrase', ' ，\t \n'],
  [
    'a document’s name is blanked out, except for its kind',
    '落实《甲乙丙丁管理办法》要求',
    '落实＿＿＿＿＿＿＿＿＿＿要求|落实＿＿＿＿＿管理办法》要求',
  ],
  ...['“”', '""', '「」'].map(([open = '', close = '']): [string, string, string, string] => [
    'a quotation is blanked out with its marks',
    `用${open}必须，严禁${close}，改`,
    `用＿＿＿＿＿＿＿|用${open}必须，严禁${close}`,
    '改|改',
  ]),
  ['a quotation ends with its line', '用“必须\n严禁”', '用“必须|用“必须', '严禁”|严禁”'],
];
for (const [what, text, ...phrases] of PHRASES)
  test(`${what}: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      listClausePhrases(text).map(
        ({ shown, abridged, inLaterCell }) => `${inLaterCell ? '+' : ''}${shown}|${abridged}`,
      ),
      phrases,
    ));
test('phrases in a hidden span are left out, those before, between and behind aren’t', () => {
  const text = '甲，（乙，丙）。戊，己，庚';
  const phrases = listClausePhrases(text, [
    { start: 2, end: 7 },
    { start: 10, end: 11 },
  ]);
  assert.deepEqual(
    phrases.map(({ start, end }) => text.slice(start, end)),
    ['甲', '戊', '庚'],
  );
});

const findInstruments = createInstrumentFinder({
  verbGroups: { hold: ['开展', '组织'] },
  neutral: ['教育系统'],
  tails: ['建设', '等', '和'],
  instruments: [
    {
      id: 'platforms',
      side: 'supply',
      name: '平台',
      is: '平台',
      lines: [{ verbs: ['建设', '推进'], objects: ['平台', '系统', '资源'] }],
    },
    {
      id: 'training',
      side: 'supply',
      name: '培训',
      is: '培训',
      lines: [{ verbs: ['hold'], objects: ['培训', '研修'] }],
    },
    {
      id: 'contests',
      side: 'supply',
      name: '遴选',
      is: '遴选',
      lines: [{ verbs: ['遴选', '采购', '检查', '督导'] }],
    },
    { id: 'publicity', side: 'supply', name: '宣传', is: '宣传', lines: [{ objects: ['宣传周'] }] },
  ],
});
const INSTRUMENTS: [text: string, ...found: string[]][] = [
  ['建设平台', 'platforms 建设平台'],
  ['平台建设'],
  ['建设教育系统'],
  ['开展培训', 'training 开展培训'],
  ['组织研修', 'training 组织研修'],
  ['建设培训'],
  ['宣传周', 'publicity 宣传周'],
  ['做好宣传周', 'publicity 宣传周'],
  ['建设平台和系统', 'platforms 建设平台'],
  ['推进数据资源建设', 'platforms 推进数据资源'],
  ['推进平台运维人员'],
  ['推进系统（网站）建设', 'platforms 推进系统'],
  ['推进系统（网站）人员'],
  ['推进系统（网站', 'platforms 推进系统'],
  ['推进资源（甲）人员（乙）建设'],
  // Position of the verb.
  ['要认真抓好遴选', 'contests 遴选'],
  ['要认真抓好做好遴选'],
  ['遴选人员'],
  ...['人', '人员', '员', '者', '方', '商'].map((agent): [string] => [`采购${agent}到场`]),
  ...['人工智能', '人才', '方案', '方式', '方法', '商业保险'].map((what): [string, string] => [
    `采购${what}`,
    'contests 采购',
  ]),
  // Which of several verbs.
  ['建设的平台'],
  ['建设、推进平台', 'platforms 推进平台'],
  ...['和', '与', '及', '以及', ' 和'].map((joint): [string, string] => [
    `建设${joint}推进平台`,
    'platforms 推进平台',
  ]),
  ['建设和谐平台', 'platforms 建设和谐平台'],
  ['通过建设平台'],
  ['以建设平台为主'],
  ['建设平台、开展培训', 'platforms 建设平台', 'training 开展培训'],
  ['开展平台、系统、培训', 'training 开展平台、系统、培训'],
  ['建设机房、推进平台', 'platforms 推进平台'],
  ['建设资源推进平台', 'platforms 推进平台'],
  ['开展平台、资源等培训', 'training 开展平台、资源等培训'],
  ['建设平台、资源等', 'platforms 建设平台'],
  ['建设平台等、系统等', 'platforms 建设平台'],
  ['建设数字平台、开展研修，开展培训', 'platforms 建设数字平台', 'training 开展研修', 'training 开展培训'],
];
for (const [text, ...found] of INSTRUMENTS)
  test(`uses ${found.join(' and ') || 'no instrument'}: ${text}`, () =>
    assert.deepEqual(
      findInstruments('c1', text).map(({ instrument, quote }) => `${instrument} ${quote}`),
      found,
    ));

test('a phrase without a verb or an object has no instrument', () => {
  assert.deepEqual(
    [...findInstruments('c1', '宣传周'), ...findInstruments('c1', '遴选')].map(({ verb, object }) => [
      verb,
      object,
    ]),
    [
      [null, '宣传周'],
      ['遴选', null],
    ],
  );
});

test('only clauses are coded, not frames, and a clause without a title by its text', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n为推进建设，制定本要点。\n一、工作\n推进平台建设。\n1. 数据。开展培训。\n2. 严禁收费。',
  );
  const { force: rows } = createCodingFinder(vocabulary)(notice);
  assert.ok(rows.every(({ finding }) => /^c\d+$/.test(finding.clauseId)));
  assert.ok(rows.length > 0);
});

const unit = (printed: string) => ({ printed, unit: null });
const duty = (given: object) => ({
  ...{ notice: 'shaanxi-2024', clause: 'c1', leadUnits: [], responsibleUnits: [], assistUnits: [] },
  ...{ deadline: null, deadlineKind: null, inherited: [] },
  ...given,
});
const time = (quote: string, given: object = {}) => ({
  ...{ notice: 'shaanxi-2024', deadline: { clauseId: 'c1', quote, kind: 'by', recurring: false, ...given } },
});
const sourcesOf = (given: object) =>
  ({
    duties: [],
    deadlines: [],
    indicators: [],
    citations: [],
    force: [],
    instruments: [],
    ...given,
  }) as unknown as CodingSources;
const { notice } = noticeOf('2024年工作要点\n一、建设\n1. 平台。建设。\n2. 培训。开展。');

const FACTS: [what: string, sources: object, facts: string][] = [
  ['nothing', {}, ''],
  [
    'units of each kind',
    {
      duties: [
        duty({
          leadUnits: [unit('甲处')],
          responsibleUnits: [unit('乙处')],
          assistUnits: [unit('丙\n处'), unit('甲处')],
        }),
      ],
    },
    'units 甲处+乙处+丙 处',
  ],
  ['a date', { deadlines: [time('6月底前'), time('6月底前'), time('9月')] }, 'dates 6月底前+9月'],
  ['a date of the title', { deadlines: [time('6月底前', { field: 'title' })] }, 'dates 6月底前'],
  ['a date of the text', { deadlines: [time('6月底前', { field: 'text' })] }, 'dates 6月底前'],
  ['a date of the section’s title', { deadlines: [time('6月底前', { field: 'section' })] }, ''],
  ['an ongoing action', { deadlines: [time('持续推进', { kind: 'ongoing' })] }, ''],
  ['a recurring time', { deadlines: [time('每季度', { recurring: true })] }, 'dates 每季度 recurring 每季度'],
  [
    'a date of a merged cell',
    { duties: [duty({ deadline: '6月', deadlineKind: 'by', inherited: ['deadline'] })] },
    'dates 6月',
  ],
  [
    'a date of its own cell',
    { duties: [duty({ deadline: '6月', deadlineKind: 'by', inherited: ['leadUnit'] })] },
    '',
  ],
  [
    'an ongoing action of a merged cell',
    { duties: [duty({ deadline: '长期', deadlineKind: 'ongoing', inherited: ['deadline'] })] },
    '',
  ],
  [
    'an unparsed deadline of a merged cell',
    { duties: [duty({ deadline: '待定', inherited: ['deadline'] })] },
    '',
  ],
  ['an empty merged cell', { duties: [duty({ inherited: ['deadline'] })] }, ''],
  [
    'a number',
    { indicators: [{ indicator: { clauseId: 'c1', quote: '20个', alsoAt: [] } }] },
    'numbers 20个',
  ],
  [
    'a repeated number',
    {
      indicators: [
        { indicator: { clauseId: 'c2', quote: '20个', alsoAt: [{ clauseId: 'c1', quote: '二十个' }] } },
      ],
    },
    'numbers 二十个',
  ],
  [
    'a promised document',
    { citations: [{ citation: { clauseId: 'c1', title: '办法', role: 'product' } }] },
    'documents 办法',
  ],
  [
    'a document that is followed',
    { citations: [{ citation: { clauseId: 'c1', title: '办法', role: 'basis' } }] },
    '',
  ],
];
for (const [what, sources, facts] of FACTS)
  test(`${what} makes ${facts || 'nothing'} checkable`, () => {
    const [clause] = listCheckable(notice, sourcesOf(sources));
    assert.ok(clause);
    const found = (['units', 'dates', 'recurring', 'numbers', 'documents'] as const)
      .filter((fact) => clause[fact].length > 0)
      .map((fact) => `${fact} ${clause[fact].join('+')}`);
    assert.equal(found.join(' '), facts);
    const kinds = facts.split(' ').filter((word) => /^[a-z]+$/.test(word) && word !== 'recurring');
    assert.deepEqual(factsByClause(notice, sourcesOf(sources)).get('c1') ?? [], kinds);
  });

test('a clause without facts is left out', () => {
  const facts = factsByClause(notice, sourcesOf({ deadlines: [time('6月')] }));
  assert.deepEqual([...facts], [['c1', ['dates']]]);
});

test('codings are counted over clauses, facts, phrases and instruments', () => {
  const finding = (clauseId: string, given: object) => ({
    notice: 'shaanxi-2024',
    finding: { clauseId, ...given },
  });
  const all = sourcesOf({
    deadlines: [time('6月')],
    force: [
      finding('c1', { level: 'deploy' }),
      finding('c1', { level: null }),
      finding('c2', { level: 'deploy' }),
    ],
    instruments: [finding('c1', { instrument: 'training' }), finding('c1', { instrument: 'training' })],
  });
  const own = groupCodingSources(all);
  const tally = tallyCodings(codeClauses(notice, own('shaanxi-2024')));
  assert.deepEqual(tally, {
    ...{ clauses: 2, facts: { units: 0, dates: 1, numbers: 0, documents: 0 }, none: 1, phrases: 3 },
    ...{ force: { prohibit: 0, binding: 0, deploy: 2, encourage: 0, explore: 0 }, unjudged: 1 },
    instruments: { training: 1 },
  });
  assert.equal(tallyCodings(codeClauses(notice, own('shandong-2023'))).phrases, 0);
});

test('facts have Chinese names for readers', () =>
  assert.deepEqual(
    [CHECKABLE_NAMES, NONE_NAME, UNJUDGED_NAME],
    [{ units: '单位', dates: '时限', numbers: '数值', documents: '成果' }, '四项均未写明', '未判'],
  ));
