/** Reports about the pages of a PDF: doubts for the editor, and the fate of each run of letters and picture. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { LaidOutText, Sheet } from '../../../scripts/read/pdf/lay-out-pages.ts';
import { layOutPages } from '../../../scripts/read/pdf/lay-out-pages.ts';
import type { Glyph, PageContent, Picture, Rule, TagTree } from '../../../scripts/read/pdf/page-content.ts';
import { countPages } from '../../../scripts/read/pdf/pdf-census.ts';
import { findDoubts } from '../../../scripts/read/pdf/pdf-doubts.ts';
import { letter, letters } from '../../helpers/place-letters.ts';

const TEXT = letters('各地各校要认真组织实施教育数字化战略行动', 100, 300);
/** A page of 600 by 800 points. Letters are numbered in order. */
const page = (glyphs: Glyph[], given: Partial<PageContent> = {}): PageContent => ({
  ...{ number: 1, width: 600, height: 800, rules: [], fills: [], pictures: [], paths: 0 },
  ...{ comments: [], structure: null, ...given },
  glyphs: glyphs.map((glyph, id) => ({ ...glyph, id })),
});
const picture = (left: number, top: number, width: number, height: number, pixels = [0, 0]): Picture => ({
  box: { left, top, right: left + width, bottom: top + height },
  ...{ width: pixels[0] ?? 0, height: pixels[1] ?? 0, operation: -1 },
});
const sheetOf = (content: PageContent, given: Partial<Sheet> = {}): Sheet => ({
  ...{ content, dropped: [], isRecognised: false, textGlyphs: content.glyphs, upright: content.glyphs },
  ...{ sideways: [], tables: [], tags: null, ...given },
});
const problems = (sheets: Sheet[], given: Partial<LaidOutText> = {}) =>
  findDoubts({ lines: [{ text: '甲', page: 1 }], doubts: [], ...given, sheets }).map(
    ({ line, problem }) => `${line}: ${problem}`,
  );
const gone = (text: string, why: string, fate: 'left-out' | 'furniture' = 'left-out') => ({
  ...{ fate, why },
  glyphs: letters(text, 0, 0),
});
const sentences = (count: number) => letters('各地各校要认真组织实施'.repeat(9).slice(0, count), 0, 0);

