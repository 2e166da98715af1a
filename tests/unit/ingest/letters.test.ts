/** The commonest form of a notice: a letter with numbered text, attachments, signature and date, and its variations. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { cleanLines } from '../../../scripts/ingest/clean/clean-text.ts';
import { findFactDoubts, findFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { parseNotice } from '../../../scripts/ingest/parse/parse-notice.ts';
import { readYears } from '../../../scripts/ingest/facts/read-years.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import type { ReadText } from '../../../scripts/read/read-result.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { noticeOf, root } from '../../helpers/notice-of.ts';

const structureOf = (text: string, ends: ReadText['lines'] = 'printed') =>
  parseNotice(cleanLines(text).lines, [], ends).structure;
const factsOf = (text: string, ends?: ReadText['lines']) => findFacts(structureOf(text, ends));
const readFixture = (name: string) => readBytes(readFileSync(join(root, 'tests/fixtures/read', name)), name);
const structureOfFixture = async (name: string) => {
  const { text, lines } = await readFixture(name);
  return structureOf(text, lines);
};

const LETTER = `江东省教育厅文件
江教信〔2024〕12号
江东省教育厅关于开展教育数字化试点工作的通知
各设区市教育局，各高等学校：
为推进教育数字化，现就有关事项通知如下：
一、试点内容
建设数字校园，推进应用。（责任单位：江东省教育技术中心）
二、有关要求
各地于6月30日前报送材料。
特此通知。
附件：1.试点申报表
2.试点任务清单
江东省教育厅
江东省财政厅
2024年5月20日
（此件主动公开）
附件1
试点申报表
请如实填写。
附件2
试点任务清单
一、建设任务
按期建成。`;

for (const ends of ['printed', 'paragraphs'] as const) {
  test(`reads the facts of a numbered letter from lines of the kind ${ends}`, () => {
    assert.deepEqual(factsOf(LETTER, ends), {
      title: '江东省教育厅关于开展教育数字化试点工作的通知',
      year: 2024,
      genre: '通知',
      issuers: ['江东省教育厅', '江东省财政厅'],
      docNumber: '江教信〔2024〕12号',
      issuedOn: '2024-05-20',
      printedOn: null,
      effectiveFrom: null,
      addressees: ['各设区市教育局', '各高等学校'],
      openness: '主动公开',
      attachments: ['试点申报表', '试点任务清单'],
    });
  });
}

test('the closing of a numbered letter isn’t part of its last clause, and each attachment has its own heading', () => {
  const { notice } = noticeOf(LETTER);
  assert.deepEqual(
    listRecords(notice).map(({ id, label, title, sectionTitles }) => [id, label, title, sectionTitles]),
    [
      ['cover', null, null, []],
      ['preamble', null, null, []],
      ['c1', '一、', '试点内容', []],
      ['c2', '二、', '有关要求', []],
      ['closing', null, null, []],
      ['s3-lead', null, null, ['附件1试点申报表']],
      ['c3', '一、', '建设任务', ['附件2试点任务清单']],
    ],
  );
  assert.equal(listRecords(notice).find(({ id }) => id === 'c2')?.text, '各地于6月30日前报送材料。');
});

test('reads the same letter with half-width punctuation', () => {
  const half = LETTER.replaceAll('：', ':')
    .replaceAll('，', ',')
    .replaceAll('。', '.')
    .replaceAll('（', '(')
    .replaceAll('）', ')');
  const { title, issuers, addressees, issuedOn, openness, attachments, docNumber } = factsOf(half);
  assert.deepEqual(
    { title, issuers, addressees, issuedOn, openness, attachments, docNumber },
    Object.fromEntries(
      Object.entries(factsOf(LETTER)).filter(
        ([name]) => !['year', 'genre', 'printedOn', 'effectiveFrom'].includes(name),
      ),
    ),
  );
});

/** The letter above with other last lines. */
const closedBy = (...lines: string[]) =>
  factsOf(
    [
      '江东省教育厅关于开展试点工作的通知',
      '各市教育局：',
      '一、内容',
      '建设。',
      '二、要求',
      '落实。',
      ...lines,
    ].join('\n'),
    'paragraphs',
  );

