import { findUnprinted } from './find-unprinted.ts';
import { Flow, type FlowDoubt, type FlowLine } from './flow.ts';
import { findFrames, type Frame } from './frames.ts';
import { findFurniture } from './furniture.ts';
import { contains, quantile } from './geometry.ts';
import { findLooseTables } from './loose-tables.ts';
import { takeNotes } from './notes.ts';
import { centreOf, type Dropped, type Glyph, type PageContent } from './page-content.ts';
import { type Edges, findEdges } from './paragraphs.ts';
import { findRuledTables } from './ruled-tables.ts';
import { findRepeatedSideways, groupTurnedLines, sidewaysText } from './sideways.ts';
import type { Table } from './table.ts';
import { findTaggedTables, type PageTags, paragraphOf, readTags } from './tags.ts';
import { quarterOf } from './turn-page.ts';

/** The text of the pages, and what became of the glyphs that aren't part of it. */
export interface LaidOutText {
  /** One paragraph or table row each. */
  lines: FlowLine[];
  doubts: FlowDoubt[];
  sheets: Sheet[];
}

/** A page, and what became of its glyphs. */
export interface Sheet {
  content: PageContent;
  dropped: Dropped[];
  /** Whether its text is an invisible layer over a picture, as text recognition creates it. */
  isRecognised: boolean;
  /** The glyphs of its text: all of them, and of those outside tables the upright ones and the others. */
  textGlyphs: Glyph[];
  upright: Glyph[];
  sideways: Glyph[];
  tables: Table[];
  tags: PageTags | null;
}

/** Lays out the text of upright pages in reading order. */
export function layOutPages(pages: readonly PageContent[]): LaidOutText {
  const sheets = dropFurniture(pages.map(openSheet));
  const textSize = quantile(
    sheets.flatMap(({ upright }) => upright.map(({ size }) => size)),
    0.5,
  );
  const noted = sheets.flatMap((sheet) =>
    framesOf(sheet).map((frame) => takeNotes(frame, textSize, sheet.content.rules)),
  );
  const edges = findEdges(
    noted.map(({ frame }) => frame),
    (page) => sheets[page - 1]?.content.width ?? 0,
  );
  const flow = new Flow();
  for (const sheet of sheets) {
    const page = sheet.content.number;
    const own = noted.filter(({ frame }) => frame.page === page);
    flow.beginPage();
    for (const { frame } of own) {
      const ownEdges = edges.get(frame);
      if (ownEdges) addFrame(flow, frame, ownEdges, sheet.tags);
    }
    const asides = [
      ...own.flatMap(({ notes }) => notes),
      ...groupTurnedLines(sheet.sideways).map(({ text }) => text),
    ];
    flow.addAside(asides.map((text) => ({ text, page })));
  }
  flow.end();
  for (const { page, ...dropped } of flow.dropped) sheets[page - 1]?.dropped.push(dropped);
  return { lines: flow.lines, doubts: flow.doubts, sheets };
}

function openSheet(content: PageContent): Sheet {
  const { number, rules } = content;
  const { textGlyphs, dropped, isRecognised } = findUnprinted(content);
  const tags = readTags(content.structure, textGlyphs);
  const ruled = findRuledTables(number, rules, textGlyphs);
  const tagged = tags ? findTaggedTables(number, tags, glyphsOutside(ruled, textGlyphs)) : [];
  const tables = [...ruled, ...tagged];
  const rest = glyphsOutside(tables, textGlyphs);
  return {
    ...{ content, dropped, isRecognised, textGlyphs, tables, tags },
    upright: rest.filter(isUpright),
    sideways: rest.filter((glyph) => !isUpright(glyph)),
  };
}

function isUpright(glyph: Glyph): boolean {
  return quarterOf(glyph) === 0;
}

/** Returns the glyphs outside tables. */
function glyphsOutside(tables: readonly Table[], glyphs: readonly Glyph[]): Glyph[] {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  const inTables = new Set(
    cells.flatMap(({ lines }) => lines.flatMap((line) => line.glyphs.map(({ id }) => id))),
  );
  const boxes = tables.filter(({ source }) => source === 'rules').map(({ box }) => box);
  return glyphs.filter(
    (glyph) => !inTables.has(glyph.id) && !boxes.some((box) => contains(box, centreOf(glyph))),
  );
}

function dropFurniture(sheets: readonly Sheet[]): Sheet[] {
  const furniture = findFurniture(
    sheets.map(({ content: { number, height }, textGlyphs, tables }) => ({
      ...{ number, height, glyphs: textGlyphs.filter(isUpright) },
      tables: tables.map(({ box }) => box),
    })),
  );
  const repeated = findRepeatedSideways(sheets.map(({ sideways }) => sideways));
  return sheets.map((sheet) => {
    const dropped = [...(furniture.get(sheet.content.number) ?? [])];
    const isHead = repeated.has(sidewaysText(sheet.sideways));
    if (isHead) dropped.push({ glyphs: sheet.sideways, fate: 'furniture', why: 'running head at the side' });
    const gone = new Set(dropped.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)));
    const artifacts = sheet.upright.filter((glyph) => !gone.has(glyph.id) && isMarginArtifact(sheet, glyph));
    if (artifacts.length > 0)
      dropped.push({ glyphs: artifacts, fate: 'furniture', why: 'tagged as an artifact of the page' });
    for (const { id } of artifacts) gone.add(id);
    return {
      ...sheet,
      dropped: [...sheet.dropped, ...dropped],
      upright: sheet.upright.filter(({ id }) => !gone.has(id)),
      sideways: isHead ? [] : sheet.sideways,
    };
  });
}

/** Height of the top and bottom margins in which the file's artifact tags are trusted, relative to the page. */
const MARGIN = 0.14;

function isMarginArtifact({ content: { height, structure } }: Sheet, { isArtifact, y }: Glyph): boolean {
  return structure !== null && isArtifact && (y < MARGIN * height || y > (1 - MARGIN) * height);
}

function framesOf({ content, upright, tables, tags }: Sheet): Frame[] {
  const frames = findFrames(content.number, upright, tables);
  if (tags) return frames;
  return frames.map((frame) => ({ ...frame, parts: findLooseTables(content.number, frame.parts) }));
}

function addFrame(flow: Flow, frame: Frame, edges: Edges, tags: PageTags | null): void {
  for (const part of frame.parts) {
    if (part.kind === 'table') flow.addTable(part.table);
    else flow.addLine({ line: part.line, frame, edges, tag: paragraphOf(tags, part.line.glyphs) });
  }
}
