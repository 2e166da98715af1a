import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TITLE = '2024年教育信息化工作要点';
const clausesOf = (text: string) =>
  listRecords(noticeOf(text).notice)
    .filter(({ kind }) => kind === 'clause')
    .map(({ id, label, number, numberInferred, section, title, text: body }) => ({
      id,
      label,
      number,
      numberInferred,
      section,
      title,
      body,
    }));
const clause = (given: object) => ({
  label: null,
  number: null,
  numberInferred: false,
  section: 's1',
  title: null,
  body: '',
  ...given,
});

test('separates the title that opens a clause from its body', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n1. 坚定方向。坚持领导。`), [
    clause({ id: 'c1', label: '1.', number: 1, title: '坚定方向', body: '坚持领导。' }),
  ]);
});

test('reads a title on a line of its own', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n1.坚定方向\n坚持领导。`), [
    clause({ id: 'c1', label: '1.', number: 1, title: '坚定方向', body: '坚持领导。' }),
  ]);
});

test('makes a section without numbered provisions a single clause', () => {
  assert.deepEqual(clausesOf(`${TITLE}\n一、总则\n坚持领导。\n落实责任。`), [
    clause({ id: 'c1', label: '一、', number: 1, title: '总则', body: '坚持领导。\n落实责任。' }),
  ]);
});

test('numbers clauses through the whole notice, and sections in order', () => {
  const clauses = clausesOf(
    `${TITLE}\n一、甲\n（一）子。内容。\n（二）丑。内容。\n二、乙\n内容。\n三、丙\n（一）寅。内容。`,
  );
  assert.deepEqual(
    clauses.map(({ id, section }) => [id, section]),
    [
      ['c1', 's1'],
      ['c2', 's1'],
      ['c3', 's2'],
      ['c4', 's3'],
    ],
  );
});

test('infers lost numbers if their neighbours determine them', () => {
  const clauses = clausesOf(`${TITLE}\n一、甲\n1.子\n内容。\n丑\n内容。\n3.寅\n内容。`);
  assert.deepEqual(
    clauses.map(({ label, number, numberInferred, title }) => [label, number, numberInferred, title]),
    [
      ['1.', 1, false, '子'],
      [null, 2, true, '丑'],
      ['3.', 3, false, '寅'],
    ],
  );
});

test('leaves the last clause without a number if nothing follows it', () => {
  const clauses = clausesOf(`${TITLE}\n一、甲\n1.子\n内容。\n确保落实\n内容。`);
  assert.deepEqual([clauses[1]?.number, clauses[1]?.numberInferred], [null, false]);
});

test('infers nothing if two headings compete for one number', () => {
  const { notice, doubts } = noticeOf(`${TITLE}\n一、甲\n1.子\n内容。\n丑\n内容。\n卯\n内容。\n3.寅\n内容。`);
  assert.deepEqual(
    listRecords(notice).map(({ number }) => number),
    [1, null, null, 3],
  );
  assert.match(doubts[0]?.problem ?? '', /序号 3\. follows 1 /);
});

test('keeps the text between a section heading and its first clause', () => {
  const lead = listRecords(noticeOf(`${TITLE}\n一、甲\n总的要求如下。\n1.子\n内容。`).notice)[0];
  assert.deepEqual([lead?.id, lead?.kind, lead?.text], ['s1-lead', 'lead', '总的要求如下。']);
});

test('reads the cover, preamble and colophon around the text', () => {
  const text = `陕西省教育厅文件
陕教〔2024〕7号
陕西省教育厅关于印发《${TITLE}》的通知
各市教育局，各高等学校：
现印发你们。
陕西省教育厅
2024年3月5日
${TITLE}
总体思路是：坚持领导。
一、甲
内容。
陕西省教育厅办公室
主动公开
2024年3月6日印发`;
  const { notice } = noticeOf(text, { publish: undefined });
  assert.deepEqual(
    listRecords(notice).map(({ id }) => id),
    ['cover', 'preamble', 'c1', 'colophon'],
  );
  assert.deepEqual(
    [notice.title, notice.docNumber, notice.issuedOn, notice.printedOn, notice.openness],
    [TITLE, '陕教〔2024〕7号', '2024-03-05', '2024-03-06', '主动公开'],
  );
  assert.deepEqual([notice.issuers, notice.addressees], [['陕西省教育厅'], ['各市教育局', '各高等学校']]);
});

