import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { cleanLines, cleanText } from '../../../scripts/ingest/clean/clean-text.ts';
import { joinLines } from '../../../scripts/ingest/clean/join-lines.ts';
import { sourceOf } from '../../helpers/notice-of.ts';

const clean = (text: string, given = {}) =>
  cleanText(sourceOf(text, given)).lines.map(({ text: line }) => line);

const TIDIED: [string, string, string][] = [
  ['drops the gap between Han and Latin', '推进 5G、WiFi6 等网络', '推进5G、WiFi6等网络'],
  ['drops the gap between Han and digits', '到 2024 年底', '到2024年底'],
  [
    'keeps the gap between two names',
    '中共陕西省委教育工委 陕西省教育厅',
    '中共陕西省委教育工委 陕西省教育厅',
  ],
  ['keeps the gap between two Latin words', 'Open  Data', 'Open Data'],
  ['trims full-width spaces', '　　启动工程　', '启动工程'],
  [
    'keeps a gap between words that is as wide as three letters',
    '江东省教育厅      2024年3月5日',
    '江东省教育厅 2024年3月5日',
  ],
  ['keeps the tabs between cells', '目标 \t 内容', '目标\t内容'],
];
for (const [what, before, after] of TIDIED) {
  test(what, () => assert.deepEqual(clean(before), [after]));
}

test('records the source line of each line', () => {
  assert.deepEqual(cleanText(sourceOf('\n甲\r\n\r\n乙')).lines, [
    { text: '甲', line: 2 },
    { text: '乙', line: 4 },
  ]);
});

const words = fc.string({ unit: fc.constantFrom(...'教育网络安全，。（）《》“”IPv62024% \t\n') });

test('loses no character but white space if no rule applies', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { lines, counts } = cleanLines(text);
      // Rules on whole lines may drop numbers that look like page numbers, and close up or halve doubled headings.
      fc.pre(Object.keys(counts).length === 0);
      assert.equal(
        lines
          .map((line) => line.text)
          .join('')
          .replace(/\s/gu, ''),
        text.replace(/\s/gu, ''),
      );
    }),
  );
});

test('leaves a clean text unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = cleanLines(text).lines.map((line) => line.text);
      fc.pre(once.every((line) => !/^[—–－#-]|[—–－-]$/u.test(line)));
      assert.deepEqual(
        cleanLines(once.join('\n')).lines.map((line) => line.text),
        once,
      );
    }),
  );
});

const PAGE = '推进教育数字化。'.repeat(40);
const RULES: [rule: string, text: string, cleaned: string[]][] = [
  ['compatibility-form', '⼯作要点', ['工作要点']],
  ['compatibility-form', '\uF9DD用', ['利用']],
  ['compatibility-form', '部⻔意⻅⼾', ['部门意见户']],
  ['dash-form', '2011―2020年', ['2011—2020年']],
  ['private-use', '\uF0B7加强领导', ['•加强领导']],
  ['full-width', '２０２３年ＩＰｖ６', ['2023年IPv6']],
  ['zero-width', '网\u200B络\uFEFF安全', ['网络安全']],
  ['zero-width', '网\u2066络\u2069安\u202E全', ['网络安全']],
  ['zero-width', '网\u{E0041}络\u{E007F}安\uFE0F全\u{E0100}', ['网络安全']],
  ['zero-width', '网\u034F络\u3164安\u2800全\uFFF9', ['网络安全']],
  ['control', '网\u0003络', ['网络']],
  ['page-number', '—3—加强统筹', ['加强统筹']],
  ['page-number', '加强统筹－ 12 －', ['加强统筹']],
  ['page-number', `${PAGE}\n1\n${PAGE}\n2\n${PAGE}\n3`, [PAGE, PAGE, PAGE]],
  ['page-number', '- 3 -加强统筹', ['加强统筹']],
  ['page-number', '· 3 ·\n加强统筹', ['加强统筹']],
  ['page-number', '第 3 页 共 12 页\n加强统筹\n第4页', ['加强统筹']],
  ['heading-mark', '## 第一章 总则', ['第一章 总则']],
  ['doubled-heading', '总 则 规 定总 则 规 定', ['总则规定']],
  ['letter-spaced', '工 作 要 点', ['工作要点']],
  ['repeated-table-header', '甲\t乙\n1\t2\n\n甲\t乙\n3\t4', ['甲\t乙', '1\t2', '3\t4']],
];
for (const [rule, text, cleaned] of RULES) {
  test(`${rule}: ${JSON.stringify(text)} becomes ${cleaned.join(' / ')}, and is counted`, () => {
    const { lines, counts } = cleanLines(text);
    assert.deepEqual(
      lines.map((line) => line.text),
      cleaned,
    );
    assert.deepEqual(Object.keys(counts), [rule]);
  });
}

