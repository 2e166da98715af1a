/** The labels that Word writes before paragraphs are those that a reader of the file sees. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatNumber } from '../../../scripts/read/docx/number-format.ts';
import { level, numbered, numberingPart, paragraph, run, stylesPart } from '../../helpers/make-docx-xml.ts';
import { readDocxLines, readDocxXml } from '../../helpers/read-docx-xml.ts';

const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (numId: number, id: number, more = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;

test('a list linked to a numbering style has the levels of that style’s list, and shares its numbers', async () => {
  const numbering = numberingPart(
    abstract(0, `<w:styleLink w:val="S"/>${level(0, 'chineseCounting', '%1、')}`) +
      abstract(1, '<w:numStyleLink w:val="S"/>') +
      list(1, 0) +
      list(2, 1),
  );
  const styles = stylesPart(
    '<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  );
  assert.deepEqual(await readDocxLines(numbered(1, 0, '甲') + numbered(2, 0, '乙'), [numbering, styles]), [
    '一、甲',
    '二、乙',
  ]);
});

test('startOverride restarts a list, once', async () => {
  const numbering = numberingPart(
    abstract(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
  );
  const body = numbered(1, 0, '甲') + numbered(2, 0, '乙') + numbered(2, 0, '丙');
  assert.deepEqual(await readDocxLines(body, [numbering]), ['1.甲', '5.乙', '6.丙']);
});

test('lvlRestart names the level below which numbers restart', async () => {
  const numbering = numberingPart(
    abstract(
      0,
      level(0, 'chineseCounting', '%1、') +
        level(1, 'chineseCounting', '（%2）') +
        level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>'),
    ) + list(1, 0),
  );
  const body = ([0, 1, 2, 1, 2, 0, 2] as const).map((index) => numbered(1, index, '条')).join('');
  assert.deepEqual(await readDocxLines(body, [numbering]), [
    '一、条',
    '（一）条',
    '1.条',
    '（二）条',
    '2.条',
    '二、条',
    '1.条',
  ]);
});

test('a style’s level is the one that names it, and numId 0 removes the number', async () => {
  const numbering = numberingPart(
    abstract(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:pStyle w:val="T"/>')) +
      list(1, 0),
  );
  const styles = stylesPart(
    '<w:style w:type="paragraph" w:styleId="T"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="U"><w:basedOn w:val="T"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>',
  );
  const styled = (style: string) => paragraph(run('条'), `<w:pStyle w:val="${style}"/>`);
  assert.deepEqual(await readDocxLines(styled('T') + styled('U') + styled('T'), [numbering, styles]), [
    '1.条',
    '条',
    '2.条',
  ]);
});

test('a label is followed by a space if it says so, or if it would run into digits', async () => {
  const numbering = numberingPart(
    abstract(
      0,
      level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>') +
        level(1, 'decimal', '%2') +
        level(2, 'decimal', '%3', '<w:suff w:val="nothing"/>'),
    ) + list(1, 0),
  );
  const body = numbered(1, 0, '总则') + numbered(1, 1, '2024年') + numbered(1, 2, '级');
  assert.deepEqual(await readDocxLines(body, [numbering]), ['第一章 总则', '1 2024年', '1级']);
});

test('a number in an unknown format is reported', async () => {
  const numbering = numberingPart(abstract(0, level(0, 'hebrew1', '%1.')) + list(1, 0));
  const { text, doubts } = await readDocxXml(numbered(1, 0, '甲'), [numbering]);
  assert.equal(text, '1.甲');
  assert.match(doubts[0]?.problem ?? '', /format “hebrew1”/);
});

test('a bullet stays a bullet', async () => {
  const font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
  const numbering = numberingPart(
    abstract(0, level(0, 'bullet', '•') + level(1, 'bullet', 'l', font)) + list(1, 0),
  );
  assert.deepEqual(await readDocxLines(numbered(1, 0, '甲') + numbered(1, 1, '乙'), [numbering]), [
    '•甲',
    '\uF06C乙',
  ]);
});

const FORMATS: [format: string, written: Record<number, string>][] = [
  ['decimalZero', { 3: '03', 12: '12' }],
  ['upperRoman', { 4: 'IV', 1999: 'MCMXCIX' }],
  ['lowerRoman', { 9: 'ix' }],
  ['upperLetter', { 26: 'Z', 28: 'BB' }],
  ['lowerLetter', { 1: 'a' }],
  ['ordinal', { 1: '1st', 2: '2nd', 11: '11th', 23: '23rd' }],
  ['chineseCounting', { 10: '十', 21: '二十一' }],
  ['chineseCountingThousand', { 105: '一百零五', 10_010: '一万零一十' }],
  ['chineseLegalSimplified', { 3: '叁', 10: '壹拾', 21: '贰拾壹' }],
  ['ideographLegalTraditional', { 6: '陸' }],
  ['ideographDigital', { 12: '一二', 20: '二〇' }],
  ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
  ['ideographZodiac', { 12: '亥' }],
  ['ideographZodiacTraditional', { 1: '甲子', 60: '癸亥' }],
  ['ideographEnclosedCircle', { 2: '㊁' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 2: '②' }],
  ['decimalEnclosedParen', { 3: '⑶' }],
  ['decimalEnclosedFullstop', { 4: '⒋' }],
  ['decimalFullWidth', { 12: '１２' }],
  ['numberInDash', { 1: '- 1 -' }],
];
for (const [format, written] of FORMATS) {
  test(`writes numbers as ${format}`, () => {
    for (const [number, text] of Object.entries(written))
      assert.equal(formatNumber(Number(number), format), text);
  });
}
