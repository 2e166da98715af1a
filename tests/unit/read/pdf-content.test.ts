/**
 * The content drawn by the operations of a page: letters, lines, rectangles and pictures with their places, and
 * invisible letters.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { findUnprinted, isScan } from '../../../scripts/read/pdf/find-unprinted.ts';
import { interpretPage } from '../../../scripts/read/pdf/interpret-page.ts';
import type { Fill, Glyph, PageContent, Picture } from '../../../scripts/read/pdf/page-content.ts';
import { findRepeatedSideways, groupTurnedLines } from '../../../scripts/read/pdf/sideways.ts';
import { quarterOf, turnPage, turnUpright } from '../../../scripts/read/pdf/turn-page.ts';
import { letter, letters } from '../../helpers/place-letters.ts';

type Operation = [code: number, ...args: unknown[]];
const FONTS = new Map<string, object>([
  ['level', {}],
  ['upright', { vertical: true }],
  ['large', { fontMatrix: [0.002, 0, 0, 0.003] }],
]);
/** The content of operations on a page 1000 points high. */
const show = (...operations: Operation[]) =>
  interpretPage(
    {
      fnArray: operations.map(([code]) => code),
      argsArray: operations.map(([, ...args]) => (args.length > 0 ? args : null)),
    },
    {
      viewport: [1, 0, 0, -1, 0, 1000],
      fontNamed: (name) => FONTS.get(name),
      isLayerShown: (layer) => layer === 'shown',
      annotationKind: (id) => ({ note: 'FreeText', field: 'Widget' })[id],
    },
  );
const char = (unicode: string, given: object = {}) => ({
  unicode,
  width: 1000,
  isSpace: unicode === ' ',
  isInFont: true,
  ...given,
});
const text = (words: string): Operation => [OPS.showText, [...words].map((one) => char(one))];
const FONT: Operation = [OPS.setFont, 'level', 10];
const START: Operation[] = [[OPS.beginText], FONT, [OPS.moveText, 100, 900]];
const place = ({ text: words, x, y, width, size, direction }: Glyph) => [
  words,
  x,
  y,
  width,
  size,
  Math.round(direction),
];
const placesOf = (...operations: Operation[]) => show(...START, ...operations).glyphs.map(place);
const FIRST = ['建', 100, 100, 10, 10, 0];