test('doesn’t take a document number in the body for the notice’s own', () => {
  assert.equal(noticeOf(`${TITLE}\n一、甲\n落实《意见》（教基函〔2019〕8号）要求。`).notice.docNumber, null);
});

test('rejects supplied facts that the text prints', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { facts: { year: 2023 } }),
    /facts\.year is printed in the text as 2024/,
  );
});

test('marks the facts an editor supplied', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n内容。`, { facts: { issuers: ['陕西省教育厅'] } });
  assert.deepEqual([notice.issuers, notice.suppliedFacts], [['陕西省教育厅'], ['issuers']]);
});

test('requires a reason to publish a notice that isn’t 主动公开', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { publish: undefined }),
    /not marked 主动公开.*publish\.reason/s,
  );
});

test('shows an editor’s note beside its clause, not in its text', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n内容。`, { notes: [{ at: 'c1', text: '编者的话' }] });
  assert.equal(JSON.stringify(notice.body).includes('编者的话'), true);
  assert.equal(JSON.stringify(listRecords(notice)).includes('编者的话'), false);
});

test('rejects a note on a missing part', () => {
  assert.throws(
    () => noticeOf(`${TITLE}\n一、甲\n内容。`, { notes: [{ at: 'c9', text: '编者的话' }] }),
    /no part c9/,
  );
});

test('restores a label named by an editor', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n1.子\n内容。\n确保落实\n内容。`, {
    labels: [{ find: '确保落实', label: '2.', reason: '印本缺序号' }],
  });
  const restored = listRecords(notice)[1];
  assert.deepEqual(
    [restored?.label, restored?.number, restored?.numberInferred, restored?.title],
    [null, 2, true, '确保落实'],
  );
});

test('makes articles clauses under their chapters, with the numbered items inside them as text', () => {
  const text = `${TITLE}\n第一章 总则\n第一条 为了规范，制定本办法。\n第二条 下列情形适用：\n（一）甲；\n（二）乙。\n第二章 附则\n第三条 本办法自发布之日起施行。`;
  assert.deepEqual(
    clausesOf(text).map(({ label, section, body }) => [label, section, body]),
    [
      ['第一条', 's1', '为了规范，制定本办法。'],
      ['第二条', 's1', '下列情形适用：\n（一）甲；\n（二）乙。'],
      ['第三条', 's2', '本办法自发布之日起施行。'],
    ],
  );
});

test('keeps a list inside its clause', () => {
  const text = `${TITLE}\n一、甲\n（一）办理材料。应当提交：\n1.申请表；\n2.证明；\n3.照片。\n（二）期限。五日。`;
  assert.deepEqual(
    clausesOf(text).map(({ label, body }) => [label, body]),
    [
      ['（一）', '应当提交：\n1.申请表；\n2.证明；\n3.照片。'],
      ['（二）', '五日。'],
    ],
  );
});

test('keeps （1） and ① inside their clause', () => {
  const clauses = clausesOf(`${TITLE}\n一、甲\n1. 子。内容。\n（1）小项。\n①小小项。\n2. 丑。内容。`);
  assert.deepEqual(
    clauses.map(({ body }) => body),
    ['内容。\n（1）小项。\n①小小项。', '内容。'],
  );
});

test('restarts the numbers in an attached document, and makes no clause of a list without numbers', () => {
  const text = `${TITLE}\n一、甲\n内容。\n附件1\n管理办法\n一、总则\n内容。\n附件2\n名单如下。`;
  const records = listRecords(noticeOf(text).notice);
  assert.deepEqual(
    records.map(({ kind, label, sectionTitles }) => [kind, label, sectionTitles]),
    [
      ['clause', '一、', []],
      ['clause', '一、', ['附件1管理办法']],
      ['lead', null, ['附件2']],
    ],
  );
});

test('makes tab-separated lines a table with a header', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n名单如下。\n序号\t单位\n1\t信保处\n2\t财务处`);
  const [clause] = notice.body;
  assert.deepEqual(clause?.type === 'clause' ? clause.blocks : null, [
    '名单如下。',
    {
      type: 'table',
      header: ['序号', '单位'],
      rows: [
        ['1', '信保处'],
        ['2', '财务处'],
      ],
    },
  ]);
});

