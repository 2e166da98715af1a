/** Reports about a web page: the fate of each run of its words, its pictures and frames, and doubts for the editor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readFragment } from '../../../scripts/read/html/open-page.ts';
import { readHtml } from '../../../scripts/read/read-html.ts';

const BODY = '<p>现将有关事项通知如下。</p><p>请认真贯彻执行，并于月底前报送总结。</p>';
const summarise = ({ census, doubts }: ReturnType<typeof readHtml>) => ({
  runs: census.runs
    .filter(({ fate }) => fate === 'left-out')
    .map(({ text, why, place }) => `${text || '–'} (${why}, ${place})`),
  doubts: doubts.map(({ line, problem }) => `${line}: ${problem}`),
});
/** The report about a document with this HTML behind its two paragraphs. */
const reportOf = (html: string, head = '') =>
  summarise(readHtml(Buffer.from(`${head}<div id=zoom>${BODY}${html}</div>`), 'a.html'));

const PICTURES: [html: string, what: string | null][] = [
  ['<img src=a.png width=100 height=30>', 'picture of 100 × 30'],
  ['<img src=a.png width=30 height=100>', 'picture of 30 × 100'],
  ['<img src=a.png width=99 height=99>', null],
  ['<img src=a.png width=500 height=29>', null],
  ['<img src=a.png width=29 height=500>', null],
  ['<img src=a.png width=100>', 'picture of 100 × unknown height'],
  ['<img src=a.png height=100>', 'picture of unknown width × 100'],
  ['<img src=a.png width=99>', null],
  ['<img src=a.png width="120.5px" height=" 60 px">', 'picture of 120.5 × 60'],
  ['<img src=a.png style="width:120px;height:60px" width=9 height=9>', 'picture of 120 × 60'],
  ['<img src=a.png style="width:50%" width=120>', 'picture of 120 × unknown height'],
  ['<img src=a.png width="50%">', 'picture of unknown size'],
  ['<img src=a.png data-w=640>', 'picture of 640 × unknown height'],
  ['<img src=a.png data-w=640 width=120>', 'picture of 120 × unknown height'],
  ['<img src=a.png>', 'picture of unknown size'],
  ['字<img src=a.png>', null],
  ['<b>字</b><img src=a.png>', null],
  ['<b>字</b><img src=a.png usemap="#m">', 'picture of unknown size'],
  ['<p>字</p><img src=a.png>', 'picture of unknown size'],
  ['<p>甲</p>字<img src=a.png>', null],
  ['<p>甲</p><img src=a.png><p>乙</p>字', null],
  ['字<p><img src=a.png></p>', 'picture of unknown size'],
  [`<img src="data:a${'A'.repeat(994)}">`, 'picture of unknown size'],
  [`<img src="data:a${'A'.repeat(993)}">`, null],
  [`字<img src="data:a${'A'.repeat(5994)}">`, 'picture of unknown size'],
  [`字<img src="data:a${'A'.repeat(5993)}">`, null],
  ['<iframe src=a.pdf></iframe>', 'frame a.pdf'],
  ['<embed src=a.pdf>', 'frame a.pdf'],
  ['<object data=a.pdf></object>', 'frame a.pdf'],
  ['<iframe></iframe>', null],
];
for (const [html, what] of PICTURES)
  test(`${html.slice(0, 60)} (${html.length}) is reported as ${what ?? 'nothing'}`, () =>
    assert.deepEqual(
      reportOf(`<div>${html}</div>`),
      what === null
        ? { runs: [], doubts: [] }
        : {
            runs: [`– (${what}, line 1 of the page)`],
            doubts: [`${/字/.test(html) ? 3 : 2}: There is a ${what} here; what it shows isn’t read.`],
          },
    ));

test('a picture is reported with its alternative text', () => {
  assert.deepEqual(reportOf('<p><img src=a.png alt=" 流程图 "></p>').doubts, [
    '2: There is a picture of unknown size (“流程图”) here; what it shows isn’t read.',
  ]);
});

test('a picture around a document is recorded with its reason, and isn’t a doubt', () => {
  const page = `<body><div id=zoom>${BODY}</div><footer><img src=a.png width=300 height=200>江东</footer></body>`;
  assert.deepEqual(summarise(readHtml(Buffer.from(page), 'a.html')), {
    runs: [
      '– (picture of 300 × 200 (footer of the page), line 1 of the page)',
      '江东 (footer of the page, line 1 of the page)',
    ],
    doubts: [
      '1: 2 characters of the page stand around its document and were left out, from “江东” on (line 1 of the page).',
    ],
  });
});

test('the value of a form field is reported unless it is hidden', () => {
  assert.deepEqual(reportOf('<input value="甲"><input value=" "><input><input type=hidden value="乙">'), {
    runs: ['甲 (form control, line 1 of the page)'],
    doubts: ['2: “甲” is left out: form control.'],
  });
  assert.deepEqual(reportOf('<p value="甲">乙</p>').runs, []);
});

