/** Which lines of a text with page line breaks belong to one paragraph. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { joinLines } from '../../../scripts/ingest/clean/join-lines.ts';
import type { ReadText } from '../../../scripts/read/read-result.ts';

const joined = (lines: string[], ends?: ReadText['lines']) =>
  joinLines(
    lines.map((text, at) => ({ text, line: at + 1 })),
    ends,
  ).map(({ text }) => text);
const times = (count: number, text: string) => Array.from({ length: count }, () => text);

/** A line that any next line continues, unless that line is a paragraph of its own. */
const OPEN = '推进建设，';
const UNITS = '牵头 责任 配合 参与 协助 主办 承办 协办'.split(' ');
const ALONE = [
  '2024年3月5日',
  '（此件主动公开）',
  ...UNITS.map((who) => `${who}单位：信息处`),
  ...['部门', '处室', '主体'].map((who) => `责任${who}:信息处`),
  ...[...'（([【'].map((bracket) => `${bracket}责任单位：信息处`),
  '附件：任务清单',
  '江教〔2024〕3号',
];
for (const line of ALONE)
  test(`${line} begins a paragraph`, () => assert.deepEqual(joined([OPEN, line]), [OPEN, line]));
for (const line of [
  '（江教〔2024〕3号）',
  '(江教〔2024〕3号)',
  '单位：信息处',
  '江东省教育厅',
  '自2024年3月5日起',
])
  test(`${line} continues words that end in a comma`, () =>
    assert.deepEqual(joined([OPEN, line]), [`${OPEN}${line}`]));

test('names above a date begin paragraphs, eight of them at most', () => {
  const names = (count: number) => times(count, '江东省教育厅');
  const date = '2024年3月5日';
  assert.deepEqual(joined([OPEN, ...names(8), date]).length, 10);
  assert.deepEqual(joined([OPEN, ...names(9), date])[0], `${OPEN}江东省教育厅`);
  assert.equal(joined([OPEN, ...names(1), '教育部', '推进']).length, 1);
});

type Pair = [first: string, second: string, isJoined: boolean];
const PAIRS: Pair[] = [
  ...[...'《“（(〔【'].map((open): Pair => [`推进${open}建设`, '平台', true]),
  ...[...'》”）)〕】。；'].map((close): Pair => [`推进（建设${close}应用：`, '平台', false]),
  ['推进建设应用：', '平台', false],
  ['（推进建设', '平台', true],
  ...['“', '”', '‘', '’', '（', '）', '(', ')', '《', '》', '〈', '〉', '【', '.', '”，', '）。”'].map(
    (mark): Pair => ['推进建设', mark, true],
  ),
  ['推进建设', '”，应用、平台', false],
  ['推进建设', '….', false],
  ['推进建设', '“甲', false],
  ['推进，建设', '平台', true],
  ['推进,建设', '平台', true],
  ['见a,b建设', '平台', false],
  ['推进。建设', '平台', true],
  ['推进建设', '平台', false],
  ['推进，建设.', '平台', false],
  ['一、推进建设，加快应用', '平台', false],
  ['第一条 推进建设，加快应用', '平台', true],
  ['附件：方案，清单', '平台', false],
  ['推进，建设\t甲', '平台', false],
  ['推进建设，', '甲\t平台', false],
];
for (const [first, second, isJoined] of PAIRS)
  test(`${second} ${isJoined ? 'continues' : 'is a new line below'} ${first}`, () =>
    assert.deepEqual(joined([first, second]), isJoined ? [first + second] : [first, second]));

test('only Latin words are joined with a space', () => {
  assert.deepEqual(joined(['推进，OPEN', 'DATA']), ['推进，OPEN DATA']);
  assert.deepEqual(joined(['推进，open', 'data']), ['推进，open data']);
  assert.deepEqual(joined(['推进，5', 'data']), ['推进，5data']);
});

test('if lines are paragraphs, only a label alone on its line is continued', () => {
  assert.deepEqual(joined([OPEN, '应用'], 'paragraphs'), [OPEN, '应用']);
  assert.deepEqual(joined(['一、', '应用', '平台'], 'paragraphs'), ['一、 应用', '平台']);
  assert.deepEqual(joined(['一、', '应用\t平台'], 'paragraphs'), ['一、', '应用\t平台']);
  assert.deepEqual(joined([...times(4, '字'.repeat(25)), '末'], 'paragraphs').length, 5);
});

/** Whether a text is set to a fixed width, so that its first line continues with the second. */
const isSet = (...lines: string[]) => joined(lines)[0] !== lines[0];
const full = (count: number, letters = 25) => times(count, '字'.repeat(letters));

test('a text whose widest lines have about the same width is set to that width, and a full line is continued', () => {
  assert.ok(isSet(...full(4)));
  assert.ok(!isSet(...full(3)));
  assert.ok(isSet(...full(4, 20)) && !isSet(...full(4, 19)));
  assert.ok(isSet(...full(4, 50)) && !isSet(...full(4, 51)));
  assert.ok(isSet('a'.repeat(40), ...full(4, 20)) && isSet('é'.repeat(40), ...full(4, 20)));
  assert.ok(!isSet('a'.repeat(33), ...full(4, 20)));
});

test('a line within three Han characters of the width is full, unless its end completes it', () => {
  const after = (line: string) => isSet(line, ...full(4));
  assert.deepEqual(
    [after('字'.repeat(22)), after('字'.repeat(21)), after(`${'字'.repeat(24)}。`)],
    [true, false, false],
  );
  assert.ok(!after(`${'字'.repeat(21)}工作方案`));
  // Widths that differ by at most three characters count as the same.
  assert.ok(isSet(...full(3, 22), ...full(1)) && !isSet(...full(3, 21), ...full(1)));
});

test('a text is set to a width if a quarter of its lines have it and most of these don’t end a sentence', () => {
  const short = (count: number) => times(count, '建设；');
  assert.ok(isSet(...full(4), ...short(12)) && !isSet(...full(4), ...short(13)));
  const whole = times(2, `${'字'.repeat(24)}。`);
  assert.ok(!isSet(...full(2), ...whole) && isSet(...full(3), ...whole));
  assert.ok(isSet(...full(4), `${'字'.repeat(60)}\t甲`, `${'字'.repeat(60)}\t乙`));
});

test('articles are numbered through all chapters, and numbers below them restart', () => {
  const chapters = ['第一章 甲', '第一条 乙。', '第二章 丙'];
  assert.deepEqual(joined([...chapters, OPEN, '第二条 丁。']).slice(-2), [OPEN, '第二条 丁。']);
  assert.deepEqual(joined([...chapters, OPEN, '第三条 丁。']).slice(-1), [`${OPEN}第三条 丁。`]);
  assert.deepEqual(joined([OPEN, '2.甲']), [`${OPEN}2.甲`]);
  assert.deepEqual(joined([OPEN, '1.甲']), [OPEN, '1.甲']);
});
