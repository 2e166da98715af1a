import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { CELL_BREAK, COLUMN_GAP } from '../../../scripts/read/cell-break.ts';
import { MERGED_CELL } from '../../../scripts/read/merged-cell.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';
import type { ReadText } from '../../../scripts/read/read-result.ts';

const FOLDER = new URL('../../fixtures/read/', import.meta.url);
const fixture = (name: string) => readBytes(readFileSync(new URL(`${name}.html`, FOLDER)), `${name}.html`);
const read = (html: string) => readBytes(Buffer.from(html), 'a.html');
const linesOf = ({ text }: ReadText) => text.split('\n').filter((line) => line !== '');
const leftOut = ({ census }: ReadText) => census.runs.filter(({ fate }) => fate === 'left-out');
const linesOfPage = async (html: string) => linesOf(await read(html));
/** Enough sentences for a page to have a document. */
const BODY = '<p>现将有关事项通知如下。</p><p>请认真贯彻执行，并于月底前报送总结。</p>';
const BODY_LINES = ['现将有关事项通知如下。', '请认真贯彻执行，并于月底前报送总结。'];
const MENU = `<div>${['首页', '机构', '新闻', '政务', '互动'].map((word) => `<a href="/${word}">${word}</a>`).join(' ')}</div>`;

test('words that look like buttons are text inside the document of a page', async () => {
  const lines = linesOf(await fixture('html-chrome-words'));
  assert.deepEqual(lines.slice(2), [
    '字体：仿宋_GB2312，行距28磅。',
    '字号：三号。',
    '二、报名方式。',
    '扫一扫下方二维码进入报名页面。',
    '三、平台栏目',
    '下载',
    '收藏',
    '责任编辑：由各市教育局指定专人担任。',
  ]);
});

test('keeps a cover letter in another cell of a layout table than the text it issues', async () => {
  const lines = linesOf(await fixture('html-cover-dropped'));
  assert.deepEqual(lines.slice(0, 8), [
    '江东大学文件',
    '江大教〔2024〕56号',
    '印发《江东大学精品课程管理办法》的通知',
    '各单位：',
    '现将《江东大学精品课程管理办法》印发给你们，请遵照执行。',
    '江东大学',
    '2024年5月17日',
    '江东大学精品课程管理办法',
  ]);
  assert.equal(lines.length, 13);
});

test('a letter in its own block keeps its short lines, even next to menus, and so do attachments', async () => {
  const title = '关于印发教育数字化方案的通知';
  const letter = `<div><p>${title}</p><p>各市教育局：</p><p>现将方案印发给你们，请遵照执行。</p><p>江东省教育厅</p><p>2024年3月5日</p></div>`;
  const annex = '<div><p>附件：任务清单</p><img src="1.jpg" width="800" height="900"></div>';
  const page = await read(
    `<title>${title}</title><body>${MENU}${letter}<div>${BODY}${BODY}</div>${annex}</body>`,
  );
  assert.deepEqual(linesOf(page), [
    ...[title, '各市教育局：', '现将方案印发给你们，请遵照执行。', '江东省教育厅', '2024年3月5日'],
    ...[...BODY_LINES, ...BODY_LINES, '附件：任务清单'],
  ]);
  assert.match(page.doubts.at(-1)?.problem ?? '', /picture of 800 × 900/);
});

test('hidden and deleted words and ruby readings are left out and reported', async () => {
  const page = await fixture('html-hidden-deleted');
  assert.deepEqual(linesOf(page), [
    '江东省教育厅关于做好资源应用的通知',
    '一、推广应用国家平台。',
    '二、每月报送。',
    '三、信息报送。',
  ]);
  assert.deepEqual(
    leftOut(page).map(({ text, why }) => [text, why]),
    [
      ['江东省教育厅', 'head of the page'],
      ['旧版标题', 'hidden'],
      ['（内部说明）', 'hidden'],
      ['隐藏段', 'hidden'],
      ['每周', 'deleted'],
      ['xin', 'reading beside a character'],
    ],
  );
  assert.deepEqual(
    page.doubts.map(({ line }) => line),
    [2, 3, 4],
  );
});

test('lists have the numbers that a browser writes', async () => {
  const page = await fixture('html-ordered-list');
  assert.deepEqual(linesOf(page).slice(2), [
    '一、统一认识。充分认识重要意义。',
    '1.组织学习。',
    '2.开展培训。',
    '二、加强管理。健全制度。',
    '其余事项：',
    '3.第三项。',
  ]);
  assert.deepEqual(page.census.generated, ['一、', '1.', '2.', '二、', '3.']);
});

