import type { Clause, ClauseRecord, Line, Notice, Provision, Section } from '../../model/notice.ts';
import { memoizeObjects } from '../../text/memoize-objects.ts';
import { clauseText } from './clause-text.ts';

/**
 * Lists the parts of a notice that are linked and searched, in printed order. Each is one line of /data/clauses.jsonl.
 * Memoized, since almost every step of a build needs the records of every notice.
 */
export const listRecords: (notice: Notice) => readonly ClauseRecord[] = memoizeObjects(makeRecords);

function makeRecords(notice: Notice): ClauseRecord[] {
  const frame = (
    kind: 'cover' | 'preamble' | 'colophon',
    lines: readonly string[] | null | undefined,
    themes: readonly string[] = [],
  ): ClauseRecord[] =>
    lines ? [record(notice, { id: kind, kind, text: lines.join('\n'), themes: [...themes] })] : [];
  return [
    ...frame('cover', notice.cover && textsOf(notice.cover.content)),
    ...frame('preamble', notice.preamble?.content, notice.preamble?.themes),
    ...notice.body.flatMap((part) => listProvision(notice, part, [])),
    ...frame('colophon', notice.colophon && textsOf(notice.colophon.content)),
  ];
}

function textsOf(lines: readonly Line[]): string[] {
  return lines.map(({ text }) => text);
}

/**
 * Whether a record has content of its own: a clause, the text that opens a section, or the preamble, but not the frame
 * of a letter.
 */
export function isProvision({ kind }: Pick<ClauseRecord, 'kind'>): boolean {
  return kind === 'clause' || kind === 'lead' || kind === 'preamble';
}

/** Counts the clauses of a notice or of its body. */
export function countClauses({ body }: Pick<Notice, 'body'>): number {
  const count = (part: Provision): number => {
    if (part.type === 'section') return part.children.reduce((total, child) => total + count(child), 0);
    return part.type === 'clause' && !isLead(part) ? 1 : 0;
  };
  return body.reduce((total, part) => total + count(part), 0);
}

/** Whether a clause is the text that opens a section before its first clause. */
function isLead({ id }: Clause): boolean {
  return id.endsWith('-lead');
}

function listProvision(notice: Notice, part: Provision, above: readonly Section[]): ClauseRecord[] {
  switch (part.type) {
    case 'table-head':
      return [];
    case 'clause':
      return [clauseRecord(notice, part, above)];
    case 'closing':
      return [record(notice, { id: part.id, kind: 'closing', text: textsOf(part.content).join('\n') })];
    case 'section':
      return part.children.flatMap((child) => listProvision(notice, child, [...above, part]));
  }
}

function clauseRecord(notice: Notice, clause: Clause, above: readonly Section[]): ClauseRecord {
  const { id, label, number, numberInferred, title, titleEnd, themes, wholeSection } = clause;
  return record(notice, {
    id,
    kind: isLead(clause) ? 'lead' : 'clause',
    label,
    number,
    numberInferred,
    section: wholeSection ?? above.at(-1)?.id ?? null,
    sectionTitles: above.map((section) => `${section.label ?? ''}${section.title}`),
    title,
    titleEnd,
    text: clauseText(clause),
    themes,
  });
}

function record(
  notice: Notice,
  given: Partial<ClauseRecord> & Pick<ClauseRecord, 'id' | 'kind' | 'text'>,
): ClauseRecord {
  const {
    id,
    kind,
    label = null,
    number = null,
    numberInferred = false,
    section = null,
    sectionTitles = [],
    title = null,
    titleEnd = '',
  } = given;
  return {
    notice: notice.id,
    id,
    kind,
    label,
    number,
    numberInferred,
    section,
    sectionTitles,
    title,
    titleEnd,
    text: given.text,
    themes: given.themes ?? [],
    url: `/notices/${notice.id}/#${id}`,
  };
}
