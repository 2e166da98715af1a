import type { Knowledge } from '../knowledge/derive-knowledge.ts';
import { countCharacters } from '../knowledge/records/count-characters.ts';
import type { ThemeMention } from '../knowledge/themes/find-theme-words.ts';
import { isProvision, listRecords } from '../knowledge/records/list-records.ts';
import { groupOfDocument } from '../knowledge/citations/resolve-citations.ts';
import type { Notice } from '../model/notice.ts';
import type { Platform } from '../model/platform.ts';
import type { Theme } from '../model/vocabulary.ts';

/** How much each of several notices says about each of several subjects. */
export interface Matrix {
  /** HTML id. */
  id: string;
  name: string;
  /** What the rows represent. */
  of: string;
  /** Two ways to measure. The first one is displayed initially. */
  measures: [share: Measure, count: Measure];
  /** Rows with at least one non-empty cell. */
  rows: MatrixRow[];
}

export interface Measure {
  name: string;
  unitOfMeasure: string;
  /** How it is computed, in one sentence. */
  explanation: string;
}

export interface MatrixRow {
  id: string;
  name: string;
  /** Path of the subject's page, below the site's base. */
  path: string;
  /** In the order of the notices; null means 该文件未见. */
  cells: (MatrixCell | null)[];
}

export interface MatrixCell {
  share: number;
  count: number;
  /** The words that mention the subject, if no clause is on the theme. */
  mention?: string;
  /** Path of the clauses. */
  path: string;
}

/** Longer lists have their own pages. */
const MOST_ROWS = 60;
const PER_CHARACTERS = 10_000;

/** Theme data that isn't part of the notices themselves. */
export type ThemeKnowledge = Pick<Knowledge, 'themeMentions'>;

/**
 * Builds the matrix 主题: the share of a notice's clauses and preamble on each theme. A clause with several themes
 * counts for each of them. A theme that is mentioned but has no clause counts as 0; it isn't 未见.
 */
export function makeThemeMatrix(
  notices: readonly Notice[],
  themes: readonly Theme[],
  { themeMentions }: ThemeKnowledge,
): Matrix {
  const clauses = notices.map((notice) => listRecords(notice).filter(isProvision));
  const rows = themes.map(({ id, name }) => ({
    ...{ id, name, path: `/themes/${id}/` },
    cells: notices.map((notice, at): MatrixCell | null => {
      const all = clauses[at] ?? [];
      const own = all.filter((record) => record.themes.includes(id));
      if (own.length === 0) return mentionCell(notice, themeMentions.get(notice.id) ?? [], id);
      const share = countCharacters(own) / countCharacters(all);
      return { count: own.length, share: share * 100, path: `/themes/${id}/#${notice.id}` };
    }),
  }));
  return {
    ...{ id: 'themes', name: '主题', of: '主题', rows: rows.filter(hasContent) },
    measures: [
      {
        name: '占字数',
        unitOfMeasure: '%',
        explanation:
          '该主题条款（含总体思路）的字数占全部条款的比例；一条有几个主题的，各计一次；“提及”为没有专门条款、只提到的',
      },
      { name: '条数', unitOfMeasure: '条', explanation: '有该主题的条款数，总体思路计一条' },
    ],
  };
}

/** Returns null if the notice doesn't mention the theme. */
function mentionCell({ id }: Notice, mentions: readonly ThemeMention[], theme: string): MatrixCell | null {
  const first = mentions.find((one) => one.theme === theme);
  if (!first) return null;
  return { share: 0, count: 0, mention: first.quote, path: `/notices/${id}/#${first.clauseId}` };
}

/** Builds the matrix 平台与术语: how often each is mentioned in a notice's clauses. */
export function makePlatformMatrix(
  notices: readonly Notice[],
  platforms: readonly Platform[],
  { mentions }: Pick<Knowledge, 'mentions'>,
): Matrix {
  const own = new Set(notices.map(({ id }) => id));
  const count = countPairs(
    mentions
      .filter(({ notice }) => own.has(notice))
      .map(({ notice, mention }) => ({ notice, thing: mention.platform })),
  );
  const rows = platforms.map(({ id, name }) => ({ id, name, path: `/platforms/${id}/` }));
  return {
    ...{ id: 'platforms', name: '平台与术语', of: '平台、工程、活动或术语' },
    ...fillRows(notices, rows, count, ({ path }, notice) => `${path}#${notice.id}`),
  };
}

/**
 * Builds the matrix 引用文件: how often each document is cited in a notice's clauses. Documents yet to be written and
 * the notices themselves are excluded.
 */
export function makeDocumentMatrix(
  notices: readonly Notice[],
  { documents }: Pick<Knowledge, 'documents'>,
): Matrix {
  const own = new Set(notices.map(({ id }) => id));
  const cited = documents.filter((document) => groupOfDocument(document) === 'cited');
  const pairs = cited.flatMap(({ id, citations }) =>
    citations.filter(({ notice }) => own.has(notice)).map(({ notice }) => ({ notice, thing: id })),
  );
  const count = countPairs(pairs);
  const named = new Set(pairs.map(({ thing }) => thing));
  const rows = cited
    .filter(({ id }) => named.has(id))
    .map(({ id, title }) => ({ id, name: title, path: `/documents/#${id}` }));
  return {
    ...{ id: 'documents', name: '引用文件', of: '被引用的文件' },
    ...fillRows(notices, rows, count, ({ path }) => path),
  };
}

type CountOf = (notice: string, thing: string) => number;

function countPairs(pairs: readonly { notice: string; thing: string }[]): CountOf {
  const counts = new Map<string, number>();
  for (const { notice, thing } of pairs)
    counts.set(`${notice} ${thing}`, (counts.get(`${notice} ${thing}`) ?? 0) + 1);
  return (notice, thing) => counts.get(`${notice} ${thing}`) ?? 0;
}

type Heading = Omit<MatrixRow, 'cells'>;

/** Builds rows with counts and counts per 10,000 characters. Rows shared by most notices come first. */
function fillRows(
  notices: readonly Notice[],
  headings: readonly Heading[],
  countOf: CountOf,
  pathOf: (heading: Heading, notice: Notice) => string,
): Pick<Matrix, 'rows' | 'measures'> {
  const lengths = notices.map((notice) => countCharacters(listRecords(notice)));
  const rows = headings.map((heading) => ({
    ...heading,
    cells: notices.map((notice, at): MatrixCell | null => {
      const count = countOf(notice.id, heading.id);
      const share = (count / (lengths[at] ?? 1)) * PER_CHARACTERS;
      return count === 0 ? null : { count, share, path: pathOf(heading, notice) };
    }),
  }));
  return {
    rows: rows
      .filter(hasContent)
      .sort((a, b) => countCells(b) - countCells(a) || countTotal(b) - countTotal(a))
      .slice(0, MOST_ROWS),
    measures: [
      { name: '每万字', unitOfMeasure: '次', explanation: '每一万字的处数，字数不计空白' },
      { name: '处数', unitOfMeasure: '处', explanation: '标题和正文中的处数' },
    ],
  };
}

function hasContent({ cells }: MatrixRow): boolean {
  return cells.some((cell) => cell !== null);
}

function countCells({ cells }: MatrixRow): number {
  return cells.filter((cell) => cell !== null).length;
}

function countTotal({ cells }: MatrixRow): number {
  return cells.reduce((sum, cell) => sum + (cell?.count ?? 0), 0);
}
