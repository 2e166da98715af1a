import assert from 'node:assert/strict';
import { test } from 'node:test';

import { diffWords } from '../../../src/compare/diff-words.ts';
import { findDistinctiveTerms } from '../../../src/compare/find-distinctive-terms.ts';
import { listPresets } from '../../../src/compare/list-presets.ts';
import { makeDocumentMatrix, makePlatformMatrix, makeThemeMatrix } from '../../../src/compare/make-matrix.ts';
import { createAbsenceTest } from '../../../src/compare/prove-absence.ts';
import { relateSentences } from '../../../src/compare/relate-sentences.ts';
import { splitSentences } from '../../../src/compare/split-sentences.ts';
import { suggestNotices } from '../../../src/compare/suggest-notices.ts';
import type { Knowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { comparedNotice, type TestClause } from '../../helpers/compared-notice.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

const clause = (text: string, given: Partial<TestClause> = {}): TestClause => ({
  id: 'c1',
  title: null,
  text,
  ...given,
});
const recordsOf = (...clauses: TestClause[]) =>
  comparedNotice(
    'shaanxi-2020',
    2020,
    clauses.map((one, at) => ({ ...one, id: `c${at + 1}` })),
  ).records;

/** What stays, is removed [-so-] and is added {+so+}, and the share of both texts that stays. */
const DIFFS: [older: string, newer: string, shown: string, likeness: number][] = [
  ['学校 接入 网络', '学校 接入 网络', '学校接入网络', 1],
  ['学校 接入 网络', '学校 接入 宽带', '学校接入[-网络-]{+宽带+}', 8 / 12],
  // A sign between two changes isn't unchanged wording, even if both texts have it.
  ['甲校 、 乙校', '丙校 、 丁校', '[-甲校、乙校-]{+丙校、丁校+}', 0],
  // At an end, or beside unchanged wording, it is.
  ['甲校 。', '乙校 。', '[-甲校-]{+乙校+}。', 2 / 6],
  ['甲校 、 网络 、 乙校', '丙校 、 网络 、 丁校', '[-甲校-]{+丙校+}、网络、[-乙校-]{+丁校+}', 1 / 2],
  ['', '学校', '{+学校+}', 0],
  ['', '', '', 1],
];
for (const [older, newer, shown, likeness] of DIFFS)
  test(`the difference of ${older || 'nothing'} and ${newer || 'nothing'} is ${shown || 'nothing'}`, () => {
    const cut = (text: string) => text.split(' ').filter(Boolean);
    const diff = diffWords(cut(older), cut(newer));
    const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
    assert.equal(diff.pieces.map(({ kind, text }) => marks[kind].join(text)).join(''), shown);
    assert.ok(Math.abs(diff.similarity - likeness) < 1e-9, String(diff.similarity));
  });

const SENTENCES: [text: string, ...sentences: string[]][] = [
  ['接入网络。建设平台；开展培训！', '接入网络。', '建设平台；', '开展培训！'],
  ['第一段\n第二段。', '第一段', '第二段。'],
  ['。。接入网络', '接入网络'],
  // Only the task of a row, which is longer than a number or a name.
  ['1\t建设省级平台。接入学校。\t教育厅\t12月底前', '建设省级平台。', '接入学校。'],
  ['1\t教育厅\t底前'],
  ['序\t建设平台了\t建设资源库', '建设平台了'],
];
for (const [text, ...sentences] of SENTENCES)
  test(`${JSON.stringify(text)} has the sentences ${sentences.join(' | ')}`, () => {
    const [record] = recordsOf(clause(text));
    assert.ok(record);
    const found = splitSentences(record);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      sentences,
    );
    for (const { start, end, pieces } of found) assert.ok(pieces.join('').includes(text.slice(start, end)));
  });

