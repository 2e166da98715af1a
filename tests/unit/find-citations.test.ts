import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { readNotices } from '../../src/notice-files.ts';
import { findCitations } from '../../src/knowledge/find-citations.ts';
import { listRecords } from '../../src/knowledge/list-records.ts';
import { createCitationResolver, listDocuments } from '../../src/knowledge/resolve-citations.ts';
import { root, vocabulary } from '../helpers/notice-of.ts';
import { readGold, scoreFindings } from '../helpers/score-findings.ts';

const show = (text: string) =>
  findCitations('c1', text).map(({ title, issuer, docNumber, unclosed }) =>
    [title, issuer ?? '—', docNumber ?? '—', ...(unclosed ? ['unclosed'] : [])].join(' '),
  );

const CITED: [text: string, ...found: string[]][] = [
  ['落实《网络安全法》', '网络安全法 — —'],
  ['根据教育部《行动计划》要求', '行动计划 教育部 —'],
  [
    '认真落实教育部等六部门《关于规范》（教基函〔2019〕8号）和教育部等八部门《意见》',
    '关于规范 教育部等六部门 教基函〔2019〕8号',
    '意见 教育部等八部门 —',
  ],
  ['国务院办公厅印发的《方案》', '方案 国务院办公厅 —'],
  ['贯彻中共中央、国务院印发的《总体方案》', '总体方案 中共中央、国务院 —'],
  ['财政部、教育部联合发布《办法》《细则》', '办法 财政部、教育部 —', '细则 财政部、教育部 —'],
  ['四川省人民政府办公厅《通知》（川办发〔2020〕3号）', '通知 四川省人民政府办公厅 川办发〔2020〕3号'],
  ['《教育部等五部门关于加强建设的意见》', '教育部等五部门关于加强建设的意见 教育部等五部门 —'],
  ['《关于印发〈章程〉的通知》', '关于印发〈章程〉的通知 — —'],
  ['《关于印发《规划》的通知》', '关于印发《规划》的通知 — —'],
  ['落实《教育信息化\n十年发展规划》', '教育信息化十年发展规划 — —'],
  ['《未完的标题，接着写。后面', '未完的标题，接着写 — — unclosed'],
  ['《甲《乙》', '甲《乙 — — unclosed'],
  ['没有引用》的文字《》'],
];
for (const [text, ...found] of CITED) {
  test(`reads ${found.join(' and ') || 'nothing'} in ${JSON.stringify(text)}`, () =>
    assert.deepEqual(show(text), found));
}

interface GoldCitation {
  notice: string;
  clause: string;
  title: string;
  issuer?: string;
  docNumber?: string;
}
const notices = readNotices(root);
const cited = notices.flatMap((notice) =>
  listRecords(notice).flatMap(({ id, text }) =>
    findCitations(id, text).map((citation) => ({ notice: notice.id, citation })),
  ),
);

test('agrees with a reader on the five notices', (t) => {
  const gold = readGold<GoldCitation>('citations.yaml').map(({ notice, clause, title, issuer, docNumber }) =>
    [notice, clause, title, issuer ?? '', docNumber ?? ''].join(' '),
  );
  const found = cited.map(({ notice, citation: { clauseId, title, issuer, docNumber } }) =>
    [notice, clauseId, title, issuer ?? '', docNumber ?? ''].join(' '),
  );
  const { precision, recall, missed, extra } = scoreFindings(found, gold);
  t.diagnostic(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  assert.ok(precision >= 0.97 && recall >= 0.97, JSON.stringify({ missed, extra }));
});

const resolve = createCitationResolver(vocabulary.citedDocuments, notices);

test('lists each cited document once, whatever its citations call it', () => {
  const documents = listDocuments(cited, resolve);
  assert.equal(new Set(documents.map(({ id }) => id)).size, documents.length);
  const law = documents.find(({ id }) => id === 'cybersecurity-law');
  assert.deepEqual(law?.citations.map(({ citation }) => citation.title).sort(), [
    '中华人民共和国网络安全法',
    '网络安全法',
  ]);
  assert.equal(documents.flatMap(({ citations }) => citations).length, cited.length);
});

test('knows a notice of the collection by its title or number', () => {
  const of = (title: string, docNumber: string | null = null) =>
    resolve({
      notice: 'fujian-2020',
      citation: {
        clauseId: 'c1',
        start: 0,
        end: 0,
        quote: '',
        title,
        issuer: null,
        docNumber,
        unclosed: false,
      },
    });
  assert.equal(of('2023年度山东省教育系统网络安全与信息化工作要点').notice, 'shandong-2023');
  assert.equal(of('工作要点', '鲁教科字[2023]3号').notice, 'shandong-2023');
  assert.equal(of('2022年教育信息化和网络安全工作要点').notice, null);
  assert.notEqual(
    of('实施细则').id,
    resolve({
      notice: 'sichuan-2022',
      citation: {
        clauseId: 'c1',
        start: 0,
        end: 0,
        quote: '',
        title: '实施细则',
        issuer: null,
        docNumber: null,
        unclosed: false,
      },
    }).id,
  );
});

test('every citation quotes its place, and no text stops it', () => {
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

for (const hostile of ['《', '》', '《甲', '教育部', '省', '（〔2020〕3号）', '《甲》和']) {
  test(`reads twenty thousand characters of ${hostile}`, () => {
    findCitations('c1', hostile.repeat(Math.ceil(20_000 / hostile.length)));
  });
}