for (const [what, words] of [
  ['a mobile number', '电话13812345678'],
  ['an office number', '电话：029-88668866'],
  ['an e-mail address', '邮箱：someone@example.com'],
  ['an identity number', '身份证11010119900307789X'],
  ['a contact person', '联系人：张三丰'],
] as const) {
  test(`publishes nothing with ${what} until an editor decides`, () => {
    assert.throws(
      () => noticeOf(`${TITLE}\n一、甲\n${words}`),
      /source\.txt:3: It may be personal data .*redactions/,
    );
    const redacted = { redactions: [{ at: 'c1', find: words, reason: '个人信息' }] };
    assert.doesNotThrow(() => noticeOf(`${TITLE}\n一、甲\n${words}\n内容。`, redacted));
    const allowed = {
      personalData: [
        { find: words.replace(/^.*?[：话证箱]?(?=[\dA-Za-z联])/u, '').slice(0, 6), reason: '公开的办公电话' },
      ],
    };
    assert.doesNotThrow(() => noticeOf(`${TITLE}\n一、甲\n${words}`, allowed));
  });
}

test('doesn’t take years, money and document numbers for personal data', () => {
  assert.doesNotThrow(() => noticeOf(`${TITLE}\n一、甲\n投入20240101元，文号〔2019〕55号，共1234567人。`));
});

test('distinguishes a merged table cell from an empty one', () => {
  const { notice } = noticeOf(`${TITLE}\n一、甲\n名单如下。\n单位\t情况\n信保处\t建设\n\u2063\t应用\n\t其他`);
  const [clause] = notice.body;
  assert.deepEqual(clause?.type === 'clause' ? clause.blocks[1] : null, {
    type: 'table',
    header: ['单位', '情况'],
    rows: [
      ['信保处', '建设'],
      [null, '应用'],
      ['', '其他'],
    ],
  });
});

const SECOND_DOCUMENT: [what: string, lines: string[]][] = [
  ['divided by 一、', ['一、总则', '分级保护。']],
  ['of articles', ['第一条 为规范管理，制定本细则。', '第二条 本细则自印发之日起施行。']],
  ['of chapters', ['第一章 总则', '第一条 为规范管理，制定本细则。']],
  ['with a subtitle', ['（试行）', '第一条 为规范管理，制定本细则。']],
];
for (const [what, lines] of SECOND_DOCUMENT) {
  test(`starts a second document ${what} at its title`, () => {
    const first = ['甲省数据管理办法', '第一条 为规范管理，制定本办法。', '第二条 本办法自印发之日起施行。'];
    const { body } = noticeOf([...first, '甲省数据安全细则', ...lines].join('\n'), {
      facts: { year: 2024, issuers: ['甲省教育厅'] },
    }).notice;
    assert.deepEqual(
      body.map((part) => 'title' in part && part.title),
      [null, null, '甲省数据安全细则'],
    );
  });
}

const COUNTED_ON: [what: string, numbers: string[][], doubts: number][] = [
  [
    'that restart under each heading',
    [
      ['一', '二'],
      ['一', '二'],
    ],
    0,
  ],
  ['that continue across headings', [['一', '二'], ['三', '四'], ['五']], 0],
  ['that skip under a heading', [['一', '三']], 1],
  ['that skip between two headings', [['一', '二'], ['四']], 1],
  ['that continue, then skip', [['一'], ['二', '四']], 1],
];
for (const [what, numbers, count] of COUNTED_ON) {
  test(`has ${count === 0 ? 'no doubt' : 'a doubt'} about numbers （一） ${what}`, () => {
    const sections = numbers.flatMap((under, index) => [
      `${'一二三'.charAt(index)}、部分`,
      ...under.map((number) => `（${number}）事项。办好。`),
    ]);
    const { doubts } = noticeOf([TITLE, ...sections].join('\n'));
    assert.equal(doubts.filter(({ problem }) => problem.startsWith('序号')).length, count);
  });
}

test('ends a title at a half-width full stop, but not at the point of a number or a version', () => {
  const titles = (line: string) =>
    clausesOf(`${TITLE}\n一、总则\n（一）${line}`).map(({ title, body }) => [title, body]);
  assert.deepEqual(titles('高度重视.各地要加强领导.'), [['高度重视', '各地要加强领导.']]);
  assert.deepEqual(titles('推进信息化2.0建设。加强领导。'), [['推进信息化2.0建设', '加强领导。']]);
  assert.deepEqual(titles('加强领导.'), [[null, '加强领导.']]);
});
