import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { CELL_BREAK } from '../../../scripts/read/cell-break.ts';
import { summarise } from '../../../scripts/read/census.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import { type PlacedPage, placePdf, type PlacedWords, widthOf } from '../../helpers/place-pdf.ts';

const FOLDER = new URL('../../fixtures/read/', import.meta.url);
const fixture = (name: string) => readBytes(readFileSync(new URL(name, FOLDER)), name);
const read = (pages: PlacedPage[]) => readBytes(placePdf(pages), 'made.pdf');
type Read = Awaited<ReturnType<typeof read>>;
const linesOf = ({ text }: Read) => text.replaceAll(CELL_BREAK, '/').replaceAll(MERGED_CELL, '^').split('\n');
const runsOf = ({ census }: Read, fate: 'furniture' | 'left-out') =>
  summarise(census, fate).map(({ why, text }) => `${why}: ${text}`);
const problems = ({ doubts }: Read) => doubts.map(({ problem }) => problem);

const LINE = 28;
/** Words as a paragraph of lines with N letters each, the first indented by two. */
function paragraph(text: string, y: number, { x = 90, letters = 26, size = 16 } = {}): PlacedWords[] {
  const rest = Array.from({ length: Math.ceil((text.length - letters + 2) / letters) }, (_, line) =>
    text.slice(letters - 2 + line * letters, letters - 2 + (line + 1) * letters),
  );
  return [
    { text: text.slice(0, letters - 2), x: x + 2 * size, y, size },
    ...rest.map((words, line) => ({ text: words, x, y: y + LINE * (line + 1), size })),
  ];
}
const TEXT =
  '各地各校要认真组织实施教育数字化战略行动，统筹推进网络安全和信息化各项重点任务，确保取得实效，并于年底前报送总结材料。';

test('keeps the last lines of pages that repeat except for a date, and a table’s header once', async () => {
  const result = await fixture('pdf-furniture-eats-text.pdf');
  const lines = linesOf(result);
  assert.equal(lines.filter((line) => line.startsWith('序号')).length, 1);
  assert.deepEqual(
    lines.filter((line) => line.startsWith('牵头单位')).map((line) => line.slice(-3)),
    ['3月。', '4月。', '5月。', '6月。'],
  );
  assert.deepEqual(runsOf(result, 'furniture'), ['repeated table header: 序号工作任务责任单位完成时限']);
});

test('reports a PDF whose fonts don’t map their letters', async () => {
  await assert.rejects(fixture('pdf-no-tounicode.pdf'), /isn’t Chinese text.*OCR/);
});

test('reports a PDF with letters that Chinese texts seldom use', async () => {
  // Row 56 of GB 2312 begins the less common characters.
  const bytes = Array.from({ length: 40 }, (_, cell) => [0xd8, 0xa1 + cell]).flat();
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  await assert.rejects(read([{ words: paragraph(text, 100) }]), /isn’t Chinese text/);
});

test('reads a numbered paragraph without a full stop in its first line as a single paragraph', async () => {
  const lines = linesOf(await fixture('pdf-numbered-paragraph.pdf'));
  assert.match(lines[2] ?? '', /^1\.统筹建设.*骨干网络和数据中心.*全覆盖。$/);
  assert.equal(lines.length, 8);
});

test('reads a rotated page, and a table set sideways on an upright page', async () => {
  assert.deepEqual(linesOf(await fixture('pdf-rotated.pdf')), [
    '附件',
    '江东省2024年任务分解表',
    '序号\t任务\t单位',
    '1\t建平台\t信息处',
    '2\t抓培训\t人事处',
  ]);
  const cells = [
    ['序号', '任务', '单位'],
    ['1', '建设平台', '信息处'],
    ['2', '培训教师', '人事处'],
  ];
  for (const turn of [90, 180, -90]) {
    const words = cells.flatMap((row, y) =>
      row.map((text, x): PlacedWords => ({ text, turn, ...turned(turn, 100 + x * 150, 100 + y * 30) })),
    );
    assert.deepEqual(
      linesOf(await read([{ words }])),
      cells.map((row) => row.join('\t')),
    );
  }
});