const TEXTS: [what: string, operations: Operation[], places: unknown[][]][] = [
  ['two letters', [text('建设')], [FIRST, ['设', 110, 100, 10, 10, 0]]],
  [
    'a number between',
    [[OPS.showText, [char('建'), -500, char('设')]]],
    [FIRST, ['设', 115, 100, 10, 10, 0]],
  ],
  ['spacing of letters', [[OPS.setCharSpacing, 2], text('建设')], [FIRST, ['设', 112, 100, 10, 10, 0]]],
  [
    'spacing of words',
    [[OPS.setWordSpacing, 3], text('建 设')],
    [FIRST, [' ', 110, 100, 10, 10, 0], ['设', 123, 100, 10, 10, 0]],
  ],
  [
    'a scale',
    [
      [OPS.setHScale, 50],
      [OPS.setCharSpacing, 2],
      [OPS.showText, [char('建'), -500, char('设')]],
    ],
    [
      ['建', 100, 100, 5, 10, 0],
      ['设', 108.5, 100, 5, 10, 0],
    ],
  ],
  ['a rise', [[OPS.setTextRise, 4], text('建')], [['建', 100, 96, 10, 10, 0]]],
  [
    'a turned matrix of another width',
    [[OPS.setTextMatrix, [0, -1, 2, 0, 50, 800]], text('建')],
    [['建', 50, 200, 10, 20, 90]],
  ],
  ['a next line', [[OPS.setLeading, 20], [OPS.nextLine], text('建')], [['建', 100, 120, 10, 10, 0]]],
  ['a moved line', [[OPS.moveText, 5, -20], text('建')], [['建', 105, 120, 10, 10, 0]]],
  [
    'a moved line that sets the leading',
    [text('建'), [OPS.setLeadingMoveText, 5, -20], [OPS.nextLine], text('设')],
    [FIRST, ['设', 105, 140, 10, 10, 0]],
  ],
  [
    'a line moved from the start of the last one',
    [text('建设'), [OPS.moveText, 0, -20], text('平')],
    [FIRST, ['设', 110, 100, 10, 10, 0], ['平', 100, 120, 10, 10, 0]],
  ],
  [
    'a matrix',
    [text('建'), [OPS.setTextMatrix, [2, 0, 0, 2, 50, 800]], text('设')],
    [FIRST, ['设', 50, 200, 20, 20, 0]],
  ],
  [
    'a turned matrix',
    [[OPS.setTextMatrix, [0, -1, 1, 0, 50, 800]], text('建设')],
    [
      ['建', 50, 200, 10, 10, 90],
      ['设', 50, 210, 10, 10, 90],
    ],
  ],
  [
    'a new text object',
    [[OPS.setTextMatrix, [2, 0, 0, 2, 50, 800]], [OPS.beginText], text('建')],
    [['建', 0, 1000, 10, 10, 0]],
  ],
  ['a transformed space', [[OPS.transform, 1, 0, 0, 1, 7, -9], text('建')], [['建', 107, 109, 10, 10, 0]]],
  ['a space restored', [[OPS.save], [OPS.transform, 2, 0, 0, 2, 0, 0], [OPS.restore], text('建')], [FIRST]],
  [
    'a group restored',
    [[OPS.beginGroup], [OPS.transform, 2, 0, 0, 2, 0, 0], [OPS.endGroup], text('建')],
    [FIRST],
  ],
  ['nothing to restore', [[OPS.restore], text('建')], [FIRST]],
  [
    'a form',
    [[OPS.paintFormXObjectBegin, [1, 0, 0, 1, 10, 0]], text('建'), [OPS.paintFormXObjectEnd], text('设')],
    [
      ['建', 110, 100, 10, 10, 0],
      ['设', 100, 100, 10, 10, 0],
    ],
  ],
  ['a form without a matrix', [[OPS.paintFormXObjectBegin, null], text('建')], [FIRST]],
  [
    'a font of a state',
    [
      [
        OPS.setGState,
        [
          ['Font', ['level', 20]],
          ['CA', 1],
        ],
      ],
      text('建'),
    ],
    [['建', 100, 100, 20, 20, 0]],
  ],
  ['a font of larger letters', [[OPS.setFont, 'large', 10], text('建')], [['建', 100, 100, 20, 30, 0]]],
  [
    'a font upside down',
    [[OPS.setFont, 'level', -10], [OPS.setTextMatrix, [-1, 0, 0, -1, 100, 900]], text('建')],
    [FIRST],
  ],
  [
    'an upright font',
    [
      [OPS.setFont, 'upright', 10],
      [OPS.showText, [char('建'), 500, char('设', { vmetric: [-2000] }), char('平')]],
    ],
    [
      ['建', 100, 100, 10, 10, 90],
      ['设', 100, 115, 20, 10, 90],
      ['平', 100, 135, 10, 10, 90],
    ],
  ],
  [
    'an upright font with spacing',
    [[OPS.setFont, 'upright', 10], [OPS.setCharSpacing, -2], text('建设')],
    [
      ['建', 100, 100, 10, 10, 90],
      ['设', 100, 112, 10, 10, 90],
    ],
  ],
  [
    'a letter that its font doesn’t map',
    [[OPS.showText, [char(''), char('', { isInFont: false }), char('', { width: 0 }), char('设')]]],
    [
      ['\uFFFD', 100, 100, 10, 10, 0],
      ['设', 120, 100, 10, 10, 0],
    ],
  ],
];
for (const [what, operations, places] of TEXTS)
  test(`letters are placed as a page shows them: ${what}`, () =>
    assert.deepEqual(placesOf(...operations), places));

