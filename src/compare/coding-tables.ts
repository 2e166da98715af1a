import {
  type Fact,
  CHECKABLE_NAMES,
  FACTS,
  NONE_NAME,
  UNJUDGED_NAME,
} from '../knowledge/codings/checkable-names.ts';
import type { CodingTally } from '../knowledge/codings/tally-codings.ts';
import type { WordingTally } from '../knowledge/kin/list-shared-wordings.ts';
import type { ForceLevel } from '../model/force.ts';

/** A notice with its coding counts. Its id and name are the filter values of the lists that the figures link to. */
export interface CodedNotice {
  id: string;
  /** For example 陕西 2024. */
  name: string;
  codings: CodingTally;
  wording: WordingTally;
}

/** Names of the levels of 力度 and of the instruments. */
export interface CodingNames {
  force: readonly { id: ForceLevel; name: string }[];
  instruments: readonly { id: string; name: string }[];
}

/** Codings of notices side by side, with one column per notice in the given order. */
export interface CodingTable {
  caption: string;
  /** What the rows represent, e.g. 政策工具. */
  of: string;
  rows: CodingTableRow[];
}

export interface CodingTableRow {
  name: string;
  /** Path of the list of everything in this row; null if there is no such list. */
  path: string | null;
  /** A figure, with the path of the list of what it counts. There is no path for 0 or if no such list exists. */
  cells: { text: string; path?: string }[];
}

/** Builds the tables of 可考核, 政策工具, 力度 and 首见与沿用. */
export function codingTables(notices: readonly CodedNotice[], names: CodingNames): CodingTable[] {
  return [
    factTable(notices),
    instrumentTable(notices, names),
    forceTable(notices, names),
    wordingTable(notices),
  ];
}

/** Counts the clauses that name a unit, a date, a number, a document, or none of the four. */
function factTable(notices: readonly CodedNotice[]): CodingTable {
  const rows = FACTS.map((fact) => ({
    ...{ name: `写明${CHECKABLE_NAMES[fact]}`, path: '/checkable/' },
    cells: notices.map((notice) =>
      figure(notice.codings.facts[fact], clausesText, factPath(fact, { notice: notice.id })),
    ),
  }));
  const all = {
    name: '全部条款',
    path: null,
    cells: notices.map(({ codings }) => ({ text: clausesText(codings.clauses) })),
  };
  const none = {
    ...{ name: NONE_NAME, path: listPath('unwritten') },
    cells: notices.map(({ id, codings }) =>
      figure(codings.none, clausesText, listPath('unwritten', { notice: id })),
    ),
  };
  return {
    caption: '写明单位、时限、数值、成果的条款数；成果只计以书名号写出的文件',
    ...{ of: '可考核', rows: [...rows, none, all] },
  };
}

/** Counts the clauses that use each instrument. */
export function instrumentTable(
  notices: readonly CodedNotice[],
  { instruments }: Pick<CodingNames, 'instruments'>,
): CodingTable {
  return {
    caption: '用到各种政策工具的条款数；一条可用几种',
    of: '政策工具',
    rows: codedRows(notices, instruments, (id, { instruments: counts }) => counts[id] ?? 0, clausesText),
  };
}

/** Computes the share of phrases of each level. */
export function forceTable(
  notices: readonly CodedNotice[],
  { force }: Pick<CodingNames, 'force'>,
): CodingTable {
  const text = (count: number, { phrases }: CodingTally) =>
    `${((100 * count) / phrases).toFixed(1)}%（${count}）`;
  const levels = [...force, { id: 'unjudged', name: UNJUDGED_NAME } as const];
  return {
    caption: '各种力度的分句占全部分句的比例',
    of: '力度',
    rows: codedRows(
      notices,
      levels,
      (id, codings) => (id === 'unjudged' ? codings.unjudged : codings.force[id]),
      text,
    ),
  };
}

/** Counts the wordings that also appear in another notice, and those of them that appear here first. */
function wordingTable(notices: readonly CodedNotice[]): CodingTable {
  const places = (count: number) => `${count} 处`;
  return {
    caption: '与其他收录文件连续 12 字以上相同的文字；套语和名称不计',
    of: '首见与沿用',
    rows: [
      {
        ...{ name: '与其他文件相同', path: wordingPath() },
        cells: notices.map(({ id, wording }) => figure(wording.shared, places, wordingPath({ notice: id }))),
      },
      {
        ...{ name: '其中最早见于该文件', path: null },
        cells: notices.map(({ name, wording }) =>
          figure(wording.first, places, wordingPath({ earliest: name })),
        ),
      },
    ],
  };
}

function codedRows<Id extends string>(
  notices: readonly CodedNotice[],
  named: readonly { id: Id; name: string }[],
  count: (id: Id, codings: CodingTally) => number,
  text: (count: number, codings: CodingTally) => string,
): CodingTableRow[] {
  return named.map(({ id, name }) => ({
    ...{ name, path: listPath(id) },
    cells: notices.map((notice) =>
      figure(
        count(id, notice.codings),
        (own) => text(own, notice.codings),
        listPath(id, { notice: notice.id }),
      ),
    ),
  }));
}

function figure(
  count: number,
  text: (count: number) => string,
  path: string,
): CodingTableRow['cells'][number] {
  return count === 0 ? { text: '0' } : { text: text(count), path };
}

const clausesText = (count: number) => `${count} 条`;

function query(filter: Record<string, string>): string {
  return new URLSearchParams(filter).toString();
}

/**
 * Returns the path of the list of a level or an instrument, of unjudged phrases, or of clauses without facts. The
 * filter is applied in the browser.
 */
export function listPath(id: string, filter: Record<string, string> = {}): string {
  const parameters = query(filter);
  return `/codings/${id}/${parameters && `?${parameters}`}`;
}

/** Returns the path of the list of shared wordings. */
export function wordingPath(filter: Record<string, string> = {}): string {
  const parameters = query(filter);
  return `/wording/${parameters && `?${parameters}`}`;
}

/** Returns the path of the list of clauses that have a fact. */
export function factPath(fact: Fact, filter: Record<string, string>): string {
  return `/checkable/?${query({ ...filter, [fact]: '有' })}#list`;
}
