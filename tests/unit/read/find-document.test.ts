/** Which part of a page is its document: each block beside it, near menus and away from them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readHtml } from '../../../scripts/read/read-html.ts';

const SENTENCES = ['现将有关事项通知如下。', '请认真贯彻执行，并于月底前报送总结。'];
const BODY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('');
const linesOf = (html: string) =>
  readHtml(Buffer.from(html), 'a.html')
    .text.split('\n')
    .filter((line) => line !== '');
const link = (text: string) => `<a href="/${text}">${text}</a>`;
const menu = (words: string[], rest = '') => `<div>${words.map(link).join(' ')}${rest}</div>`;
const MENU = menu(['首页', '机构', '新闻', '政务', '互动']);
/** The lines of blocks before and behind a document, without the document's own. */
const beside = (before: string, after: string, far = false, core = `<div>${BODY}</div>`) =>
  linesOf(`<body>${far ? MENU : ''}${before}${core}${after}</body>`).filter(
    (line) => !SENTENCES.includes(line),
  );

/** Where a block is text: before and behind a document, near it and beyond the site's menus. */
type Where = 'everywhere' | 'near' | 'behind' | 'near, behind' | 'nowhere';
const wordsIn = (count: number) => `${'字'.repeat(count - 1)}。`;
const BLOCKS: [block: string, where: Where][] = [
  ['<p>江东省教育厅</p>', 'near'],
  ['江东省教育厅', 'near'],
  ['<p>请各地各校认真学习，结合实际抓好落实。</p>', 'everywhere'],
  ['<p><a href="/a.pdf">任务清单</a></p>', 'everywhere'],
  ...['附件：任务清单', '附表1', '附录一', '附图'].map((text): [string, Where] => [
    `<p>${text}</p>`,
    'near, behind',
  ]),
  ['<div class=share>分享到微信</div>', 'nowhere'],
  ['<div class=share>分享<a href="/a.pdf">任务清单下载</a></div>', 'everywhere'],
  ['<div class=share>请各地各校认真学习，结合实际抓好落实。</div>', 'everywhere'],
  ['<header>江东省教育厅</header>', 'nowhere'],
  ['<footer>请各地各校认真学习，结合实际抓好落实。</footer>', 'nowhere'],
  [`<p>${link('甲乙')}丙丁</p>`, 'nowhere'],
  [`<p>${link('甲乙')}丙丁戊</p>`, 'near'],
  ['<p><a onclick="a()">甲乙</a>丙丁</p>', 'nowhere'],
  [`<ul><li>${link('甲')}的有关说明</li><li>${link('乙')}的有关说明</li></ul>`, 'nowhere'],
  [`<ul><li>${link('甲')}的有关说明</li><li>乙的有关说明</li></ul>`, 'near'],
  [`<p>${link('首页')} > 通知公告栏目</p>`, 'nowhere'],
  ['<h2>江东省教育数字化工作方案</h2>', 'near'],
];
for (const [block, where] of BLOCKS)
  test(`${block} beside a document is text ${where}`, () => {
    const isText = (before: string, after: string, far: boolean) => beside(before, after, far).length > 0;
    const found = [
      isText('', block, false),
      isText(block, '', false),
      isText('', block, true),
      isText(block, '', true),
    ];
    const expected: Record<Where, boolean[]> = {
      everywhere: [true, true, true, true],
      near: [true, true, false, false],
      behind: [true, false, true, false],
      'near, behind': [true, true, true, false],
      nowhere: [false, false, false, false],
    };
    if (block.startsWith('<h2>'))
      return void assert.deepEqual(found.slice(0, 3), expected[where].slice(0, 3));
    assert.deepEqual(found, expected[where]);
  });