const REASONS: [html: string, why: string][] = [
  ['<p hidden>隐</p>', 'hidden'],
  ['<del>隐</del>', 'deleted'],
  ['<s>隐</s>', 'struck out'],
  ['<p style="color:white">隐</p>', 'white on white'],
  ['<ruby>字<rt>隐</rt></ruby>', 'reading beside a character'],
  ['<button>隐</button>', 'form control'],
  ['<canvas>隐</canvas>', 'drawing'],
  ['<p style="position:fixed">隐</p>', 'fixed region of the page'],
  ['<noscript>隐</noscript>', 'shown only without scripts'],
  ['<noframes>隐</noframes>', 'shown only without frames'],
  ['<math><annotation>隐</annotation></math>', 'source of a formula'],
];
for (const [html, why] of REASONS)
  test(`words of a document that aren’t shown are reported at their line: ${html}`, () => {
    const { runs, doubts } = reportOf(html);
    assert.deepEqual(runs, [`隐 (${why}, line 1 of the page)`]);
    assert.deepEqual(doubts, [`${html.startsWith('<ruby') ? 3 : 2}: “隐” is left out: ${why}.`]);
  });

test('elements without words of the document are recorded without a doubt', () => {
  assert.deepEqual(reportOf('<script>隐</script><style>p{}</style><template>隐</template>'), {
    runs: [
      ...['隐 (script, line 1 of the page)', 'p{} (style sheet, line 1 of the page)'],
      '隐 (template, line 1 of the page)',
    ],
    doubts: [],
  });
});

test('a reason is reported once, with the first thirty letters, at the first place', () => {
  const long = '字'.repeat(30);
  const more = `<p hidden>${long}</p>\n<p>甲</p><p hidden>${long}</p><p><del> 一\n 二 </del></p>`;
  assert.deepEqual(reportOf(more).doubts, [
    `3: “${long}” and 1 more is left out: hidden.`,
    '3: “一 二” is left out: deleted.',
  ]);
  assert.deepEqual(reportOf(`<p>${long}</p><p hidden>${long}字</p>`).doubts, [
    `3: “${long}…” is left out: hidden.`,
  ]);
});

test('text around a document is reported with its length, its first words and its place', () => {
  const page = `<body>\n<header>江东 省</header><div id=zoom>${BODY}<p hidden>隐</p></div>\n<footer>教育厅</footer><script>a</script></body>`;
  assert.deepEqual(summarise(readHtml(Buffer.from(page), 'a.html')).doubts, [
    '1: 6 characters of the page stand around its document and were left out, from “江东 省” on (line 2 of the page).',
    '2: “隐” is left out: hidden.',
  ]);
});

test('the document number in a line about the page is text, and the words around it aren’t', () => {
  const page = `<body><h1>教育数字化方案</h1><p>文号：江教〔2024〕3号，日期：2024-05-06</p><div>${BODY}</div></body>`;
  const { census } = readHtml(Buffer.from(page), 'a.html');
  assert.deepEqual(
    census.runs.slice(1, 4).map(({ text, fate, why }) => [text, fate, why]),
    [
      ['文号：', 'left-out', 'information about the page'],
      ['江教〔2024〕3号', 'text', undefined],
      ['，日期：2024-05-06', 'left-out', 'information about the page'],
    ],
  );
});

test('doubts about a whole page are reported', () => {
  assert.deepEqual(reportOf('<p><a href="2.html">下一页</a></p>').doubts.slice(1), [
    '2: The text goes on on another page (2.html), which isn’t read.',
  ]);
  assert.deepEqual(reportOf('', '<style>#zoom{display:none}</style>').doubts, [
    '1: The file hides most of its text, which a script must show; it was read as shown.',
  ]);
  assert.deepEqual(reportOf('<ol style="list-style-type:tibetan"><li>甲<li>乙</ol>').doubts, [
    '1: The page numbers a list in the style tibetan, which isn’t known; the numbers are written in digits.',
  ]);
  assert.deepEqual(reportOf('', '<style>p::before{content:"三、"}</style>').doubts, [
    '1: The page’s style sheet writes numbers or words beside its text, which aren’t read.',
  ]);
  const wide = '<table border=1><tr><td colspan=101>甲<td>乙<tr><td>丙<td>丁</table>';
  assert.deepEqual(reportOf(`${wide}${wide}`).doubts, [
    '4: A cell of this table says that it spans more columns than any table has; it was read to the end of its row.',
  ]);
  assert.deepEqual(reportOf('<p>甲</p>'), { runs: [], doubts: [] });
});

test('a page without text reports everything at its first line', () => {
  assert.deepEqual(
    readFragment('<a href="2.html" hidden>下一页</a>')?.doubts.map(({ line }) => line),
    [1, 1],
  );
});