test('a letter has its place in the file, its colour, its marks and its operation', () => {
  const { glyphs } = show(
    ...START,
    [OPS.setFillRGBColor, '#ff0000'],
    [OPS.beginMarkedContentProps, 'P', 7],
    [OPS.beginMarkedContent, { name: 'Artifact' }],
    text('建'),
    [OPS.endMarkedContent],
    [OPS.beginMarkedContentProps, 'Artifact', {}],
    text('设'),
    [OPS.endMarkedContent],
    text('平'),
    [OPS.endMarkedContent],
    [OPS.beginMarkedContent, 'Artifact'],
    text('台'),
    [OPS.endMarkedContent],
    text('工'),
  );
  assert.deepEqual(
    glyphs.map(({ id, color, mark, isArtifact, operation }) => [id, color, mark, isArtifact, operation]),
    [
      [0, '#ff0000', 7, true, 6],
      [1, '#ff0000', 7, true, 9],
      [2, '#ff0000', 7, false, 11],
      [3, '#ff0000', null, true, 14],
      [4, '#ff0000', null, false, 16],
    ],
  );
  assert.equal(show(...START, text('建')).glyphs[0]?.color, '#000000');
});

test('an invisible letter has a reason', () => {
  const why = (...operations: Operation[]) => show(...START, ...operations, text('建')).glyphs.at(-1)?.unseen;
  assert.deepEqual(
    [0, 1, 2, 3, 4, 7].map((mode) => why([OPS.setTextRenderingMode, mode])),
    [null, null, null, 'invisible', null, 'invisible'],
  );
  assert.equal(why([OPS.beginMarkedContentProps, 'OC', 'hidden']), 'in a layer that is switched off');
  assert.equal(why([OPS.beginMarkedContentProps, 'OC', 'shown']), null);
  assert.equal(why([OPS.beginMarkedContentProps, 'P', 'hidden']), null);
  assert.equal(why([OPS.beginMarkedContent, 'P']), null);
  const comment = (id: string): Operation[] => [
    [OPS.beginAnnotation, id, null, [1, 0, 0, 1, 5, 0], [1, 0, 0, 1, 2, 0]],
    FONT,
  ];
  assert.equal(why(...comment('note')), 'written over the page as a comment (FreeText)');
  assert.equal(why(...comment('other')), 'written over the page as a comment (unknown)');
  assert.equal(why(...comment('field')), null);
  assert.equal(why(...comment('note'), [OPS.endAnnotation]), null);
  assert.deepEqual(placesOf(...comment('note'), text('建')), [['建', 7, 1000, 10, 10, 0]]);
  assert.deepEqual(placesOf(...comment('note'), [OPS.endAnnotation], text('建')), [FIRST]);
});

