import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { create } from 'fontkitten';

export type Weight = 400 | 700;

/** The subsets of the font, by script. The first one that contains a character is used. */
const SCRIPTS = ['chinese-simplified', 'latin'];
type Face = Extract<ReturnType<typeof create>, { isCollection: false }>;
const faces = new Map<Weight, Face[]>();

/**
 * Converts text set in Noto Serif SC to SVG path data that starts at the origin. The result doesn't depend on the
 * fonts installed.
 * @param size em size in pixels
 * @throws if the font lacks one of the characters
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
  const loaded = faces.get(weight) ?? SCRIPTS.map((script) => readFace(script, weight));
  faces.set(weight, loaded);
  return loaded;
}

function readFace(script: string, weight: Weight): Face {
  const name = `@fontsource/noto-serif-sc/files/noto-serif-sc-${script}-${weight}-normal.woff2`;
  const face = create(readFileSync(createRequire(import.meta.url).resolve(name)));
  if (face.isCollection) throw new Error(`${name} holds several fonts.`);
  return face;
}
