import { type DefaultTreeAdapterTypes, parse } from 'parse5';

import { attribute, type Element, listElements, type Node } from '../html-tree.ts';
import { allText } from './census.ts';
import { decodeText } from './decode-text.ts';
import { MERGED_CELL } from './merged-cell.ts';
import type { ReadText } from './read-result.ts';
import { SourceError } from './source-error.ts';

/** Elements that hold no text of a document. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'iframe',
  'svg',
  'head',
  'input',
  'textarea',
]);
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tr',
  'ul',
  'br',
]);
/** How government sites name the element that holds the document (TRS, 政府网站 templates). */
const CONTENT_NAME =
  /(?:^|[\s_-])(?:content|zoom|ucap-content|trs_editor|article|main-?text|detail|news_?con\w*)(?:$|[\s_-])/iu;
/** Buttons and hints of a page around its document. */
const PAGE_CHROME =
  /^(?:打印|关闭|分享|收藏|下载|上一篇.*|下一篇.*|扫一扫.*|返回顶部|【?字[号体]：?.*|【?打印】?.*|责任编辑：.*|浏览次数：.*)$/u;

/** Reads the document of a web page: its main content, without navigation. */
export function readHtml(bytes: Uint8Array, name: string): ReadText {
  const { text: html, encoding } = decodeText(bytes, name, declaredEncoding(bytes));
  const root = parse(html).childNodes.find((child): child is Element => 'tagName' in child);
  const content = root && findContent(root);
  const lines = content ? linesOf(content).filter((line) => !PAGE_CHROME.test(line.trim())) : [];
  if (lines.join('').trim() === '') {
    throw new SourceError(
      name,
      null,
      'The page has no text of its own.',
      'It may be filled by a script: open it, and save the text.',
    );
  }
  const text = lines.join('\n');
  return {
    format: 'html',
    text,
    encoding,
    lines: 'paragraphs',
    census: allText(text, 'the page'),
    doubts: [],
  };
}

const DECLARATION_BYTES = 2048;

/** The encoding that a meta element names; GB2312 and GBK are read as GB18030, which holds them. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (charset === undefined) return undefined;
  return /^gb/.test(charset) ? 'gb18030' : charset;
}

/** The element that holds the document: one that says so, else the smallest that has most of the page's Han text. */
function findContent(root: Element): Element {
  const elements = listElements(root).filter((element) => !SKIPPED.has(element.tagName));
  const weights = new Map(elements.map((element) => [element, hanLength(element)]));
  const total = Math.max(1, weights.get(root) ?? 0);
  const weightOf = (element: Element) => weights.get(element) ?? 0;
  const named = elements
    .filter((element) => isNamedContent(element) && weightOf(element) >= total * NAMED_SHARE)
    .sort((a, b) => weightOf(a) - weightOf(b))[0];
  if (named) return named;
  return elements.filter((element) => weightOf(element) >= total * MOST_SHARE).at(-1) ?? root;
}

/** Of the page's Han characters, the share that an element needs to be taken for the document. */
const NAMED_SHARE = 0.4;
const MOST_SHARE = 0.75;

function isNamedContent(element: Element): boolean {
  if (element.tagName === 'article' || element.tagName === 'main') return true;
  return (
    CONTENT_NAME.test(attribute(element, 'id') ?? '') || CONTENT_NAME.test(attribute(element, 'class') ?? '')
  );
}

function hanLength(element: Element): number {
  return (textOf(element).match(/\p{Script=Han}/gu) ?? []).length;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && SKIPPED.has(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The lines of an element: a block element and `<br>` end one, a table row is one. */
function linesOf(element: Element): string[] {
  const lines = [''];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      lines[lines.length - 1] += node.value.replace(/[\s\u00A0]+/gu, ' ');
    } else if ('tagName' in node && node.tagName === 'table' && isDataTable(node)) {
      lines.push('', ...tableRows(node), '', '');
    } else if ('tagName' in node && !SKIPPED.has(node.tagName)) {
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) lines.push('');
      node.childNodes.forEach(walk);
      if (isBlock) lines.push('');
    }
  };
  element.childNodes.forEach(walk);
  return lines.filter((line, index) => line.trim() !== '' || lines[index - 1]?.trim() !== '');
}

/** A table of one cell a row only lays out the page. */
function isDataTable(table: Element): boolean {
  return listElements(table).some((row) => row.tagName === 'tr' && cellsOf(row).length > 1);
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (child): child is Element => 'tagName' in child && /^t[dh]$/.test(child.tagName),
  );
}

/** Each row as its cells by tab; a cell that spans columns is followed by empty ones, one below a cell that spans rows is marked. */
function tableRows(table: Element): string[] {
  const rows = listElements(table).filter(({ tagName }) => tagName === 'tr');
  const covered: number[] = [];
  return rows.map((row) => {
    const cells: string[] = [];
    const skipCovered = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 0) - 1;
        cells.push(MERGED_CELL);
      }
    };
    for (const cell of cellsOf(row)) {
      skipCovered();
      const rowsBelow = Number(attribute(cell, 'rowspan') ?? 1) - 1;
      const width = Math.max(1, Number(attribute(cell, 'colspan') ?? 1));
      for (let column = 0; column < width; column += 1) {
        covered[cells.length] = rowsBelow;
        cells.push(
          column === 0
            ? linesOf(cell)
                .map((line) => line.trim())
                .join('')
            : '',
        );
      }
    }
    skipCovered();
    return cells.join('\t');
  });
}
