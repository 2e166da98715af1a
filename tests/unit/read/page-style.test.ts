import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parse } from 'parse5';

import { attribute, type Element, findElement } from '../../../scripts/html-tree.ts';
import { findHidden } from '../../../scripts/read/html/find-hidden.ts';
import { PageStyle } from '../../../scripts/read/html/page-style.ts';

/** The page, its element with id `x`, and the styles declared in it. */
function open(html: string) {
  const root = findElement(parse(`<!doctype html>${html}`), ({ tagName }) => tagName === 'html');
  const x = root && findElement(root, (element) => attribute(element, 'id') === 'x');
  assert.ok(root && x);
  return { root, x, style: new PageStyle(root) };
}
const PAGE =
  '<div class="a b" data-k="v"><ul><li class="c"><p id="x" class="d" hidden title="甲">字</p></li></ul></div>';

const SELECTORS: [selector: string, matches: boolean][] = [
  ...[
    'p',
    'P',
    '*',
    '#x',
    '.d',
    'p#x.d',
    '[hidden]',
    '[title="甲"]',
    "[title='甲']",
    'li p',
    'div p',
    'li > p',
    'li>p',
    '.a.b p',
    '.a * * p',
  ].map((selector): [string, boolean] => [selector, true]),
  ...[
    'div > p',
    'p p',
    '#y',
    '.e',
    '[open]',
    '.z * * p',
    '.a > p',
    '.c .d',
    'div.a li.c > #x',
    '[data-k=v] p',
    'span, .d',
    'ul div p',
  ].map((selector): [string, boolean] => [
    selector,
    ['.c .d', 'div.a li.c > #x', '[data-k=v] p', 'span, .d'].includes(selector),
  ]),
  // Selectors that aren't simple are ignored.
  ...['li + p', 'p:first-child', 'p::before', 'li ~ p', '[title^="甲"]', '', '>'].map(
    (selector): [string, boolean] => [selector, false],
  ),
];
for (const [selector, matches] of SELECTORS)
  test(`${selector || 'nothing'} ${matches ? 'matches' : 'doesn’t match'} the paragraph`, () => {
    const { x, style } = open(`<style>${selector}{color:red}</style>${PAGE}`);
    assert.equal(style.of(x, 'color'), matches ? 'red' : undefined);
  });

/** Style sheets and style attributes, and the resulting colour of the paragraph. */
const CASCADE: [css: string, inline: string, color: string | undefined][] = [
  ['p{color:red}p{color:blue}', '', 'blue'],
  ['.d{color:red}p{color:blue}', '', 'red'],
  ['#x{color:red}.d.d.d{color:blue}', '', 'red'],
  ['[hidden]{color:red}p{color:blue}', '', 'red'],
  ['li p{color:red}p{color:blue}', '', 'red'],
  ['*{color:red}p{color:blue}', '', 'blue'],
  ['p{color:blue}*{color:red}', '', 'blue'],
  ['#x{color:red}', 'color:blue', 'blue'],
  ['p{color:red!important}#x{color:green}', 'color:blue', 'red'],
  ['p{color:red ! important}', 'color:blue!important', 'blue'],
  ['p{color:red !important}', '', 'red'],
  ['p{COLOR:RED}', '', 'red'],
  ['p{color:a:b}', '', 'a:b'],
  ['p{color red;color:blue}', '', 'blue'],
  ['p{background:url(a;color:red);color:blue}', '', 'blue'],
  ['p{content:";color:red";x:1}', '', undefined],
  ['/* p{color:red} */', '', undefined],
  ['<!-- p{color:red} -->', '', 'red'],
  ['@media screen{p{color:red}}', '', 'red'],
  ['@media only screen{p{color:red}}', '', 'red'],
  ['@media all{p{color:red}}p{x:1}', '', 'red'],
  ['@media print{p{color:red}}', '', undefined],
  ['@media print{p{color:red}}p{color:blue}', '', 'blue'],
  ['@media (max-width:9px){p{color:red}}', '', undefined],
  ['@font-face{color:red}p{color:blue}', '', 'blue'],
  ['@import "a.css";p{color:blue}', '', 'blue'],
  ['p{color:red', '', 'red'],
  ['}p{color:red}', '', 'red'],
];
for (const [css, inline, color] of CASCADE)
  test(`${css} with ${inline || 'no style attribute'} results in ${color ?? 'no colour'}`, () => {
    const { x, style } = open(`<style>${css}</style>${PAGE.replace('id="x"', `id="x" style="${inline}"`)}`);
    assert.equal(style.of(x, 'color'), color);
  });

test('a style element within another element’s text is ignored', () => {
  const { x, style } = open(`<script>p{color:red}</script>${PAGE}<p>p{color:red}</p>`);
  assert.equal(style.of(x, 'color'), undefined);
});

test('detects style sheets that write numbers or Chinese words', () => {
  const counts = (css: string) => open(`<style>${css}</style>${PAGE}`).style.generatesWords;
  assert.ok(counts('li::before{content: counter(a)}') && counts('li::before{CONTENT:"第" counters(a, ".")}'));
  assert.ok(!counts('li{counter-increment:a}') && !counts('li::before{content:"counter"}'));
});

