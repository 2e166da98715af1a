/** Lines and characters that pagination added to a text: page numbers, repeated table headers, letter spacing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  applyCharacterRules,
  applyLineRules,
  doubtAboutInvisible,
  findUnknownCharacters,
} from '../../../scripts/ingest/clean/clean-rules.ts';
import { splitInlineMarkers } from '../../../scripts/ingest/parse/split-inline-markers.ts';

const linesOf = (...texts: string[]) => texts.map((text, at) => ({ text, line: at + 1 }));
const cleaned = (...texts: string[]) => {
  const counts = {};
  return { lines: applyLineRules(linesOf(...texts), counts), counts };
};
const dropped = (...texts: string[]) => cleaned(...texts).lines.filter(({ text }) => text === '').length;
const page = (length: number) => '字'.repeat(length);

test('three ascending numbers on lines of their own are page numbers if a page of text lies between them', () => {
  const pages = (...lengths: number[]) =>
    dropped(...lengths.flatMap((length, at) => [...(length > 0 ? [page(length)] : []), `${at + 1}`]));
  assert.equal(pages(0, 200, 200), 3);
  assert.equal(pages(0, 200, 199), 0);
  assert.equal(pages(0, 199, 200), 0);
  assert.equal(pages(9, 200, 1000), 3);
  assert.equal(pages(9, 200, 1001), 0);
  assert.equal(pages(0, 200), 0);
  assert.equal(dropped('1', page(300), '2', page(300), '3', page(5)), 3);
  assert.equal(dropped('1', page(300), '2', page(300), '4'), 0);
  assert.equal(dropped('2', page(300), '1', page(300), '2'), 0);
  assert.equal(dropped('9998', page(300), '9999', page(300), '10000', page(300), '10001'), 0);
  assert.equal(dropped('998', page(150), page(50), '999', page(300), '1000'), 3);
  assert.deepEqual(cleaned('1', page(300), '2', page(300), '3').counts, { 'page-number': 3 });
});

test('a table header repeated on a new page is dropped, and the row below it is marked as the page’s first', () => {
  const [head, below] = ['任务\t单位', '（一）\t（二）'];
  const { lines, counts } = cleaned(head, below, '甲\t乙', '', head, below, '丙\t丁', head, '戊\t己');
  assert.deepEqual(
    lines.map(({ text, opensPage }) => `${text}${opensPage ? ' opens' : ''}`),
    [head, below, '甲\t乙', '', '', '', '丙\t丁 opens', '', '戊\t己 opens'],
  );
  assert.deepEqual(counts, { 'repeated-table-header': 3 });
  assert.equal(dropped(head, '甲\t乙', '另一表', head, '丙\t丁'), 0);
  assert.equal(dropped(head, '甲\t乙', '', '丙\t丁'), 1);
  assert.equal(dropped(head, '甲\t乙', '', head, '甲\t乙'), 3);
});

const SPACED: [text: string, closed: string][] = [
  ['工 作 要 点', '工作要点'],
  ['工 作 要', '工 作 要'],
  ['总 则总 则', '总则'],
  ['总则总则', '总则总则'],
  ['年 月 日 年 月', '年 月 日 年 月'],
  ['a b c d', 'a b c d'],
  ['工 作 要点', '工 作 要点'],
];
for (const [text, closed] of SPACED)
  test(`${text} becomes ${closed}`, () => assert.equal(cleaned(text).lines[0]?.text, closed));

const MARKS: [text: string, cleaned: string][] = [
  ...[
    '—3—',
    '– 12 –',
    '－123－',
    '· 3 ·',
    '• 3 •',
    '~ 3 ~',
    '～ 12 ～',
    '- 12 -',
    ' -3-',
    '第 12 页',
    '第3页共9页',
    '第3页,共9页',
    '第3页，共9页',
    '第3页/共9页',
    '第3页／共9页',
    '第 1234 页',
  ].map((text): [string, string] => [text, '']),
  ['—3—各市', '各市'],
  ['各市— 12 —', '各市'],
  ['各市–3–', '各市'],
  ['-3-各市', '各市'],
  ...['-5-10', '-5-.5', '—3–', '—1234—', '·3~', '各市-3-', '第3页各市', '第12345页'].map(
    (text): [string, string] => [text, text],
  ),
  ['###### 标题', '标题'],
  ['# 标题', '标题'],
  ['####### 标题', '####### 标题'],
  ['#标题', '#标题'],
];
for (const [text, result] of MARKS)
  test(`${text} is ${result || 'a page number'}`, () => {
    const counts: Record<string, number> = {};
    assert.equal(applyCharacterRules(text, counts).trim(), result.trim());
    assert.deepEqual(Object.values(counts), text === result ? [] : [1]);
  });

test('invisible characters that can deceive are named, six at most', () => {
  const hidden = (count: number) =>
    Array.from({ length: count }, (_, at) => String.fromCodePoint(0xfe00 + at)).join('');
  assert.equal(doubtAboutInvisible('甲', 1), null);
  for (const mark of ['\u061C', '\u200E', '\u200F']) assert.ok(doubtAboutInvisible(`甲${mark}`, 1), mark);
  assert.match(doubtAboutInvisible(hidden(6), 3)?.problem ?? '', /\((?:U\+FE0\d, ){5}U\+FE05\) were/);
  assert.match(doubtAboutInvisible(hidden(8), 3)?.problem ?? '', /U\+FE05 and 2 more\) were/);
  assert.equal(doubtAboutInvisible(hidden(1), 3)?.line, 3);
});

test('unassigned and private-use characters are reported, each once per line', () => {
  const doubts = findUnknownCharacters(linesOf('甲\uE123\uE123乙\uFFFD', '丙', '丁\u0378\uD800'));
  assert.deepEqual(
    doubts.map(({ line, problem }) => [line, /U\+[0-9A-F]+/.exec(problem)?.[0]]),
    [
      [1, 'U+E123'],
      [1, 'U+FFFD'],
      [3, 'U+0378'],
      [3, 'U+D800'],
    ],
  );
});

test('a long line is cut before consecutive labels inside it', () => {
  const cut = (text: string) =>
    splitInlineMarkers({ text, line: 7 }).map((one) => {
      assert.equal(one.line, 7);
      return one.text.slice(0, 3);
    });
  const long = (...pieces: string[]) => pieces.map((piece) => `${piece}${'字'.repeat(60)}。`).join('');
  assert.deepEqual(cut(long('如下：一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅')), [
    '如下：',
    '一、甲',
    '（一）',
    '（二）',
    '二、乙',
    '（一）',
  ]);
  const twelve = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
  assert.deepEqual(cut(long('甲', ...twelve.map((number) => `${number}、乙`))).length, 13);
  assert.deepEqual(cut(long('甲', '一、乙', '三、丙')).length, 1);
  assert.deepEqual(cut(long('甲', '（一）乙', '（二）丙', '一、丁')).length, 1);
  assert.deepEqual(cut(long('甲', '一、乙', '二、丙', '（二）丁')).length, 3);
  const short = (length: number) => `甲：一、乙。二、${'字'.repeat(length - 8)}`;
  assert.deepEqual(
    [cut(short(200)).length, cut(short(199)).length, cut(`${short(200)}\t`).length],
    [3, 1, 1],
  );
  for (const mark of '。：；！？”）')
    assert.equal(cut(`${'字'.repeat(200)}${mark}一、乙${mark}二、丙`).length, 3, mark);
  for (const mark of '，、字')
    assert.equal(cut(`${'字'.repeat(200)}${mark}一、乙${mark}二、丙`).length, 1, mark);
});
