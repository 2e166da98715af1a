import { chromium } from '@playwright/test';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { PDFDocument } from 'pdf-lib';

import { CHROMIUM_FLAGS, SYSTEM_BROWSER } from './chromium.ts';

const escape = (text: string) =>
  text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark);

/** Splits a text into lines and tables (runs of tab-separated lines). */
function parts(text: string): (string | string[][])[] {
  const result: (string | string[][])[] = [];
  for (const line of text.split('\n')) {
    const last = result.at(-1);
    if (!line.includes('\t')) result.push(line);
    else if (Array.isArray(last)) last.push(line.split('\t'));
    else result.push([line.split('\t')]);
  }
  return result;
}

/** Makes a web page with a text as its article, between a navigation and a footer. */
export function makeHtml(text: string): string {
  const cell = (words: string) => `<td>${escape(words)}</td>`;
  const body = parts(text).map((part) =>
    typeof part === 'string'
      ? `<p>${escape(part)}</p>`
      : `<table>${part.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>某省教育厅网站</title></head><body>
<nav><a href="/">首页</a> <a href="/news">新闻动态</a></nav><header>某省教育厅门户网站</header>
<div class="content"><div class="TRS_Editor">${body.join('\n')}</div></div>
<div class="share">分享到：微信</div><footer>版权所有 某省教育厅 备案号</footer><script>var 脚本 = 1;</script></body></html>`;
}

/** Makes a Word file with a paragraph for each line of a text. */
export function makeDocx(text: string): Promise<Buffer> {
  const children = parts(text).map((part) =>
    typeof part === 'string'
      ? new Paragraph({ children: [new TextRun(part)] })
      : new Table({
          rows: part.map(
            (row) =>
              new TableRow({
                children: row.map((words) => new TableCell({ children: [new Paragraph(words)] })),
              }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Makes a Word file whose headings are numbered by Word: 一、 （一） 1. */
export function makeNumberedDocx(items: [level: 0 | 1 | 2, text: string][]): Promise<Buffer> {
  const formats = [
    [LevelFormat.CHINESE_COUNTING, '%1、'],
    [LevelFormat.CHINESE_COUNTING, '（%2）'],
    [LevelFormat.DECIMAL, '%3.'],
  ] as const;
  const levels = formats.map(([format, label], level) => ({
    level,
    format,
    text: label,
    alignment: AlignmentType.START,
  }));
  const children = items.map(
    ([level, text]) => new Paragraph({ text, numbering: { reference: 'outline', level } }),
  );
  return Packer.toBuffer(
    new Document({ numbering: { config: [{ reference: 'outline', levels }] }, sections: [{ children }] }),
  );
}

/** Prints texts to PDFs of A4 pages in Chromium, with page numbers at the foot. */
export async function makePdfs(texts: string[]): Promise<Buffer[]> {
  const browser = await chromium.launch({
    ...(SYSTEM_BROWSER && { executablePath: SYSTEM_BROWSER }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const pdfs: Buffer[] = [];
    for (const text of texts) {
      const page = await browser.newPage();
      const paragraphs = text.split('\n').map((line) => `<p>${escape(line)}</p>`);
      await page.setContent(
        `<html lang="zh"><body style="font: 16px/1.8 'Noto Serif CJK SC'">${paragraphs.join('')}</body></html>`,
      );
      const number =
        '<div style="font-size:10px;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';
      pdfs.push(
        await page.pdf({
          format: 'A4',
          displayHeaderFooter: true,
          headerTemplate: '<i></i>',
          footerTemplate: number,
          margin: { top: '2cm', bottom: '2cm' },
        }),
      );
      await page.close();
    }
    return pdfs;
  } finally {
    await browser.close();
  }
}

/** Makes a PDF with a blank page, which is what text extraction sees of a scan. */
export async function makeScannedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]).drawRectangle({ width: 100, height: 100 });
  return document.save();
}

/** Makes a PDF that no user password opens: its stored key belongs to no password. */
export function makeLockedPdf(): string {
  const key = 'ab'.repeat(32);
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
    `3 0 obj<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>endobj`,
    'trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00112233><00112233>]>>',
    '%%EOF',
  ].join('\n');
}
