import JSZip from 'jszip';

import { DISCLAIMER } from '../cite/disclaimer.ts';
import {
  type CitedExcerpt,
  citeExcerpt,
  EXPORT_TITLE,
  type ExportOrigin,
  headingOf,
} from './cite-excerpt.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The media type of a Word document. */
export const DOCX_TYPE = `${WORD_TYPE}.document`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Characters that XML 1.0 can't represent, including lone surrogates. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Paragraph styles: id, name shown in Word, font size in half-points, and further properties. */
const STYLES = [
  {
    id: 'Normal',
    name: 'Normal',
    size: 24,
    paragraph: '<w:spacing w:after="120" w:line="360" w:lineRule="auto"/>',
  },
  {
    id: 'Title',
    name: 'Title',
    size: 36,
    paragraph: '<w:spacing w:after="240"/><w:jc w:val="center"/>',
    bold: true,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    size: 28,
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    bold: true,
  },
  {
    id: 'Quote',
    name: 'Quote',
    size: 24,
    paragraph: '<w:spacing w:after="60" w:line="360" w:lineRule="auto"/><w:ind w:left="420"/>',
  },
  { id: 'Note', name: '批注', size: 24, paragraph: '<w:spacing w:after="60"/>', bold: true },
  { id: 'Citation', name: '引用', size: 20, paragraph: '<w:spacing w:after="120"/>' },
] as const;
type StyleId = (typeof STYLES)[number]['id'];

/**
 * Writes excerpts as a Word document (ECMA-376). Each has a heading, the text, the note and the citation. The few
 * parts are written by hand because a library of 400 KB isn't worth it for these paragraphs; JSZip packs them.
 */
export async function writeDocx(
  excerpts: readonly CitedExcerpt[],
  origin: ExportOrigin,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  for (const [path, xml] of Object.entries(parts(excerpts, origin))) zip.file(path, HEAD + xml);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<
    Uint8Array<ArrayBuffer>
  >;
}

function parts(excerpts: readonly CitedExcerpt[], origin: ExportOrigin): Record<string, string> {
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': relationships(`${OFFICE}/officeDocument`, 'word/document.xml'),
    'word/_rels/document.xml.rels': relationships(`${OFFICE}/styles`, 'styles.xml'),
    'word/styles.xml': styles(),
    'word/document.xml': documentXml(excerpts, origin),
  };
}

function relationships(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}

function styles(): string {
  const all = STYLES.map(({ id, name, size, paragraph: properties, ...rest }) => {
    const run = `<w:rPr>${'bold' in rest ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr>`;
    const isDefault = id === 'Normal' ? ' w:default="1"' : '';
    return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr>${run}</w:style>`;
  });
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>';
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN"/>';
  return `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}${language}</w:rPr></w:rPrDefault></w:docDefaults>${all.join('')}</w:styles>`;
}

function documentXml(excerpts: readonly CitedExcerpt[], origin: ExportOrigin): string {
  const body = [
    paragraph('Title', EXPORT_TITLE),
    paragraph('Citation', `${origin.day}。${DISCLAIMER}`),
    ...excerpts.flatMap((excerpt) => [
      paragraph('Heading1', `${excerpt.name} ${headingOf(excerpt)}`.trim()),
      ...excerpt.record.text.split('\n').map((line) => paragraph('Quote', line)),
      ...(excerpt.note === ''
        ? []
        : `批注：${excerpt.note}`.split('\n').map((line) => paragraph('Note', line))),
      paragraph('Citation', citeExcerpt(excerpt, origin)),
    ]),
  ];
  // A4, in twentieths of a point.
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  return `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}${page}</w:body></w:document>`;
}

function paragraph(style: StyleId, text: string): string {
  const runs = text.split('\t').map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs.join('<w:tab/>')}</w:r></w:p>`;
}

function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