/** A path in the format of pdf.js: steps with its codes. */
const path = (paint: number, ...steps: number[]): Operation => [OPS.constructPath, paint, [steps]];
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const box = (x: number, y: number, width: number, height: number) => [
  MOVE,
  x,
  y,
  LINE,
  x + width,
  y,
  LINE,
  x + width,
  y + height,
  LINE,
  x,
  y + height,
  CLOSE,
];
const rule = (isLevel: boolean, at: number, from: number, to: number) => ({ isLevel, at, from, to });
const SHAPES: [what: string, operation: Operation, rules: object[], fills: number[][], paths: number][] = [
  ['a level line', path(OPS.stroke, MOVE, 10, 900, LINE, 60, 900), [rule(true, 100, 10, 60)], [], 1],
  [
    'a line drawn backwards',
    path(OPS.closeStroke, MOVE, 60, 900, LINE, 10, 900, CLOSE),
    [rule(true, 100, 10, 60), rule(true, 100, 10, 60)],
    [],
    1,
  ],
  ['an upright line', path(OPS.stroke, MOVE, 10, 900, LINE, 10, 950), [rule(false, 10, 50, 100)], [], 1],
  [
    'a line that leans a little',
    path(OPS.stroke, MOVE, 10, 900, LINE, 60, 900.75),
    [rule(true, 99.625, 10, 60)],
    [],
    1,
  ],
  [
    'an upright line that leans a little',
    path(OPS.stroke, MOVE, 10, 900, LINE, 10.75, 950),
    [rule(false, 10.375, 50, 100)],
    [],
    1,
  ],
  ['a line that leans', path(OPS.stroke, MOVE, 10, 900, LINE, 60, 901), [], [], 1],
  ['an upright line that leans', path(OPS.stroke, MOVE, 10, 900, LINE, 11, 950), [], [], 1],
  ['a dash', path(OPS.stroke, MOVE, 10, 900, LINE, 13.5, 900), [], [], 1],
  ['a short line', path(OPS.stroke, MOVE, 10, 900, LINE, 14, 900), [rule(true, 100, 10, 14)], [], 1],
  [
    'two lines',
    path(OPS.stroke, MOVE, 10, 900, LINE, 60, 900, MOVE, 10, 800, LINE, 60, 800),
    [rule(true, 100, 10, 60), rule(true, 200, 10, 60)],
    [],
    1,
  ],
  ['a rectangle', path(OPS.fill, ...box(10, 900, 50, 20)), [], [[10, 80, 60, 100]], 1],
  ['a rectangle by the other rule', path(OPS.eoFill, ...box(10, 900, 50, 20)), [], [[10, 80, 60, 100]], 1],
  ...[OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].map(
    (paint): [string, Operation, object[], number[][], number] => [
      `a rectangle with its border (${paint})`,
      path(paint, ...box(10, 900, 50, 20)),
      [rule(true, 100, 10, 60), rule(false, 60, 80, 100), rule(true, 80, 10, 60), rule(false, 10, 80, 100)],
      [[10, 80, 60, 100]],
      1,
    ],
  ),
  ['a flat shape', path(OPS.fill, ...box(10, 900, 50, 3)), [rule(true, 98.5, 10, 60)], [], 1],
  ['a less flat shape', path(OPS.fill, ...box(10, 900, 50, 3.5)), [], [[10, 96.5, 60, 100]], 1],
  ['a narrow shape', path(OPS.fill, ...box(10, 900, 3, 50)), [rule(false, 11.5, 50, 100)], [], 1],
  ['a less narrow shape', path(OPS.fill, ...box(10, 900, 3.5, 50)), [], [[10, 50, 13.5, 100]], 1],
  ['a dot', path(OPS.fill, ...box(10, 900, 3, 3)), [], [], 1],
  ['a triangle', path(OPS.fill, MOVE, 10, 900, LINE, 60, 900, LINE, 35, 950, CLOSE), [], [], 1],
  [
    'a bent shape',
    path(OPS.fill, MOVE, 10, 900, LINE, 60, 900, CURVE, 60, 920, 60, 940, 60, 950, LINE, 10, 950, CLOSE),
    [],
    [],
    1,
  ],
  [
    'another bent shape',
    path(OPS.fill, MOVE, 10, 900, LINE, 60, 900, QUADRATIC, 60, 920, 60, 950, LINE, 10, 950, CLOSE),
    [],
    [],
    1,
  ],
  ['a path that is only closed', path(OPS.fill, CLOSE, ...box(10, 900, 50, 20)), [], [[10, 80, 60, 100]], 1],
  ['a path that isn’t painted', path(OPS.endPath, ...box(10, 900, 50, 20)), [], [], 0],
  ['a path without steps', [OPS.constructPath, OPS.fill, [null]], [], [], 0],
  ['a path without data', [OPS.constructPath, OPS.fill, null], [], [], 0],
];
for (const [what, operation, rules, fills, paths] of SHAPES)
  test(`drawn lines are recorded: ${what}`, () => {
    const shown = show([OPS.setFillRGBColor, '#123456'], operation);
    const edges = shown.fills.map(({ box: { left, top, right, bottom } }) => [left, top, right, bottom]);
    assert.deepEqual([shown.rules, edges, shown.paths], [rules, fills, paths]);
    for (const { color, operation: at } of shown.fills) assert.deepEqual([color, at], ['#123456', 1]);
  });

