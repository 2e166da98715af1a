import type { Clause, Provision, Section } from '../../../src/model/notice.ts';
import type { Doubt } from '../../read/doubt.ts';
import { buildOutline, type OutlineNode, type RestoredLabel } from './build-outline.ts';
import type { Paragraph } from './group-tables.ts';
import { findUnknownColumns } from './find-task-table.ts';
import { inferNumbers } from './infer-numbers.ts';
import { newClause } from './new-clause.ts';
import { parseTaskTable } from './parse-task-table.ts';
import { findUnevenRows } from './read-table.ts';

/**
 * Converts the numbered paragraphs of a notice to sections and clauses. A heading with headings below it becomes a
 * section, any other a clause. Ids are left empty; they depend on the position in the whole notice.
 */
export function parseBody(
  paragraphs: readonly Paragraph[],
  labels: readonly RestoredLabel[] = [],
): { provisions: Provision[]; doubts: Doubt[] } {
  const root = buildOutline(paragraphs, labels);
  const opening = root.blocks.length > 0 ? [newClause({ blocks: root.blocks })] : [];
  const doubts = [...inferNumbers(root), ...paragraphs.flatMap(tableDoubts)];
  const parsed = root.children.flatMap((node) => toProvisions(node, true));
  return { provisions: [...opening, ...parsed], doubts };
}

/** Returns the doubts about a table. */
function tableDoubts({ table }: Paragraph): Doubt[] {
  if (!table) return [];
  return table.tasks
    ? parseTaskTable(table.tasks).doubts
    : [...findUnknownColumns(table.rows), ...findUnevenRows(table.rows)];
}

function toProvisions(node: OutlineNode, isOutermost: boolean): Provision[] {
  if (node.tasks) return parseTaskTable(node.tasks).provisions;
  const isSection = node.children.length > 0 || node.kind === 'document';
  return [isSection ? toSection(node) : toClause(node, isOutermost)];
}

function toSection(node: OutlineNode): Section {
  const { title, titleEnd, opening } = splitTitle(node, true);
  const leadBlocks = opening === '' ? node.blocks : [opening, ...node.blocks];
  const lead = leadBlocks.length > 0 ? [newClause({ blocks: leadBlocks })] : [];
  return {
    type: 'section',
    id: '',
    label: node.label,
    number: node.number,
    title: title ?? '',
    titleEnd,
    children: [...lead, ...node.children.flatMap((child) => toProvisions(child, false))],
  };
}

/** Kinds of heading that make a section even if nothing numbered is below them. */
const SECTION_KINDS = new Set(['part', 'chapter', 'division', 'han']);

function toClause(node: OutlineNode, isOutermost: boolean): Clause {
  const { title, titleEnd, opening } = splitTitle(node, node.blocks.length > 0);
  return newClause({
    label: node.label,
    number: node.number,
    numberInferred: node.label === null && node.number !== null,
    title,
    titleEnd,
    blocks: opening === '' ? node.blocks : [opening, ...node.blocks],
    wholeSection: isOutermost && SECTION_KINDS.has(node.kind) ? '' : null,
  });
}

/** Maximum length of a title. A longer first sentence is the provision itself. */
const MAX_TITLE_LENGTH = 50;
/** Maximum length of a title without final punctuation. A longer line is text that may break anywhere. */
const MAX_UNMARKED_TITLE_LENGTH = 40;

/** A full stop. A half-width one counts between Chinese words or after the last one. */
const STOP = /。|(?<=\p{Script=Han})\.(?=\p{Script=Han}|$)/u;

/** Separates the title that opens a provision from its body: `坚定正确政治方向。坚持和加强…`, or a title on its own line. */
function splitTitle(
  { kind, rest }: OutlineNode,
  bodyFollows: boolean,
): { title: string | null; titleEnd: string; opening: string } {
  const none = { title: null, titleEnd: '', opening: rest };
  // An article begins with its text; a title would be alone on the line.
  if (kind === 'article' && /[，。；：]/u.test(rest)) return none;
  const stop = rest.search(STOP);
  if (stop < 0) {
    const isSentence = /[；：]$/u.test(rest) || rest.length > MAX_UNMARKED_TITLE_LENGTH;
    return isSentence ? none : { title: rest === '' ? null : rest, titleEnd: '', opening: '' };
  }
  const remainder = rest.slice(stop + 1);
  if (stop === 0 || stop > MAX_TITLE_LENGTH || (remainder === '' && !bodyFollows)) return none;
  return { title: rest.slice(0, stop), titleEnd: rest.charAt(stop), opening: remainder };
}
