/** Measures of a web page's blocks, and the meaning of their names and words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attribute, type Element, listElements } from '../../../scripts/html-tree.ts';
import {
  FOOT,
  isAboutPage,
  isDate,
  isListOfLinks,
  isNamed,
  isNamedAround,
  isRegion,
  META,
} from '../../../scripts/read/html/surroundings.ts';
import {
  findDeclaredTitles,
  findTitle,
  firstParagraphs,
  shownText,
} from '../../../scripts/read/html/find-title.ts';
import { type Measure, EMPTY_MEASURE } from '../../../scripts/read/html/measure-page.ts';
import { openPage } from '../../../scripts/read/html/open-page.ts';
import { isOwnBlock } from '../../../scripts/read/html/own-block.ts';
import { findPagers, isBreadcrumb, nextPageOf } from '../../../scripts/read/html/page-links.ts';

/** A page, and its element with id `x`. */
function open(html: string) {
  const page = openPage(html);
  const x = page && listElements(page.root).find((element) => attribute(element, 'id') === 'x');
  assert.ok(page && x, html);
  return { ...page, x, measure: page.measures.get(x) ?? EMPTY_MEASURE };
}
const words = (count: number) => '字'.repeat(count);

const MEASURES: [inside: string, measure: Partial<Measure>][] = [
  ['', {}],
  ['甲 乙\n丙', { characters: 3, paragraphs: 1 }],
  ['<p>甲</p><p>乙</p>', { characters: 2, paragraphs: 2 }],
  ['<p></p><p> </p>', {}],
  ['<p hidden>甲</p>乙', { characters: 1, paragraphs: 1 }],
  ['<a href="/a">甲乙</a>', { characters: 2, linked: 2, links: 1, paragraphs: 1, linkedParagraphs: 1 }],
  ['<a href="/a"> </a>', {}],
  [
    '<a href="/a"><b>甲</b></a>丙',
    { characters: 2, linked: 1, links: 1, paragraphs: 1, linkedParagraphs: 1 },
  ],
  [
    '<p><a href="/a">甲</a></p><p>乙</p>',
    { characters: 2, linked: 1, links: 1, paragraphs: 2, linkedParagraphs: 1 },
  ],
  ['<a href="#a">甲</a>', { characters: 1, paragraphs: 1 }],
  ['<a href="mailto:a@b.cn">甲</a>', { characters: 1, paragraphs: 1 }],
  ['<a href="tel:1">甲</a>', { characters: 1, paragraphs: 1 }],
  ['<a>甲</a>', { characters: 1, paragraphs: 1 }],
  ...[
    '<a href="#">',
    '<a href=" ">',
    '<a href="javascript:void(0)">',
    '<a onclick="a()">',
    '<a role="button">',
  ].map((tag): [string, Partial<Measure>] => [
    `${tag}甲</a>`,
    { characters: 1, controlled: 1, paragraphs: 1 },
  ]),
  ['<span onclick="a()">甲</span>', { characters: 1, controlled: 1, paragraphs: 1 }],
  ...'doc docx wps et xls xlsx pdf ofd zip rar 7z rtf ppt pptx txt jpg jpeg png tif tiff'
    .split(' ')
    .map((ending): [string, Partial<Measure>] => [
      `<a href="/a.${ending}">甲</a>`,
      { characters: 1, files: 1, paragraphs: 1 },
    ]),
  ['<a href="/a.pdf?b=1">甲</a>', { characters: 1, files: 1, paragraphs: 1 }],
  ['<a href="/a.pdf#b">甲</a>', { characters: 1, files: 1, paragraphs: 1 }],
  ['<a href="/a" download>甲</a>', { characters: 1, files: 1, paragraphs: 1 }],
  ['<a href="/a.pdfs">甲</a>', { characters: 1, linked: 1, links: 1, paragraphs: 1, linkedParagraphs: 1 }],
  [`${words(9)}。`, { characters: 10, paragraphs: 1, prose: 10 }],
  [`${words(8)}。`, { characters: 9, paragraphs: 1 }],
  ...[...'。！？；'].map((mark): [string, Partial<Measure>] => [
    `${words(10)}${mark}`,
    { characters: 11, paragraphs: 1, prose: 11 },
  ]),
  ...['a.', ').', 'a;', 'a!', 'a?'].map((end): [string, Partial<Measure>] => [
    `${words(10)}${end}`,
    { characters: 12, paragraphs: 1, prose: 12 },
  ]),
  [`${words(10)}.`, { characters: 11, paragraphs: 1 }],
  [`${words(48)}，字`, { characters: 50, paragraphs: 1, prose: 50 }],
  [`${words(48)},字`, { characters: 50, paragraphs: 1, prose: 50 }],
  [`${words(47)}，字`, { characters: 49, paragraphs: 1 }],
  [words(60), { characters: 60, paragraphs: 1 }],
  [`${words(7)}<a href="#a">字字字</a>${words(1)}。`, { characters: 12, paragraphs: 1, prose: 12 }],
  [`${words(7)}<a href="#">字字字字</a>。`, { characters: 12, controlled: 4, paragraphs: 1, prose: 12 }],
  [`${words(6)}<a href="#">字字字字</a>。`, { characters: 11, controlled: 4, paragraphs: 1 }],
];
for (const [inside, measure] of MEASURES)
  test(`${inside.slice(0, 60)} (${inside.length}) is measured`, () =>
    assert.deepEqual(open(`<div><section><div id=x>${inside}</div></section></div>`).measure, {
      ...EMPTY_MEASURE,
      ...measure,
    }));