const SQUARE: Operation = [OPS.transform, 100, 0, 0, 50, 200, 600];
const PICTURES: [what: string, operation: Operation, pictures: number[][]][] = [
  ['one', [OPS.paintImageXObject, 'a', 640, 480], [[200, 350, 300, 400, 640, 480]]],
  [
    'one turned',
    [OPS.paintInlineImageXObjectGroup, {}, [{ transform: [0, 1, -0.5, 0, 0.5, 0], w: 4, h: 3 }]],
    [[200, 350, 250, 400, 4, 3]],
  ],
  ['one of its own', [OPS.paintInlineImageXObject, { width: 4, height: 3 }], [[200, 350, 300, 400, 4, 3]]],
  ['a mask', [OPS.paintImageMaskXObject, { width: 4 }], [[200, 350, 300, 400, 4, 0]]],
  ['a mask of a colour', [OPS.paintSolidColorImageMask], [[200, 350, 300, 400, 1, 1]]],
  [
    'one twice',
    [OPS.paintImageXObjectRepeat, 'a', 0.5, 0.2, [0, 0, 0.5, 0.8]],
    [
      [200, 390, 250, 400, 0, 0],
      [250, 350, 300, 360, 0, 0],
    ],
  ],
  [
    'a mask twice',
    [OPS.paintImageMaskXObjectRepeat, { width: 4, height: 3 }, 0.5, 0, 0, 0.2, [0, 0, 0.5, 0.8]],
    [
      [200, 390, 250, 400, 4, 3],
      [250, 350, 300, 360, 4, 3],
    ],
  ],
  [
    'a group',
    [
      OPS.paintInlineImageXObjectGroup,
      {},
      [{ transform: [0.5, 0, 0, 1, 0, 0], w: 4, h: 3 }, { transform: [1, 0, 0, 1, 0, 0] }],
    ],
    [
      [200, 350, 250, 400, 4, 3],
      [200, 350, 300, 400, 0, 0],
    ],
  ],
  [
    'a group of masks',
    [OPS.paintImageMaskXObjectGroup, [{ transform: [0.5, 0, 0, 1, 0, 0], width: 4, height: 3 }]],
    [[200, 350, 250, 400, 4, 3]],
  ],
];
for (const [what, operation, pictures] of PICTURES)
  test(`pictures are recorded: ${what}`, () =>
    assert.deepEqual(
      show(SQUARE, operation).pictures.map(
        ({ box: { left, top, right, bottom }, width, height, operation: at }) => {
          assert.equal(at, 1);
          return [left, top, right, bottom]
            .map((edge) => Math.round(edge * 1000) / 1000)
            .concat(width, height);
        },
      ),
      pictures,
    ));

const page = (glyphs: Glyph[], given: Partial<PageContent> = {}): PageContent => ({
  ...{
    number: 1,
    width: 600,
    height: 800,
    glyphs,
    rules: [],
    fills: [],
    pictures: [],
    paths: 0,
    comments: [],
    structure: null,
  },
  ...given,
});

test('a quarter turn is recognised within three degrees', () => {
  const turns: [number, number | null][] = [
    [0, 0],
    [3, 0],
    [-3, 0],
    [4, null],
    [90, 1],
    [-90, 3],
    [180, 2],
    [-180, 2],
    [270, 3],
    [360, 0],
    [-360, 0],
    [45, null],
    [87, 1],
    [86, null],
  ];
  for (const [direction, quarter] of turns)
    assert.equal(quarterOf({ direction }), quarter, String(direction));
});

