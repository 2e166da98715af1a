import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../../src/mdx/notice-files.ts';
import { readCitationContext } from '../../../src/knowledge/citations/citation-context.ts';
import { findCitations } from '../../../src/knowledge/citations/find-citations.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { createCitationResolver, listDocuments } from '../../../src/knowledge/citations/resolve-citations.ts';
import { noticeOf, root, vocabulary } from '../../helpers/notice-of.ts';
import { readGold, scoreFindings } from '../../helpers/score-findings.ts';

const show = (text: string) =>
  findCitations('c1', text).map(({ role, title, issuer, docNumber }) =>
    [role, title, issuer ?? '—', docNumber ?? '—'].join(' | '),
  );

for (const { text, cited } of readGold<{ text: string; cited: string[] }>('sentences/citations.yaml')) {
  test(`finds ${cited.join(' and ') || 'no citation'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(show(text), cited));
}

const UNSURE: [text: string, title: string, unclosed: boolean][] = [
  ['《未完的标题，接着写。后面', '未完的标题，接着写', true],
  ['《甲《乙》', '甲《乙', true],
  ['落实《教育信息化\n十年发展规划》', '教育信息化十年发展规划', false],
  ['落实《Internet of\nThings Security》', 'Internet of Things Security', false],
];
for (const [text, title, unclosed] of UNSURE) {
  test(`reads the title ${title} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      findCitations('c1', text).map((citation) => [citation.title, citation.unclosed]),
      [[title, unclosed]],
    ));
}

test('a law has the issuer printed before it, but not one printed before another title', () => {
  const issuersOf = (text: string) => findCitations('c1', text).map(({ issuer }) => issuer);
  assert.deepEqual(issuersOf('落实国务院《优化营商环境条例》。'), ['国务院']);
  assert.deepEqual(issuersOf('落实教育部《意见》《网络安全法》和《办法》。'), ['教育部', null, null]);
});