test('a block’s measures include its descendants', () => {
  const inside = `<div>${words(10)}。<a href="/a">甲</a></div><ul><li><a href="/b.pdf">乙</a></li><li onclick="a()">丙</li></ul>`;
  assert.deepEqual(open(`<div id=x>${inside}</div>`).measure, {
    characters: 14,
    linked: 1,
    links: 1,
    controlled: 1,
    paragraphs: 3,
    linkedParagraphs: 1,
    prose: 12,
    files: 1,
  });
});

const element = (attributes: string, inside = '甲') => open(`<div id=x ${attributes}>${inside}</div>`).x;
const AROUND =
  'share bdshare bdshare1 print tool tools toolbar crumb crumbs breadcrumb breadcrumbs position location dqwz menu nav navbar foot footer copyright side sidebar related recommend qr qrcode ewm erweima fenxiang search login banner logo top top1 pager page pagination prev next head header topbar btn btns button buttons';
test('names that identify blocks around a document', () => {
  for (const name of AROUND.split(' ')) {
    assert.ok(isNamedAround(element(`class="a ${name}"`)), name);
    assert.ok(isNamedAround(element(`class="my-${name}_2"`)), name);
  }
  for (const name of ['content', 'sharing', 'outprint', 'stop', 'context', 'loginx'])
    assert.ok(!isNamedAround(element(`class="${name}"`)), name);
  assert.ok(isNamedAround(element('', ' <p class=share>甲</p> ')));
  assert.ok(isNamedAround(element('', '<p><b class=share>甲</b></p>')));
  for (const inside of ['<p class=share>甲</p>乙', '<p class=share>甲</p><p>乙</p>', '甲', '', '<p>甲</p>'])
    assert.ok(!isNamedAround(element('', inside)), inside);
  for (const name of ['foot', 'footer', 'copyright', 'page-foot', 'foot_1', 'foot2'])
    assert.ok(isNamed(element(`class="${name}"`), FOOT), name);
  for (const name of 'meta info xx source publish author date time ly fbsj article-meta meta_a a_meta a_time info_a'.split(
    ' ',
  ))
    assert.ok(isNamed(element(`class="${name}"`), META), name);
  for (const name of ['metal', 'update', 'lying', 'infos'])
    assert.ok(!isNamed(element(`class="${name}"`), META), name);
  assert.ok(isNamed(element(`class="${'a'.repeat(295)} foot"`), FOOT));
  assert.ok(!isNamed(element(`class="${'a'.repeat(297)} foot"`), FOOT));
});