/** Clauses of two notices, and which sentence continues which. */
const PAIRED: [why: string, older: TestClause[], newer: TestClause[], pairs: [string, string][]][] = [
  [
    'each with the most similar one',
    [clause('学校接入千兆宽带。'), clause('教师参加信息素养培训。')],
    [clause('教师完成信息素养培训。'), clause('学校接入万兆宽带。'), clause('开设人工智能课程。')],
    [
      ['学校接入千兆宽带。', '学校接入万兆宽带。'],
      ['教师参加信息素养培训。', '教师完成信息素养培训。'],
    ],
  ],
  ['none if nothing is similar', [clause('采购食堂设备。')], [clause('开展体育比赛。')], []],
];
for (const [why, older, newer, pairs] of PAIRED)
  test(`sentences are paired: ${why}`, () => {
    const words = ({ record, start, end }: { record: { text: string }; start: number; end: number }) =>
      record.text.slice(start, end);
    assert.deepEqual(
      relateSentences(recordsOf(...older), recordsOf(...newer)).map((pair) => [
        words(pair.older),
        words(pair.newer),
      ]),
      pairs,
    );
  });

/** A clause of the other notice, a clause, and whether the subject of the second is absent from the other notice. */
const ABSENT: [there: TestClause, here: TestClause, isAbsent: boolean][] = [
  [clause('接入宽带网络。'), clause('开设人工智能课程。', { title: '人工智能' }), true],
  // The other notice has a word of the title, or half of one.
  [clause('发展人工智能。'), clause('开设课程。', { title: '人工智能' }), false],
  [clause('采购正版软件。'), clause('开展检查。', { title: '软件正版化' }), false],
  // It has a term of the text, on any theme. A short word only counts on the same theme.
  [clause('共建资源库。', { themes: ['data'] }), clause('完善资源库。', { title: '人工智能' }), false],
  [clause('发放终端。', { themes: ['data'] }), clause('配备终端。', { title: '人工智能' }), true],
  [clause('发放终端。'), clause('配备终端。', { title: '人工智能' }), false],
  // Without a title two subject words have to be absent.
  [clause('接入宽带网络。'), clause('开设人工智能课程。'), true],
  [clause('接入宽带网络。'), clause('人工智能。'), false],
];
for (const [there, here, isAbsent] of ABSENT)
  test(`${here.title ?? ''}${here.text} is ${isAbsent ? '' : 'not '}reported as new compared with ${there.text}`, () => {
    const { isClauseAbsent } = createAbsenceTest(comparedNotice('shaanxi-2020', 2020, [there]));
    const [record] = recordsOf(here);
    assert.ok(record);
    assert.equal(isClauseAbsent(record), isAbsent);
  });

test('lists the eight most significant distinctive words, each used clearly more than elsewhere', () => {
  const common = Array.from({ length: 100 }, () => '教育');
  const own = Array.from({ length: 10 }, (_, at) =>
    Array.from({ length: 8 + at }, () => `${'甲乙丙丁戊己庚辛壬癸'.charAt(at)}词`),
  );
  const [first, second] = findDistinctiveTerms([[...common, ...own.flat(), '偶词', '偶词'], common]);
  assert.deepEqual(
    first?.map(({ word, count }) => [word, count]),
    [...'癸壬辛庚己戊丁丙'].map((letter, at) => [`${letter}词`, 17 - at]),
  );
  assert.deepEqual(
    second?.map(({ word, elsewhere }) => [word, elsewhere]),
    [['教育', 100]],
  );
});

test('at most twelve notices are suggested', () => {
  const ids = Array.from({ length: 20 }, (_, at) => `shaanxi-${2000 + at}`);
  const provinces = new Map([['shaanxi', { id: 'shaanxi', name: '陕西', fullName: '陕西省' }]]);
  assert.deepEqual(suggestNotices('陕西', ids, provinces), ids.slice(0, 12));
});

const one = noticeOf(
  '2024年教育信息化工作要点\n一、网络\n1. 提速。接入宽带网络。\n2. 平台。建设平台。\n',
).notice;
const two = {
  ...noticeOf('2024年教育信息化工作要点\n一、网络\n1. 平台。建设平台。\n').notice,
  id: 'fujian-2024',
  province: 'fujian',
};