const LARGE = picture(0, 0, 200, 200);
const ONLY_PICTURE = "1: Page 1 is a picture; its text isn't read.";
const HAS_PICTURE = "1: Page 1 has a picture larger than a stamp; what may be written in it isn't read.";
const SHAPES = '1: Page 1 has no text, only drawn shapes.';
const DOUBTS: [what: string, sheet: Sheet, expected: string[]][] = [
  ['text', sheetOf(page(TEXT)), []],
  ['nothing', sheetOf(page([])), []],
  ['blank letters', sheetOf(page(letters('  ', 0, 0), { paths: 1 })), [SHAPES]],
  ['drawn shapes', sheetOf(page([], { paths: 1 })), [SHAPES]],
  ['text among drawn shapes', sheetOf(page(TEXT, { paths: 1 })), []],
  ['a picture alone', sheetOf(page([], { pictures: [LARGE], paths: 1 })), [ONLY_PICTURE]],
  ['a picture as large as a stamp', sheetOf(page(TEXT, { pictures: [picture(0, 0, 150, 150)] })), []],
  ['a larger picture', sheetOf(page(TEXT, { pictures: [picture(0, 0, 150, 151)] })), [HAS_PICTURE]],
  ['a picture of a line', sheetOf(page(TEXT, { pictures: [picture(0, 0, 151, 10)] })), [HAS_PICTURE]],
  [
    'a picture of an upright line',
    sheetOf(page(TEXT, { pictures: [picture(0, 0, 10, 151)] })),
    [HAS_PICTURE],
  ],
  ['a picture of a short line', sheetOf(page(TEXT, { pictures: [picture(0, 0, 150, 10)] })), []],
  ['a picture flatter than a line', sheetOf(page(TEXT, { pictures: [picture(0, 0, 151, 9)] })), []],
  [
    'a picture in strips that are small by themselves',
    sheetOf(page(TEXT, { pictures: [0, 1, 2, 3].map((at) => picture(0, at * 120, 150, 120)) })),
    [HAS_PICTURE],
  ],
  [
    'strips that cover less of the page',
    sheetOf(page(TEXT, { pictures: [0, 1, 2, 3].map((at) => picture(0, at * 119, 150, 119)) })),
    [],
  ],
  [
    'a picture over half of the page',
    sheetOf(page(TEXT, { pictures: [picture(0, 0, 600, 400)] })),
    ["1: Page 1 has a picture that covers most of it; what may be written in it isn't read."],
  ],
  [
    'recognised text under a picture',
    sheetOf(page(TEXT, { pictures: [LARGE] }), { isRecognised: true }),
    ['1: Page 1 is a picture; its text is what text recognition made of it.'],
  ],
  [
    'text at its side',
    sheetOf(page(TEXT), { sideways: letters(' 密', 0, 0) }),
    ['1: Page 1 has text set sideways; it is placed after the other text of the page.'],
  ],
  ['blanks at its side', sheetOf(page(TEXT), { sideways: letters('  ', 0, 0) }), []],
  [
    'characters that no text has',
    sheetOf(page(Array.from({ length: 60 }, (_, at) => letter({ text: String.fromCodePoint(0x3400 + at) })))),
    ["1: What comes out of page 1 isn't Chinese text: its fonts don't say which letters they show."],
  ],
  [
    'left-out text, each reason once',
    sheetOf(page(TEXT), {
      dropped: [gone('甲', 'invisible'), gone('丙', 'covered'), gone('乙', 'invisible')],
    }),
    [
      '1: Page 1 has text that is left out (invisible): “甲乙”.',
      '1: Page 1 has text that is left out (covered): “丙”.',
    ],
  ],
  [
    'left-out text without a loss',
    sheetOf(page(TEXT), {
      dropped: [gone('甲', 'struck twice'), gone(' ', 'invisible'), gone('乙', 'running head', 'furniture')],
    }),
    [],
  ],
  [
    'forty letters left out',
    sheetOf(page(TEXT), { dropped: [{ ...gone('', 'invisible'), glyphs: sentences(40) }] }),
    [
      `1: Page 1 has text that is left out (invisible): “${'各地各校要认真组织实施'.repeat(4).slice(0, 40)}”.`,
    ],
  ],
  [
    'more letters left out',
    sheetOf(page(TEXT), { dropped: [{ ...gone('', 'invisible'), glyphs: sentences(41) }] }),
    [
      `1: Page 1 has text that is left out (invisible): “${'各地各校要认真组织实施'.repeat(4).slice(0, 40)}…”.`,
    ],
  ],
  [
    'comments',
    sheetOf(page(TEXT, { comments: ['请改', ' 再改 '] })),
    [
      '1: Page 1 has a comment that is left out: “请改”.',
      '1: Page 1 has a comment that is left out: “再改”.',
    ],
  ],
];
for (const [what, sheet, expected] of DOUBTS)
  test(`reports of a page with ${what}: ${expected.join(' ') || 'nothing'}`, () =>
    assert.deepEqual(problems([sheet]), expected));

test('a page’s doubts are at its first line, at that of the next page, or at the last line', () => {
  const lines = [1, 1, 3, 3].map((on) => ({ text: '甲', page: on }));
  const shapes = (number: number) => sheetOf(page([], { number, paths: 1 }));
  assert.deepEqual(
    problems([shapes(4), shapes(3), shapes(2), shapes(1)], { lines }).map((one) => one.slice(0, 9)),
    ['1: Page 1', '3: Page 3', '3: Page 2', '4: Page 4'],
  );
  assert.deepEqual(problems([shapes(1)], { lines: [] }), ['1: Page 1 has no text, only drawn shapes.']);
});

test('decisions about tables are reported at their line, with the pages', () => {
  const kinds = ['cut-cell', 'cut-row', 'loose-table'] as const;
  const doubts = kinds.map((kind, at) => ({ kind, page: 2, line: 3 - at }));
  assert.deepEqual(problems([], { doubts }), [
    '1: Page 2 looks like a table without lines; its rows are rebuilt from the gaps between the words.',
    '2: A row of a table that the end of page 1 cut is put together with its rest on page 2.',
    '3: The first cells of the table on page 2 are empty; they are taken to go on from page 1.',
  ]);
});

const runsOf = (content: PageContent, dropped: Sheet['dropped'] = []) =>
  countPages([sheetOf(content, { dropped })]).runs.map(
    ({ text, place, fate, why }) => `${place}: ${text} (${fate}${why === undefined ? '' : `, ${why}`})`,
  );