test('a page is rotated with all its content so that most of its letters are upright', () => {
  const around = { left: 10, top: 20, right: 30, bottom: 60 };
  const sideways = page([letter({ x: 10, y: 20, direction: 90 }), letter({ direction: 90 }), letter()], {
    rules: [rule(true, 100, 10, 60), rule(false, 10, 50, 100)],
    fills: [{ box: around, color: '#000000', operation: 3 }],
    pictures: [{ box: around, width: 4, height: 3, operation: 4 }],
  });
  const turned = turnUpright(sideways);
  assert.deepEqual([turned.width, turned.height], [800, 600]);
  assert.deepEqual(
    turned.glyphs.slice(0, 1).map(({ x, y, direction }) => [x, y, direction]),
    [[20, 590, 0]],
  );
  assert.deepEqual(turned.rules, [rule(false, 100, 540, 590), rule(true, 590, 50, 100)]);
  const box = { left: 20, top: 570, right: 60, bottom: 590 };
  assert.deepEqual([turned.fills[0]?.box, turned.pictures[0]?.box], [box, box]);
  assert.equal(
    turnUpright(page([letter({ text: ' ', direction: 90 }), letter({ direction: 45 }), letter()])).width,
    600,
  );
  assert.deepEqual(
    turnPage(sideways, 4).glyphs.map(({ x, y }) => [x, y]),
    sideways.glyphs.map(({ x, y }) => [x, y]),
  );
});

test('lines that run down, up and backwards are each read in their direction', () => {
  const run = (words: string, direction: number, dx: number, dy: number) =>
    [...words].map((one, at) =>
      letter({ text: one, x: 300 + dx * at * 10, y: 300 + dy * at * 10, direction }),
    );
  const glyphs = [
    ...run('上升', -90, 0, -1),
    ...run('倒退', 180, -1, 0),
    ...run('下降', 90, 0, 1),
    ...run('向右', 0, 1, 0),
  ];
  assert.deepEqual(
    groupTurnedLines(glyphs).map(({ text: words }) => words),
    ['向右', '下降', '倒退', '上升'],
  );
});

test('text at the side of three in five pages, and of at least three, is a running head', () => {
  const side = (words: string) =>
    [...words].map((one, at) => letter({ text: one, x: 580, y: 300 + at * 10, direction: 90 }));
  const repeated = (...pages: string[]) => [...findRepeatedSideways(pages.map(side))];
  assert.deepEqual(repeated('第1页', '第2页', '第13页'), ['第#页']);
  assert.deepEqual(repeated('内部', '内部'), []);
  assert.deepEqual(repeated('内部', '内部', '内部', '', ''), ['内部']);
  assert.deepEqual(repeated('内部', '内部', '内部', '', '', ''), []);
  assert.deepEqual(repeated('', '', ''), []);
});

const resultOf = (glyphs: Glyph[], given: Partial<PageContent> = {}) => {
  const { textGlyphs, dropped, isRecognised } = findUnprinted(page(glyphs, given));
  return [
    textGlyphs.map(({ text: words }) => words).join(''),
    dropped.map(({ why, glyphs: gone }) => `${why}: ${gone.map(({ text: words }) => words).join('')}`),
    isRecognised,
  ] as const;
};
const TEXT = letters('各地各校要认真组织实施', 100, 300);
const TEXT_WORDS = '各地各校要认真组织实施';
const around = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
const fill = (color: string, operation = -1): Fill => ({ box: around(90, 90, 140, 110), color, operation });
const picture = (operation: number): Picture => ({
  box: around(90, 90, 140, 110),
  width: 1,
  height: 1,
  operation,
});

