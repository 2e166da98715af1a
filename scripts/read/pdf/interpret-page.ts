import { normalizeUnicode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { IDENTITY, type Matrix, matrixOf, move, multiply, type Point } from './geometry.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { drawPath, type Shapes } from './read-paths.ts';
import { drawPictures } from './read-pictures.ts';

/** A font from pdf.js. Lengths are in units of the font's own space. */
export interface Font {
  vertical?: boolean;
  fontMatrix?: ArrayLike<number>;
}

/** What is needed from the page to interpret its operations. */
export interface PageResources {
  /** Transformation from the file's space to the displayed page, y downwards. */
  viewport: Matrix;
  fontNamed: (name: string) => Font | undefined;
  isLayerShown: (layer: unknown) => boolean;
  /** Returns the type of an annotation by its id, e.g. `FreeText`. */
  annotationKind: (id: string) => string | undefined;
}

/** The graphics and text state (ISO 32000-1 8.4 and 9.3). */
interface State {
  matrix: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: Font | undefined;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  color: string;
}

interface Mark {
  id: number | null;
  isArtifact: boolean;
  isShown: boolean;
}

/** A glyph from pdf.js. A number between glyphs moves the next one back by thousandths of the font size. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  isInFont: boolean;
  vmetric?: ArrayLike<number> | null;
}

/** Text render modes that paint nothing (ISO 32000-1, table 106). */
const UNPAINTED_MODES = new Set([3, 7]);
const DEFAULT_SCALE = 0.001;
/** Replacement for a glyph whose font doesn't map it to a character. */
const UNKNOWN_LETTER = '\uFFFD';

/**
 * Interprets the operations of a page and records each glyph, line, filled rectangle and picture with its position on
 * the displayed page. pdf.js's `getTextContent` isn't used because it merges glyphs into items, drops those outside the
 * page, and provides neither colour nor visibility.
 */
export function interpretPage(
  operations: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  resources: PageResources,
): Pick<PageContent, 'glyphs' | 'rules' | 'fills' | 'pictures' | 'paths'> {
  const interpreter = new PageInterpreter(resources);
  for (const [index, code] of operations.fnArray.entries()) {
    const args = operations.argsArray[index];
    interpreter.interpret(code, Array.isArray(args) ? (args as unknown[]) : [], index);
  }
  return { ...interpreter.shapes, glyphs: interpreter.glyphs };
}

class PageInterpreter {
  readonly glyphs: Glyph[] = [];
  readonly shapes: Shapes = { rules: [], fills: [], pictures: [], paths: 0 };
  readonly #resources: PageResources;
  #state: State;
  readonly #saved: State[] = [];
  readonly #marks: Mark[] = [];
  #annotation: string | null = null;
  #operation = 0;

  constructor(resources: PageResources) {
    this.#resources = resources;
    this.#state = startState(resources.viewport);
  }

  interpret(code: number, args: unknown[], operation: number): void {
    this.#operation = operation;
    this.#interpretState(code, args);
    this.#interpretMarks(code, args);
    this.#interpretText(code, args);
    drawPictures(this.shapes, code, args, { matrix: this.#state.matrix, operation });
  }

  #interpretState(code: number, args: unknown[]): void {
    const state = this.#state;
    switch (code) {
      case OPS.save:
      case OPS.beginGroup:
        this.#saved.push({ ...state });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#state = this.#saved.pop() ?? state;
        if (code === OPS.endAnnotation) this.#annotation = null;
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, matrixOf(args));
        break;
      case OPS.paintFormXObjectBegin:
        this.#saved.push({ ...state });
        if (args[0]) state.matrix = multiply(state.matrix, matrixOf(args[0]));
        break;
      case OPS.beginAnnotation:
        this.#beginAnnotation(args);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === 'Font') this.#setFont(value as unknown[]);
        break;
      case OPS.setFillRGBColor:
        state.color = String(args[0]);
        break;
      case OPS.constructPath:
        drawPath(this.shapes, args, state.matrix, { color: state.color, operation: this.#operation });
        break;
    }
  }

  #beginAnnotation([id, , transform, matrix]: unknown[]): void {
    this.#saved.push({ ...this.#state });
    const place = multiply(this.#resources.viewport, matrixOf(transform));
    this.#state = startState(multiply(place, matrixOf(matrix)));
    this.#annotation = this.#resources.annotationKind(String(id)) ?? 'unknown';
  }

  #interpretMarks(code: number, [tag, value]: unknown[]): void {
    switch (code) {
      case OPS.beginMarkedContent:
        this.#marks.push({ id: null, isArtifact: isArtifact(tag), isShown: true });
        break;
      case OPS.beginMarkedContentProps:
        this.#marks.push({
          id: typeof value === 'number' ? value : null,
          isArtifact: isArtifact(tag),
          isShown: tag !== 'OC' || this.#resources.isLayerShown(value),
        });
        break;
      case OPS.endMarkedContent:
        this.#marks.pop();
        break;
    }
  }

  #interpretText(code: number, args: unknown[]): void {
    const state = this.#state;
    const [first = 0, second = 0] = args as number[];
    switch (code) {
      case OPS.beginText:
        state.textMatrix = IDENTITY;
        moveLine(state, 0, 0);
        break;
      case OPS.setTextMatrix:
        state.textMatrix = matrixOf(args[0]);
        moveLine(state, 0, 0);
        break;
      case OPS.setLeadingMoveText:
        state.leading = second;
        moveLine(state, state.lineX + first, state.lineY + second);
        break;
      case OPS.moveText:
        moveLine(state, state.lineX + first, state.lineY + second);
        break;
      case OPS.nextLine:
        moveLine(state, state.lineX, state.lineY + state.leading);
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.setCharSpacing:
        state.letterSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.scale = first / 100;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.setTextRenderingMode:
        state.mode = first;
        break;
      case OPS.setFont:
        this.#setFont(args);
        break;
      case OPS.showText:
        this.#showText(args[0] as (ShownGlyph | number)[]);
        break;
    }
  }

  #setFont([name, size]: unknown[]): void {
    this.#state.font = this.#resources.fontNamed(String(name));
    this.#state.size = Number(size);
  }

  #showText(glyphs: (ShownGlyph | number)[]): void {
    const state = this.#state;
    const isVertical = state.font?.vertical === true;
    const unit = state.size * (state.font?.fontMatrix?.[0] ?? DEFAULT_SCALE);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const back = (glyph * state.size) / 1000;
        if (isVertical) state.y -= back;
        else state.x -= back * state.scale;
        continue;
      }
      const spacing = state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const length = isVertical ? Math.abs(glyph.vmetric?.[0] ?? 1000) * unit : glyph.width * unit;
      this.#addGlyph(glyph, isVertical, length);
      if (isVertical) state.y -= length - spacing;
      else state.x += (length + spacing) * state.scale;
    }
  }

  #addGlyph(glyph: ShownGlyph, isVertical: boolean, length: number): void {
    const { matrix, textMatrix, font, size, scale, rise, x, y, color } = this.#state;
    const text = normalizeUnicode(glyph.unicode) || (glyph.isInFont && glyph.width > 0 ? UNKNOWN_LETTER : '');
    if (text === '') return;
    const place = multiply(matrix, textMatrix);
    const along: Point = isVertical ? [0, -length] : [length * scale, 0];
    const start = move(place, [x, y + rise]);
    const end = move(place, [x + along[0], y + rise + along[1]]);
    const forward: Point = isVertical ? [0, -size] : [size * scale, 0];
    const [a, b, c, d] = place;
    const ahead: Point = [a * forward[0] + c * forward[1], b * forward[0] + d * forward[1]];
    const height = Math.abs((font?.fontMatrix?.[3] ?? DEFAULT_SCALE) / DEFAULT_SCALE) * Math.abs(size);
    this.glyphs.push({
      ...{ id: this.glyphs.length, text, x: start[0], y: start[1] },
      width: Math.hypot(end[0] - start[0], end[1] - start[1]),
      size: height * (isVertical ? Math.hypot(a, b) : Math.hypot(c, d)),
      direction: (Math.atan2(ahead[1], ahead[0]) * 180) / Math.PI,
      operation: this.#operation,
      color,
      unseen: this.#whyUnseen(),
      mark: this.#marks.findLast(({ id }) => id !== null)?.id ?? null,
      isArtifact: this.#marks.some((mark) => mark.isArtifact),
    });
  }

  #whyUnseen(): string | null {
    if (this.#marks.some(({ isShown }) => !isShown)) return 'in a layer that is switched off';
    if (this.#annotation !== null && this.#annotation !== 'Widget')
      return `written over the page as a comment (${this.#annotation})`;
    return UNPAINTED_MODES.has(this.#state.mode) ? 'invisible' : null;
  }
}

function startState(matrix: Matrix): State {
  return {
    ...{ matrix, textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 },
    ...{ font: undefined, size: 1, letterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 },
    color: '#000000',
  };
}

function moveLine(state: State, x: number, y: number): void {
  state.x = state.lineX = x;
  state.y = state.lineY = y;
}

function isArtifact(tag: unknown): boolean {
  return tag === 'Artifact' || (tag as { name?: string } | null)?.name === 'Artifact';
}