test('letters of one operation are a run, and so is dropped text, whatever operations show it', () => {
  const shown = (text: string, operation: number) => letters(text, 0, 0, { operation });
  const content = page([
    ...shown('甲乙', 0),
    ...shown('丙', 1),
    ...shown('丁', 2),
    ...shown('戊', 3),
    ...shown(' ', 4),
  ]);
  assert.deepEqual(runsOf(content), [
    'page 1: 甲乙 (text)',
    'page 1: 丙 (text)',
    'page 1: 丁 (text)',
    'page 1: 戊 (text)',
  ]);
  const hidden = { fate: 'left-out' as const, why: 'invisible', glyphs: content.glyphs.slice(1, 4) };
  assert.deepEqual(runsOf(content, [hidden]), [
    'page 1: 甲 (text)',
    'page 1: 乙丙丁 (left-out, invisible)',
    'page 1: 戊 (text)',
  ]);
  const parts = content.glyphs.slice(1, 3).map((glyph) => ({ ...hidden, glyphs: [glyph] }));
  assert.deepEqual(runsOf(content, parts).slice(1, 3), [
    'page 1: 乙 (left-out, invisible)',
    'page 1: 丙 (left-out, invisible)',
  ]);
});

test('pictures larger than a stamp, adjacent strips, and comments are recorded', () => {
  const picturesIn = (pictures: Picture[], glyphs = TEXT) =>
    runsOf(page(glyphs, { pictures })).slice(glyphs === TEXT ? 1 : 0);
  assert.deepEqual(picturesIn([picture(0, 0, 200.4, 200, [640, 480]), picture(0, 0, 200.4, 200)]), [
    'page 1:  (left-out, picture of 640 × 480)',
    'page 1:  (left-out, picture of 200 × 200)',
  ]);
  assert.deepEqual(picturesIn([picture(0, 0, 200, 200, [1, 1])]), [
    'page 1:  (left-out, picture of 200 × 200)',
  ]);
  assert.deepEqual(picturesIn([LARGE], []), [
    'page 1:  (left-out, picture of 200 × 200; page 1 is a picture)',
  ]);
  assert.deepEqual(picturesIn([], []), []);
  const strips = Array.from({ length: 3 }, (_, at) => picture(0, at * 40, 600, 40, [600, 40]));
  assert.equal(picturesIn(strips).length, 3);
  const small = Array.from({ length: 4 }, (_, at) => picture(0, at * 140, 140, 140));
  assert.deepEqual(picturesIn(small), [
    'page 1:  (left-out, 4 pictures that cover a part of the page together)',
  ]);
  assert.deepEqual(runsOf(page([], { comments: ['请改'] })), ['page 1: 请改 (left-out, a comment)']);
});

const laidOut = (...pages: PageContent[]) => {
  const { lines, sheets } = layOutPages(pages.map((one, at) => ({ ...one, number: at + 1 })));
  return {
    lines: lines.map(({ text, page: on }) => `${on} ${text.replaceAll('\t', '|')}`),
    dropped: sheets.map(({ dropped }) =>
      dropped.map(({ why, glyphs }) => `${why}: ${glyphs.map(({ text }) => text).join('')}`),
    ),
  };
};
const TEXT_WORDS = TEXT.map(({ text }) => text).join('');
const tag = (role: string, ...children: (TagTree | number)[]): TagTree => ({
  ...{ role, children, rowSpan: 1, columnSpan: 1 },
});

test('a tagged artifact only counts as one in the margins of a tagged page', () => {
  const isArtifact = true;
  const structure = tag('Document', tag('P', 1));
  const marked = TEXT.map((glyph) => ({ ...glyph, mark: 1 }));
  const at = (text: string, y: number) => letters(text, 100, y, { isArtifact });
  const glyphs = [...at('甲', 111), ...at('乙', 113), ...marked, ...at('丙', 687), ...at('丁', 689)];
  assert.deepEqual(laidOut(page(glyphs, { structure })), {
    lines: ['1 乙', `1 ${TEXT_WORDS}`, '1 丙'],
    dropped: [['tagged as an artifact of the page: 甲丁']],
  });
  assert.deepEqual(laidOut(page([...at('甲', 111), ...marked], { structure })).dropped, [
    ['tagged as an artifact of the page: 甲'],
  ]);
  assert.deepEqual(laidOut(page(glyphs)), {
    lines: ['1 甲乙', `1 ${TEXT_WORDS}`, '1 丙丁'],
    dropped: [[]],
  });
});

