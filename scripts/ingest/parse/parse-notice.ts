import type {
  Clause,
  Closing,
  Frame,
  Line,
  Preamble,
  Provision,
  Section,
} from '../../../src/model/notice.ts';
import type { Doubt } from '../../read/doubt.ts';
import type { ReadText } from '../../read/read-result.ts';
import type { RestoredLabel } from './build-outline.ts';
import type { CleanLine } from '../clean/clean-line.ts';
import { groupTables, wordsOf } from './group-tables.ts';
import { joinLines } from '../clean/join-lines.ts';
import { parseBody } from './parse-body.ts';
import { splitFrames } from './split-frames.ts';

/** The structure of a notice. Its parts contain every line of the cleaned text, in order. */
export interface NoticeStructure {
  cover: Frame<Line> | null;
  heading: Line[];
  preamble: Preamble | null;
  body: Provision[];
  colophon: Frame<Line> | null;
}

/**
 * Parses cleaned lines into the structure of a notice. Text that it can't classify becomes a paragraph in place, with a
 * doubt.
 * @param lineKind whether each line is a paragraph, or a line as printed.
 */
export function parseNotice(
  lines: readonly CleanLine[],
  labels: readonly RestoredLabel[] = [],
  lineKind: ReadText['lines'] = 'printed',
): { structure: NoticeStructure; doubts: Doubt[] } {
  const frames = splitFrames(groupTables(joinLines(lines, lineKind)));
  const own = parseBody(frames.body, labels);
  const attached = parseBody(frames.attachments, labels);
  const body: Provision[] = [...own.provisions, ...closingOf(frames.closing), ...attached.provisions];
  numberIds(body);
  const preamble = frameOf(frames.preamble.map(wordsOf));
  return {
    structure: {
      cover: frameOf(frames.cover),
      heading: frames.heading,
      preamble: preamble && { ...preamble, themes: [] },
      body,
      colophon: frameOf(frames.colophon),
    },
    doubts: [...own.doubts, ...attached.doubts],
  };
}

function closingOf(content: Line[]): Closing[] {
  return content.length > 0 ? [{ type: 'closing', id: 'closing', content, notes: [] }] : [];
}

function frameOf<Content>(content: Content[]): Frame<Content> | null {
  return content.length > 0 ? { content, notes: [] } : null;
}

/** Assigns ids to sections and clauses, `s1` … and `c1` …, by their order in the notice. */
function numberIds(body: readonly Provision[]): void {
  let sections = 0;
  let clauses = 0;
  const visit = (provision: Provision, parent: Section | null) => {
    if (provision.type === 'section') {
      provision.id = `s${++sections}`;
      for (const child of provision.children) visit(child, provision);
    } else if (provision.type === 'clause') {
      if (provision.wholeSection !== null) provision.wholeSection = `s${++sections}`;
      provision.id = isLead(provision, parent) ? `${parent?.id}-lead` : `c${++clauses}`;
    }
  };
  for (const provision of body) visit(provision, null);
}

/** Whether a clause is the opening text of its section: the first child, without label and title. */
function isLead(clause: Clause, parent: Section | null): boolean {
  return parent?.children[0] === clause && clause.label === null && clause.title === null;
}
