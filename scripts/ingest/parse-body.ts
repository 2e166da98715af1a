import type { Clause, Provision, Section } from '../../src/model/notice.ts';
import type { CleanLine } from './clean-text.ts';
import type { Doubt } from './doubt.ts';
import { findMarker, type Marker } from './markers.ts';

/** A heading of the outline with what stands under it, before it is known to be a section or a clause. */
interface Node {
  level: number;
  label: string | null;
  number: number | null;
  /** What follows the label on its line. */
  rest: string;
  line: number;
  paragraphs: string[];
  children: Node[];
}

/**
 * Turns the numbered paragraphs of a notice into sections and clauses. A heading with headings below it is a section,
 * one without is a clause. Ids are left empty; they come from the place in the whole notice.
 */
export function parseBody(paragraphs: readonly CleanLine[]): { provisions: Provision[]; doubts: Doubt[] } {
  const root = buildOutline(paragraphs);
  const doubts = inferNumbers(root);
  return { provisions: toProvisions(root), doubts };
}

function newNode(level: number, marker: Marker | null, rest: string, line: number): Node {
  return {
    level,
    label: marker?.label ?? null,
    number: marker?.number ?? null,
    rest,
    line,
    paragraphs: [],
    children: [],
  };
}

function buildOutline(paragraphs: readonly CleanLine[]): Node {
  const root = newNode(0, null, '', 0);
  const open: Node[] = [root];
  const add = (node: Node) => {
    while ((open.at(-1)?.level ?? 0) >= node.level) open.pop();
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  for (const [index, { text, line }] of paragraphs.entries()) {
    const marker = findMarker(text);
    const current = open.at(-1) ?? root;
    if (marker) {
      add(newNode(marker.level, marker, marker.rest, line));
    } else if (isUnmarkedHeading(text, current, paragraphs[index + 1]?.text)) {
      add(newNode(current.level, null, text, line));
    } else {
      current.paragraphs.push(text);
    }
  }
  return root;
}

const MAX_HEADING_LENGTH = 40;

/**
 * Whether a line is the heading of a clause whose label was lost: it is short, has no punctuation of a sentence, a body
 * follows it, and it comes after the body of a clause whose own heading stands on a line of its own.
 */
function isUnmarkedHeading(text: string, current: Node, next: string | undefined): boolean {
  if (text.length > MAX_HEADING_LENGTH || /[，。；：！？]/u.test(text)) return false;
  if (next === undefined || findMarker(next) || !/[。；：）)\]］]$/u.test(next)) return false;
  return current.level === 3 && current.paragraphs.length > 0 && !current.rest.includes('。');
}

/** Fills the numbers that the print lost where their neighbours leave one reading, and reports those they don't. */
function inferNumbers(root: Node): Doubt[] {
  const numbered = leaves(root).filter((node) => node.level === 3);
  const doubts: Doubt[] = [];
  let previous = 0;
  let unlabelled: Node[] = [];
  for (const node of numbered) {
    if (node.number === null) {
      unlabelled.push(node);
      continue;
    }
    const lost = node.number - previous - 1;
    if (lost > 0 && lost === unlabelled.length) {
      unlabelled.forEach((gap, index) => (gap.number = previous + 1 + index));
    } else if (lost > 0) {
      doubts.push({
        line: node.line,
        problem: `序号 ${node.number} follows ${previous}.`,
        next: 'If the print lost a label, restore it under corrections: in notice.yaml.',
      });
    }
    previous = node.number;
    unlabelled = [];
  }
  return doubts;
}

function leaves(node: Node): Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leaves);
}

function toProvisions(root: Node): Provision[] {
  return root.children.map((node) => (node.children.length > 0 ? toSection(node) : toClause(node)));
}

function toSection(node: Node): Section {
  const { title, titleEnd, opening } = splitTitle(node.rest, true);
  const leadParagraphs = opening === '' ? node.paragraphs : [opening, ...node.paragraphs];
  const lead = leadParagraphs.length > 0 ? [newClause({ paragraphs: leadParagraphs })] : [];
  return {
    type: 'section',
    id: '',
    label: node.label,
    number: node.number,
    title: title ?? '',
    titleEnd,
    children: [...lead, ...toProvisions(node)],
  };
}

function toClause(node: Node): Clause {
  const { title, titleEnd, opening } = splitTitle(node.rest, node.paragraphs.length > 0);
  return newClause({
    label: node.label,
    number: node.number,
    numberInferred: node.label === null && node.number !== null,
    title,
    titleEnd,
    paragraphs: opening === '' ? node.paragraphs : [opening, ...node.paragraphs],
    wholeSection: node.level === 1 ? '' : null,
  });
}

/** A clause with nothing in it but what is given. */
export function newClause(given: Partial<Clause>): Clause {
  return {
    type: 'clause',
    id: '',
    label: null,
    number: null,
    numberInferred: false,
    title: null,
    titleEnd: '',
    paragraphs: [],
    tasks: [],
    themes: [],
    wholeSection: null,
    notes: [],
    ...given,
  };
}

/** Longer first sentences are the provision itself, not its title. */
const MAX_TITLE_LENGTH = 50;

/** Tells the title that opens a clause from its body: `坚定正确政治方向。坚持和加强…`, or a line of its own. */
function splitTitle(
  rest: string,
  bodyFollows: boolean,
): { title: string | null; titleEnd: string; opening: string } {
  const stop = rest.indexOf('。');
  if (stop < 0 && (rest.length <= MAX_TITLE_LENGTH || !rest.includes('，'))) {
    return { title: rest === '' ? null : rest, titleEnd: '', opening: '' };
  }
  const remainder = rest.slice(stop + 1);
  if (stop < 0 || stop > MAX_TITLE_LENGTH || (remainder === '' && !bodyFollows))
    return { title: null, titleEnd: '', opening: rest };
  return { title: rest.slice(0, stop), titleEnd: '。', opening: remainder };
}