const UNTOUCHED = [
  // Two numbers may be anything. Three at the distance of pages are page numbers.
  `${PAGE}\n1\n${PAGE}\n2`,
  '甲\n1\n乙\n2\n丙\n3',
  `${PAGE}\n1\n乙\n2\n丙\n3`,
  '年 月 日 年 月 日',
  '好好学习好好学习',
  '2024\n正文',
  '二〇二〇—二〇二五年',
  '—来源',
  '甲\t乙\n1\t2\n表2\n甲\t乙\n3\t4',
  '-5-10℃',
  '见第3页',
  '共 3 页',
  '甲 乙 丙丁',
];
for (const text of UNTOUCHED) {
  test(`applies no rule to ${JSON.stringify(text)}`, () => assert.deepEqual(cleanLines(text).counts, {}));
}

test('applies a correction at its words', () => {
  assert.deepEqual(
    clean('信息化 工作', { corrections: [{ find: '化 工', replace: '化工', reason: '断行' }] }),
    ['信息化工作'],
  );
});

test('removes redacted words', () => {
  assert.deepEqual(
    clean('校对：某某', { redactions: [{ at: 'colophon', find: '某某', reason: '个人信息' }] }),
    ['校对：'],
  );
});

test('names a correction that no longer applies', () => {
  assert.throws(
    () => clean('甲', { corrections: [{ find: '乙', replace: '丙', reason: '测试' }] }),
    /corrections\[0\].*doesn't contain "乙"/,
  );
});

test('names a correction that applies more than once', () => {
  assert.throws(
    () => clean('甲甲', { corrections: [{ find: '甲', replace: '丙', reason: '测试' }] }),
    /contains "甲" more than once/,
  );
});

const joinedTexts = (lines: string[]) =>
  joinLines(lines.map((text, index) => ({ text, line: index + 1 }))).map(({ text }) => text);

const JOINED: [string, string[], string[]][] = [
  [
    'joins a sentence cut by a page break',
    ['积极开展教育统计。推进教育统计', '信息化试点。'],
    ['积极开展教育统计。推进教育统计信息化试点。'],
  ],
  [
    'joins after a comma-like mark',
    ['加强建设。在中小学校、', '高等学校推广。'],
    ['加强建设。在中小学校、高等学校推广。'],
  ],
  [
    'doesn’t join a heading without a full stop',
    ['一、突出政治引领，强化组织保障', '各地要落实。'],
    ['一、突出政治引领，强化组织保障', '各地要落实。'],
  ],
  [
    'never joins a numbered line to the one before',
    ['1. 加强建设。在中小学校', '2. 推进应用。'],
    ['1. 加强建设。在中小学校', '2. 推进应用。'],
  ],
];
JOINED.push(
  [
    'keeps an article’s label apart from words that look like citing it',
    ['第六条', '中小企业应当落实。'],
    ['第六条 中小企业应当落实。'],
  ],
  [
    'joins a label alone on its line to its heading',
    ['一、', '总体要求', '内容。'],
    ['一、 总体要求', '内容。'],
  ],
  [
    'joins a comma or quote alone on a line',
    ['推进“', '互联网', '”', '，', '加快建设。'],
    ['推进“互联网”，加快建设。'],
  ],
  [
    'joins lines until a title’s bracket closes',
    ['关于印发《教育信息化', '工作要点》的通知'],
    ['关于印发《教育信息化工作要点》的通知'],
  ],
  [
    'joins after a comma even in a heading',
    ['（一）明确各方职责，', '加强协同'],
    ['（一）明确各方职责，加强协同'],
  ],
  [
    'distinguishes a number moved by a line break from a label',
    ['1. 建设。全省共有', '35. 个', '2. 推进。应用。'],
    ['1. 建设。全省共有35. 个', '2. 推进。应用。'],
  ],
  ['keeps table rows apart', ['甲，\t乙', '丙\t丁'], ['甲，\t乙', '丙\t丁']],
);
for (const [what, lines, expected] of JOINED) {
  test(what, () => {
    assert.deepEqual(joinedTexts(lines), expected);
  });
}

