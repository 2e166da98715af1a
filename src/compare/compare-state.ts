import { nameColumn } from './columns.ts';

export const MOST_COLUMNS = 4;
/** 并列: theme by theme; 变化: what was continued, added and dropped from the first notice to the second. */
export const COMPARE_VIEWS = ['table', 'changes'] as const;
/** Row order: that of the vocabulary, or that of the first notice. */
export const ROW_ORDERS = ['themes', 'first'] as const;

/** What is compared and how it is displayed. The URL encodes all of it. */
export interface CompareState {
  /** Unique notice ids in column order, at most {@link MOST_COLUMNS}. */
  notices: string[];
  /** The only theme to compare; null for all. */
  theme: string | null;
  view: (typeof COMPARE_VIEWS)[number];
  order: (typeof ROW_ORDERS)[number];
  /** Whether stock phrases are dimmed. */
  dimStock: boolean;
}

/** A part of the URL that can't be honoured. */
export type CompareProblem =
  | { kind: 'unknown-notice' | 'repeated-notice' | 'too-many'; id: string }
  | { kind: 'unknown-theme'; id: string };

/** The ids that URLs are validated against. */
export interface KnownIds {
  /** Province names by id. */
  provinces: ReadonlyMap<string, string>;
  themes: ReadonlySet<string>;
}

/**
 * Parses the state from a query string: `?n=<id>&n=<id>&theme=<id>&view=changes&order=first&stock=dim`. Invalid
 * values are dropped and reported as problems. An id of a known province is accepted even if the collection has no
 * such notice: that is 未收录, not unknown.
 */
export function readCompareState(
  search: string,
  known: KnownIds,
): { state: CompareState; problems: CompareProblem[] } {
  const parameters = new URLSearchParams(search);
  const problems: CompareProblem[] = [];
  const notices: string[] = [];
  for (const id of parameters
    .getAll('n')
    .map((value) => value.trim())
    .filter(Boolean)) {
    if (nameColumn(id, known.provinces) === null) problems.push({ kind: 'unknown-notice', id });
    else if (notices.includes(id)) problems.push({ kind: 'repeated-notice', id });
    else if (notices.length === MOST_COLUMNS) problems.push({ kind: 'too-many', id });
    else notices.push(id);
  }
  const theme = parameters.get('theme');
  const isKnown = theme === null || known.themes.has(theme);
  if (!isKnown) problems.push({ kind: 'unknown-theme', id: theme });
  return {
    state: {
      notices,
      theme: isKnown ? theme : null,
      view: COMPARE_VIEWS.find((view) => view === parameters.get('view')) ?? 'table',
      order: ROW_ORDERS.find((order) => order === parameters.get('order')) ?? 'themes',
      dimStock: parameters.get('stock') === 'dim',
    },
    problems,
  };
}

/** Returns the query string of a state, including the leading `?`. */
export function writeCompareState({ notices, theme, view, order, dimStock }: CompareState): string {
  const parameters = new URLSearchParams(notices.map((id) => ['n', id]));
  if (theme !== null) parameters.set('theme', theme);
  if (view !== 'table') parameters.set('view', view);
  if (order !== 'themes') parameters.set('order', order);
  if (dimStock) parameters.set('stock', 'dim');
  return `?${parameters}`;
}

/** Returns the message shown to the reader. */
export function describeProblem({ kind, id }: CompareProblem): string {
  const shown = `“${id.slice(0, 60)}”`;
  switch (kind) {
    case 'unknown-notice':
      return `没有编号为${shown}的文件，已略去。编号由省份和年度组成，如 shaanxi-2024。`;
    case 'repeated-notice':
      return `${shown}写了不止一次，只列一列。`;
    case 'too-many':
      return `最多比较 ${MOST_COLUMNS} 份，${shown}未列入。`;
    case 'unknown-theme':
      return `没有编号为${shown}的主题，已列出全部主题。`;
  }
}
