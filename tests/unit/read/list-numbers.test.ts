import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatNumber } from '../../../scripts/read/docx/number-format.ts';
import { readHtml } from '../../../scripts/read/read-html.ts';

/** Word's formats (ECMA-376, part 1, 17.18.59): a format and its text for a number, or undefined if it is unknown. */
const WORD: [format: string, ...written: [number: number, label: string | undefined][]][] = [
  ['decimal', [12, '12']],
  ['decimalHalfWidth', [12, '12']],
  ['decimalZero', [3, '03'], [12, '12']],
  ['decimalFullWidth', [10, '１０']],
  ['decimalFullWidth2', [23, '２３']],
  ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '21'], [0, '0']],
  ['decimalEnclosedCircleChinese', [2, '②']],
  ['decimalEnclosedParen', [1, '⑴'], [20, '⒇'], [21, '21']],
  ['decimalEnclosedFullstop', [1, '⒈'], [20, '⒛'], [21, '21']],
  ['numberInDash', [5, '- 5 -']],
  ['upperRoman', [1994, 'MCMXCIV'], [448, 'CDXLVIII'], [0, '0']],
  ['lowerRoman', [9, 'ix'], [94, 'xciv']],
  ['upperLetter', [1, 'A'], [26, 'Z'], [27, 'AA'], [780, 'Z'.repeat(30)], [781, '781']],
  ['lowerLetter', [3, 'c'], [28, 'bb'], [0, '0']],
  [
    'ordinal',
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [13, '13th'],
    [21, '21st'],
    [112, '112th'],
  ],
  ['hex', [255, 'FF']],
  ['chicago', [1, '*'], [2, '†'], [3, '‡'], [4, '§'], [5, '**'], [8, '§§']],
  ...[
    'chineseCounting',
    'chineseCountingThousand',
    'taiwaneseCounting',
    'taiwaneseCountingThousand',
    'japaneseCounting',
  ].map((format): (typeof WORD)[number] => [
    format,
    [10, '十'],
    [15, '十五'],
    [105, '一百零五'],
    [1200, '一千二百'],
  ]),
  ['chineseLegalSimplified', [11, '壹拾壹'], [203, '贰佰零叁']],
  ['ideographLegalTraditional', [23, '貳拾參']],
  ['japaneseLegal', [23, '弐拾参']],
  ['ideographDigital', [2024, '二〇二四']],
  ['taiwaneseDigital', [102, '一○二']],
  ['japaneseDigitalTenThousand', [10, '一〇']],
  ['ideographEnclosedCircle', [1, '㊀'], [10, '㊉'], [11, '11']],
  ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
  ['ideographZodiac', [1, '子'], [12, '亥'], [13, '13']],
  ['ideographZodiacTraditional', [1, '甲子'], [11, '甲戌'], [60, '癸亥'], [61, '甲子'], [0, '0']],
  ['none', [1, '']],
  ['bullet', [1, '']],
  ['hebrew1', [1, undefined]],
];
for (const [format, ...written] of WORD)
  test(`Word’s ${format} writes ${written.map(([, label]) => label).join(', ')}`, () => {
    for (const [number, label] of written) assert.equal(formatNumber(number, format), label);
  });

test('a custom format pads numbers to the length of its first number', () => {
  assert.equal(formatNumber(7, 'custom', '001, 002, 003, ...'), '007');
  assert.equal(formatNumber(1234, 'custom', '001, 002, 003, ...'), '1234');
  assert.equal(formatNumber(7, 'custom', 'a, b, c'), undefined);
  assert.equal(formatNumber(7, 'custom'), undefined);
});

/** What a browser writes before the item with a number (CSS Counter Styles 3, HTML 4.4.5 to 4.4.8). */
const BROWSER: [style: string, ...written: [number: number, label: string][]][] = [
  ['decimal', [12, '12.'], [-3, '-3.']],
  ['decimal-leading-zero', [3, '03.']],
  ['lower-alpha', [1, 'a.'], [27, 'aa.'], [702, 'zz.'], [0, '0.']],
  ['lower-latin', [2, 'b.']],
  ['upper-alpha', [28, 'AB.']],
  ['upper-latin', [26, 'Z.']],
  ['lower-greek', [1, 'α.'], [24, 'ω.'], [25, 'αα.']],
  ['lower-roman', [14, 'xiv.']],
  ['upper-roman', [3999, 'MMMCMXCIX.'], [4000, '4000.'], [944, 'CMXLIV.'], [0, '0.']],
  ['upper-roman', [578, 'DLXXVIII.'], [449, 'CDXLIX.'], [166, 'CLXVI.'], [95, 'XCV.']],
  ...[
    'cjk-ideographic',
    'simp-chinese-informal',
    'trad-chinese-informal',
    'japanese-informal',
    'korean-hanja-informal',
  ].map((style): (typeof BROWSER)[number] => [
    style,
    [12, '十二、'],
    [9999, '九千九百九十九、'],
    [10_000, '10000、'],
    [0, '0、'],
  ]),
  ['simp-chinese-formal', [10, '壹拾、'], [345, '叁佰肆拾伍、'], [6789, '陆仟柒佰捌拾玖、']],
  ['trad-chinese-formal', [2, '贰、']],
  ['cjk-decimal', [2024, '二〇二四、']],
  ['cjk-heavenly-stem', [3, '丙、'], [10, '癸、'], [11, '11、']],
  ['cjk-earthly-branch', [1, '子、'], [12, '亥、'], [13, '13、']],
  ...['none', 'disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed', '"- "'].map(
    (style): (typeof BROWSER)[number] => [style, [1, '']],
  ),
  // An unknown style is written in digits.
  ['tibetan', [4, '4.']],
];
for (const [style, ...written] of BROWSER)
  test(`a browser’s ${style} writes ${written.map(([, label]) => label).join(' ')}`, () => {
    const items = written
      .map(([number], at) => `<li value="${number}">事项${'甲乙丙丁'.charAt(at)}</li>`)
      .join('');
    const html = `<html><body><h1>题目</h1><ol style='list-style-type:${style}'>${items}</ol></body></html>`;
    const { text } = readHtml(new TextEncoder().encode(html), 'a.html');
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('事项')),
      written.map(([, label], at) => `${label}事项${'甲乙丙丁'.charAt(at)}`),
    );
  });
