/**
 * Invisible words of a Word file are no text: hidden, white, deleted or moved words. Words that only look like it are
 * text.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import { cell, control, paragraph, row, run, stylesPart, table } from '../../helpers/make-docx-xml.ts';
import { linesOf, p, readDocxLines, readDocxXml } from '../../helpers/read-docx-xml.ts';
test('hiding is inherited from styles, and can be switched off by a run', async () => {
  const styles = stylesPart(
    `<w:style w:type="paragraph" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H"/></w:style>
     <w:style w:type="character" w:styleId="C"><w:rPr><w:vanish/></w:rPr></w:style>`,
  );
  const body =
    paragraph(run('甲') + run('藏', '<w:rStyle w:val="C"/>')) +
    paragraph(
      run('藏') + run('乙', '<w:vanish w:val="0"/>') + run('丙', '<w:rStyle w:val="C"/>'),
      '<w:pStyle w:val="H2"/><w:rPr><w:vanish w:val="false"/></w:rPr>',
    ) +
    paragraph(run('丁', '<w:vanish w:val="off"/>') + run('藏', '<w:vanish w:val="true"/>'));
  const result = await readDocxXml(body, [styles]);
  assert.deepEqual(linesOf(result), ['甲', '乙丙', '丁']);
  assert.equal(result.doubts.length, 3);
});

const WHITE = '<w:color w:val="FFFFFF"/>';
const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
const UNSEEN: [what: string, body: string, shown: string[], reported: string[]][] = [
  [
    'struck out',
    paragraph(run('甲') + run('划', '<w:strike/>') + run('去', '<w:dstrike/>')),
    ['甲'],
    ['划', '去'],
  ],
  ['white on white', paragraph(run('甲') + run('白', WHITE)), ['甲'], ['白']],
  ['too small to be read', paragraph(run('甲') + run('小', '<w:sz w:val="2"/>')), ['甲'], ['小']],
  [
    'what a form shows until it is filled in',
    paragraph(
      run('甲') +
        control(run('单击此处输入文字。')).replace('<w:sdtPr/>', '<w:sdtPr><w:showingPlcHdr/></w:sdtPr>'),
    ),
    ['甲'],
    ['单击此处输入文字。'],
  ],
];
for (const [why, body, shown, words] of UNSEEN) {
  test(`words that are ${why} aren’t text, and are reported`, async () => {
    const result = await readDocxXml(body);
    assert.deepEqual(linesOf(result), shown);
    assert.deepEqual(
      summarise(result.census, 'left-out').map((group) => [group.why, group.text]),
      words.map((text) => [why, text]),
    );
    assert.equal(result.doubts.length, words.length);
  });
}

test('white words on a colour, or possibly on one, are text', async () => {
  const body =
    paragraph(run('甲', WHITE + dark)) +
    paragraph(run('乙', WHITE), dark) +
    table(row(cell(paragraph(run('丙', WHITE)), dark) + cell(p('丁')))) +
    table(row(cell(paragraph(run('戊', WHITE))) + cell(p('己')))).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>',
    );
  assert.deepEqual(await readDocxLines(body), ['甲', '乙', '丙\t丁', '戊\t己']);
});

test('letters in a symbol font are its pictures', async () => {
  const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  assert.deepEqual(await readDocxLines(paragraph(run('ü', font) + run('已完成'))), ['\uF0FC已完成']);
});

test('a dropped initial is joined to the paragraph that it begins', async () => {
  assert.deepEqual(
    await readDocxLines(paragraph(run('一'), '<w:framePr w:dropCap="drop"/>') + p('切工作。')),
    ['一切工作。'],
  );
});

test('words that are deleted, moved away or in a deleted row aren’t text, and old properties don’t count', async () => {
  const body =
    paragraph(
      `${run('甲')}<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom w:id="2">${run('移')}</w:moveFrom>` +
        '<w:r><w:delText>删去</w:delText></w:r>',
    ) +
    paragraph(
      `<w:r><w:rPr><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>乙</w:t></w:r>`,
    ) +
    table(row(cell(p('一')) + cell(p('二'))) + row(cell(p('删')) + cell(p('行')), '<w:del w:id="3"/>'));
  const result = await readDocxXml(body);
  assert.deepEqual(linesOf(result), ['甲', '乙', '一\t二']);
  assert.match(result.doubts[0]?.problem ?? '', /tracked changes/);
});

test('a moved or hidden paragraph mark joins paragraphs as a deleted one does, and an inserted one ends its paragraph', async () => {
  const mark = (inside: string) => `<w:rPr>${inside}</w:rPr>`;
  const body =
    paragraph(run('一、'), mark('<w:moveFrom w:id="1"/>')) +
    p('标题') +
    paragraph(run('二、'), mark('<w:vanish/><w:specVanish/>')) +
    p('标题') +
    paragraph(run('三'), mark('<w:ins w:id="1"/>')) +
    p('四');
  assert.deepEqual(await readDocxLines(body), ['一、标题', '二、标题', '三', '四']);
});