const UNPRINTED: [what: string, words: Glyph[], given: Partial<PageContent>, why: string | null][] = [
  ['a letter', letters('甲', 100, 100), {}, null],
  ['left of the page', letters('甲', -6, 100), {}, 'outside the page'],
  ['partly left of it', letters('甲', -5, 100), {}, null],
  ['right of the page', letters('甲', 596, 100), {}, 'outside the page'],
  ['above the page', letters('甲', 100, 3), {}, 'outside the page'],
  ['below the page', letters('甲', 100, 804), {}, 'outside the page'],
  ['hidden', letters('甲', 100, 100, { unseen: 'invisible' }), {}, 'invisible'],
  ['painted over', letters('甲', 100, 100), { fills: [fill('#ffffff', 1)] }, 'covered'],
  ['on a colour', letters('甲', 100, 100), { fills: [fill('#ffffff', 0)] }, null],
  ['under a picture', letters('甲', 100, 100), { pictures: [picture(1)] }, 'covered'],
  ['beside a picture', letters('甲', 200, 100), { pictures: [picture(1)] }, null],
  ['white', letters('甲', 100, 100, { color: '#FFFFFF' }), {}, 'white on white'],
  ['nearly white', letters('甲', 100, 100, { color: '#fcfdfe' }), {}, 'white on white'],
  ['grey', letters('甲', 100, 100, { color: '#fbffff' }), {}, null],
  ['grey in its green', letters('甲', 100, 100, { color: '#fffbff' }), {}, null],
  ['grey in its blue', letters('甲', 100, 100, { color: '#fffffb' }), {}, null],
  [
    'white on white',
    letters('甲', 100, 100, { color: '#ffffff' }),
    { fills: [fill('#fefefe')] },
    'white on white',
  ],
  ['white on a colour', letters('甲', 100, 100, { color: '#ffffff' }), { fills: [fill('#0000ff')] }, null],
  ['white on a picture', letters('甲', 100, 100, { color: '#ffffff' }), { pictures: [picture(-1)] }, null],
  ['tiny', letters('甲', 100, 100, { size: 1.9 }), {}, 'too small to be read'],
  ['small', letters('甲', 100, 100, { size: 2 }), {}, null],
  ['askew', letters('甲', 100, 100, { direction: 30 }), {}, 'set askew, as a watermark is'],
  [
    'over smaller letters',
    letters('甲', 100, 305, { size: 20 }),
    {},
    'laid over the text, as a watermark is',
  ],
  ['over letters half as small or more', letters('甲', 100, 305, { size: 19 }), {}, null],
  ['large beside the text', letters('甲', 100, 200, { size: 20 }), {}, null],
  ['large with a letter at its edge', letters('甲', 88, 305, { size: 20 }), {}, null],
  ['large with letters above its middle', letters('甲', 100, 320, { size: 20 }), {}, null],
];
for (const [what, words, given, why] of UNPRINTED)
  test(`a letter ${what} is ${why ?? 'text'}`, () => {
    const own = words.map(({ text: one }) => one).join('');
    const [kept, dropped] = resultOf([...words, ...TEXT], given);
    assert.deepEqual(
      [kept, dropped],
      why === null ? [`${own}${TEXT_WORDS}`, []] : [TEXT_WORDS, [`${why}: ${own}`]],
    );
  });

test('blank letters are never too small', () => {
  assert.deepEqual(resultOf([...letters(' ', 100, 100, { size: 1 }), ...TEXT])[1], []);
});

test('a letter printed a second time within a third of its size is dropped', () => {
  const struck = (x: number, y: number, size = 10, words = '甲') =>
    resultOf([...letters('甲', 100, 100), ...letters(words, 100 + x, 100 + y, { size }), ...TEXT])[1].length >
    0;
  assert.deepEqual(
    [struck(3, 0), struck(3.1, 0), struck(0, 3), struck(0, 3.1), struck(-3, -3), struck(0, 0, 10, '乙')],
    [true, false, true, false, true, false],
  );
  assert.deepEqual([struck(0, 0, 14), struck(0, 0, 15)], [true, false]);
  assert.deepEqual(resultOf([...letters(' ', 100, 100), ...letters(' ', 100, 100), ...TEXT])[1], []);
  assert.equal(
    resultOf([...letters('甲', 100, 100), ...letters('甲', 103, 100), ...letters('甲', 106, 100), ...TEXT])[1]
      .length,
    1,
  );
});

test('consecutive letters with the same reason are reported together', () => {
  const hidden = { unseen: 'invisible' };
  assert.deepEqual(
    resultOf([
      ...letters('甲乙', 100, 100, hidden),
      ...letters('丙', 120, 100),
      ...letters('丁', 130, 100, hidden),
      ...letters('戊', -20, 100),
      ...TEXT,
    ])[1],
    ['invisible: 甲乙', 'invisible: 丁', 'outside the page: 戊'],
  );
});

