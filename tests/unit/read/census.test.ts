/** Every run of a file is text, furniture or left out, and a report shows which. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { censusLines } from '../../../scripts/ingest/report.ts';
import {
  censusOfText,
  type Census,
  type CensusRun,
  describeGroups,
  excerpt,
  findUnaccounted,
  isPicture,
  reportCensus,
  summarise,
} from '../../../scripts/read/census.ts';

const run = (text: string, fate: CensusRun['fate'], why?: string, place = 'page 1'): CensusRun => ({
  ...{ text, place, fate },
  ...(why !== undefined && { why }),
});
const CENSUS: Census = {
  runs: [
    run('秘密 ', 'left-out', 'hidden', 'word/document.xml'),
    run('一、总体要求', 'text'),
    run('内部资料', 'furniture', 'running head', 'page 1'),
    run('内部资料', 'furniture', 'running head', 'page 2'),
    run('隐去的字', 'left-out', 'hidden'),
    run('', 'left-out', 'picture of 800 × 600', 'page 3'),
  ],
  generated: ['（一）'],
};

test('a text with exactly the characters of the census is accounted for, ignoring white space', () => {
  assert.equal(findUnaccounted('（一） 一、总体\n要求', CENSUS), null);
});

test('a character lost from the text is reported with its run', () => {
  assert.match(
    findUnaccounted('（一）一、总体要', CENSUS) ?? '',
    /“求” of page 1 \(“一、总体要求”\) isn't in the text/,
  );
});

test('a character that occurs more often in the text than in the file is reported', () => {
  assert.match(findUnaccounted('（一）一、总体要求求', CENSUS) ?? '', /has “求” more often/);
});

test('furniture and left-out words may not be in the text', () => {
  assert.match(findUnaccounted('（一）一、总体要求秘密', CENSUS) ?? '', /more often/);
});

test('equal runs are listed once, with their count and the first place', () => {
  assert.deepEqual(summarise(CENSUS, 'furniture'), [
    { text: '内部资料', why: 'running head', place: 'page 1', count: 2 },
  ]);
});

test('a report counts the characters of the text without white space, and those that the file only generates', () => {
  assert.deepEqual(reportCensus(CENSUS).characters, { text: 6, generated: 3 });
});

test('the terminal shows a line of furniture and one of left-out runs, with examples for each reason', () => {
  assert.deepEqual(censusLines(reportCensus(CENSUS)), [
    'furniture 2: running head 2 (“内部资料”)',
    'left out 3: hidden 2 (“秘密”, …), picture of 800 × 600 (page 3)',
  ]);
});

test('a file that is all text has no line', () => {
  assert.deepEqual(censusLines(reportCensus(censusOfText('教育', 'the file'))), []);
});

test('long examples are cut short in the terminal', () => {
  const [group] = summarise(
    { runs: [run('甲'.repeat(60), 'left-out', 'hidden')], generated: [] },
    'left-out',
  );
  assert.match(describeGroups(group ? [group] : []), /^hidden \(“甲{40}…”\)$/);
});

test('reasons after the sixth are only counted', () => {
  const runs = Array.from({ length: 9 }, (_, page) =>
    run('', 'left-out', `picture of ${page} × 1`, `page ${page}`),
  );
  assert.match(
    describeGroups(summarise({ runs, generated: [] }, 'left-out')),
    /picture of 5 × 1 \(page 5\), 3 more reasons$/,
  );
});

test('a picture belongs to the document unless it is in a left-out part of the page', () => {
  const isPictureRun = (why: string, fate: CensusRun['fate'] = 'left-out') => isPicture(run('', fate, why));
  assert.deepEqual(
    [
      isPictureRun('picture of 8 × 6'),
      isPictureRun('picture of 8 × 6', 'furniture'),
      isPictureRun('picture of 8 × 6 (menu)'),
    ],
    [true, false, false],
  );
  assert.deepEqual([isPictureRun('a picture of 8 × 6'), isPicture(run('', 'left-out'))], [false, false]);
});

test('a line of groups has each reason once, with an example or a place, and at most six', () => {
  const groups = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ text: '', why: `w${at}`, place: `p${at}`, count: 1 }));
  assert.equal(describeGroups(groups(6)), [0, 1, 2, 3, 4, 5].map((at) => `w${at} (p${at})`).join(', '));
  assert.match(describeGroups(groups(7)), /w5 \(p5\), 1 more reasons$/);
  assert.equal(describeGroups([{ text: '甲', why: '', place: 'p', count: 3 }]), 'no reason given 3 (“甲”)');
  const alike = ['甲', '乙'].map((text) => ({ text, why: 'hidden', place: 'p', count: 2 }));
  assert.equal(describeGroups(alike), 'hidden 4 (“甲”, …)');
  assert.equal(describeGroups([]), '');
});

test('a character beyond the basic plane counts once, in a text and in its report', () => {
  const census: Census = { runs: [run('𠀀一', 'text'), run('𠀀', 'left-out', 'hidden')], generated: ['𠀁 '] };
  assert.deepEqual(reportCensus(census).characters, { text: 2, generated: 1 });
  assert.equal(findUnaccounted('一𠀁𠀀', census), null);
});

test('a lost character is reported with the last run that has it, or as part of a generated number', () => {
  const census: Census = {
    runs: [run('一甲', 'text'), run('甲 乙', 'text', undefined, 'page 2')],
    generated: ['1.'],
  };
  assert.equal(findUnaccounted('1.一甲乙', census), "“甲” of page 2 (“甲 乙”) isn't in the text");
  assert.equal(findUnaccounted('1一甲甲乙', census), "“.” of a generated number isn't in the text");
  assert.equal(findUnaccounted('甲\u2064甲\u2063乙1.\t一', census), null);
});

test('an excerpt has at most forty characters, with white space collapsed', () => {
  assert.equal(excerpt(` ${'甲 \n'.repeat(20)}`), '甲 '.repeat(20).trim());
  assert.deepEqual(
    [excerpt('甲'.repeat(40)), excerpt('甲'.repeat(41))],
    ['甲'.repeat(40), `${'甲'.repeat(40)}…`],
  );
});
