/**
 * Where lines that lost their breaks are cut, where the body of a document begins, and the order of doubts about
 * numbers.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buildOutline } from '../../../scripts/ingest/parse/build-outline.ts';
import { groupTables } from '../../../scripts/ingest/parse/group-tables.ts';
import { inferNumbers } from '../../../scripts/ingest/parse/infer-numbers.ts';
import { splitFrames } from '../../../scripts/ingest/parse/split-frames.ts';
import { splitInlineMarkers } from '../../../scripts/ingest/parse/split-inline-markers.ts';
import { paragraphs } from '../../helpers/paragraphs.ts';

const LONG = '推进数字校园建设和应用工作'.repeat(20);

/** The content of a long line, with `|` where it is cut. */
const LINES: [what: string, cut: string][] = [
  ['headings and those below them', `一、总则。|（一）甲。|（二）乙。|二、分则。|（一）丙${LONG}。`],
  ['a number that isn’t the next', `一、甲。三、丙。|二、乙${LONG}。`],
  ['a bracket before any heading', `（一）甲。|一、乙。|（一）丙。|二、丁${LONG}。`],
  ['a bracket that isn’t the next', `一、甲。（二）乙。|（一）丙。（三）丁。|二、戊${LONG}。`],
  ['a single number', `如下：一、甲${LONG}。`],
  ['cells of a row', `一、甲。\t二、乙${LONG}。`],
];
for (const [what, cut] of LINES)
  test(`a long line is cut correctly with ${what}`, () => {
    const text = cut.replaceAll('|', '');
    assert.equal(
      splitInlineMarkers({ text, line: 7 })
        .map((line) => line.text)
        .join('|'),
      cut,
    );
  });

test('a short line is left unchanged, and the pieces of a cut one have its line number', () => {
  assert.equal(splitInlineMarkers({ text: '一、甲。二、乙。', line: 7 }).length, 1);
  const cut = splitInlineMarkers({ text: `如下：一、甲。二、乙${LONG}。`, line: 7 });
  assert.deepEqual(
    cut.map(({ line }) => line),
    [7, 7, 7],
  );
});

/** The lines of a document, and the first line of its body. */
const BODIES: [what: string, lines: string[], body: string][] = [
  ['its first chapter', ['某办法', '第一章 总则', '第一条 甲。'], '第一章 总则'],
  [
    'the chapter after the table of contents',
    ['某办法', '目录', '第一章 总则', '第二章 分则', '第一章 总则', '第一条 甲。'],
    '5',
  ],
  [
    'its first article if the table of contents has no numbers',
    ['某办法', '目录', '总则', '第一条 甲。'],
    '第一条 甲。',
  ],
  [
    'the first item of the table of contents if nothing is repeated',
    ['某要点', '目录', '一、甲', '二、乙'],
    '一、甲',
  ],
  ['its first 一、 even below a （一）', ['某要点', '（一）意义。', '一、甲', '二、乙'], '一、甲'],
  ...[
    '第一编 甲',
    '第一部分 甲',
    '第一章 甲',
    '第一条 甲',
    '壹、甲',
    '甲、子',
    '一、甲',
    '（一）甲',
    '1.甲',
    '（1）甲',
    '1）甲',
  ].map((first): [string, string[], string] => [first, ['某要点', '为推进工作，制定本要点。', first], first]),
];
for (const [what, lines, body] of BODIES)
  test(`a document’s body begins with ${what}`, () => {
    const { body: found } = splitFrames(paragraphs(...lines));
    const expected = /^\d$/u.test(body) ? lines.slice(Number(body) - 1) : lines.slice(lines.indexOf(body));
    assert.deepEqual(
      found.map(({ text }) => text),
      expected,
    );
  });

test('doubts about numbers are reported in line order', () => {
  const lines = ['一、甲', '（一）子', '（三）丑', '三、乙', '1.寅。', '3.卯。'];
  const outline = buildOutline(groupTables(lines.map((text, at) => ({ text, line: at + 1 }))), []);
  const doubtLines = inferNumbers(outline).map(({ line }) => line);
  assert.ok(doubtLines.length >= 3, String(doubtLines));
  assert.deepEqual(
    doubtLines,
    doubtLines.toSorted((a, b) => a - b),
  );
});