const ROLES: [text: string, ...roles: string[]][] = [
  ['没有引用》的文字《》'],
  [
    '为做好《热线管理办法》（市政府令第191号）的贯彻实施，我局制定了《实施细则》，现印发给你们。',
    'basis',
    'itself',
  ],
  ['现将《管理办法》印发给你们。2020年公布的《管理办法》同时废止。', 'itself', 'mention'],
  ['《社会保险法》实施（2011年7月）前参保的人员', 'mention'],
  ['推动《督导条例》《奖励办法》等制定、修改工作。', 'product', 'product'],
  ['不得在《内容管理规定》第十一条规定的环节呈现。', 'basis'],
  ['加快制定网络安全法、电信法、密码法。', 'product', 'product'],
  ['编制了《事项清单》（见附件），请组织实施。', 'itself'],
  ['送达《行政处罚决定书》。'],
  ['把《船舶营业运输证》整合为一证。'],
  ['不断完善以《条例》为基础的制度。', 'basis'],
  ['根据《城乡规划条例》等法律、法规，以及《处理意见》（浙政办发〔2013〕69号）。', 'basis', 'basis'],
  ['制定贯彻落实《规划》的措施，编制《规划》任务清单。', 'basis', 'basis'],
  ['修订并落实《预案》。', 'product'],
  ['推进《规划》宣传，推进《规划》贯彻落实。', 'mention', 'basis'],
  ['教育部印发《工作方案》', 'itself'],
  ['近日，教育部印发了《工作方案》，明确了任务。', 'mention'],
];
for (const [text, ...roles] of ROLES) {
  test(`finds the roles ${roles.join(' and ') || 'of nothing'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      findCitations('c1', text).map(({ role }) => role),
      roles,
    ));
}

interface GoldCitation {
  notice: string;
  clause: string;
  title: string;
  role: string;
  issuer?: string;
  docNumber?: string;
}
const notices = readNotices(root);
const cited = notices.flatMap((notice) => {
  const titles = readCitationContext(notice);
  return listRecords(notice).flatMap(({ id, text }) =>
    findCitations(id, text, titles).map((citation) => ({ notice: notice.id, citation })),
  );
});

test('agrees with a reader on the five notices', (t) => {
  const gold = readGold<GoldCitation>('citations.yaml').map(
    ({ notice, clause, title, role, issuer, docNumber }) =>
      [notice, clause, title, role, issuer ?? '', docNumber ?? ''].join(' '),
  );
  const found = cited.map(({ notice, citation: { clauseId, title, role, issuer, docNumber } }) =>
    [notice, clauseId, title, role, issuer ?? '', docNumber ?? ''].join(' '),
  );
  const { precision, recall, missed, extra } = scoreFindings(found, gold);
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.ok(precision >= 0.97 && recall >= 0.97, JSON.stringify({ missed, extra }));
});

const resolve = createCitationResolver(vocabulary.citedDocuments, notices);

test('lists each cited document once, under whatever title it is cited', () => {
  const documents = listDocuments(cited, resolve);
  assert.equal(new Set(documents.map(({ id }) => id)).size, documents.length);
  const law = documents.find(({ id }) => id === 'cybersecurity-law');
  assert.deepEqual(law?.citations.map(({ citation }) => citation.title).sort(), [
    '中华人民共和国网络安全法',
    '网络安全法',
  ]);
  assert.equal(documents.flatMap(({ citations }) => citations).length, cited.length);
});

/** The document that a citation in a notice refers to. */
const meant = (text: string, notice = 'fujian-2020') => {
  const [citation] = findCitations('c1', text).slice(-1);
  assert.ok(citation, text);
  return resolve({ notice, citation });
};

test('recognises a notice of the collection by its title or number', () => {
  assert.equal(meant('落实《2023年度山东省教育系统网络安全与信息化工作要点》').notice, 'shandong-2023');
  assert.equal(meant('落实《工作要点》（鲁教科字[2023]3号）').notice, 'shandong-2023');
  assert.equal(meant('落实《2022年教育信息化和网络安全工作要点》').notice, null);
  assert.equal(meant('落实《2022年教育信息化和网络安全工作要点》', 'sichuan-2022').notice, 'sichuan-2022');
  const ministry = '落实《教育部办公厅关于印发〈2022年教育信息化和网络安全工作要点〉的通知》';
  assert.equal(meant(ministry, 'sichuan-2022').notice, null);
  assert.equal(meant(ministry, 'sichuan-2022').id, meant(ministry).id);
});

test('a title without an issuer belongs to the notice that cites it', () => {
  assert.notEqual(meant('印发《实施细则》').id, meant('印发《实施细则》', 'sichuan-2022').id);
});

test('a law has one entry for all its names', () => {
  const names = ['中华人民共和国数据安全法', '《中华人民共和国数据安全法》', '数据安全法', '《数据安全法》'];
  assert.deepEqual([...new Set(names.map((name) => meant(`落实${name}`).id))], ['data-security-law']);
});

const SHORT_FORMS = [
  '《教育数据管理办法》（以下简称《办法》）',
  '《教育数据管理办法》（以下简称“《办法》”）',
  '《教育数据管理办法》（教办〔2024〕1号，以下简称“办法”）',
  '《教育数据管理办法》，以下简称《办法》，',
  '《教育数据管理办法》（下称《办法》）',
];
for (const first of SHORT_FORMS) {
  test(`《办法》 is the short form of ${first} in this text and in the whole notice`, () => {
    const citations = findCitations('c1', `落实${first}。按照《办法》自查。`);
    assert.deepEqual(
      citations.map(({ title, shortFor }) => [title, shortFor?.title ?? null]),
      [
        ['教育数据管理办法', null],
        ['办法', '教育数据管理办法'],
      ],
    );
    assert.equal(meant(`落实${first}。按照《办法》自查。`).id, meant('落实《教育数据管理办法》').id);
    const { notice } = noticeOf(`2024年工作要点\n一、落实\n落实${first}。\n二、自查\n按照《办法》自查。`);
    const [later] = findCitations('c2', '按照《办法》自查。', readCitationContext(notice));
    assert.equal(later?.shortFor?.title, '教育数据管理办法');
  });
}

test('a notice recognises its own title, but not the same title of another issuer', () => {
  const titles = {
    ownTitles: new Set(['2024年工作要点']),
    issuers: ['陕西省教育厅办公室'],
    aliases: new Map(),
  };
  const roleOf = (text: string) => findCitations('c1', text, titles)[0]?.role;
  assert.deepEqual(
    [
      '对照《2024年工作要点》。',
      '对照教育部《2024年工作要点》。',
      '对照陕西省教育厅《2024年工作要点》。',
    ].map(roleOf),
    ['itself', 'basis', 'itself'],
  );
});

test('every citation quotes its place, for any text', () => {
  const words = fc.constantFrom(
    '《',
    '》',
    '〈',
    '〉',
    '教育部',
    '关于',
    '印发',
    '的通知',
    '（',
    '〔2020〕',
    '3号',
    '）',
    '和',
    '落实',
    '网络安全法',
    '以下简称',
    '。',
    '\n',
    '甲',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (list) => {
      const text = list.join('');
      for (const { start, end, quote } of findCitations('c1', text))
        assert.equal(text.slice(start, end), quote);
    }),
    { numRuns: 500 },
  );
});

for (const hostile of [
  '《',
  '》',
  '《甲',
  '教育部',
  '省',
  '（〔2020〕3号）',
  '《甲》和',
  '数据安全法',
  '制定',
  '《甲》（以下简称《',
  '、教育部',
  '（',
]) {
  test(`finishes on twenty thousand characters of ${hostile}`, () => {
    findCitations('c1', hostile.repeat(Math.ceil(20_000 / hostile.length)));
  });
}

test('a title without an end is read to the end of its sentence, up to the maximum length', () => {
  const titleOf = (length: number) =>
    findCitations('c1', `落实《${'数'.repeat(length)}。推进应用。`)[0]?.title.length;
  assert.deepEqual([titleOf(40), titleOf(58), titleOf(80)], [40, 58, 59]);
});

test('a document takes its issuer and number from any citation that prints them', () => {
  const citations = ['落实《数字校园规范》。', '按照教育部《数字校园规范》（教技〔2020〕1号）。'].flatMap(
    (text) => findCitations('c1', text).map((citation) => ({ notice: 'fujian-2020', citation })),
  );
  const [document, ...others] = listDocuments(citations, resolve);
  assert.deepEqual([document?.issuer, document?.docNumber, others], ['教育部', '教技〔2020〕1号', []]);
});
