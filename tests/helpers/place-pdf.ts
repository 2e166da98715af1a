/** Words at a place on a page. Lengths are in points, y downwards from the top to their baseline. */
export interface PlacedWords {
  text: string;
  x: number;
  y: number;
  /** Default 16. */
  size?: number;
  /** Rotation of their line, in degrees clockwise. */
  turn?: number;
  /** The text render mode. 3 paints nothing. */
  mode?: number;
  /** The fill colour as three shares, e.g. `1 0 0`. */
  color?: string;
  /** Their element in the page's structure tree. Words with the same element number belong together. */
  tag?: { role: string; element: number };
}

/** A page to write. A4 by default. */
export interface PlacedPage {
  width?: number;
  height?: number;
  /** Its /Rotate. */
  rotate?: number;
  words?: PlacedWords[];
  /** Lines drawn between two points. */
  lines?: [x1: number, y1: number, x2: number, y2: number][];
  /** Pictures, drawn before the words. */
  pictures?: [x: number, y: number, width: number, height: number][];
  /** Rectangles painted black after the words. */
  bars?: [x: number, y: number, width: number, height: number][];
  /** Text of note annotations. */
  comments?: string[];
}

const A4 = { width: 595, height: 842 };

/** Returns the width of words in points. A Han letter is as wide as its size, a Latin one half as wide. */
export function widthOf(text: string, size = 16): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? size / 2 : size), 0);
}

/**
 * Writes a PDF with words exactly where they are placed. Its font is one of the standard Chinese ones, which isn't embedded.
 * The letters are Unicode's, by the CMap UniGB-UCS2-H.
 */
export function placePdf(pages: readonly PlacedPage[]): Buffer {
  const objects = new Objects();
  const catalog = objects.reserve();
  const tree = objects.reserve();
  const font = addFont(objects);
  const picture = objects.add(
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\u0000\nendstream',
  );
  const isTagged = pages.some(({ words = [] }) => words.some(({ tag }) => tag));
  const root = isTagged ? objects.reserve() : 0;
  const kids = pages.map((page, index) => {
    const own = objects.reserve();
    const content = contentOf(page);
    const stream = objects.add(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    const { width = A4.width, height = A4.height, rotate = 0, comments = [] } = page;
    const notes = comments.map(
      (words) => `<</Type/Annot/Subtype/Text/Rect[20 20 40 40]/Contents<feff${hex(words)}>>>`,
    );
    objects.set(
      own,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${stream} 0 R/StructParents ${index}/Annots[${notes.join('')}]/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${picture} 0 R>>>>>>`,
    );
    return own;
  });
  objects.set(
    tree,
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`,
  );
  if (isTagged) addStructure(objects, root, pages, kids);
  const tagged = isTagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R` : '';
  objects.set(catalog, `<</Type/Catalog/Pages ${tree} 0 R${tagged}>>`);
  return objects.write(catalog);
}

class Objects {
  readonly #bodies: string[] = [];

  /** Reserves the number of an object that is written later. */
  reserve(): number {
    return this.#bodies.push('null');
  }

  set(number: number, body: string): void {
    this.#bodies[number - 1] = body;
  }

  add(body: string): number {
    return this.#bodies.push(body);
  }

  write(catalog: number): Buffer {
    let file = '%PDF-1.7\n';
    const places = this.#bodies.map((body, index) => {
      const place = file.length;
      file += `${index + 1} 0 obj\n${body}\nendobj\n`;
      return `${String(place).padStart(10, '0')} 00000 n \n`;
    });
    const size = places.length + 1;
    const start = file.length;
    file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root ${catalog} 0 R>>\nstartxref\n${start}\n%%EOF`;
    return Buffer.from(file, 'latin1');
  }
}

function addFont(objects: Objects): number {
  const descriptor = objects.add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
  );
  const letters = objects.add(
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[1 95 500 814 939 500]>>`,
  );
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[${letters} 0 R]>>`,
  );
}

function hex(words: string): string {
  return Buffer.from(words, 'utf16le').swap16().toString('hex');
}

function contentOf(page: PlacedPage): string {
  const { height = A4.height, words = [], lines = [], pictures = [], bars = [] } = page;
  return [
    ...pictures.map(([x, y, w, h]) => `q ${w} 0 0 ${h} ${x} ${height - y - h} cm /I Do Q`),
    ...lines.map(([x1, y1, x2, y2]) => `${x1} ${height - y1} m ${x2} ${height - y2} l S`),
    ...words.map((one, mark) => {
      const { text, x, y, size = 16, turn = 0, mode = 0, color = '0 0 0', tag } = one;
      const [cos, sin] = [Math.cos, Math.sin].map((of) => of((-turn * Math.PI) / 180).toFixed(5));
      const shown = `${color} rg BT /F ${size} Tf ${mode} Tr ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y} Tm <${hex(text)}> Tj ET`;
      return tag ? `/${tag.role} <</MCID ${mark}>> BDC ${shown} EMC` : shown;
    }),
    ...bars.map(([x, y, w, h]) => `0 0 0 rg ${x} ${height - y - h} ${w} ${h} re f`),
  ].join('\n');
}

/** Adds a structure tree of one level: an element for each number, with the words of each page that have it. */
function addStructure(objects: Objects, root: number, pages: readonly PlacedPage[], kids: number[]): void {
  const elements: number[] = [];
  const parents = pages.map(({ words = [] }, index) => {
    const groups = Map.groupBy(words.entries(), ([, { tag }]) => tag?.element ?? -1);
    const owners: number[] = [];
    for (const [element, marks] of groups) {
      const role = marks[0]?.[1].tag?.role;
      if (element < 0 || !role) continue;
      const ids = marks.map(([mark]) => mark);
      const own = objects.add(
        `<</Type/StructElem/S/${role}/P ${root} 0 R/Pg ${kids[index]} 0 R/K[${ids.join(' ')}]>>`,
      );
      elements.push(own);
      for (const id of ids) owners[id] = own;
    }
    return `${index} [${Array.from(owners, (owner) => (owner ? `${owner} 0 R` : 'null')).join(' ')}]`;
  });
  objects.set(
    root,
    `<</Type/StructTreeRoot/K[${elements.map((one) => `${one} 0 R`).join(' ')}]/ParentTree<</Nums[${parents.join(' ')}]>>>>`,
  );
}