test('a caption is a line above its table, lines of a cell stay separate, and a nested table is read once', async () => {
  assert.deepEqual(linesOf(await fixture('html-table-caption')).slice(2), [
    '表1 任务分解表',
    '序号\t任务\t责任单位',
    `1\t完成立项${CELL_BREAK}完成验收\t信息处${CELL_BREAK}电教馆${CELL_BREAK}IT Center${CELL_BREAK}Data Lab`,
    `2\t等保${CELL_BREAK}二级${COLUMN_GAP}10个\t保卫处`,
  ]);
});

test('title and number above the text are kept, and a picture in place of an annex is reported', async () => {
  const page = await fixture('html-title-outside');
  assert.deepEqual(linesOf(page).slice(0, 3), [
    '江东省教育厅关于印发教育数字化创新示范实施方案的通知',
    '江教〔2024〕20号',
    '各市教育局：',
  ]);
  assert.equal(leftOut(page).at(-1)?.why, 'picture of unknown width × 5336');
  assert.match(page.doubts.at(-1)?.problem ?? '', /5336.*改革事项清单/);
  assert.equal(page.doubts.at(-1)?.line, linesOf(page).length);
});

test('a WeChat article has its title, and its author and date are left out and reported', async () => {
  const page = await fixture('html-wechat');
  assert.deepEqual(linesOf(page), [
    '江东省教育厅关于组织人工智能教育应用的通知',
    '各市教育局：',
    '一、',
    '总体要求',
    '坚持应用导向，稳步推进。',
  ]);
  assert.match(page.doubts[0]?.problem ?? '', /14 characters .*“江东教育”/);
});

test('of the information table above a text, the number is kept below the title, and the rest is reported', async () => {
  const page = await read(
    `<title>关于做好教育数字化工作的通知_某省教育厅</title>${MENU}<table><tr><td>索引号：</td><td>00/2024-1</td></tr>` +
      '<tr><td>文号：</td><td>江教〔2024〕20号</td></tr><tr><td>成文日期：</td><td>2024年6月2日</td></tr></table>' +
      `<h1>关于做好教育数字化工作的通知</h1><div>发布时间：2024-06-05 来源：办公室</div><div>${BODY}</div>`,
  );
  assert.deepEqual(linesOf(page), ['关于做好教育数字化工作的通知', '江教〔2024〕20号', ...BODY_LINES]);
  assert.ok(
    leftOut(page).some(({ text, why }) => text === '00/2024-1' && why === 'information about the page'),
  );
});

test('a title repeated in the text is kept once', async () => {
  const title = '江东省教育厅关于做好教育数字化工作的通知';
  const lines = await linesOfPage(
    `<h1>${title}</h1><div id="zoom"><p>江东省教育厅</p><p>关于做好教育数字化工作的通知</p>${BODY}</div>`,
  );
  assert.deepEqual(lines, ['江东省教育厅', '关于做好教育数字化工作的通知', ...BODY_LINES]);
});

const AROUND = [
  ['a navigation', '<nav><a href="/">首页</a></nav>'],
  ['a menu of links', MENU],
  ['a header of the page', '<header>某省教育厅门户网站</header>'],
  ['a footer of the page', '<footer>版权所有。技术支持由信息中心提供。</footer>'],
  ['a bar by its name', '<div class="footer">版权所有 江东省教育厅</div>'],
  ['an aside', '<aside>相关的新闻有这些。</aside>'],
  ['a fixed region', '<div style="position:fixed">扫码关注。</div>'],
  ['a bar of buttons', '<div><a href="javascript:print()">打印</a><button>关闭</button></div>'],
  ['a bar for sharing', '<div class="share">分享到：微信</div>'],
  [
    'a list of links with dates',
    '<div><ul><li><a href="1">教育部加强检查。</a>2024-01-01<li><a href="2">图解</a>2024-01-02</ul></div>',
  ],
  [
    'a path of links',
    '<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/tz">通知公告</a> &gt; 正文</div>',
  ],
  ['a link to the next page', '<div>下一篇：<a href="2.html">关于开展培训的通知</a></div>'],
] as const;
for (const [what, html] of AROUND) {
  test(`${what} before and behind a document is left out and reported`, async () => {
    const page = await read(`<body>${html}<div class="x">${BODY}</div>${html}</body>`);
    assert.deepEqual(linesOf(page), BODY_LINES);
    assert.ok(page.doubts.length > 0 && leftOut(page).every(({ why }) => why !== undefined));
  });
}

