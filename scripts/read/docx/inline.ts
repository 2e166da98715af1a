import type { ReadText } from '../read-result.ts';
import type { Fates } from './fates.ts';
import { doubtAboutExclusion, doubtAboutWords } from './left-out-doubts.ts';
import type { LineDoubt } from './line.ts';
import { largePictureIn } from './pictures.ts';
import type { Note, Notes } from './notes.ts';
import { attributeOf, childAt, childElements, nameOf, type XmlElement } from './xml.ts';

/** What is needed to read the contents of a paragraph. */
export interface InlineContext {
  fates: Fates;
  notes: Notes;
  /** The root elements of diagrams, by the element that shows each. */
  diagrams: ReadonlyMap<XmlElement, XmlElement>;
  /** Text that is displayed but not stored in the file. Reading adds to it. */
  generated: string[];
  /** The texts of imported parts, in display order. Reading adds to it. */
  displayedImports: ReadText[];
  /** The note that is currently being read. */
  note: Note | undefined;
}

/** The contents of a paragraph. */
export interface Inline {
  /** With a newline for each break. */
  text: string;
  /** Elements whose blocks follow the paragraph: text boxes, diagrams, drawn words. */
  boxes: XmlElement[];
  notes: Note[];
  doubts: LineDoubt[];
}

/** Reads the contents of a paragraph. Unknown elements are looked through: only what `Fates` excludes is left out. */
export function readInline(element: XmlElement, context: InlineContext): Inline {
  const inline: Inline = { text: '', boxes: [], notes: [], doubts: [] };
  readChildren(element, context, inline);
  return inline;
}

/** Reads an element and its contents, as `readInline` does for the contents of a paragraph. */
export function readInlineElement(element: XmlElement, context: InlineContext): Inline {
  const inline: Inline = { text: '', boxes: [], notes: [], doubts: [] };
  visit(element, context, inline, true);
  return inline;
}

function readChildren(element: XmlElement, context: InlineContext, inline: Inline): void {
  for (const child of childElements(element)) visit(child, context, inline, false);
}

/** Elements that contain separate blocks, wherever they are in a paragraph. */
const BOXES = new Set(['w:txbxContent', 'a:txBody', 'w:p', 'w:tbl', 'v:textpath', 'a:p', 'w:altChunk']);

function visit(element: XmlElement, context: InlineContext, inline: Inline, isBox: boolean): void {
  readField(element, context, inline);
  const exclusion = context.fates.exclusionOf(element);
  if (exclusion) {
    const doubt = doubtAboutExclusion(exclusion, context.fates.wordsBelow(element));
    if (doubt) inline.doubts.push(doubt);
    return;
  }
  const name = nameOf(element);
  if (!isBox && BOXES.has(name)) {
    inline.boxes.push(element);
    return;
  }
  const words = context.fates.wordsOf(element);
  if (words?.fate === 'text') inline.text += words.text;
  else if (words) inline.doubts.push(doubtAboutWords(words));
  readSpecial(name, element, context, inline);
}

function readSpecial(name: string, element: XmlElement, context: InlineContext, inline: Inline): void {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      inline.text += ' ';
      break;
    case 'w:br':
    case 'w:cr':
      inline.text += '\n';
      break;
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      readNoteReference(element, context, inline);
      break;
    case 'w:footnoteRef':
    case 'w:endnoteRef':
      addGenerated(context.note?.mark ?? '', context, inline);
      break;
    case 'm:f':
      readFraction(element, context, inline);
      return;
    case 'm:d':
      readDelimiters(element, context, inline);
      return;
    case 'dgm:relIds':
      inline.boxes.push(...[context.diagrams.get(element)].filter((root) => root !== undefined));
      break;
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
    case 'c:chart':
    case 'w:subDoc':
    case 'm:oMath':
      inline.doubts.push(...doubtsAboutObject(name, element));
      break;
  }
  readChildren(element, context, inline);
}

/** Adds what a field displays that only its code contains, at the position where the field begins. */
function readField(element: XmlElement, context: InlineContext, inline: Inline): void {
  const field = context.fates.shownFieldAt(element);
  if (!field) return;
  if (field.words !== '') addGenerated(field.words, context, inline);
  if (field.problem !== null)
    inline.doubts.push(doubt(field.problem, 'Compare with the original, and type what it shows.'));
}

/** Adds words that Word displays and the file doesn't store. */
function addGenerated(words: string, context: InlineContext, inline: Inline): void {
  inline.text += words;
  context.generated.push(words);
}

function readNoteReference(element: XmlElement, context: InlineContext, inline: Inline): void {
  const note = context.notes.noteOf(element);
  if (!note) return;
  addGenerated(note.mark, context, inline);
  inline.notes.push(note);
}

/** Writes a fraction on one line with a slash, because its bar is drawn rather than stored (22.1.2.36). */
function readFraction(element: XmlElement, context: InlineContext, inline: Inline): void {
  for (const child of childElements(element)) {
    if (nameOf(child) === 'm:den') addGenerated('/', context, inline);
    visit(child, context, inline, false);
  }
}

/** Writes brackets with their contents. In a formula, brackets are properties rather than text (22.1.2.24). */
function readDelimiters(element: XmlElement, context: InlineContext, inline: Inline): void {
  const properties = childAt(element, 'm:dPr');
  const mark = (which: string, fallback: string) => {
    const declared = childAt(properties, which);
    return declared ? (attributeOf(declared, 'm:val') ?? '') : fallback;
  };
  addGenerated(mark('m:begChr', '('), context, inline);
  let parts = 0;
  for (const child of childElements(element)) {
    if (nameOf(child) === 'm:e') parts += 1;
    if (nameOf(child) === 'm:e' && parts > 1) addGenerated(mark('m:sepChr', '|'), context, inline);
    visit(child, context, inline, false);
  }
  addGenerated(mark('m:endChr', ')'), context, inline);
}

/**
 * Parts of a formula whose position carries meaning that is lost in a row of characters: powers, indices, roots,
 * matrices.
 */
const PLACED = new Set([
  'm:sSup',
  'm:sSub',
  'm:sSubSup',
  'm:sPre',
  'm:rad',
  'm:nary',
  'm:m',
  'm:acc',
  'm:limLow',
  'm:limUpp',
  'm:eqArr',
]);

function doubtsAboutObject(name: string, element: XmlElement): LineDoubt[] {
  if (name === 'm:oMath') {
    if (!containsAny(element, PLACED)) return [];
    return [
      doubt('A formula is read as its characters in a row.', 'Correct it with the original beside you.'),
    ];
  }
  if (name === 'c:chart')
    return [
      doubt('There is a chart here; its words and figures aren’t read.', 'Type what the notice needs of it.'),
    ];
  if (name === 'w:subDoc')
    return [doubt('A part of the document is in another file.', 'Put it in with Word, and save the whole.')];
  if (name === 'w:object')
    return [
      doubt(
        'There is an embedded object here; its words aren’t read.',
        'Type what it says where it is text or a formula.',
      ),
    ];
  const picture = largePictureIn(element);
  if (picture === null) return [];
  return [
    doubt(
      `There is a ${picture} here; it may contain text.`,
      'Look at it, and type its words where they are the notice’s.',
    ),
  ];
}

function containsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return childElements(element).some((child) => names.has(nameOf(child)) || containsAny(child, names));
}

function doubt(problem: string, next: string): LineDoubt {
  return { problem, next };
}