test('text at the side of most pages is furniture, and other side text follows the main text', () => {
  const side = (text: string, y: number) =>
    [...text].map((one, at) => letter({ text: one, x: 580, y: y + at * 10, direction: 90, size: 9 }));
  for (const y of [30, 200]) {
    const pages = ['内部1', '内部2', '内部3', '密件'].map((text) => page([...side(text, y), ...TEXT]));
    assert.deepEqual(laidOut(...pages), {
      lines: [1, 2, 3, 4].map((on) => `${on} ${TEXT_WORDS}`).concat('4 密件'),
      dropped: [1, 2, 3].map((on) => [`running head at the side: 内部${on}`]).concat([[]]),
    });
  }
});

const grid = (xs: number[], ys: number[]): Rule[] => [
  ...ys.map((at) => ({ isLevel: true, at, from: xs[0] ?? 0, to: xs.at(-1) ?? 0 })),
  ...xs.map((at) => ({ isLevel: false, at, from: ys[0] ?? 0, to: ys.at(-1) ?? 0 })),
];
const row = (y: number, ...cells: string[]) => cells.flatMap((text, at) => letters(text, 110 + at * 100, y));

test('words belong to a drawn table, a tagged one, or one found by gaps if there are no tags', () => {
  const cells = [...row(415, '序号', '任务', '单位'), ...row(435, '1', '平台', '信息')];
  const [head, first] = ['1 序号|任务|单位', '1 1|平台|信息'];
  const rules = grid([100, 200, 300, 400], [400, 420, 440]);
  assert.deepEqual(laidOut(page([...TEXT, ...cells], { rules })).lines, [`1 ${TEXT_WORDS}`, head, first]);
  assert.deepEqual(laidOut(page([...TEXT, ...cells])).lines, [`1 ${TEXT_WORDS}`, head, first]);
  const marked = [...TEXT, ...cells].map((glyph, at) => ({ ...glyph, mark: at }));
  const structure = tag('Document', tag('P', ...marked.keys()));
  assert.deepEqual(laidOut(page(marked, { structure })).lines, [
    ...[`1 ${TEXT_WORDS}`, '1 序号 任务 单位', '1 1 平台 信息'],
  ]);
});

test('the cells of a tagged table form its rows, and words between them outside the table are text', () => {
  const cells = [
    ['序号', '任务'],
    ['1', '平台'],
  ].map((texts, at) => row(415 + at * 60, ...texts));
  const marked = [...TEXT, ...letters('注', 100, 445), ...cells.flat()].map((glyph, at) => ({
    ...glyph,
    mark: at,
  }));
  const markOf = (text: string) =>
    marked.flatMap((glyph, at) => (text.includes(glyph.text) && at > TEXT.length ? [at] : []));
  const tr = (...texts: string[]) => tag('TR', ...texts.map((text) => tag('TD', ...markOf(text))));
  const first = tag('P', ...TEXT.keys(), TEXT.length);
  const structure = tag('Document', first, tag('Table', tr('序号', '任务'), tr('1', '平台')));
  assert.deepEqual(laidOut(page(marked, { structure })).lines, [
    `1 ${TEXT_WORDS}`,
    '1 序号|任务',
    '1 1|平台',
    '1 注',
  ]);
});

test('repeated header rows and invisible letters are dropped on their own page', () => {
  const rules = grid([100, 200, 300], [400, 420, 440]);
  const pages = ['1', '2'].map((number) =>
    page(
      [
        ...letters('隐', 100, 380, { unseen: 'invisible' }),
        ...row(415, '序号', '任务'),
        ...row(435, number, '平台'),
      ],
      { rules },
    ),
  );
  assert.deepEqual(laidOut(...pages), {
    lines: ['1 序号|任务', '1 1|平台', '2 2|平台'],
    dropped: [['invisible: 隐'], ['invisible: 隐', 'repeated table header: 序号任务']],
  });
});

test('a note in small type follows its page, compared with the main size of the file', () => {
  const note = (size: number) => letters('①见附件一', 100, 700, { size });
  const both = [page([...TEXT, ...note(9)]), page(letters('乙', 100, 300))];
  assert.deepEqual(laidOut(...both).lines, [`1 ${TEXT_WORDS}`, '1 ①见附件一', '2 乙']);
});
