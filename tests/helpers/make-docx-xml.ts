import JSZip from 'jszip';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = Object.entries({
  r: RELATIONSHIPS,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
});

/** A part beside the main one: its relationship's type, its name below `word/` and its content. */
export interface DocxPart {
  type: string;
  name: string;
  content: string | Uint8Array;
}

/** Returns the root element of a part, with the namespaces that the parts of a Word file use. */
export function rootElement(name: string, inside: string, word = TRANSITIONAL): string {
  const bound = NAMESPACES.map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ');
  return `<w:${name} xmlns:w="${word}" ${bound}>${inside}</w:${name}>`;
}

/** Makes a Word file from the XML of its body. The relationship of part n has the id `rId‹n›`, from 1. */
export async function makeDocxXml(body: string, parts: readonly DocxPart[] = []): Promise<Buffer> {
  return zipDocx(rootElement('document', `<w:body>${body}<w:sectPr/></w:body>`), parts);
}

/** Makes a Word file from the XML of its main part. */
export async function zipDocx(
  main: string | Uint8Array,
  parts: readonly DocxPart[] = [],
  mainName = 'word/document.xml',
): Promise<Buffer> {
  const zip = new JSZip();
  const relationships = (all: readonly [id: string, type: string, target: string][]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([id, type, target]) =>
          `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`;
  zip.file('_rels/.rels', relationships([['rId1', 'officeDocument', mainName]]));
  zip.file(mainName, main);
  const [folder = '', name = ''] = mainName.split(/\/(?=[^/]+$)/);
  zip.file(
    `${folder}/_rels/${name}.rels`,
    relationships(parts.map((part, index) => [`rId${index + 1}`, part.type, part.name])),
  );
  for (const part of parts) zip.file(`${folder}/${part.name}`, part.content);
  return zip.generateAsync({ type: 'nodebuffer' });
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const numbered = (numId: number, level: number, text: string) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const cell = (blocks: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks}</w:tc>`;
export const row = (cells: string, properties = '') =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const table = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
export const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
/** A text box as Word writes it: a drawing, and the same in VML for older versions. */
export const textBox = (blocks: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx><w:txbxContent>${blocks}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${blocks}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export const picture = (widthCm: number, heightCm: number, place: 'inline' | 'anchor' = 'inline') =>
  `<w:r><w:drawing><wp:${place}><wp:extent cx="${widthCm * 360_000}" cy="${heightCm * 360_000}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${place}></w:drawing></w:r>`;
export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
/** A numbering part of abstract lists (by position) and their instances. */
export const numberingPart = (inside: string): DocxPart => ({
  type: 'numbering',
  name: 'numbering.xml',
  content: rootElement('numbering', inside),
});
export const stylesPart = (inside: string): DocxPart => ({
  type: 'styles',
  name: 'styles.xml',
  content: rootElement('styles', inside),
});