test('unpainted text on a page that is half covered by a picture counts as recognised, if most of its letters are unpainted', () => {
  const scan = { pictures: [{ box: around(0, 0, 600, 400), width: 1, height: 1, operation: -1 }] };
  const smaller = { pictures: [{ box: around(0, 0, 600, 399), width: 1, height: 1, operation: -1 }] };
  assert.deepEqual([isScan(page([], scan)), isScan(page([], smaller))], [true, false]);
  const unseen = letters('各地各校', 100, 300, { unseen: 'invisible' });
  assert.deepEqual(resultOf(unseen, scan), ['各地各校', [], true]);
  assert.deepEqual(resultOf(unseen, smaller), ['', ['invisible: 各地各校'], false]);
  assert.equal(resultOf([...unseen, ...letters('甲乙丙丁', 100, 500)], scan)[2], false);
  assert.equal(resultOf([...unseen, ...letters('甲乙丙', 100, 500)], scan)[2], true);
  const over = { pictures: [{ box: around(0, 0, 600, 400), width: 1, height: 1, operation: 9 }] };
  assert.deepEqual(resultOf([...letters('各地各校', 100, 300), ...letters('甲', -20, 300)], over), [
    '各地各校',
    ['outside the page: 甲'],
    true,
  ]);
});

/** Letters around a circle, each rotated relative to the one before. */
const seal = (words: string, step: number, color = '#ff0000', start = -70) =>
  [...words].map((one, at) => {
    const turn = start + at * step;
    const [sine, cosine] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
    return letter({ text: one, x: 400 + 60 * sine, y: 600 - 60 * cosine, direction: turn, color });
  });
test('a seal’s letters are along a circle, at least four, with letters of the same colour inside', () => {
  const inside = letters('专用', 390, 580, { color: '#ff0000' });
  const sealOf = (glyphs: Glyph[]) =>
    resultOf([...TEXT, ...glyphs])[1]
      .filter((one) => one.startsWith('a seal’s letters'))
      .join();
  assert.equal(sealOf(seal('江东省教育厅', 25)), 'a seal’s letters: 江东省教育厅');
  assert.equal(sealOf([...seal('江东省教育厅', 25), ...inside]), 'a seal’s letters: 江东省教育厅专用');
  assert.equal(
    sealOf([...seal('江东省教育厅', 25), ...letters('专用', 390, 580)]),
    'a seal’s letters: 江东省教育厅',
  );
  assert.equal(
    sealOf([...letters('专用', 390, 580), ...seal('江东省教育厅', 25, '#000000')]),
    'a seal’s letters: 江东省教育厅',
  );
  assert.deepEqual([sealOf(seal('江东省教', 25)) !== '', sealOf(seal('江东省', 25)) !== ''], [true, false]);
  assert.deepEqual(
    [4, 3.5, 60, 61].map((step) => sealOf(seal('江东省教', step)) !== ''),
    [true, false, true, false],
  );
  assert.equal(
    sealOf([...letters('专', 100, 580, { color: '#ff0000' }), ...seal('江东省教育厅', 25)]),
    'a seal’s letters: 江东省教育厅',
  );
  assert.equal(
    sealOf([0, 90, 180, 270].map((direction) => letter({ direction, x: 300, y: 300 + direction }))),
    '',
  );
});

test('a letter of another colour before those of a seal isn’t part of it', () => {
  assert.deepEqual(resultOf([...TEXT, ...seal('江东省教育厅', 25, '#ff0000', -30)]), [
    TEXT_WORDS,
    ['a seal’s letters: 江东省教育厅'],
    false,
  ]);
});

test('a page with very many large letters has no watermark in them', () => {
  const large = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      letter({ text: String.fromCodePoint(0x4e00 + at), x: 100, y: 305, size: 20 }),
    );
  const many = Array.from({ length: 500 }, (_, at) =>
    letter({ text: String.fromCodePoint(0x5e00 + at), x: 100 + (at % 10) * 10, y: 300 }),
  );
  assert.equal(resultOf([...large(200), ...many])[1].length, 1);
  assert.equal(resultOf([...large(201), ...many])[1].length, 0);
});