const SIGNED: [what: string, lines: string[], issuers: string[], issuedOn: string | null][] = [
  ['a date in Chinese numerals', ['江东省教育厅', '二〇二三年三月三十一日'], ['江东省教育厅'], '2023-03-31'],
  ['a zero that is a Latin letter', ['江东省教育厅', '二O二三年三月十日'], ['江东省教育厅'], '2023-03-10'],
  ['a date of digits and hyphens', ['江东省教育厅', '2023-3-31'], ['江东省教育厅'], '2023-03-31'],
  ['a seal after the date', ['江东省教育厅', '2023年3月31日（公章）'], ['江东省教育厅'], '2023-03-31'],
  ['a seal after the name', ['江东省教育厅（盖章）', '2023年3月31日'], ['江东省教育厅'], '2023-03-31'],
  ['name and date on one line', ['江东省教育厅 2023年3月31日'], ['江东省教育厅'], '2023-03-31'],
  ['the date above the name', ['2023年3月31日', '江东省教育厅'], ['江东省教育厅'], '2023-03-31'],
  [
    'two names on one line',
    ['江东省教育厅 江东省财政厅', '2023年3月31日'],
    ['江东省教育厅', '江东省财政厅'],
    '2023-03-31',
  ],
  [
    'two names side by side in a table',
    ['江东省教育厅\t江东省财政厅', '2023年3月31日'],
    ['江东省教育厅', '江东省财政厅'],
    '2023-03-31',
  ],
  ['a university', ['江东大学', '2023年3月31日'], ['江东大学'], '2023-03-31'],
  [
    'units named above the signature',
    ['责任单位：江东省电教馆', '江东省教育厅', '2023年3月31日'],
    ['江东省教育厅'],
    '2023-03-31',
  ],
];
for (const [what, lines, issuers, issuedOn] of SIGNED) {
  test(`reads ${what}`, () => {
    const facts = closedBy(...lines);
    assert.deepEqual([facts.issuers, facts.issuedOn], [issuers, issuedOn]);
  });
}

test('doesn’t take a unit that is to act for an issuer', () => {
  for (const words of ['牵头单位：江东省财政厅', '（责任单位：江东省财政厅）', '配合单位:江东省财政厅'])
    assert.deepEqual(closedBy(words).issuers, ['江东省教育厅'], words);
});

const LISTED: [lines: string[], names: string[]][] = [
  [['附件：1.甲方案 2.乙表'], ['甲方案', '乙表']],
  [
    ['附件:1、甲方案', '2、乙表'],
    ['甲方案', '乙表'],
  ],
  [
    ['附件：', '１．甲方案', '２．乙表'],
    ['甲方案', '乙表'],
  ],
  [
    ['附件1：甲方案', '附件2：乙表'],
    ['甲方案', '乙表'],
  ],
  [
    ['附件：1.甲方案；', '2.乙表。'],
    ['甲方案', '乙表'],
  ],
  [
    ['附件：1.教育信息化2.0方案', '2.乙表'],
    ['教育信息化2.0方案', '乙表'],
  ],
  [
    ['附件一：甲方案', '附件二：乙表'],
    ['甲方案', '乙表'],
  ],
  [['附 件：甲方案'], ['甲方案']],
];
for (const [lines, names] of LISTED) {
  test(`lists the attachments of ${lines.join(' / ')}`, () => {
    assert.deepEqual(closedBy(...lines, '江东省教育厅', '2023年3月31日').attachments, names);
    assert.deepEqual(closedBy('江东省教育厅', '2023年3月31日', ...lines).attachments, names);
  });
}

const ADDRESSED: [lines: string[], addressees: string[]][] = [
  [['各市教育局、各高等学校：'], ['各市教育局', '各高等学校']],
  [['各市、县（区）教育局：'], ['各市、县（区）教育局']],
  [
    ['各市教育局，', '各高等学校：'],
    ['各市教育局', '各高等学校'],
  ],
  [['各市（州）教育局（教体局，文教局），各高等学校:'], ['各市（州）教育局（教体局，文教局）', '各高等学校']],
  [['主送：各市教育局，各高等学校'], ['各市教育局', '各高等学校']],
];
for (const [lines, addressees] of ADDRESSED) {
  test(`reads the addressees ${lines.join(' / ')}`, () => {
    const text = ['江东省教育厅关于开展试点工作的通知', ...lines, '现通知如下：', '一、内容', '建设。'].join(
      '\n',
    );
    assert.deepEqual(factsOf(text, 'paragraphs').addressees, addressees);
  });
}

for (const mark of [
  '此件公开发布',
  '（此件公开发布）',
  '(主动公开)',
  '公开方式：主动公开',
  '信息公开选项：主动公开',
  '【主动公开】',
]) {
  test(`reads ${mark} as 主动公开`, () => {
    assert.equal(closedBy('江东省教育厅', '2023年3月31日', mark).openness, '主动公开');
  });
}