/** Why the words of the paragraph aren't visible, or null if they are. */
const HIDDEN: [html: string, why: string | null][] = [
  ...[
    ...[
      'display:none',
      'opacity:0',
      'opacity:0.0',
      'opacity:.0',
      'mso-hide:all',
      'content-visibility:hidden',
      'visibility:hidden',
    ],
    ...['visibility:collapse', 'font-size:0', 'font-size:0px', 'text-indent:-9999px', 'text-indent:-900px'],
    ...[
      'position:absolute;left:-9999px',
      'position:fixed;top:-999em',
      'position:relative;right:-1000px',
      'position:absolute;margin-left:-999px',
      'position:absolute;top:-900px',
      'position:relative;right:-1000em',
      'position:fixed;margin-left:-2000pt',
    ],
    ...[
      'clip:rect(0,0,0,0)',
      'clip:rect(0 0 0 0)',
      'clip:rect(1px, 1px, 1px, 1px)',
      'clip-path:inset(50%)',
      'clip-path:inset(100%)',
      'transform:scale(0)',
    ],
    ...[
      'height:0;overflow:hidden',
      'max-height:0;overflow:clip',
      'width:0;overflow:hidden',
      'max-width:0px;overflow:hidden',
    ],
  ].map((css): [string, string] => [`<p style="${css}" id=x>字</p>`, 'hidden']),
  ...[
    ...[
      'display:block',
      'opacity:0.1',
      'font-size:10px',
      'text-indent:-899px',
      'text-indent:2em',
      'left:-9999px',
      'position:absolute;left:-9px',
      'position:static;left:-9999px',
      'opacity:0.5',
      'text-decoration:underline',
    ],
    ...[
      'clip:rect(0,9px,9px,0)',
      'clip:rect(0 9px 9px 0)',
      'clip-path:inset(10%)',
      'transform:scale(1)',
      'height:0',
      'height:0;overflow:visible',
      'height:9px;overflow:hidden',
      'overflow:hidden',
      'visibility:visible',
    ],
  ].map((css): [string, null] => [`<p style="${css}" id=x>字</p>`, null]),
  ...['text-decoration:line-through', 'text-decoration-line:line-through'].map((css): [string, string] => [
    `<p style="${css}" id=x>字</p>`,
    'struck out',
  ]),
  ...['fixed', 'sticky', '-webkit-sticky'].map((position): [string, string] => [
    `<p style="position:${position}" id=x>字</p>`,
    'fixed region of the page',
  ]),
  ['<table><tr><td style="position:sticky" id=x>字</table>', null],
  ['<table><tr><td><p style="position:sticky" id=x>字</p></table>', null],
  ['<p hidden id=x>字</p>', 'hidden'],
  ['<p hidden style="display:block" id=x>字</p>', null],
  ['<p hidden style="display:none" id=x>字</p>', 'hidden'],
  ['<dialog id=x>字</dialog>', 'hidden'],
  ['<dialog open id=x>字</dialog>', null],
  ['<div style="visibility:hidden"><p style="visibility:visible" id=x>字</p></div>', null],
  ['<div style="display:none"><p style="display:block" id=x>字</p></div>', 'hidden'],
];
for (const [html, why] of HIDDEN)
  test(`${html} is ${why === null ? 'visible' : `left out: ${why}`}`, () => {
    const { root, x, style } = open(`<p>${'正文'.repeat(40)}</p>${html}`);
    const [words] = x.childNodes;
    assert.ok(words);
    assert.equal(findHidden(root, style).leftOut.get(words as Element) ?? null, why);
  });

/** Elements whose words no browser shows as text of the page, and why. A role has the same effect on any element. */
const NEVER_SHOWN: Record<string, string> = {
  ...{
    script: 'script',
    noscript: 'shown only without scripts',
    iframe: 'frame',
    object: 'embedded file',
  },
  ...{
    noembed: 'shown only without plug-ins',
    audio: 'sound',
    video: 'film',
    canvas: 'drawing',
    svg: 'drawing',
    style: 'style sheet',
  },
  ...{
    textarea: 'form control',
    button: 'form control',
    progress: 'form control',
    meter: 'form control',
    del: 'deleted',
    s: 'struck out',
  },
  ...{
    strike: 'struck out',
    rt: 'reading beside a character',
    rp: 'reading beside a character',
    nav: 'navigation',
    search: 'search form',
  },
  ...{
    navigation: 'navigation',
    menu: 'menu',
    menubar: 'menu',
    toolbar: 'bar of controls',
    tablist: 'bar of controls',
  },
};
/** Elements that a browser's parser moves elsewhere, or that contain elements of their own. */
const NESTED: [html: string, why: string][] = [
  ['<head><title id=x>字</title></head>', 'head of the page'],
  ['<p>甲</p><noframes id=x>字</noframes>', 'shown only without frames'],
  ['<datalist id=x>字</datalist>', 'form control'],
  ['<ruby>甲<rtc id=x>字</rtc></ruby>', 'reading beside a character'],
  ['<math><annotation id=x>字</annotation></math>', 'source of a formula'],
  ['<math><annotation-xml id=x>字</annotation-xml></math>', 'source of a formula'],
  ['<div role=search id=x>字</div>', 'search form'],
];
for (const [html, why] of NESTED)
  test(`${html} is never shown: ${why}`, () => {
    const { root, x, style } = open(`${html}<p>${'正文'.repeat(40)}</p>`);
    const [words] = x.childNodes;
    assert.equal(words && findHidden(root, style).leftOut.get(words as Element), why);
  });

const ROLES = new Set(['navigation', 'menu', 'menubar', 'toolbar', 'tablist']);
test('invisible words are reported by their kind', () => {
  for (const [name, why] of Object.entries(NEVER_SHOWN)) {
    const [tag, role] = ROLES.has(name) ? ['div', ` role="${name}"`] : [name, ''];
    const { root, x, style } = open(
      `<p>${'正文'.repeat(40)}</p><ruby>甲<${tag}${role} id=x>字</${tag}></ruby>`,
    );
    const { leftOut } = findHidden(root, style);
    const [words = x] = x.childNodes;
    assert.equal(leftOut.get(words as Element) ?? leftOut.get(x), why, name);
  }
});
