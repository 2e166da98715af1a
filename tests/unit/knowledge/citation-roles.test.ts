/** The role of a citation in a whole sentence, lists of titles, and the document that each citation means. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { matchesIssuer } from '../../../src/knowledge/citations/citation-context.ts';
import { CITATION_ROLE_NAMES } from '../../../src/knowledge/citations/citation-role-names.ts';
import { issuedTitle, tidy, titleKey } from '../../../src/knowledge/citations/cited-title.ts';
import { findCitations } from '../../../src/knowledge/citations/find-citations.ts';
import { findMarked } from '../../../src/knowledge/citations/find-marked.ts';
import { listPromised } from '../../../src/knowledge/citations/list-promises.ts';
import {
  type CitedAt,
  createCitationResolver,
  type DocumentEntry,
  groupOfDocument,
  listDocuments,
} from '../../../src/knowledge/citations/resolve-citations.ts';

const roles = (text: string) => findCitations('c1', text).map(({ title, role }) => `${title} ${role}`);

const ROLES: [text: string, ...roles: string[]][] = [
  // Words around one title.
  ['以《规划》宣传为主。', '规划 mention'],
  ['《规划》宣传培训、普及推广后再落实。', '规划 mention'],
  ['宣传《规划》要求。', '规划 mention'],
  ['宣传《规划》', '规划 mention'],
  ['\n《甲条例》等有关法律、法规。\n', '甲条例 basis'],
  ['\n  《甲条例》等相关规定\n', '甲条例 basis'],
  ['\n《甲条例》等文件\n', '甲条例 basis'],
  ['平台《甲条例》等文件\n', '甲条例 mention'],
  ['编制依据：\n《甲规划》\n', '甲规划 basis'],
  // Titles that a letter itself issues.
  ...['现将', '兹将', '特将'].map((words): [string, string] => [
    `${words}《工作方案》印发给你们。`,
    '工作方案 itself',
  ]),
  ...['印发', '下发', '发布', '公布', '颁布', '公告', '予以公开'].map((verb): [string, string] => [
    `现将《工作方案》${verb}`,
    '工作方案 itself',
  ]),
  ['现将《工作方案》公告转发给你们。', '工作方案 mention'],
  ['将《工作方案》印发各地。', '工作方案 product'],
  ['现将贯彻《工作方案》情况印发给你们。', '工作方案 basis'],
  ['《工作方案》已报批，现印发给你们。', '工作方案 itself'],
  ['《甲方案》明确了任务，《乙方案》现印发给你们。', '甲方案 mention', '乙方案 itself'],
  ['《甲规划》要求加强管理，现印发方案。', '甲规划 basis'],
  ['附件：《工作方案》', '工作方案 itself'],
  ['附 件：1.《工作方案》', '工作方案 itself'],
  ['附件三、《工作方案》', '工作方案 itself'],
  ['教育部印发《工作方案》', '工作方案 itself'],
  ['  教育部印发《工作方案》\n推进', '工作方案 itself'],
  ['为推进工作，教育部印发《工作方案》', '工作方案 mention'],
  ['教育部印发《工作方案》，推进应用', '工作方案 mention'],
  ['印发《工作方案》', '工作方案 product'],
  ['教育部关于印发《工作方案》的通知', '工作方案 itself'],
  ['落实教育部关于印发《工作方案》的通知', '工作方案 basis'],
  ['制定了《工作方案》（见附件）。', '工作方案 itself'],
  ['见《工作方案》（见附件）。', '工作方案 mention'],
  // Documents made already, or by others.
  ['制定贯彻《规划》的方案。', '规划 basis'],
  ['制定贯彻《规划》。', '规划 basis'],
  ['完成《规划》目标。', '规划 basis'],
  ['完成《规划》编制。', '规划 product'],
  ['已制定《工作方案》。', '工作方案 mention'],
  ['制定了《工作方案》，成效明显。', '工作方案 mention'],
  ['近年来，我省印发《工作方案》，成效明显。', '工作方案 mention'],
  ['今年制定《工作方案》，明确任务。', '工作方案 product'],
  ...['国务院', '教育部', '中央网信办', '国家发展改革委', '全国人大', '财政部办公厅'].map(
    (organ): [string, string] => [`${organ}印发《工作方案》，明确任务。`, '工作方案 mention'],
  ),
  ['省教育厅印发《工作方案》，明确任务。', '工作方案 product'],
  // Titles in a list, and apart.
  ['根据《甲规划》《乙规划》和《丙规划》要求。', '甲规划 basis', '乙规划 basis', '丙规划 basis'],
  ['根据《甲规划》等政策和《乙规划》。', '甲规划 basis', '乙规划 basis'],
  ...['法律', '法规', '规章', '文件', '规定', '政策', '法律、法规'].map((kind): [string, string, string] => [
    `制定《甲规划》等${kind}及我省《乙规划》。`,
    '甲规划 product',
    '乙规划 product',
  ]),
  ['制定《甲规划》、数字教育促进条例和《乙规划》。', '甲规划 product', '乙规划 product'],
  ['制定《甲规划》，以及《乙规划》。', '甲规划 product', '乙规划 product'],
  ['制定《甲规划》，落实《乙规划》。', '甲规划 product', '乙规划 basis'],
  ['制定《甲规划》。《乙规划》在先。', '甲规划 product', '乙规划 mention'],
  // A document that the notice issues keeps its role wherever it is named again. Forms that are followed are documents.
  ['现将《管理办法》印发给你们。请落实《管理办法》。', '管理办法 itself', '管理办法 itself'],
  ['请落实《管理办法》。', '管理办法 basis'],
  ['落实《合作协议》。', '合作协议 basis'],
  ['提供《合作协议》。'],
  // Broken lines, typewriter commas, brackets.
  ...['落实', '贯彻', '执行', '根据', '按照', '依据'].map((verb): [string, string] => [
    `认真${verb} \n 《规划》。`,
    '规划 basis',
  ]),
  ...['制定', '制订', '修订', '完善', '出台', '印发', '发布'].map((verb): [string, string] => [
    `认真${verb}\n《规划》。`,
    '规划 product',
  ]),
  ['推进应用\n《规划》', '规划 mention'],
  ...['，', ',', '：', ':'].map((mark): [string, string] => [
    `落实要求${mark}制定《规划》。`,
    '规划 product',
  ]),
  ['制定目录（见《规划》）。', '规划 mention'],
  ['制定目录(见《规划》)。', '规划 mention'],
  // Laws by their names.
  ['落实网络安全法和《管理办法》。', '网络安全法 basis', '管理办法 basis'],
  ['落实《管理办法》和网络安全法。', '管理办法 basis', '网络安全法 basis'],
  ...[...'律治学院人庭官令'].map((next): [string] => [`落实网络安全法${next}。`]),
  ['落实网络安全法制度。'],
  ['落实网络安全法规范。'],
  ['网络安全法制定完成。', '网络安全法 product'],
  ['落实网络安全法规定。', '网络安全法 basis'],
];
for (const [text, ...expected] of ROLES)
  test(`${JSON.stringify(text)} cites ${expected.join(' and ') || 'nothing'}`, () =>
    assert.deepEqual(roles(text), expected));

const PRINTED: [text: string, ...printed: string[]][] = [
  ['落实教育部《甲》《乙》。', '甲 教育部 —', '乙 教育部 —'],
  ['落实教育部《甲》 《乙》。', '甲 教育部 —', '乙 教育部 —'],
  ['落实教育部《甲》和《乙》。', '甲 教育部 —', '乙 — —'],
  ['落实教育部《甲》《网络安全法》。', '甲 教育部 —', '网络安全法 — —'],
  ['落实教育部《甲》财政部《乙》。', '甲 教育部 —', '乙 财政部 —'],
  ['落实《丙》。落实教育部《甲》《乙》。', '丙 — —', '甲 教育部 —', '乙 教育部 —'],
  ['落实教育部、财政部等六部门《甲》。', '甲 教育部、财政部等六部门 —'],
  ['落实教育部 财政部《甲》。', '甲 教育部、财政部 —'],
  ['教育部制定了《甲》，要求落实。', '甲 教育部 —'],
  ...['印发', '转发', '发布', '公布', '下发'].flatMap((verb) =>
    ['通知', '函', '公告', '决定'].map((kind): [string, string] => [
      `落实教育部${verb}《甲》的${kind}（教技〔2020〕1号）。`,
      '甲 教育部 教技〔2020〕1号',
    ]),
  ),
  ...['〔〕', '［］', '[]', '（）', '()', '【】', '﹝﹞'].map(([open = '', close = '']): [string, string] => [
    `落实《甲》（教技${open}2020${close}1号）。`,
    `甲 — 教技${open}2020${close}1号`,
  ]),
  ...['）', ')', ',', '，', '；', ';', '、'].map((mark): [string, string] => [
    `落实《甲》（教技〔2020〕1号${mark}内部）。`.replace('）内部', '').replace(')内部', ''),
    '甲 — 教技〔2020〕1号',
  ]),
  ['落实《甲》教技〔2020〕1号。', '甲 — 教技〔2020〕1号'],
  ['落实《甲》和教技〔2020〕1号文件。', '甲 — —'],
  ['落实教技〔2020〕1号《甲》。', '甲 — 教技〔2020〕1号'],
  ['落实（教技〔2020〕1号）文件《甲》。', '甲 — 教技〔2020〕1号'],
  ['落实(教技〔2020〕1号)《甲》。', '甲 — 教技〔2020〕1号'],
  ['落实《甲》（国务院令第745号）。', '甲 — 国务院令第745号'],
  ['落实《甲》国家标准（GB/T 22239—2019）。', '甲 — GB/T 22239—2019'],
  ['落实《教育 部关于数据的通知》。', '教育部关于数据的通知 教育部 —'],
];
for (const [text, ...printed] of PRINTED)
  test(`${JSON.stringify(text)} prints ${printed.join(' and ')}`, () =>
    assert.deepEqual(
      findCitations('c1', text).map(
        ({ title, issuer, docNumber }) => `${title} ${issuer ?? '—'} ${docNumber ?? '—'}`,
      ),
      printed,
    ));

const MARKS: [text: string, ...marked: string[]][] = [
  ['《甲》', '《甲》'],
  ['甲《乙》丙《丁》', '《乙》', '《丁》'],
  ['《关于印发《乙》的通知》', '《关于印发《乙》的通知》'],
  ['《关于印发《乙》的通知。《丙》', '《关于印发《乙》…', '《丙》'],
  ['《甲，乙。丙', '《甲，乙…'],
  ...[...'。；！？\n\t'].map((mark): [string, string, string] => [`《甲${mark}乙《丙》`, '《甲…', '《丙》']),
  ['《甲', '《甲…'],
  ['《', '《…'],
  ['甲》'],
  ['《》', '《》'],
  [`《${'长'.repeat(250)}》`, `《${'长'.repeat(59)}…`],
  [`《${'长'.repeat(198)}》`, `《${'长'.repeat(198)}》`],
  [`《${'长'.repeat(199)}》`, `《${'长'.repeat(59)}…`],
];
for (const [text, ...marked] of MARKS)
  test(`the titles in ${JSON.stringify(text.slice(0, 30))} are ${marked.map((one) => one.slice(0, 12)).join() || 'none'}`, () =>
    assert.deepEqual(
      findMarked(text).map(({ start, end, unclosed }) => text.slice(start, end) + (unclosed ? '…' : '')),
      marked,
    ));

const TITLES: [one: string, other: string, isSame: boolean][] = [
  ...['试行', '暂行', '修订', '征求意见稿'].map((trial): [string, string, boolean] => [
    `数据办法（${trial}）`,
    '数据办法',
    true,
  ]),
  ['数据办法（2020年）', '数据办法', false],
  ['关于〈数据〉的通知', '关于《数据》的通知', true],
  ['关于"数据"的通知', "关于'数据'的通知", true],
  ...['印发', '转发', '发布', '公布'].flatMap((verb) =>
    ['通知', '公告', '决定', '函'].map((kind): [string, string, boolean] => [
      `教育部关于${verb}〈数据办法〉的${kind}`,
      '数据办法',
      true,
    ]),
  ),
  ...['《》', '〈〉', '﹤﹥', '<>', '＜＞'].map(([open = '', close = '']): [string, string, boolean] => [
    `教育部关于印发${open}数据办法${close}的通知`,
    '数据办法',
    true,
  ]),
  ['教育部关于落实〈数据办法〉的通知', '数据办法', false],
];
for (const [one, other, isSame] of TITLES)
  test(`《${one}》 is ${isSame ? 'the same document as' : 'another document than'} 《${other}》`, () =>
    assert.equal(titleKey(one) === titleKey(other), isSame));
test('a title that wraps another is listed by the inner one', () =>
  assert.deepEqual(
    [issuedTitle('教育部关于印发〈数据办法〉的通知'), issuedTitle('数据办法')],
    ['数据办法', '数据办法'],
  ));
const TIDY: [printed: string, title: string][] = [
  [' 数据 办法\n', '数据办法'],
  ['Internet  of\nThings', 'Internet of Things'],
  ['IPv6 部署', 'IPv6部署'],
  ['教育 2.0', '教育2.0'],
  ['GB/T 22239', 'GB/T 22239'],
  ['2.0  3', '2.0 3'],
];
for (const [printed, title] of TIDY)
  test(`${JSON.stringify(printed)} is ${title} without line breaks`, () =>
    assert.equal(tidy(printed), title));

test('an issuer matches any of several', () => {
  assert.equal(matchesIssuer('陕西省教育厅', ['陕西省委网信办', '陕西省教育厅']), true);
  assert.equal(matchesIssuer('陕西省教育厅', ['陕西省委网信办', '陕西省财政厅']), false);
});
test('roles have Chinese names for readers', () =>
  assert.deepEqual(CITATION_ROLE_NAMES, { basis: '依据', product: '成果', mention: '提及', itself: '本文' }));

const at = (notice: string, role: string, given: object = {}): CitedAt =>
  ({
    notice,
    citation: { title: '甲', role, issuer: null, docNumber: null, shortFor: null, ...given },
  }) as unknown as CitedAt;
const GROUPS: [roles: string, group: string][] = [
  ['basis', 'cited'],
  ['basis product mention', 'cited'],
  ['product', 'product'],
  ['product mention', 'product'],
  ['mention', 'cited'],
  ['mention itself', 'cited'],
  ['itself', 'itself'],
  ['product itself', 'product'],
];
for (const [given, group] of GROUPS)
  test(`a document cited in the roles ${given} is listed as ${group}`, () =>
    assert.equal(groupOfDocument({ citations: given.split(' ').map((role) => at('a', role)) }), group));

const NOTICES = [
  {
    id: 'a',
    title: '甲省2024年教育信息化工作要点',
    docNumber: '甲教〔2024〕1号',
    issuers: ['甲省教育厅', '甲省网信办'],
  },
  { id: 'b', title: '2023年工作要点', docNumber: null, issuers: ['乙省教育厅'] },
  { id: 'c', title: '2023年工作要点', docNumber: null, issuers: ['丙省教育厅'] },
];
const resolve = createCitationResolver(
  [
    { id: 'data', title: '数据办法', variants: ['《数据安全办法》'], issuer: '教育部', docNumber: null },
  ] as unknown as Parameters<typeof createCitationResolver>[0],
  NOTICES,
);
const MEANT: [what: string, cited: CitedAt, id: string][] = [
  ['a document of the list', at('b', 'basis', { title: '数据办法（试行）' }), 'data'],
  ['a variant of its title', at('b', 'basis', { title: '数据安全办法' }), 'data'],
  ['a notice by its title', at('b', 'basis', { title: NOTICES[0]?.title }), 'a'],
  ['a notice by its number', at('b', 'basis', { title: '要点', docNumber: '甲教[2024]1号' }), 'a'],
  ['the notice itself, under any title', at('b', 'itself', { title: '要点' }), 'b'],
  ['its own notice if several share the title', at('c', 'basis', { title: '2023年工作要点' }), 'c'],
  [
    'the document that a short form stands for',
    at('b', 'basis', { title: '要点', shortFor: { title: '数据办法', issuer: null, docNumber: null } }),
    'data',
  ],
];
for (const [what, cited, id] of MEANT)
  test(`a citation means ${what}`, () => assert.equal(resolve(cited).id, id));
test('a cited notice has its issuers and its document number', () =>
  assert.deepEqual(resolve(at('b', 'basis', { title: NOTICES[0]?.title })), {
    ...{ id: 'a', title: NOTICES[0]?.title, issuer: '甲省教育厅、甲省网信办' },
    ...{ docNumber: '甲教〔2024〕1号', notice: 'a' },
  }));
test('a title of another issuer isn’t a notice of the collection, even with the same words', () => {
  assert.match(resolve(at('b', 'basis', { title: NOTICES[0]?.title, issuer: '教育部' })).id, /^d-/u);
  assert.match(resolve(at('a', 'basis', { title: '2023年工作要点' })).id, /^d-/u);
});
const OWN: [title: string, isOfEach: boolean][] = [
  ['实施细则', true],
  ['2024年工作要点', true],
  ['数据管理办法', true],
  ['教育部数据管理办法', false],
  ['国家数据管理办法', false],
  ['甲市数据管理办法', false],
  ['全国实施方案', false],
  ['数字化战略行动', false],
];
for (const [title, isOfEach] of OWN)
  test(`《${title}》 cited by two notices is ${isOfEach ? 'two documents' : 'one document'}`, () => {
    const [one, other] = ['a', 'b'].map((notice) => resolve(at(notice, 'basis', { title })).id);
    assert.equal(one !== other, isOfEach);
  });
test('ids of unlisted documents never change', () =>
  assert.equal(resolve(at('a', 'basis', { title: '数字化战略行动' })).id, 'd-15ywn5x'));

test('documents are sorted by group, by number of citations, then by title', () => {
  const cited = [
    ...[at('a', 'itself', { title: '要点' }), at('a', 'product', { title: '丙行动' })],
    ...[at('a', 'basis', { title: '乙行动' }), at('a', 'basis', { title: '甲行动' })],
    ...[at('a', 'basis', { title: '丁行动' }), at('b', 'mention', { title: '丁行动', issuer: '教育部' })],
  ];
  assert.deepEqual(
    listDocuments(cited, resolve).map(
      ({ title, issuer, citations }) => `${title} ${issuer ?? '—'} ${String(citations.length)}`,
    ),
    [
      ...['丁行动 教育部 2', '甲行动 — 1', '乙行动 — 1', '丙行动 — 1'],
      '甲省2024年教育信息化工作要点 甲省教育厅、甲省网信办 1',
    ],
  );
});

test('a promised document is seen again in notices of later years than the first promise', () => {
  const years: Record<string, number> = { a: 2022, b: 2023, c: 2024 };
  const entry = (...citations: CitedAt[]) => ({ id: 'd', citations }) as unknown as DocumentEntry;
  const promised = listPromised(
    [
      entry(
        at('b', 'product'),
        at('a', 'product'),
        at('a', 'basis'),
        at('b', 'basis'),
        at('c', 'mention'),
        at('c', 'itself'),
      ),
      entry(at('a', 'basis')),
    ],
    (notice) => years[notice] ?? 0,
  );
  assert.deepEqual(
    promised.map((one) => [
      one.promised.length,
      one.seenAgain.map(({ notice, citation }) => `${notice} ${citation.role}`),
    ]),
    [[2, ['b basis', 'c mention']]],
  );
});