test('names that identify the element of a document', () => {
  const names =
    'zoom ucapcontent ucap-content trs_editor trs_editor_view trs_view js_content view page_content pages_content article-content articlecontent article-body articlecon newscontent news_content news_content_con content_text contenttext zwcon zw_content detailnews detail-news';
  for (const name of names.split(' '))
    assert.ok(isOwnBlock(element(`class="a ${name.toUpperCase()} b"`)), name);
  assert.ok(isOwnBlock(open('<div><div id=x itemprop=articleBody>甲</div></div>').x));
  assert.ok(
    isOwnBlock(
      listElements(open('<div id=zoom><p id=x>甲</p></div>').root).find(
        (one) => attribute(one, 'id') === 'zoom',
      ) ?? element(''),
    ),
  );
  for (const name of ['content', 'viewer', 'my_zoom', 'news'])
    assert.ok(!isOwnBlock(element(`class="${name}"`)), name);
});

test('a region belongs to the page unless it is inside an article, a section or the main part', () => {
  const regions = [
    '<header id=x>',
    '<footer id=x>',
    '<aside id=x>',
    '<div id=x role=banner>',
    '<div id=x role=contentinfo>',
    '<div id=x role=complementary>',
  ];
  for (const region of regions) {
    assert.ok(isRegion(open(`<div>${region}甲`).x), region);
    for (const around of ['article', 'main', 'section'])
      assert.ok(!isRegion(open(`<${around}><div>${region}甲`).x), around);
  }
  assert.ok(!isRegion(open('<div id=x>甲').x) && !isRegion(open('<div id=x role=note>甲').x));
});

test('a block is a list of links if one of two paragraphs has one, or three of five', () => {
  const isList = (linkedParagraphs: number, paragraphs: number) =>
    isListOfLinks({ ...EMPTY_MEASURE, linkedParagraphs, paragraphs });
  assert.deepEqual([isList(2, 2), isList(1, 1), isList(3, 5), isList(3, 6)], [true, false, true, false]);
});

test('lines are information about the page by dates of publishing systems, and by labels', () => {
  for (const text of [
    '2024-05-06',
    '2024/5/6',
    '2024.5.6',
    '时间10:30',
    '来源：江东发布：厅',
    '发布日期：2024年5月',
    '来源:江东 作者:甲',
  ])
    assert.ok(isAboutPage(text), text);
  for (const text of [
    '2024年5月6日',
    '来源：江东',
    '源：甲，者：乙',
    '2024年5月，甲',
    '联系电话处室与办公室的号码：1',
    '甲：：乙：：',
  ])
    assert.ok(!isAboutPage(text), text);
  for (const text of ['2024年5月', '2024-5-6', '2024/05/06', '2024.5.6']) assert.ok(isDate(text), text);
  for (const text of ['2024年', '5月6日', '2024-5', '24-5-6']) assert.ok(!isDate(text), text);
});

test('a breadcrumb has links and arrows', () => {
  const isPath = (inside: string) => {
    const { x, measure, leftOut } = open(`<div id=x>${inside}</div>`);
    return isBreadcrumb(x, measure, leftOut);
  };
  for (const arrow of '>＞›»→') assert.ok(isPath(`<a href="/">首页</a> ${arrow} 正文`), arrow);
  assert.ok(isPath(`<a href="/">首页</a>>${words(197)}`) && !isPath(`<a href="/">首页</a>>${words(198)}`));
  for (const inside of ['首页 > 正文', '<a href="/">首页</a> 正文', `<a href="/">首页</a> > ${words(10)}。`])
    assert.ok(!isPath(inside), inside);
});