/** The position on a page rotated clockwise of a point on the upright page. */
function turned(turn: number, x: number, y: number): { x: number; y: number } {
  if (turn === 90) return { x: 595 - y, y: x };
  return turn === 180 ? { x: 595 - x, y: 842 - y } : { x: y, y: 842 - x };
}

test('joins the lines of a cell and the pages of a table without lines, with a doubt for each page', async () => {
  const result = await fixture('pdf-table-wrapped-cells.pdf');
  assert.deepEqual(linesOf(result).slice(1), [
    '序号\t工作任务\t责任单位\t完成时限',
    '1\t升级教育骨干网，实现各市万兆互联、县级千兆互联，开展带宽核查\t信息处/电教馆\t2024年6月底前',
    '2\t开展数据安全检查\t保卫处\t每季度',
    '3\t培训教师一万人次，覆盖乡村学校\t人事处/师资处/各市教育局\t12月底前',
  ]);
  assert.match(problems(result).join(), /Page 1 looks like a table.*Page 2 looks like a table/);
});

test('removes running heads of two lines, even if one alternates', async () => {
  const result = await fixture('pdf-two-line-heads.pdf');
  assert.equal(linesOf(result).length, 12);
  assert.doesNotMatch(result.text, /汇编|内部|第3期|— \d —/);
  assert.deepEqual(runsOf(result, 'furniture').slice(0, 3), [
    'running head: 江东省教育厅文件汇编',
    'running head: 内部资料 注意保存',
    'page number: — 1 —',
  ]);
});

test('reports pages that are pictures, and pictures larger than a stamp', async () => {
  const result = await read([
    { words: paragraph(TEXT, 100) },
    { pictures: [[0, 0, 595, 842]] },
    { words: [{ text: '见下图。', x: 122, y: 100 }], pictures: [[100, 300, 300, 300]] },
    { words: [{ text: '已盖章。', x: 122, y: 100 }], pictures: [[300, 600, 120, 120]] },
    { lines: [[10, 10, 500, 10]] },
  ]);
  assert.deepEqual(linesOf(result), [TEXT, '见下图。', '已盖章。']);
  assert.deepEqual(runsOf(result, 'left-out'), [
    'picture of 595 × 842; page 2 is a picture: ',
    'picture of 300 × 300: ',
  ]);
  assert.deepEqual(problems(result), [
    "Page 2 is a picture; its text isn't read.",
    "Page 3 has a picture larger than a stamp; what may be written in it isn't read.",
    'Page 5 has no text, only drawn shapes.',
  ]);
});

test('reports a title that is a picture, even a flat one, but not a horizontal rule', async () => {
  const words = [{ text: '为做好招生工作，制定本规定。', x: 122, y: 200 }];
  const title = await read([{ words, pictures: [[130, 120, 330, 26]] }]);
  const rule = await read([{ words, pictures: [[78, 120, 440, 2]] }]);
  assert.deepEqual(problems(title), [
    "Page 1 has a picture larger than a stamp; what may be written in it isn't read.",
  ]);
  assert.deepEqual(problems(rule), []);
});

test('reads the text that text recognition put under a picture, and reports it', async () => {
  const words = paragraph(TEXT, 100).map((one) => ({ ...one, mode: 3 }));
  const result = await read([{ pictures: [[0, 0, 595, 842]], words }]);
  assert.equal(result.text, TEXT);
  assert.match(problems(result).join(), /Page 1 is a picture; its text is what text recognition made/);
});

test('reports a scan with no more text than its scanner’s mark', async () => {
  const page = { pictures: [[0, 0, 595, 842]] as [number, number, number, number][] };
  await assert.rejects(
    read([{ ...page, words: [{ text: '扫描全能王', x: 450, y: 830 }] }, page]),
    /no text layer/,
  );
});

