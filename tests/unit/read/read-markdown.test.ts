import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import fc from 'fast-check';

import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { looksLikeMarkdown } from '../../../scripts/read/read-markdown.ts';

const read = (markdown: string) => readBytes(Buffer.from(markdown), 'a.md');
const linesOf = async (markdown: string) =>
  (await read(markdown)).text.split('\n').filter((line) => line !== '');

test('a text file with Markdown is read as Markdown', async () => {
  const bytes = readFileSync(new URL('../../fixtures/read/txt-markdown.txt', import.meta.url));
  const { text, format, lines } = await readBytes(bytes, 'txt-markdown.txt');
  assert.equal(format, 'md');
  assert.equal(lines, 'paragraphs');
  assert.deepEqual(text.split('\n'), [
    '江东省教育厅关于印发《人工智能教育行动方案》的通知',
    '江教信〔2024〕7号',
    '各市教育局：',
    '现将《人工智能教育行动方案》印发给你们，请遵照执行。',
    '江东省教育厅',
    '2024年6月1日',
    '人工智能教育行动方案',
    '一、总体要求',
    '坚持应用导向。',
    '二、重点任务',
    '',
    '序号\t任务\t单位',
    '1\t建平台\t信息处',
  ]);
});

for (const text of ['一、总体要求\n# 号', '编号#3', '5*3', '一 | 二\n三 | 四', '--- \n- - -', '（*）注']) {
  test(`${JSON.stringify(text)} ${text.includes('\n# ') ? 'is' : 'isn’t'} Markdown`, () => {
    assert.equal(looksLikeMarkdown(text), text.includes('\n# '));
  });
}

const CASES = [
  ['headings of both kinds', '# 一\n\n二\n===', ['一', '二']],
  ['bold and italics', '**一、要求。**坚持*应用*，__并用__', ['一、要求。坚持应用，并用']],
  ['bold that CommonMark leaves open', '**（一）目标。**坚持', ['（一）目标。坚持']],
  ['numbers as printed', '3. 甲\n4. 乙\n\n1) 丙', ['3.甲', '4.乙', '1)丙']],
  ['lists in lists', '1. 甲\n   - 乙\n     1. 丙', ['1.甲', '乙', '1.丙']],
  ['a range, which isn’t struck out', '3~5人，7~9人', ['3~5人，7~9人']],
  ['lines of a paragraph', '各市教育局\n2024年6月1日', ['各市教育局', '2024年6月1日']],
  ['a paragraph that is indented', '甲。\n\n    各市教育局：**请**', ['甲。', '各市教育局：请']],
  ['links', '见[方案](a.doc "名")', ['见方案']],
  ['code', '```\n一\n  二\n```', ['一', '二']],
  ['a quotation', '> 一\n>\n> 二', ['一', '二']],
  ['notes', '甲[^1]。\n\n[^1]: 乙', ['甲[1]。', '[1]乙']],
  ['entities and escapes', '甲&amp;乙\\*', ['甲&乙*']],
  ['tags among words', '一<u>二</u>三<br>四<!-- 注 -->', ['一二三', '四']],
  [
    'a table with cells beyond its header',
    '| 甲 | 乙 |\n|---|---|\n| 1<br>2 | 3 | 4 |\n后文',
    ['甲\t乙\t', `1${CELL_BREAK}2\t3\t4`, '后文'],
  ],
  ['a header that is too short', '甲 | 乙\n---|---|---\n1 | 2 | 3', ['甲\t乙\t', '1\t2\t3']],
  ['a table in HTML', '<table>\n<tr><td>甲<td>乙\n\n<tr><td>丙<td>丁</table>', ['甲\t乙', '丙\t丁']],
] as const;
for (const [what, markdown, lines] of CASES) {
  test(`Markdown: ${what}`, async () => assert.deepEqual(await linesOf(markdown), lines));
}

const LEFT_OUT = [
  ['front matter', '---\ntitle: 题\n---\n文', '---\ntitle: 题\n---', 'front matter'],
  ['struck-out text', '一~~二~~三', '二', 'struck out'],
  ['text deleted by a tag', '一<del>二</del>三', '二', 'deleted'],
  ['a picture', '一![图](a.png)', '', 'picture of unknown size'],
  ['hidden words', '一<span style="display:none">二</span>三', '二', 'hidden'],
] as const;
for (const [what, markdown, text, why] of LEFT_OUT) {
  test(`Markdown: ${what} is left out and reported`, async () => {
    const { census, doubts } = await read(markdown);
    assert.deepEqual(
      census.runs.filter(({ fate }) => fate === 'left-out').map((run) => [run.text, run.why]),
      [[text, why]],
    );
    assert.equal(doubts.length, 1);
  });
}

test('a file of only marks is reported', async () => {
  await assert.rejects(read('***\n'), /The file has no text/);
});

test('a line that is bold from end to end is enough to recognise Markdown', () => {
  assert.equal(looksLikeMarkdown('题目\n**一、要求**\n正文'), true);
  assert.equal(looksLikeMarkdown('题目\n**注**：见下'), false);
});

test('three thousand nested quotations are read', async () => {
  assert.deepEqual(await linesOf(`${'>'.repeat(3000)} 深\n`), ['深']);
});

test('for any adjacent marks, every Chinese character is text or reported', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      ...[
        '# ',
        '**',
        '*',
        '~',
        '~~',
        '`',
        '|',
        '\n',
        '\n\n',
        '1. ',
        '- ',
        '> ',
        '    ',
        '[',
        '](',
        ')',

        '\n|---|---|\n',
      ],
      ...[
        '<br>',
        '<del>',
        '</del>',
        '<div>\n',
        '</div>',
        '```\n',
        '---\n',
        '&',
        '\\',
        '[^1]',
        '[^1]: ',
        '<td>',
        '"',
      ],
    ),
    fc.constantFrom('教育', '信息。', '一、', '（二）', '各市：'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 40 }), async (parts) => {
      const source = `文${parts.join('')}`;
      const { census } = await read(source);
      const han = (text: string) => [...text.matchAll(/\p{Script=Han}/gu)].length;
      const accounted = census.runs.reduce((sum, { text }) => sum + han(text), 0);
      assert.ok(accounted >= han(source), JSON.stringify(source));
    }),
    { numRuns: 500 },
  );
});