for (const [printed, number] of [
  ['江教函〔2024〕3号', '江教函〔2024〕3号'],
  ['（江教函〔2024〕3号）', '江教函〔2024〕3号'],
  ['江教函【2024】3号', '江教函【2024】3号'],
  ['江教函〔2024〕第3号', '江教函〔2024〕第3号'],
  ['江教函〔2024〕3号 签发人：某某', '江教函〔2024〕3号'],
  ['发文字号：江教函〔2024〕3号', '江教函〔2024〕3号'],
  ['江东省教育厅公告2024年第3号', '江东省教育厅公告2024年第3号'],
] as const) {
  test(`reads the number ${printed} below a title`, () => {
    const text = `江东省教育厅关于开展试点工作的通知\n${printed}\n各市教育局：\n一、内容\n建设。`;
    assert.equal(factsOf(text, 'paragraphs').docNumber, number);
  });
}

test('reads a title on several lines', () => {
  const text =
    '江东省教育厅\n关于做好2024年教育网络安全\n检查工作的通知\n江教信〔2024〕3号\n各市教育局：\n一、内容\n检查。';
  assert.equal(factsOf(text, 'paragraphs').title, '江东省教育厅关于做好2024年教育网络安全检查工作的通知');
});

test('a letter that issues two documents has its own title', () => {
  for (const names of ['《甲办法》《乙细则》', '《甲办法》和《乙细则》', '《甲办法》、《乙细则》']) {
    const title = `江东省教育厅关于印发${names}的通知`;
    assert.equal(factsOf(`${title}\n各市教育局：\n现印发给你们。\n甲办法\n一、总则\n依法。`).title, title);
  }
});

for (const [title, first, last] of [
  ['江东省教育数字化行动计划（2025—2027年）', 2025, 2027],
  ['江东省教育数字化2025年至2027年行动计划', 2025, 2027],
  ['2025-2027年教育数字化行动方案', 2025, 2027],
  ['2024—2025学年工作要点', 2024, 2025],
  ['江东省“十四五”教育信息化规划', 2021, 2025],
  ['江东省“十五五”教育信息化规划', 2026, 2030],
  ['落实“十四五”规划2023年工作要点', 2023, 2023],
  ['二〇二四年工作要点', 2024, 2024],
  ['教育数字化发展报告（2024）', 2024, 2024],
] as const) {
  test(`reads the years of ${title}`, () => assert.deepEqual(readYears(title), { first, last }));
}

test('records the last year of a plan for several years, and none for one year', () => {
  const of = (title: string) => factsOf(`${title}\n一、甲\n乙。`);
  assert.deepEqual([of('行动计划（2025—2027年）').year, of('行动计划（2025—2027年）').yearEnd], [2025, 2027]);
  assert.equal('yearEnd' in of('2025年工作要点'), false);
});

test('infers the year of a title without one, and reports it', () => {
  const structure = structureOf(
    '江东省教育厅关于开展试点工作的通知\n各市教育局：\n一、内容\n建设。\n江东省教育厅\n2023年3月31日',
  );
  assert.equal(findFacts(structure).year, 2023);
  assert.match(findFactDoubts(structure)[0]?.problem ?? '', /prints no year; 2023 is inferred/);
  assert.deepEqual(findFactDoubts(structureOf('2024年工作要点\n一、甲\n乙。')), []);
});

test('keeps the paragraphs of a Word file', async () => {
  const structure = await structureOfFixture('docx-paragraphs-glued.docx');
  const [clause] = structure.body;
  assert.deepEqual(clause?.type === 'clause' && clause.blocks, [
    '建设校园网，实现千兆到班',
    '责任单位：电教站，各学校',
  ]);
  const { issuers, issuedOn } = findFacts(structure);
  assert.deepEqual([issuers, issuedOn], [['江东县教育局'], '2023-05-08']);
});

test('joins a label alone in its paragraph with its text', () => {
  const [clause] = structureOf('工作要点\n一、\n总体要求\n落实，\n到位', 'paragraphs').body;
  assert.deepEqual(clause?.type === 'clause' && [clause.title, clause.blocks], [
    '总体要求',
    ['落实，', '到位'],
  ]);
});

test('joins the name of an attachment broken by the page', () => {
  const list = ['附件：1.江东省教育数字化试点', '项目申报表', '2.乙表'];
  assert.deepEqual(closedBy(...list, '江东省教育厅', '2023年3月31日').attachments, [
    '江东省教育数字化试点项目申报表',
    '乙表',
  ]);
});

test('distinguishes a list of attachments below the signature from the attachments', () => {
  const list = ['附件：1.甲表', '2.乙表', '附件1', '甲表', '请填写。'];
  assert.deepEqual(closedBy('江东省教育厅', '2023年3月31日', ...list).attachments, ['甲表', '乙表']);
});