test('links to the other pages of a text are left out, and the next page is reported', async () => {
  const pager = '<p><a href="1.html">上一页</a> <a href="2.html">2</a> <a href="3.html">下一页</a></p>';
  const page = await read(`<div id="zoom">${BODY}${pager}<p>江东省教育厅</p></div>`);
  assert.deepEqual(linesOf(page), [...BODY_LINES, '江东省教育厅']);
  assert.ok(page.doubts.some(({ problem }) => /goes on on another page \(3\.html\)/.test(problem)));
});

const WRITTEN = [
  '.a::before{content:"三、"}',
  '.a:after{content:"（试行）"}',
  'p{counter-increment:p} p::before{content:counter(p)}',
];
const UNWRITTEN = ['.a::before{content:""}', '.a::before{content:"\\e903"}', '.a::before{content:"»"}'];
for (const rule of [...WRITTEN, ...UNWRITTEN]) {
  const isReported = WRITTEN.includes(rule);
  test(`the rule ${rule} is ${isReported ? '' : 'not '}reported`, async () => {
    const { doubts } = await read(`<head><style>${rule}</style></head><div id="zoom">${BODY}</div>`);
    assert.deepEqual(
      doubts.map(({ problem }) => /style sheet writes/.test(problem)),
      isReported ? [true] : [],
    );
  });
}

test('a page whose words are written by a script is reported', async () => {
  const page = await read(
    '<title>通知</title><div>{{ title }}</div><script>var data = "现将有关事项通知如下"</script>',
  );
  assert.match(page.doubts[0]?.problem ?? '', /现将有关事项通知如下.*left out: script/);
});

test('a title that a page shows twice above a text with it is kept once', async () => {
  const title = '关于做好招生工作的通知';
  const shown = `<div><h3>${title}</h3></div><div class="card"><h3>${title}</h3></div>`;
  const page = await read(`<body>${shown}<div id="text"><p>${title}</p>${BODY}</div></body>`);
  assert.deepEqual(linesOf(page), [title, ...BODY_LINES]);
});

test('a bar of the page is recognised inside an unnamed wrapper too', async () => {
  const code = '<div id="div_div"><div id="qr_container">扫一扫在手机打开当前页</div></div>';
  const wrapped = await read(`<body><div id="text">${BODY}</div>${code}</body>`);
  assert.deepEqual(linesOf(wrapped), BODY_LINES);
  assert.deepEqual(
    leftOut(wrapped).map(({ text }) => text),
    ['扫一扫在手机打开当前页'],
  );
});

test('a footer is left out by its name and position, including its sentences', async () => {
  const foot = '<div class="footer">版权所有。技术支持由信息中心提供。</div>';
  assert.deepEqual(await linesOfPage(`<body><div class="x">${BODY}</div>${foot}</body>`), BODY_LINES);
});

const TEXT_BLOCKS = [
  [
    'attachments after the text',
    '<div class="fj">附件：<a href="a.doc">改革清单</a></div>',
    '附件：改革清单',
  ],
  ['a signature after the text', '<p>江东省教育厅</p>', '江东省教育厅'],
  ['a header of an article', '<article><header>江东文件</header></article>', '江东文件'],
  ['details that open on a click', '<details><summary>概要</summary></details>', '概要'],
  ['a wrapping form', '<form><p>表内文字</p></form>', '表内文字'],
  [
    'a line of a table that stays in sight',
    '<table><tr><th style="position:sticky">列</th></tr></table>',
    '列',
  ],
] as const;
for (const [what, html, line] of TEXT_BLOCKS) {
  test(`keeps ${what}`, async () => {
    assert.deepEqual(await linesOfPage(`<div class="x">${BODY}</div>${html}`), [...BODY_LINES, line]);
  });
}

test('a form around everything is a wrapper, and its fields are reported', async () => {
  const page = await read(
    `<form id="aspnetForm"><input type="hidden" value="x"><input value="搜索词"><div>${BODY}</div></form>`,
  );
  assert.deepEqual(linesOf(page), BODY_LINES);
  assert.ok(leftOut(page).some(({ text }) => text === '搜索词'));
});