test('a pager is a block of links to the other pages of a text', () => {
  const pagers = (inside: string) => {
    const { body, measures, style, leftOut } = open(`<main id=x>${inside}<p>${words(90)}</p></main>`);
    return findPagers(body, measures, style, leftOut).length;
  };
  const link = (text: string) => `<a href="/2">${text}</a>`;
  for (const text of ['上一页', '下一页', '前一页', '后一页', '上页', '下页', '首页', '末页', '尾页'])
    assert.equal(pagers(`<p>${link(text)}</p>`), 1, text);
  assert.equal(pagers(`<p>${link('下一页')}字字字</p>`), 1);
  assert.equal(pagers(`<p>${link('下一页')}字字字字</p>`), 0);
  assert.equal(pagers(`<p>${link(`下一页${words(77)}`)}</p>`), 1);
  assert.equal(pagers(`<p>${link(`下一页${words(78)}`)}</p>`), 0);
  for (const inside of [
    '<p>下一页</p>',
    `<p>${link('下一篇')}</p>`,
    `<span>${link('下一页')}</span>`,
    `<p>${link('下一页')}，${words(10)}。</p>`,
  ])
    assert.equal(pagers(inside), 0, inside);
});

test('finds the address of the next page', () => {
  const next = (html: string) => nextPageOf(open(`<p id=x>甲</p>${html}`).root);
  for (const text of [
    '下一页',
    '下页',
    '后一页',
    '后页',
    'Next Page',
    '[下一页]',
    '［下一页］',
    '下一页>',
    '下一页»',
    '下一页›',
  ])
    assert.equal(next(`<a href=" /2 ">${text}</a>`), '/2', text);
  for (const html of [
    '<a href="/2">下一篇</a>',
    '<a href="#">下一页</a>',
    '<a href="javascript:a()">下一页</a>',
    '<a href="">下一页</a>',
    '<link href="/2">',
    '<a href="/2">去下一页</a>',
  ])
    assert.equal(next(html), null, html);
});

test('a page declares the title of its document in meta elements, and in its own title next to the site’s name', () => {
  const title = '江东省教育数字化方案';
  const declared = (head: string) => findDeclaredTitles(open(`<head>${head}</head><p id=x>甲</p>`).root);
  for (const name of ['ArticleTitle', 'og:title', 'twitter:title', 'DC.Title', 'citation_title'])
    assert.deepEqual(declared(`<meta name="${name}" content="${title} ">`).exact, [title], name);
  assert.deepEqual(declared(`<meta property="og:title" content="${title}">`).exact, [title]);
  assert.deepEqual(declared('<meta name="ArticleTitle" content="一二三四五六七">').exact, []);
  assert.deepEqual(declared('<meta name="ArticleTitle" content="一二三四五六七八">').exact, [
    '一二三四五六七八',
  ]);
  assert.deepEqual(declared(`<meta name="keywords" content="${title}"><meta name="ArticleTitle">`).exact, []);
  for (const mark of ['_', '|', '>', '»', '-', '--', '–', '—', '——'])
    assert.deepEqual(
      declared(`<title>${title}${mark}江东</title>`).parts,
      [`${title}${mark}江东`, title],
      mark,
    );
});

