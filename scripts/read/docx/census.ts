import { type Fate, Fates } from './fates.ts';
import { isSeparator, type Notes } from './notes.ts';
import type { RelatedPart, WordPackage } from './package.ts';
import type { Styles } from './styles.ts';
import { attributeOf, childElements, descendants, nameOf, type XmlElement } from './xml.ts';

/** Types of relationships to parts without words: appearance, settings, names, and data that fields show elsewhere. */
const WITHOUT_WORDS =
  /^(?:styles|stylesWithEffects|numbering|settings|webSettings|theme|themeOverride|fontTable|font|image|hyperlink|people|comments(?:Ex|Ids|Extended|Extensible)\w*|keyMapCustomizations|customXml\w*|diagram(?:Drawing|Layout|QuickStyle|Colors)|chart(?:ColorStyle|Style|UserShapes)|aFChunk|package|oleObject|control|activeXControlBinary|vbaProject|wordVbaData|printerSettings|documentTasks|attachedToolbars|attachedTemplate|mailMerge\w*|recipientData|video|audio|media)$/u;

export const WITHOUT_MARK = 'a note without a mark that can be seen';
export const OTHER_PART = 'in a part of the kind ';
export const HEADER = 'header';
export const FOOTER = 'footer';
const FATES: Readonly<Record<string, Fate>> = {
  header: { fate: 'furniture', why: HEADER },
  footer: { fate: 'furniture', why: FOOTER },
  comments: { fate: 'left-out', why: 'a comment' },
  glossaryDocument: { fate: 'left-out', why: 'a building block' },
  chart: { fate: 'left-out', why: 'in a chart' },
};

/** The contents of a Word file, as needed to build its text. */
export interface WordCensus {
  fates: Fates;
  notes: Notes;
  /** The root elements of the diagrams (SmartArt) in the document, by the first element that shows each. */
  diagrams: ReadonlyMap<XmlElement, XmlElement>;
}

/** Determines the fate of every run of text in the main part and in each part reachable from it. */
export async function takeCensus(
  wordPackage: WordPackage,
  main: { name: string; root: XmlElement },
  styles: Styles,
  numberNotes: (references: readonly XmlElement[]) => Notes,
): Promise<WordCensus> {
  const fates = new Fates(styles);
  fates.decide(main.root, main.name);
  const notes = numberNotes(fates.noteReferences);
  const diagrams = await findDiagrams(wordPackage, main, fates);
  const shown = new Set(diagrams.values());
  for (const part of await wordPackage.listReachable(main.name)) {
    const root = await rootWithWords(wordPackage, part);
    if (!root) continue;
    if (part.type === 'footnotes' || part.type === 'endnotes') decideNotes(fates, notes, root, part.name);
    else fates.decide(root, part.name, shown.has(root) ? undefined : fateOf(part.type));
  }
  return { fates, notes, diagrams };
}

function fateOf(type: string): Fate {
  return FATES[type] ?? { fate: 'left-out', why: OTHER_PART + type };
}

async function rootWithWords(wordPackage: WordPackage, { name, type }: RelatedPart) {
  return WITHOUT_WORDS.test(type) || !/\.xml$/iu.test(name) ? undefined : wordPackage.rootOf(name);
}

function decideNotes(fates: Fates, notes: Notes, root: XmlElement, place: string): void {
  for (const note of childElements(root)) {
    if (isSeparator(note)) fates.decide(note, place, { fate: 'furniture', why: 'line before the notes' });
    else if (notes.hasMark(note)) fates.decide(note, place);
    else fates.decide(note, place, { fate: 'left-out', why: WITHOUT_MARK });
  }
}

async function findDiagrams(
  wordPackage: WordPackage,
  main: { name: string; root: XmlElement },
  fates: Fates,
): Promise<Map<XmlElement, XmlElement>> {
  const diagrams = new Map<XmlElement, XmlElement>();
  const seen = new Set<XmlElement>();
  for (const element of descendants(main.root)) {
    if (nameOf(element) !== 'dgm:relIds' || !fates.isVisible(element)) continue;
    const part = await wordPackage.findById(main.name, attributeOf(element, 'r:dm'));
    const root = part === undefined ? undefined : await wordPackage.rootOf(part);
    if (root && !seen.has(root)) diagrams.set(element, root);
    if (root) seen.add(root);
  }
  return diagrams;
}
