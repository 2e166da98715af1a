import { nameColumn } from './columns.ts';

export const MOST_COLUMNS = 4;
/** 并列: theme by theme; 变化: what stayed, is new and is gone from the first notice to the second. */
export const COMPARE_VIEWS = ['table', 'changes'] as const;
/** By the vocabulary, or as the first notice comes to speak of the themes. */
export const ROW_ORDERS = ['themes', 'first'] as const;

/** What is compared, and how it is shown: all that the address says. */
export interface CompareState {
  /** Notice ids, the first column first, each once and at most {@link MOST_COLUMNS}. */
  notices: string[];
  /** The one theme to compare; null for all. */
  theme: string | null;
  view: (typeof COMPARE_VIEWS)[number];
  order: (typeof ROW_ORDERS)[number];
  /** Whether stock phrases are dimmed. */
  dimStock: boolean;
}

/** What an address asks for that can't be had: where, which, and why. */
export type CompareProblem =
  | { kind: 'unknown-notice' | 'repeated-notice' | 'too-many'; id: string }
  | { kind: 'unknown-theme'; id: string };

/** What ids are told to be known by. */
export interface KnownIds {
  /** Names of the provinces by their ids. */
  provinces: ReadonlyMap<string, string>;
  /** Theme ids. */
  themes: ReadonlySet<string>;
}

/**
 * Reads the state of an address: `?n=<id>&n=<id>&theme=<id>&view=changes&order=first&stock=dim`. What can't be had is left out and
 * told. An id of a known province is kept even if the collection has no such notice: that is 未收录, not unknown.
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

/** The address of a state, from `?` on. */
export function writeCompareState({ notices, theme, view, order, dimStock }: CompareState): string {
  const parameters = new URLSearchParams(notices.map((id) => ['n', id]));
  if (theme !== null) parameters.set('theme', theme);
  if (view !== 'table') parameters.set('view', view);
  if (order !== 'themes') parameters.set('order', order);
  if (dimStock) parameters.set('stock', 'dim');
  return `?${parameters}`;
}

/** What a reader is told of a problem. */
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