const TITLES: [what: string, head: string, before: string, found: string | null][] = [
  [
    'the declared title, nearest to the text',
    '<meta name=ArticleTitle content=江东省教育数字化方案><title>江东省教育数字化工作_江东</title>',
    '<h1>通知公告</h1><p id=a>江东省教育数字化方案</p><p id=b>江东省教育数字化方案</p><p id=c>江东省教育数字化工作</p>',
    'b',
  ],
  [
    'the text in the page’s title',
    '<title>江东省教育数字化工作_江东</title>',
    '<h1>通知公告</h1><p id=b>江东省教育数字化工作</p><p id=c>甲</p>',
    'b',
  ],
  [
    'the text in the page’s title, nearest to the text',
    '<title>江东省教育数字化工作_江东</title>',
    '<p id=a>江东省教育数字化工作</p><p id=b>江东省教育数字化工作</p>',
    'b',
  ],
  ['no words in an anchor', '', '<a><h1 id=b>江东</h1></a>', null],
  ['the element named so by its id', '', '<p class=a><b id=title>方案</b></p><p id=a>甲</p>', 'title'],
  ['the first heading', '', '<p id=a>甲</p><h2 id=b>通知公告</h2><h1 id=c>方案</h1>', 'b'],
  ['no heading of a region', '', '<header><h1 id=a>江东</h1></header><h3 id=b>方案</h3>', 'b'],
  [
    'the last that is named so',
    '',
    '<p id=a class=title>甲</p><p id=b class="main_title">方案</p><p id=c>乙</p>',
    'b',
  ],
  [
    'a heading of a region if there is no other',
    '',
    '<header><h1 id=b>江东</h1></header><p id=a>甲</p>',
    'b',
  ],
  ['no small heading of a region', '', '<header><h2 id=b>江东</h2></header><p id=a>甲</p>', null],
  ['no link', '', '<a href="/"><h1 id=b>江东</h1></a>', null],
  ['not words that are mostly links', '', '<h1 id=b>方案<a href="/">江东省</a></h1>', null],
  ['words that are half links', '', '<h1 id=b>方案<a href="/">江东</a></h1>', 'b'],
  ['not words that mostly run scripts', '', '<h1 id=b>方案<a onclick="a()">江东省</a></h1>', null],
  ['two hundred letters', '', `<h1 id=b>${words(200)}</h1>`, 'b'],
  ['no more', '', `<h1 id=b>${words(201)}</h1>`, null],
  ['nothing empty', '', '<h1 id=a></h1><h2 id=b>方案</h2>', 'b'],
  [
    'the block with the declared title',
    '<title>江东省教育数字化工作</title>',
    '<div id=b><p id=a><b id=c>江东省教育数字化工作</b></p></div>',
    'b',
  ],
  [
    'no block with other words',
    '<title>江东省教育数字化工作</title>',
    '<div id=a>甲<p id=b><b id=c>江东省教育数字化工作</b></p></div>',
    'b',
  ],
  ['nothing', '', '<p id=a>甲</p>', null],
  ...'title subtitle biaoti bt tit Title1 my-bt'
    .split(' ')
    .map((name): [string, string, string, string | null] => [
      `the element named ${name}`,
      '',
      `<p id=b class="${name}">方案</p><p id=a>甲</p>`,
      'b',
    ]),
  ...['titles', 'subtle', 'bta'].map((name): [string, string, string, string | null] => [
    `not an element named ${name}`,
    '',
    `<p id=a class="${name}">方案</p>`,
    null,
  ]),
];
for (const [what, head, before, found] of TITLES)
  test(`the title of a page is ${what}`, () => {
    const { body, measures, leftOut, titles, x } = open(
      `<head>${head}</head><body><div>${before}</div><p id=x>甲</p></body>`,
    );
    const all = listElements(body);
    const elements = all.slice(2, all.indexOf(x)).filter((one: Element) => one !== body);
    const title = findTitle(elements, titles, measures, (one) => shownText(one, leftOut), isRegion);
    assert.equal(title && (attribute(title, 'id') ?? title.tagName), found);
  });

test('the first paragraphs of a block are those with words, each starting at a block or a break, up to a limit', () => {
  const { x, leftOut, style } = open(
    '<div id=x> <p>甲 甲</p><p> </p><p hidden>无</p><p>乙<b>丙</b><br>丁</p><p>戊</p></div>',
  );
  assert.deepEqual(firstParagraphs(x, leftOut, style, 9), ['甲甲', '乙丙', '丁', '戊']);
  assert.deepEqual(firstParagraphs(x, leftOut, style, 2), ['甲甲', '乙丙']);
  const { x: last, ...other } = open('<div id=x><p>甲</p><p> </p></div>');
  assert.deepEqual(firstParagraphs(last, other.leftOut, other.style, 9), ['甲']);
});
