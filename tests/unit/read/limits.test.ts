/** Limits of files as documented, the format of errors, and Chinese numerals. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { chineseNumeral, writeChinese } from '../../../scripts/read/chinese-numeral.ts';
import { checkLimit, countTags, LIMITS, type Measure, Tally } from '../../../scripts/read/limits.ts';
import { describeFault, SourceError } from '../../../scripts/read/source-error.ts';

/** The name of each limit in docs/ingest.md, and how its value is written there. */
const DOCUMENTED: Record<keyof typeof LIMITS, [what: string, write: (limit: number) => string]> = {
  bytes: ['a file', (limit) => `${limit / 1e6} MB`],
  unpackedBytes: ['the parts of a Word file, unpacked', (limit) => `${limit / 1e6} MB`],
  elements: ['elements of XML or HTML', (limit) => limit.toLocaleString('en')],
  depth: ['depth of a Word file’s elements', (limit) => limit.toLocaleString('en')],
  cells: ['cells of tables, merged ones included', (limit) => limit.toLocaleString('en')],
  pages: ['pages of a PDF', (limit) => limit.toLocaleString('en')],
  characters: ['characters', (limit) => limit.toLocaleString('en')],
  lines: ['lines', (limit) => limit.toLocaleString('en')],
  seconds: ['time', (limit) => `${limit} seconds`],
  megabytes: ['memory', (limit) => `${limit} MB`],
};
const page = readFileSync(new URL('../../../docs/ingest.md', import.meta.url), 'utf8')
  .replaceAll("'", '’')
  .replace(/ +/g, ' ');
for (const [name, [what, write]] of Object.entries(DOCUMENTED))
  test(`the limit of ${what} is as documented`, () =>
    assert.ok(page.includes(`| ${what} | ${write(LIMITS[name as keyof typeof LIMITS])} |`)));

const OVER: [measure: Measure, problem: string][] = [
  ['unpackedBytes', 'It unpacks to more than 100,000,000 bytes.'],
  ['elements', 'It has more than 300,000 elements.'],
  ['depth', 'Its elements are nested more than 1,000 deep.'],
  ['cells', 'Its tables have more than 200,000 cells.'],
  ['pages', 'It has more than 2,000 pages.'],
  ['characters', 'It has more than 2,000,000 characters.'],
  ['lines', 'It has more than 100,000 lines.'],
];
for (const [measure, message] of OVER)
  test(`exceeding the limit of ${measure} is an error, at once or by adding up`, () => {
    checkLimit(measure, LIMITS[measure]);
    assert.throws(() => checkLimit(measure, LIMITS[measure] + 1), { name: 'LimitError', message });
    const tally = new Tally(measure);
    tally.add(LIMITS[measure] - 1);
    tally.add(1);
    assert.throws(() => tally.add(1), { message });
  });

test('tags are counted by their opening characters', () => {
  assert.deepEqual(['', '甲', '<a>甲</a>', '<a/><b></b>', 'a<b', '<'].map(countTags), [0, 0, 1, 2, 1, 1]);
});

test('an error has its file, line, problem and next step', () => {
  const { message, name, file, line, problem, next } = new SourceError(
    'a.txt',
    3,
    'It is empty.',
    'Fill it.',
  );
  assert.deepEqual(
    [message, name, file, line, problem, next],
    ['a.txt:3: It is empty. Fill it.', 'SourceError', 'a.txt', 3, 'It is empty.', 'Fill it.'],
  );
  assert.equal(
    new SourceError('a.txt', null, 'It is empty.', 'Fill it.').message,
    'a.txt: It is empty. Fill it.',
  );
});

test('an error of the program is reported in one line, with its place in the code', () => {
  const fault = (stack: string | undefined) => Object.assign(new TypeError('bad\nvery'), { stack });
  assert.equal(
    describeFault(
      fault('TypeError: bad\n at a (file:///x/node_modules/a.js:1:2)\n at b (/x/scripts/read/b-c.ts:30:4)'),
    ),
    'TypeError: bad, scripts/read/b-c.ts:30',
  );
  assert.equal(describeFault(fault('at (C:\\x\\src\\b.ts:7:1)')), 'TypeError: bad, src\\b.ts:7');
  for (const stack of [undefined, 'at /x/lib/b.ts:3'])
    assert.equal(describeFault(fault(stack)), 'TypeError: bad');
  assert.equal(describeFault('bad'), 'bad');
});

test('numbers are written in Chinese', () => {
  const numerals = {
    ...{ 0: '零', 1: '一', 9: '九', 10: '十', 11: '十一', 19: '十九', 20: '二十', 99: '九十九' },
    ...{ 100: '一百', 101: '一百零一', 110: '一百一十', 111: '一百一十一', 1000: '一千', 1001: '一千零一' },
    ...{ 1010: '一千零一十', 1100: '一千一百', 9999: '九千九百九十九', 10000: '一万', 10001: '一万零一' },
    ...{ 10999: '一万零九百九十九', 11000: '一万一千', 20345: '二万零三百四十五', 100000: '十万' },
  };
  for (const [number, numeral] of Object.entries(numerals))
    assert.equal(chineseNumeral(Number(number)), numeral);
  assert.equal(writeChinese(2010, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'), '贰仟零壹拾');
});