const HIDDEN = [
  ['a class', '<style>.a .b{display:none}</style><div class="a"><p class="b">隐</p></div>'],
  [
    'an id',
    '<style>/* x */ #b{visibility:hidden!important}</style><p id="b" style="visibility:visible">隐</p>',
  ],
  ['a size', '<p style="font-size:0px">隐</p>'],
  ['a place off the page', '<p style="position:absolute;left:-9999px">隐</p>'],
  ['a clip', '<p style="position:absolute;clip:rect(0 0 0 0)">隐</p>'],
  ['opacity', '<p style="opacity:0">隐</p>'],
  ['a closed dialog', '<dialog>隐</dialog>'],
  ['line-through', '<p><span style="text-decoration:line-through">隐</span></p>'],
  ['strike', '<p><strike>隐</strike></p>'],
  ['Word', '<p style="mso-hide:all">隐</p>'],
  ['white', '<style>.w{color:#FFF}</style><p class="w">隐</p>'],
  ['a white font', '<p><font color="white">隐</font></p>'],
] as const;
for (const [what, html] of HIDDEN) {
  test(`words hidden by ${what} are left out`, async () => {
    const page = await read(`<div id="zoom">${BODY}${html}</div>`);
    assert.deepEqual(linesOf(page), BODY_LINES);
    assert.ok(leftOut(page).some(({ text }) => text === '隐'));
  });
}

const SHOWN = [
  '<style>@media print{.b{display:none}}</style><p class="b">显</p>',
  '<p style="visibility:hidden"><span style="visibility:visible">显</span></p>',
  '<p style="font-size:0"><span style="font-size:16px">显</span></p>',
  '<p aria-hidden="true">显</p>',
  '<div style="background:#00f"><p style="color:white">显</p></div>',
  '<p style="color:#fff"><span style="color:red">显</span></p>',
];
for (const html of SHOWN) {
  test(`keeps words that only seem hidden: ${html}`, async () => {
    assert.deepEqual(await linesOfPage(`<div id="zoom">${BODY}${html}</div>`), [...BODY_LINES, '显']);
  });
}

test('an article shown by a script is read, with a doubt', async () => {
  const page = await read(
    `<h1>题目在此</h1><div id="js_content" style="visibility:hidden;opacity:0">${BODY}</div>`,
  );
  assert.deepEqual(linesOf(page), ['题目在此', ...BODY_LINES]);
  assert.match(page.doubts[0]?.problem ?? '', /hides most of its text/);
});

/** A frame around a document: four paragraphs in one of two cells, which only a border makes a data table. */
const framed = (style: string) =>
  `<h1>题目在此</h1><table style="${style}"><tr><td>${'<p>各地各校认真学习，扎实推进教育数字化工作，及时总结经验并按要求报送材料，确保各项任务按期完成并取得实际成效，为全省教育提供支撑。</p>'.repeat(4)}</td><td>${'<p>各地各校认真学习，扎实推进教育数字化工作，及时总结经验并按要求报送材料，确保各项任务按期完成并取得实际成效，为全省教育提供支撑。</p>'.repeat(4)}</td></tr></table>`;
const BORDERS: [style: string, isData: boolean][] = [
  ['border:1px solid', true],
  ['border-width:1px', true],
  ['border-top-style:solid', true],
  ['border-left:1px solid', true],
  ['border-bottom-width:2px', true],
  ['border:0', false],
  ['border:none', false],
  ['border:initial', false],
  ['border-right:1px solid', true],
  ['border-bottom:1px solid', true],
  ['border-style:hidden', false],
  ['border-collapse:collapse', false],
  ['border-color:red', false],
];
for (const [style, isData] of BORDERS)
  test(`two long cells with ${style} are ${isData ? 'a row' : 'paragraphs of the page'}`, async () => {
    const lines = linesOf(await read(framed(style)));
    assert.equal(
      lines.some((line) => line.includes('\t')),
      isData,
    );
  });

const LISTS = [
  ['<ol type="A" reversed><li>甲<li value="9">乙<li>丙</ol>', ['C.甲', 'I.乙', 'H.丙']],
  ['<ol type="i" start="4"><li>甲<li>乙</ol>', ['iv.甲', 'v.乙']],
  ['<ol style="list-style:none"><li>甲</ol>', ['甲']],
  [
    '<style>ol.c{list-style-type:simp-chinese-formal}</style><ol class="c" start="11"><li>甲</ol>',
    ['壹拾壹、甲'],
  ],
  ['<ol style="list-style-type:cjk-heavenly-stem"><li>子<li>丑</ol>', ['甲、子', '乙、丑']],
  ['<ul><li>甲<ol><li>乙</ol></ul>', ['甲', '1.乙']],
  ['<ol><li style="display:none">隐<li>甲</ol>', ['1.甲']],
  ['<ol><li>1.印好的号<li>2.印好的号</ol>', ['1.印好的号', '2.印好的号']],
  ['<ol><li><p>甲</p><p>续</p><li><b>乙</b></ol>', ['1.甲', '续', '2.乙']],
] as const;
for (const [html, lines] of LISTS) {
  test(`numbers of ${html}`, async () => {
    assert.deepEqual(await linesOfPage(`<div id="zoom">${BODY}${html}</div>`), [...BODY_LINES, ...lines]);
  });
}

