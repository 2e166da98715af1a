import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';
import JSZip from 'jszip';

import { Numbering } from './docx-numbering.ts';
import { MERGED_CELL } from './merged-cell.ts';
import type { ReadText } from './read-result.ts';
import { allText } from './census.ts';
import { SourceError } from './source-error.ts';

/**
 * Reads a Word document: paragraphs with the numbers that Word gives them, and tables. The document's own XML
 * (ECMA-376, part 1, 17) is walked, since converters to HTML leave the automatic numbers out.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ReadText> {
  const parts = await openParts(bytes, name);
  const body = parts.document.getElementsByTagName('w:body')[0];
  const numbering = new Numbering(parts.numbering, parts.styles);
  const lines = body ? blockLines(body, numbering) : [];
  const footnotes = [...(parts.footnotes?.getElementsByTagName('w:footnote') ?? [])]
    .filter((footnote) => footnote.getAttribute('w:type') === null)
    .flatMap((footnote) => blockLines(footnote, numbering));
  const text = [...lines, ...footnotes].join('\n');
  return { format: 'docx', text, lines: 'paragraphs', census: allText(text, 'the file'), doubts: [] };
}

type XmlDocument = ReturnType<DOMParser['parseFromString']>;
interface Parts {
  document: XmlDocument;
  numbering: XmlDocument | null;
  styles: XmlDocument | null;
  footnotes: XmlDocument | null;
}

async function openParts(bytes: Uint8Array, name: string): Promise<Parts> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const read = async (part: string) => {
      const xml = await zip.file(`word/${part}.xml`)?.async('string');
      return xml === undefined ? null : new DOMParser().parseFromString(xml, 'text/xml');
    };
    const document = await read('document');
    if (!document) throw new Error('it holds no word/document.xml');
    return {
      document,
      numbering: await read('numbering'),
      styles: await read('styles'),
      footnotes: await read('footnotes'),
    };
  } catch (error) {
    throw new SourceError(
      name,
      null,
      `The Word file is damaged (${(error as Error).message.split('\n')[0]}).`,
      'Get it anew, or open it in Word and save it again.',
    );
  }
}

export function childElements(node: XmlNode): XmlElement[] {
  return [...node.childNodes].filter((child): child is XmlElement => child.nodeType === 1);
}

/** The lines of a body, a cell or a content control. */
function blockLines(parent: XmlElement, numbering: Numbering): string[] {
  return childElements(parent).flatMap((child) => {
    switch (child.tagName) {
      case 'w:p':
        return (numbering.labelOf(child) + paragraphText(child)).split('\n');
      case 'w:tbl':
        return ['', ...tableLines(child, numbering), ''];
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:ins':
        return blockLines(child, numbering);
      default:
        return [];
    }
  });
}

/** Elements of a paragraph whose words aren't part of the text: deletions, field codes, the fallback of a drawing. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'mc:Fallback']);

function paragraphText(node: XmlNode): string {
  return childElements(node)
    .map((child) => {
      if (SKIPPED.has(child.tagName)) return '';
      if (child.tagName === 'w:t') return child.textContent ?? '';
      if (child.tagName === 'w:tab') return ' ';
      if (child.tagName === 'w:br' || child.tagName === 'w:cr') return '\n';
      if (child.tagName === 'w:noBreakHyphen') return '-';
      if (child.tagName === 'w:sym')
        return String.fromCodePoint(parseInt(child.getAttribute('w:char') ?? '20', 16));
      return paragraphText(child) + (child.tagName === 'w:p' ? '\n' : '');
    })
    .join('');
}

function tableLines(table: XmlElement, numbering: Numbering): string[] {
  return childElements(table)
    .filter(({ tagName }) => tagName === 'w:tr')
    .map((row) =>
      childElements(row)
        .filter(({ tagName }) => tagName === 'w:tc')
        .flatMap((cell) => cellTexts(cell, numbering))
        .join('\t'),
    );
}

/** The text of a cell, and an empty one for each further column it spans; a cell merged into the one above is marked. */
function cellTexts(cell: XmlElement, numbering: Numbering): string[] {
  const span = Number(cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? 1);
  const merge = cell.getElementsByTagName('w:vMerge')[0];
  const continues = merge !== undefined && merge.getAttribute('w:val') !== 'restart';
  const text = continues
    ? MERGED_CELL
    : blockLines(cell, numbering)
        .map((line) => line.replaceAll('\t', ' ').trim())
        .join('');
  return [text, ...Array<string>(Math.max(0, span - 1)).fill('')];
}