test('puts a space only between two Latin words', () => {
  assert.deepEqual(joinedTexts(['建设。推进Open', 'Data']), ['建设。推进Open Data']);
  assert.deepEqual(joinedTexts(['建设。推进IPv', '6']), ['建设。推进IPv6']);
});

test('treats a line that ends in a quotation mark as complete', () => {
  assert.deepEqual(joinedTexts(['建设“智慧教育。示范区”', '推进']), ['建设“智慧教育。示范区”', '推进']);
});

test('cuts a long line before each provision inside it', () => {
  const text = `现提出如下意见：一、提高认识${'认识重要。'.repeat(30)}二、完善组织${'组织健全。'.repeat(30)}三、加强保障。`;
  const pieces = joinLines([{ text, line: 7 }]);
  assert.deepEqual(
    pieces.map((piece) => [piece.text.slice(0, 4), piece.line]),
    [
      ['现提出如', 7],
      ['一、提高', 7],
      ['二、完善', 7],
      ['三、加强', 7],
    ],
  );
});

const INVISIBLE: [what: string, text: string, doubt: RegExp | null][] = [
  ['an isolate', '甲\n乙\u2066丙\u2069', /\(U\+2066, U\+2069\) were removed/],
  ['an override', '甲\n乙\u202E丙', /\(U\+202E\)/],
  ['tag characters', '甲\n乙\u{E0041}丙', /\(U\+E0041\)/],
  ['variation selectors', '甲\n乙\uFE0F丙\u{E0100}', /\(U\+FE0F, U\+E0100\)/],
  ['a zero-width space', '甲\n乙\u200B丙', null],
  ['a soft hyphen', '甲\n乙\u00AD丙', null],
];
for (const [what, text, doubt] of INVISIBLE) {
  test(`removes ${what}, ${doubt ? 'with a doubt at its line' : 'and only counts it'}`, () => {
    const { lines, counts, doubts } = cleanLines(text);
    assert.deepEqual(
      lines.map((line) => line.text),
      ['甲', '乙丙'],
    );
    assert.ok(counts['zero-width']);
    assert.deepEqual(
      doubts.map(({ line }) => line),
      doubt ? [2] : [],
    );
    if (doubt) assert.match(doubts[0]?.problem ?? '', doubt);
  });
}

test('a very long line is read to the end', () => {
  const spaces = ' '.repeat(200_000);
  const lines = [
    `２0${spaces}甲`,
    `甲${spaces}乙`,
    `—3${spaces}—`,
    `${spaces}—${spaces}`,
    '— '.repeat(100_000),
  ];
  // A rule with quadratic time would take hours here.
  assert.doesNotThrow(() =>
    cleanLines([...lines, ...lines.map((line) => line.replaceAll(' ', '\u3000'))].join('\n')),
  );
});

test('a line inside a bracket that opened a hundred characters before is joined to it', () => {
  const opened = `对各地各校（${'含各类学校和教学点、'.repeat(10)}民办`;
  assert.deepEqual(joinedTexts([opened, '学校）开展检查。', '开展培训。']), [
    `${opened}学校）开展检查。`,
    '开展培训。',
  ]);
});

test('a bracket that never closes doesn’t join paragraphs far below it', () => {
  const opened = `对各地各校（${'含各类学校和教学点、'.repeat(20)}民办学校`;
  assert.deepEqual(joinedTexts([opened, '开展培训']), [opened, '开展培训']);
});