const LINES = [
  ['<p>信<span>息</span>化<b>工</b>作</p>', ['信息化工作']],
  ['<p>信息\n化 Hello\nWorld</p>', ['信息化 Hello World']],
  ['<p>一行<br>二行</p>', ['一行', '二行']],
  ['<h2>题<br>目</h2>', ['题目']],
  ['<pre>一行\n  二行</pre>', ['一行', '二行']],
  ['<p>甲<span style="display:block">乙</span></p>', ['甲', '乙']],
  ['<p>他说<q>应用为王</q>。</p>', ['他说“应用为王”。']],
  ['<p>甲&nbsp;&nbsp;乙&amp;丙</p>', ['甲 乙&丙']],
  ['<p>教育厅&nbsp;&nbsp; &emsp;\n2024年</p>', [`教育厅${COLUMN_GAP}2024年`]],
] as const;
for (const [html, lines] of LINES) {
  test(`lines of ${JSON.stringify(html)}`, async () => {
    assert.deepEqual(await linesOfPage(`<div id="zoom">${BODY}${html}</div>`), [...BODY_LINES, ...lines]);
  });
}

const TABLES = [
  [
    'head, body and foot in the order they are shown',
    '<table><tfoot><tr><td>脚<td>注<tbody><tr><td>身<td>体<thead><tr><th>头<th>部</table>',
    ['头\t部', '身\t体', '脚\t注'],
  ],
  [
    'cells that span to the end of their group',
    '<table><tbody><tr><td rowspan="0">并<td>1<tr><td>2<tbody><tr><td>另<td>3</table>',
    ['并\t1', `${MERGED_CELL}\t2`, '另\t3'],
  ],
  [
    'a span of a thousand million columns',
    '<table><tr><th colspan="1000000000">宽<tr><td>甲<td>乙</table>',
    ['宽\t', '甲\t乙'],
  ],
  [
    'a table that only lays out',
    '<table role="presentation"><tr><td><p>左一</p><p>左二</p><td>右</table>',
    ['左一', '左二', '右'],
  ],
] as const;
for (const [what, html, lines] of TABLES) {
  test(`tables: ${what}`, async () => {
    assert.deepEqual(await linesOfPage(`<div id="zoom">${BODY}${html}</div>`), [...BODY_LINES, ...lines]);
  });
}

test('a stamp is no picture, and a picture of unknown size counts as one if it is alone', async () => {
  const page = await read(
    `<div id="zoom">${BODY}<p>图<img src="a.png"></p><p><img src="b.png" width="16" height="16"></p><p><img src="c.png"></p><p><img src="data:image/png;base64,${'A'.repeat(1500)}"></p><p><img src="data:image/gif;base64,R0lGODlhAQABAAA="></p></div>`,
  );
  assert.deepEqual(
    leftOut(page).map(({ why }) => why),
    ['picture of unknown size', 'picture of unknown size'],
  );
  assert.equal(page.doubts[0]?.line, 3);
});

test('a frame is reported with its address, and a page of frames names them', async () => {
  const page = await read(`<div id="zoom">${BODY}<iframe src="fj.pdf"></iframe></div>`);
  assert.match(page.doubts[0]?.problem ?? '', /frame fj\.pdf/);
  await assert.rejects(
    read('<frameset><frame src="a.htm"></frameset>'),
    /no text of its own\. It shows other pages: open a\.htm/,
  );
});

test('three thousand nested elements and a thousand tables are read', async () => {
  const deep = '<div>'.repeat(3000) + '深处的文字。' + '</div>'.repeat(3000);
  assert.deepEqual(await linesOfPage(`${BODY}${deep}`), [...BODY_LINES, '深处的文字。']);
  const tables = '<table border="1"><tr><td>甲<td>'.repeat(1000) + '深' + '</table>'.repeat(1000);
  const lines = await linesOfPage(`${BODY}${tables}`);
  assert.equal(lines[2]?.replace(/[^甲深]/gu, '').length, 1001);
});

test('a page whose text is pictures is an error that says so', async () => {
  await assert.rejects(
    read('<h1>关于开展培训的通知</h1><div id="content"><img src="1.jpg"><img src="2.jpg"></div>'),
    /no text of its own\. It shows 2 pictures/,
  );
});