test('reads letters that were printed twice once', async () => {
  const words = paragraph(TEXT, 100);
  const result = await read([
    {
      words: [
        ...words,
        ...words.map((one) => ({ ...one, x: one.x + 0.4 })),
        { text: '谢谢11', x: 122, y: 300 },
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), [TEXT, '谢谢11']);
  assert.deepEqual(runsOf(result, 'left-out'), [`struck twice: ${TEXT}`]);
});

/** Pages with a line of their own in the margin, in a given type size. */
const pagesWith = (lines: string[], y: number, size = 16) =>
  lines.map((text) => ({ words: [...paragraph(TEXT, 200), { text, x: 122, y, size }] }));
const MARGINS: [what: string, lines: string[], y: number, size: number, isFurniture: boolean][] = [
  ['sentences with another date', [3, 4, 5].map((n) => `完成时限：2024年${n}月。`), 790, 16, false],
  ['dates in small type', [3, 4, 5].map((n) => `2024年${n}月`), 50, 9, false],
  ['captions with another number', [1, 2, 3].map((n) => `表${n} 重点任务`), 60, 14, false],
  ['the same sentence', Array<string>(3).fill('责任单位：信息处。'), 790, 16, false],
  ['attachments’ numbers', [1, 2, 3].map((n) => `附件 ${n}`), 50, 12, false],
  ['a head with the page’s number', [1, 2, 3].map((n) => `江东省教育厅文件 ${n}`), 50, 9, true],
  ['heads that change with the chapter', ['第一章', '第一章', '第二章'], 50, 9, true],
  ['an address with the page of all', [1, 2, 3].map((n) => `https://a.cn/1.html ${n}/3`), 825, 9, true],
  ['a foot with its number marked', [1, 2, 3].map((n) => `江东教育第${n}页`), 800, 16, true],
];
for (const [what, lines, y, size, isFurniture] of MARGINS) {
  test(`${what} in the margin of each page: ${isFurniture ? 'furniture' : 'text'}`, async () => {
    const result = await read(pagesWith(lines, y, size));
    const furniture = summarise(result.census, 'furniture').reduce((sum, { count }) => sum + count, 0);
    assert.equal(furniture, isFurniture ? 3 : 0);
    for (const line of lines) assert.equal(result.text.includes(line), !isFurniture);
  });
}

test('the lines that a browser prints at the edges of its only page are furniture', async () => {
  const [head, foot] = ['2024/3/6 10:22 江东省教育厅', 'https://jyt.jiangdong.gov.cn/art/1.html 1/1'];
  const result = await read([
    {
      words: [
        { text: head, x: 30, y: 30, size: 8 },
        ...paragraph(TEXT.repeat(2), 110),
        { text: foot, x: 30, y: 825, size: 8 },
      ],
    },
  ]);
  assert.equal(result.text, TEXT.repeat(2));
  assert.deepEqual(runsOf(result, 'furniture'), [`running head: ${head}`, `running foot: ${foot}`]);
});

test('a line that begins with a mark continues the one above it, but not an attachment line', async () => {
  const result = await read([
    {
      words: [
        { text: '●', x: 90, y: 100 },
        { text: '建设省级平台，推进资源共享', x: 112, y: 100 },
        { text: '，实现全覆盖。', x: 112, y: 128 },
        ...paragraph(`${TEXT.slice(0, 49)}。`, 156),
      ],
    },
    { words: [{ text: '附件2', x: 90, y: 72 }, ...paragraph(TEXT, 100)] },
  ]);
  assert.deepEqual(linesOf(result), [
    '●建设省级平台，推进资源共享，实现全覆盖。',
    `${TEXT.slice(0, 49)}。`,
    '附件2',
    TEXT,
  ]);
});

test('leaves out a seal’s letters, and keeps the signature and date below it', async () => {
  const seal = [...'江东省教育厅办公室专用章'].map((text, index): PlacedWords => {
    const turn = -120 + index * 22;
    const [x, y] = [Math.sin, Math.cos].map((of) => 60 * of((turn * Math.PI) / 180));
    return { text, x: 400 + (x ?? 0), y: 600 - (y ?? 0), turn, size: 14, color: '1 0 0' };
  });
  const signature = [
    { text: '江东省教育厅', x: 350, y: 600 },
    { text: '2024年3月5日', x: 350, y: 630 },
  ];
  const result = await read([
    {
      words: [
        ...paragraph(TEXT, 100),
        ...signature,
        ...seal,
        { text: '专用', x: 390, y: 615, size: 14, color: '1 0 0' },
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), [TEXT, '江东省教育厅', '2024年3月5日']);
  assert.deepEqual(runsOf(result, 'left-out'), ['a seal’s letters: 江东省教育厅办公室专用章专用']);
  assert.match(problems(result).join(), /seal/);
});

test('leaves out invisible text, and reports each', async () => {
  const result = await read([
    {
      words: [
        ...paragraph(TEXT, 100),
        { text: '隐去', x: 90, y: 400, mode: 3 },
        { text: '白字', x: 90, y: 430, color: '1 1 1' },
        { text: '页外', x: 90, y: 900 },
        { text: '遮住', x: 90, y: 500 },
        { text: '草稿', x: 200, y: 600, turn: -45, size: 60 },
        { text: '微小', x: 90, y: 650, size: 0.8 },
        { text: '内部', x: 150, y: 135, size: 60, color: '0.9 0.9 0.9' },
      ],
      bars: [[85, 480, 100, 30]],
      comments: ['请改'],
    },
  ]);
  assert.equal(result.text, TEXT);
  const expected = ['invisible: 隐去', 'white on white: 白字', 'outside the page: 页外', 'covered: 遮住'];
  assert.deepEqual(runsOf(result, 'left-out'), [
    ...expected,
    'set askew, as a watermark is: 草稿',
    'too small to be read: 微小',
    'laid over the text, as a watermark is: 内部',
    'a comment: 请改',
  ]);
  assert.equal(problems(result).length, 8);
});

test('places a stamp at the side after the paragraph that continues across the page’s end', async () => {
  const words = paragraph(TEXT.repeat(2), 100);
  const result = await read([
    { words: [...words.slice(0, 3), { text: '内部资料', x: 560, y: 300, turn: 90, size: 10 }] },
    { words: words.slice(3).map((one) => ({ ...one, y: one.y - 84 })) },
  ]);
  assert.deepEqual(linesOf(result), [TEXT.repeat(2), '内部资料']);
  assert.match(problems(result).join(), /Page 1 has text set sideways/);
});

test('reads columns of unequal length one after the other, below a heading across both', async () => {
  const column = { letters: 12 };
  const result = await read([
    {
      words: [
        { text: '江东省教育数字化简报', x: 180, y: 80, size: 22 },
        ...paragraph(TEXT.repeat(2), 130, { ...column, x: 60 }),
        ...paragraph(TEXT, 130, { ...column, x: 320 }),
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), ['江东省教育数字化简报', TEXT.repeat(2), TEXT]);
});

test('recognises paragraphs, titles, signature and date by their positions', async () => {
  const centred = (text: string, y: number, size = 22) => ({
    text,
    x: (595 - widthOf(text, size)) / 2,
    y,
    size,
  });
  const result = await read([
    {
      words: [
        centred('江东省教育厅关于印发二〇二四年教育', 100),
        centred('数字化工作要点的通知', 135),
        { text: '各市教育局：', x: 90, y: 180 },
        ...paragraph(TEXT, 208),
        ...paragraph(`（一）${TEXT}`, 292),
        { text: '附件：1.江东省教育数字化工作要点', x: 122, y: 404 },
        { text: '2.任务分解表', x: 170, y: 432 },
        { text: '江东省教育厅', x: 380, y: 500 },
        { text: '2024年3月5日', x: 380, y: 528 },
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), [
    '江东省教育厅关于印发二〇二四年教育数字化工作要点的通知',
    '各市教育局：',
    TEXT,
    `（一）${TEXT}`,
    '附件：1.江东省教育数字化工作要点',
    '2.任务分解表',
    '江东省教育厅',
    '2024年3月5日',
  ]);
});

test('places notes at the foot of a page after the paragraph that continues across it', async () => {
  const words = paragraph(TEXT.repeat(2), 100);
  const result = await read([
    { words: [...words.slice(0, 3), { text: '① 见附件一。', x: 90, y: 780, size: 9 }] },
    { words: words.slice(3).map((one) => ({ ...one, y: one.y - 84 })) },
  ]);
  assert.deepEqual(linesOf(result), [TEXT.repeat(2), '① 见附件一。']);
});

const grid = (xs: number[], ys: number[]): [number, number, number, number][] => [
  ...xs.map((x): [number, number, number, number] => [x, ys[0] ?? 0, x, ys.at(-1) ?? 0]),
  ...ys.map((y): [number, number, number, number] => [xs[0] ?? 0, y, xs.at(-1) ?? 0, y]),
];
const cell = (text: string, x: number, y: number, letters: number): PlacedWords[] =>
  Array.from({ length: Math.ceil(text.length / letters) }, (_, line) => ({
    ...{ text: text.slice(line * letters, (line + 1) * letters), x: x + 5, y: y + 14 + line * 16, size: 11 },
  }));

test('reads a drawn table by its lines, with merged cells, and joins a row cut by a page’s end', async () => {
  const xs = [70, 110, 330, 430, 520];
  const head = (y: number) =>
    ['序号', '工作任务', '责任单位', '完成时限'].flatMap((text, column) => cell(text, xs[column] ?? 0, y, 9));
  const task = '升级教育骨干网，实现各市万兆互联、县级千兆互联，开展带宽核查';
  const cut = '开展数据安全检查，对全省各级各类学校的重要数据目录进行核查并建档立卡';
  const result = await read([
    {
      lines: grid(xs, [100, 130, 200, 760]),
      words: [
        ...head(100),
        ...[...cell('1', 70, 130, 9), ...cell(task, 110, 130, 19), ...cell('信息处', 330, 130, 8)],
        ...[
          ...cell('2', 70, 200, 9),
          ...cell(cut.slice(0, 19), 110, 200, 19),
          ...cell('保卫处', 330, 200, 8),
        ],
      ],
    },
    {
      lines: [...grid([70, 110, 330, 430], [60, 90, 120, 160]), ...grid([430, 520], [60, 90, 160])],
      words: [
        ...head(60),
        ...cell(cut.slice(19), 110, 90, 19),
        ...[...cell('3', 70, 120, 9), ...cell('培训教师', 110, 120, 19), ...cell('师资处', 330, 120, 8)],
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), [
    '序号\t工作任务\t责任单位\t完成时限',
    `1\t${task}\t信息处\t`,
    `2\t${cut}\t保卫处\t`,
    '3\t培训教师\t师资处\t^',
  ]);
  assert.match(problems(result).join(), /end of page 1 cut/);
});

test('uses the tags of a file if they contain its letters', async () => {
  const tag = (element: number, role = 'P') => ({ role, element });
  const [first, second, third] = [TEXT.slice(0, 26), TEXT.slice(26, 52), TEXT.slice(52)];
  const result = await read([
    {
      words: [
        { text: '第一部分', x: 90, y: 100, tag: tag(0, 'H1') },
        { text: first, x: 90, y: 128, tag: tag(1) },
        { text: second, x: 90, y: 156, tag: tag(1) },
        { text: third, x: 90, y: 184, tag: tag(1) },
        { text: first, x: 90, y: 212, tag: tag(2) },
        { text: second, x: 90, y: 240, tag: tag(3) },
      ],
    },
  ]);
  assert.deepEqual(linesOf(result), ['第一部分', TEXT, first, second]);
});
