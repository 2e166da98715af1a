import {
  type Fact,
  FACT_NAMES,
  FACTS,
  NONE_NAME,
  UNJUDGED_NAME,
} from '../knowledge/codings/checkable-names.ts';
import type { CodingTally } from '../knowledge/codings/tally-codings.ts';
import type { WordingTally } from '../knowledge/kin/list-shared-wordings.ts';
import type { ForceLevel } from '../model/force.ts';

/** A notice's codings, counted, with what the lists that its figures open are filtered by. */
export interface CodedNotice {
  id: string;
  /** 陕西 2024. */
  name: string;
  codings: CodingTally;
  wording: WordingTally;
}

/** What the levels of 力度 and the instruments are called. */
export interface CodingNames {
  force: readonly { id: ForceLevel; name: string }[];
  instruments: readonly { id: string; name: string }[];
}

/** Codings of notices side by side: a notice a column, in the order given. */
export interface CodingTable {
  caption: string;
  /** What the rows are: 政策工具. */
  of: string;
  rows: CodingTableRow[];
}

export interface CodingTableRow {
  name: string;
  /** Where all that it counts stands; null where it stands nowhere. */
  path: string | null;
  /** A figure, with the path that opens what it counts; none for 0 and for what no list has. */
  cells: { text: string; path?: string }[];
}

/** 可考核, 政策工具, 力度 and 首见与沿用 of notices. */
export function codingTables(notices: readonly CodedNotice[], names: CodingNames): CodingTable[] {
  return [
    factTable(notices),
    instrumentTable(notices, names),
    forceTable(notices, names),
    wordingTable(notices),
  ];
}

/** How many clauses name a unit, a date, a number, a document, and none of the four. */
function factTable(notices: readonly CodedNotice[]): CodingTable {
  const rows = FACTS.map((fact) => ({
    ...{ name: `写明${FACT_NAMES[fact]}`, path: '/checkable/' },
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

/** How many clauses act by each instrument. */
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

/** What share of the phrases is of each level. */
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

/** How many wordings stand in another notice as well, and in none before. */
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

/** The list of what is of a level or an instrument, isn't judged or has no fact; filtered where the reader's browser can. */
export function listPath(id: string, filter: Record<string, string> = {}): string {
  const asked = query(filter);
  return `/codings/${id}/${asked && `?${asked}`}`;
}

/** The list of shared wordings. */
export function wordingPath(filter: Record<string, string> = {}): string {
  const asked = query(filter);
  return `/wording/${asked && `?${asked}`}`;
}

/** The list of the clauses that have a fact. */
export function factPath(fact: Fact, filter: Record<string, string>): string {
  return `/checkable/?${query({ ...filter, [fact]: '有' })}#list`;
}