/** Lines between a title and its text with information about the page. */
const INFORMATION: [block: string, isInformation: boolean][] = [
  ['<p>来源：江东 时间：2024-05-06</p>', true],
  ['<p>发布日期：2024年5月6日</p>', true],
  ['<p>2024年5月6日</p>', false],
  ['<p class=meta>江东省教育厅</p>', true],
  ['<p>江东省<time>今天</time></p>', true],
  ['<table><tr><td>索引号</td><td>江教〔2024〕3号</td></tr></table>', true],
  ['<div><dl><dt>成文</dt><dd>2024年5月</dd></dl></div>', true],
  ['<table><tr><td>索引号</td><td>甲</td></tr></table>', false],
  ['<p>江教〔2024〕3号</p>', false],
];
for (const [block, isInformation] of INFORMATION)
  test(`${block} above a text ${isInformation ? 'is information about the page' : 'is part of the text'}`, () => {
    const words = block.replace(/<[^>]*>/g, '').slice(0, 3);
    assert.equal(
      beside(`<h1>教育数字化方案</h1>${block}`, '').some((line) => line.includes(words)),
      !isInformation,
    );
  });

test('a heading in an information block is text, and so is the document number, once', () => {
  assert.deepEqual(beside('<div><h1>教育数字化方案</h1><p>发布日期：2024-05-06</p></div>', ''), [
    '教育数字化方案',
  ]);
  const forms = [...'〔［[（(【'].map((open, at) => `江教${open}2024${'〕］]）)】'.charAt(at)}3号`);
  for (const number of [
    ...forms,
    'JJ〔2024〕第12号',
    '江 〔 2024 〕 1234 号',
    'jj〔2024〕3号',
    '江东省教育厅办公室信息函〔2024〕3号',
  ])
    for (const around of [
      `<p>文号：${number}，发布日期：2024-05-06</p>`,
      `<div><p>日期：2024-05-06</p><p>${number}</p></div>`,
    ])
      assert.deepEqual(
        beside(`<h1>教育数字化方案</h1>${around}`, '').map((line) => line.replace(/\s/g, '')),
        ['教育数字化方案', number.replace(/\s/g, '')],
        number,
      );
  const twice = '<p>文号：江教〔2024〕3号，日期：2024-05-06</p>';
  assert.deepEqual(beside(`<h1>教育数字化方案</h1>${twice}${twice}`, ''), [
    '教育数字化方案',
    '江教〔2024〕3号',
  ]);
  assert.deepEqual(
    beside(`<h1>教育数字化方案</h1>${twice}`, '', false, `<div><p>江教〔2024〕3号</p>${BODY}</div>`),
    ['教育数字化方案', '江教〔2024〕3号'],
  );
});

test('a menu has at least five links with half of its words, and everything beyond it belongs to the site', () => {
  const isFar = (block: string) =>
    !linesOf(`<body>${block}<p>江东省教育厅</p><div>${BODY}</div></body>`).includes('江东省教育厅');
  const five = ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊'];
  assert.deepEqual([isFar(menu(five)), isFar(menu(five.slice(1)))], [true, false]);
  assert.deepEqual([isFar(menu(five, '字'.repeat(10))), isFar(menu(five, '字'.repeat(11)))], [true, false]);
});

test('a footer with more sentences than the document isn’t a footer', () => {
  const prose = SENTENCES.join('').length;
  const foot = (count: number) => `<div class=copyright>${wordsIn(count)}</div>`;
  const core = `<div id=zoom>${BODY}</div>`;
  assert.equal(beside('', foot(prose), false, core).length, 0);
  assert.equal(beside('', foot(prose + 1), false, core).length, 1);
});

test('the core is the innermost container with half of the sentences, or one named as content with two fifths', () => {
  const half = wordsIn(20);
  for (const name of 'div section article main form center blockquote font span fieldset my-content'.split(
    ' ',
  )) {
    // Outside the core and beyond the menu a line belongs to the site. Inside the core it belongs to the document.
    const html = `<body>${MENU}<p>江东省教育厅</p><${name}><p>各市教育局</p>${BODY}<p>江东省</p></${name}></body>`;
    assert.ok(!linesOf(html).includes('江东省教育厅'), name);
  }
  const parts = (first: string, second: string) =>
    linesOf(`<body>${MENU}<div><p>甲</p>${first}</div><div id=zoom><p>乙</p>${second}</div></body>`);
  assert.ok(parts(`<p>${wordsIn(30)}</p>`, `<p>${half}</p>`).includes('乙'));
  assert.ok(parts(`<p>${wordsIn(40)}</p>`, `<p>${half}</p>`).includes('甲'));
});