test('makes clauses of single-character labels, as printed', async () => {
  const structure = await structureOfFixture('txt-enclosed-labels.txt');
  const labels = structure.body.flatMap((part) => (part.type === 'section' ? part.children : []));
  assert.deepEqual(
    labels.map((part) => part.type === 'clause' && part.label),
    ['㈠', '㈡', '⒈', '⒉', '1）', '2）'],
  );
});

test('reads half-width punctuation of a web page', async () => {
  const { addressees, issuers } = findFacts(await structureOfFixture('txt-halfwidth-colon.txt'));
  assert.deepEqual(
    [addressees, issuers],
    [
      ['各市教育局', '各高等学校'],
      ['江东省教育厅', '江东省通信管理局'],
    ],
  );
});

test('keeps a second issued document under its own title', async () => {
  const structure = await structureOfFixture('txt-two-issued.txt');
  assert.equal(
    findFacts(structure).title,
    '江东省教育厅关于印发《教育数据管理办法》《教育数据安全实施细则》的通知',
  );
  assert.deepEqual(
    structure.body.map((part) => (part.type === 'section' ? part.title : part.type)),
    ['clause', '教育数据安全实施细则'],
  );
});

test('keeps two blank dates on one line', async () => {
  const { text } = await readFixture('txt-doubled-dates.txt');
  assert.equal(cleanLines(text).lines.at(-1)?.text, '年 月 日 年 月 日');
});

test('doesn’t end a title inside a word', () => {
  const text = `江东省2024年教育数字化工作要点
一、总体要求
1.统筹建设全省教育数字基座升级改造骨干网络和数
据中心推动各地各校按需接入并完成统一身份认证改造，年
底前实现全覆盖。
2.推进国家智慧教育平台全域应用试点总结推广典型
经验做法。
3.完善数据标准。健全教育数据分类分级管理制度。`;
  const [section] = structureOf(text).body;
  assert.deepEqual(
    section?.type === 'section' &&
      section.children.map((part) => part.type === 'clause' && [part.title, part.blocks]),
    [
      [
        null,
        [
          '统筹建设全省教育数字基座升级改造骨干网络和数据中心推动各地各校按需接入并完成统一身份认证改造，年底前实现全覆盖。',
        ],
      ],
      [null, ['推进国家智慧教育平台全域应用试点总结推广典型经验做法。']],
      ['完善数据标准', ['健全教育数据分类分级管理制度。']],
    ],
  );
});

test('the issuer and date of a letter that forwards another are its own', () => {
  const { issuers, issuedOn, docNumber, addressees } = factsOf(
    [
      '江东省教育厅转发教育部办公厅关于加强应用工作的通知',
      '江教信〔2024〕22号',
      '各市教育局：',
      '现将《教育部办公厅关于加强应用工作的通知》转发给你们，请遵照执行。',
      ...['江东省教育厅', '2024年6月18日', '教育部办公厅关于加强应用工作的通知', '教科信厅〔2024〕3号'],
      ...['各省教育厅：', '一、内容', '加强应用。', '教育部办公厅', '2024年5月8日'],
    ].join('\n'),
    'paragraphs',
  );
  assert.deepEqual(
    [issuers, issuedOn, docNumber, addressees],
    [['江东省教育厅'], '2024-06-18', '江教信〔2024〕22号', ['各市教育局']],
  );
});

test('a salutation with very many names and brackets is read to the end', () => {
  for (const name of ['甲局，', '（甲局，', '甲局）、各'])
    assert.doesNotThrow(() =>
      factsOf(`江东省教育厅关于开展试点工作的通知\n${name.repeat(30_000)}乙局：\n一、内容\n建设。`),
    );
});

test('a letterhead laid out as a table row has its number', () => {
  const { docNumber, issuers } = factsOf(
    '江东省教育厅\t江教〔2024〕1号\n江东省教育厅关于做好工作的通知\n一、甲。',
  );
  assert.equal(docNumber, '江教〔2024〕1号');
  assert.deepEqual(issuers, ['江东省教育厅']);
});

test('the lines of a letter have their roles, wherever the imprint is', () => {
  const { notice } = noticeOf(
    [
      '江东省教育厅文件',
      '江教〔2024〕3号',
      '江东省教育厅关于印发《江东省教育数据方案》的通知',
      '各市教育局：',
      '现印发给你们，请遵照执行。',
      '江东省教育厅',
      '2024年3月5日',
      '（此件主动公开）',
      '江东省教育厅办公室 2024年3月6日印发',
      '江东省教育数据方案',
      '一、内容',
      '建设。',
    ].join('\n'),
  );
  assert.deepEqual(
    notice.cover?.content.map(({ role }) => role),
    [
      ...['letterhead', 'docNumber', 'title', 'addressees', 'body', 'signature', 'date'],
      ...['openness', 'imprint'],
    ],
  );
});
