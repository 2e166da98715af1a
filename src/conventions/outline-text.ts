import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { create } from 'fontkitten';

export type Weight = 400 | 700;

/** The parts of the font, by the scripts that each holds; the first that has a character gives it. */
const SCRIPTS = ['chinese-simplified', 'latin'];
type Face = Extract<ReturnType<typeof create>, { isCollection: false }>;
const faces = new Map<Weight, Face[]>();

/**
 * The outlines of a text's characters in Noto Serif SC as data of an SVG path that begins at the origin: whatever fonts a machine
 * has, it draws the same.
 * @param size of an em in pixels.
 * @throws where the font has no such character.
 */
export function outlineText(text: string, size: number, weight: Weight): string {
  let x = 0;
  const outlines = [...text].map((character) => {
    const { glyph, unitsPerEm } = findGlyph(character, weight);
    const scale = size / unitsPerEm;
    const outline = glyph.path.scale(scale, -scale).translate(x, 0).toSVG();
    x += glyph.advanceWidth * scale;
    return outline;
  });
  return outlines.join('');
}

function findGlyph(character: string, weight: Weight) {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const face of facesOf(weight))
    if (face.hasGlyphForCodePoint(codePoint))
      return { glyph: face.glyphForCodePoint(codePoint), unitsPerEm: face.unitsPerEm };
  throw new Error(
    `The font of the pictures has no ${JSON.stringify(character)} (@fontsource/noto-serif-sc).`,
  );
}

function facesOf(weight: Weight): Face[] {
  const known = faces.get(weight) ?? SCRIPTS.map((script) => readFace(script, weight));
  faces.set(weight, known);
  return known;
}

function readFace(script: string, weight: Weight): Face {
  const name = `@fontsource/noto-serif-sc/files/noto-serif-sc-${script}-${weight}-normal.woff2`;
  const face = create(readFileSync(createRequire(import.meta.url).resolve(name)));
  if (face.isCollection) throw new Error(`${name} holds several fonts.`);
  return face;
}