test('a title that the text repeats at its start is kept once', () => {
  const title = '江东省教育数字化工作方案';
  const text = (...lines: string[]) =>
    linesOf(
      `<title>${title}</title><body><h1>${title}</h1><div id=zoom>${lines.map((line) => `<p>${line}</p>`).join('')}${BODY}</div></body>`,
    );
  assert.deepEqual(text(title).slice(0, -2), [title]);
  assert.deepEqual(text('江东省教育', '数字化工作方案').slice(0, -2), ['江东省教育', '数字化工作方案']);
  assert.deepEqual(text('江东省教育').slice(0, -2), [title, '江东省教育']);
  const late = Array.from({ length: 11 }, () => '甲');
  assert.equal(text(...late, title).filter((line) => line === title).length, 1);
  assert.equal(text(...late, '甲', title).filter((line) => line === title).length, 2);
});

test('a menu beside the longer part of a text is left out, even in a block with text', () => {
  const part = (count: number, beside = '') =>
    `<section>${beside}<div><p>${wordsIn(count)}</p></div></section>`;
  assert.deepEqual(linesOf(`<body>${part(60, MENU)}${part(40)}</body>`), [wordsIn(60), wordsIn(40)]);
});

test('a page without sentences consists of its words outside links, without information about the page', () => {
  const lines = ['任务清单', '建设平台'];
  const list = lines.map((line) => `<p>${line}</p>`).join('');
  const about = '<p>发布日期：2024-05-06</p>';
  assert.deepEqual(linesOf(`<body><div>${about}${list}</div></body>`), lines);
  assert.deepEqual(linesOf(`<body><div>${MENU}${MENU}</div><div>${about}${list}</div></body>`), lines);
});

const title = '江东省教育数字化工作方案';
const WHOLE: [what: string, html: string, lines: string[]][] = [
  [
    'a title identified only by its class, beyond the menu',
    `${MENU}<p class=title>${title}</p><div>${BODY}</div>`,
    [title, ...SENTENCES],
  ],
  [
    'its number before the text if there is no title',
    `<p>文号：江教〔2024〕3号，日期：2024-05-06</p><div>${BODY}</div>`,
    ['江教〔2024〕3号', ...SENTENCES],
  ],
  ['a title in the block of the text', `<div><h1>${title}</h1>${BODY}</div>`, [title, ...SENTENCES]],
  [
    'a heading that isn’t the title, in an information block',
    `<h1>${title}</h1><div><h2>江东教育文件</h2><p>发布日期：2024-05-06</p></div><div>${BODY}</div>`,
    [title, '江东教育文件', ...SENTENCES],
  ],
  [
    'a sentence with two links',
    `<div>${BODY}</div><p>请登录${link('平台甲')}和${link('平台乙')}报送有关材料信息。</p>`,
    [...SENTENCES, '请登录平台甲和平台乙报送有关材料信息。'],
  ],
  [
    'only the sentences of a block with sentences and links',
    `<div>${BODY}</div><div><p>${wordsIn(21)}</p><p>${link('甲甲甲')} ${link('乙乙乙')}</p></div>`,
    [...SENTENCES, wordsIn(21)],
  ],
  [
    'a block with sentences and fewer links',
    `<div>${BODY}</div><div><p>${wordsIn(24)}</p><p>${link('甲甲甲')} ${link('乙乙乙')}</p></div>`,
    [...SENTENCES, wordsIn(24), '甲甲甲 乙乙乙'],
  ],
  [
    'a block with sentences and a link',
    `<div>${BODY}</div><div><p>${wordsIn(21)}</p><p>${link('甲甲甲乙乙乙')}</p></div>`,
    [...SENTENCES, wordsIn(21), '甲甲甲乙乙乙'],
  ],
  [
    'a block that is half sentences and half a link',
    `<div>${BODY}</div><div><p>${wordsIn(12)}</p><p>${link('字'.repeat(12))}</p></div>`,
    [...SENTENCES, wordsIn(12), '字'.repeat(12)],
  ],
  [
    'no block with a smaller share of sentences',
    `<div>${BODY}</div><div><p>${wordsIn(12)}</p><p>${link('字'.repeat(13))}</p></div>`,
    SENTENCES,
  ],
  [
    'lines between the sentences of a text, except a menu',
    `<div><p>${SENTENCES[0]}</p><p>江东省教育厅</p>${MENU}<p>${SENTENCES[1]}</p></div>`,
    [SENTENCES[0] ?? '', '江东省教育厅', SENTENCES[1] ?? ''],
  ],
  [
    'lines before and behind the sentences of a text, except a bar of the page',
    `<div><div class=share>分享到微信</div><p>各市教育局：</p>${BODY}<p>江东省教育厅</p><div class=share>分享到微信</div><div class=foot>版权所有，技术支持由信息中心提供。</div></div>`,
    ['各市教育局：', ...SENTENCES, '江东省教育厅'],
  ],
  [
    'everything in a block named as content',
    `<div id=zoom><div class=share>分享到微信</div>${BODY}<p>江东省教育厅</p></div>`,
    ['分享到微信', ...SENTENCES, '江东省教育厅'],
  ],
  [
    'ten letters before a text, which are no sentence',
    `<div>${'字'.repeat(10)}<p>发布日期：2024-05-06</p>${BODY}</div>`,
    ['字'.repeat(10), ...SENTENCES],
  ],
  [
    'more letters before a text, which begin it',
    `<div>${'字'.repeat(11)}<p>发布日期：2024-05-06</p>${BODY}</div>`,
    ['字'.repeat(11), '发布日期：2024-05-06', ...SENTENCES],
  ],
  [
    'a data table with all sentences, with the line before it',
    `${MENU}<div><p>任务清单</p><table border=1><tr><th>任务<th>单位<tr><td>${SENTENCES[0]}<td>${SENTENCES[1]}</table></div>`,
    ['任务清单', '任务\t单位', SENTENCES.join('\t')],
  ],
];
for (const [what, html, lines] of WHOLE)
  test(`a document has ${what}`, () => assert.deepEqual(linesOf(`<body>${html}</body>`), lines));