test('a matrix sorts platforms by how many notices name them, then by how often, and cuts 70 of them to 60', () => {
  const names = Array.from({ length: 70 }, (_, at) => ({ id: `p${at}`, name: `平台${at}` }));
  const say = (notice: string, platform: string) => ({ notice, mention: { platform } });
  const mentions = [
    ...names.map(({ id }) => say(one.id, id)),
    ...[say(one.id, 'p3'), say(one.id, 'p3'), say(two.id, 'p5'), say('hebei-2020', 'p4')],
  ] as unknown as Knowledge['mentions'];
  const { rows, measures } = makePlatformMatrix([one, two], names as never, { mentions });
  assert.deepEqual([rows.length, rows.slice(0, 3).map(({ id }) => id)], [60, ['p5', 'p3', 'p0']]);
  const [cell, other] = rows[1]?.cells ?? [];
  // 接入宽带网络。建设平台。 are 12 characters.
  assert.deepEqual([cell?.count, cell?.path, other], [3, `/platforms/p3/#${one.id}`, null]);
  assert.ok(Math.abs((cell?.share ?? 0) - 30_000 / 12) < 1e-9, `${cell?.share}`);
  assert.deepEqual(
    measures.map(({ name, unitOfMeasure }) => [name, unitOfMeasure]),
    [
      ['每万字', '次'],
      ['处数', '处'],
    ],
  );
});

test('a matrix lists the documents that its notices cite', () => {
  const document = (id: string, ...notices: string[]) => ({
    ...{
      id,
      title: `《${id}》`,
      issuer: null,
      docNumber: null,
      citations: notices.map((notice) => ({ notice, citation: { role: 'basis' } })),
    },
  });
  const documents = [document('law', one.id, two.id, two.id), document('plan', 'hebei-2020')] as never;
  const { id, name, of, rows } = makeDocumentMatrix([one, two], { documents });
  assert.deepEqual([id, name, of], ['documents', '引用文件', '被引用的文件']);
  assert.deepEqual(
    rows.map((row) => [row.name, row.path, row.cells.map((cell) => cell?.count)]),
    [['《law》', '/documents/#law', [1, 2]]],
  );
});

test('a theme that no clause has but a word mentions is a mention, not a gap', () => {
  const silent = { ...one, body: [], preamble: null };
  const themes = vocabulary.themes.filter(({ id }) => id === 'data' || id === 'apps');
  const themeMentions = new Map([
    [silent.id, [{ theme: 'data', clauseId: 'c1', quote: '数据共享' }]],
  ]) as never;
  const { id, rows, measures } = makeThemeMatrix([silent], themes, { themeMentions });
  assert.deepEqual(
    rows.map((row) => [row.id, row.path, row.cells]),
    [
      [
        'data',
        '/themes/data/',
        [{ share: 0, count: 0, mention: '数据共享', path: `/notices/${silent.id}/#c1` }],
      ],
    ],
  );
  assert.deepEqual([id, ...measures.map(({ unitOfMeasure }) => unitOfMeasure)], ['themes', '%', '条']);
});

test('a theme’s comparison has the newest notice of each province first, four at most', () => {
  const at = (province: string, year: number, themes = ['data']) => ({
    ...one,
    id: `${province}-${year}`,
    province,
    year,
    themes,
  });
  const held = [
    ...[at('fujian', 2024), at('fujian', 2023), at('sichuan', 2022, []), at('shaanxi', 2021)],
    ...[at('hebei', 2020), at('hunan', 2019)],
  ];
  const { standard, themes, provinces } = listPresets(held, vocabulary.provinces, vocabulary.themes);
  assert.deepEqual(
    themes.map(({ path, notices, view }) => [path, notices.map(({ id }) => id), view]),
    [['/compare/themes/data/', ['fujian-2024', 'shaanxi-2021', 'hebei-2020', 'hunan-2019'], 'table']],
  );
  assert.deepEqual(
    provinces.map(({ path, name, notices, view }) => [path, name, notices.map(({ id }) => id), view]),
    [['/compare/provinces/fujian/', '福建历年', ['fujian-2023', 'fujian-2024'], 'changes']],
  );
  assert.deepEqual(
    [standard.path, standard.notices.map(({ id }) => id)],
    ['/compare/', ['fujian-2024', 'sichuan-2022']],
  );
});