const REASONS: [block: string, why: string, isFar?: boolean][] = [
  [MENU, 'links'],
  [`<ul><li>${link('甲')}的有关说明</li><li>${link('乙')}的有关说明</li></ul>`, 'links'],
  [`<p>${link('首页')} > 通知公告栏目</p>`, 'links'],
  ['<header>江东省教育厅</header>', 'header of the page'],
  ['<aside>江东省教育厅</aside>', 'aside of the page'],
  ['<div class=foot>版权所有，技术支持由信息中心提供。</div>', 'foot of the page'],
  ['<div class=share>分享到微信</div>', 'bar of the page'],
  ['<p>江东省教育厅</p>', 'outside the document', true],
];
for (const [block, why, isFar = false] of REASONS)
  test(`${block.slice(0, 60)} behind a document is left out: ${why}`, () => {
    const page = `<body>${isFar ? MENU : ''}<div>${BODY}</div>${block}</body>`;
    const { runs } = readHtml(Buffer.from(page), 'a.html').census;
    assert.equal(runs.at(-1)?.why, why);
  });

test('each of several document numbers is below its title, in order', () => {
  const about = [3, 4].map((number) => `<p>文号：江教〔2024〕${number}号，日期：2024-05-06</p>`).join('');
  assert.deepEqual(
    linesOf(`<body><h1>${title}</h1><div><h2>江东教育</h2>${about}</div><div>${BODY}</div></body>`),
    [...[title, '江教〔2024〕3号', '江教〔2024〕4号', '江东教育'], ...SENTENCES],
  );
});

test('pages of only pictures, frames or scripts have no text', () => {
  assert.throws(() => linesOf('<body><img src=a.png width=600 height=800></body>'), /1 pictures/);
  assert.throws(
    () => linesOf('<frameset><frame src="a.html"><frame src=b.html></frameset>'),
    /open a.html, b.html/,
  );
  assert.throws(() => linesOf('<body><script>a()</script></body>'), /filled by a script/);
});
