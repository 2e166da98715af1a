import { toHtml } from 'hast-util-to-html';

import { type Column, nameColumn } from '../compare/columns.ts';
import { compareNotices } from '../compare/compare-notices.ts';
import { type CompareState, writeCompareState } from '../compare/compare-state.ts';
import { codingNames } from './coding-matrices.ts';
import { type Citations, listCitations } from '../compare/list-citations.ts';
import { allPresets, listPresets, type Preset, type Presets } from '../compare/list-presets.ts';
import { renderCodings } from '../compare/render-codings.ts';
import { renderCitations } from '../compare/render-citations.ts';
import { renderView } from '../compare/render-view.ts';
import { publishedAddress, withBase } from '../href.ts';
import { lastAddedOn } from '../knowledge/changes/last-added-on.ts';
import type { Memoize } from '../knowledge/memoize.ts';
import type { Notice } from '../model/notice.ts';
import { noticeFile } from '../open-data/notice-file.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /compare/ and its presets: a prerendered comparison that a script makes interactive. */
export interface ComparisonShown {
  /** Path below the site's base. */
  path: string;
  name: string;
  /** In column order. */
  notices: { id: string; name: string; title: string }[];
  /** Id of the only theme that is compared; null for all. */
  theme: string | null;
  view: CompareState['view'];
  /** ISO 8601 date when the collection last grew. */
  collectedOn: string;
  /** The comparison followed by its citations. */
  html: string;
  /** The other ready-made comparisons. */
  offered: OfferedPresets[];
}

/** Presets of one type, at least one. */
export interface OfferedPresets {
  name: string;
  presets: Pick<Preset, 'path' | 'name'>[];
}

export function makeComparisonIndex(collection: Collection, memoize: Memoize): Page<ComparisonShown>[] {
  const presets = presetsOf(collection);
  return [{ params: {}, shown: createShow(collection, presets, memoize)(presets.standard) }];
}

export function* makeComparisons(collection: Collection, memoize: Memoize): Generator<Page<ComparisonShown>> {
  const presets = presetsOf(collection);
  const show = createShow(collection, presets, memoize);
  for (const preset of allPresets(presets)) {
    const [, , kind = '', id = ''] = preset.path.split('/');
    if (id !== '') yield { params: { kind, id }, shown: show(preset) };
  }
}

function presetsOf({ notices, vocabulary }: Collection): Presets {
  return listPresets(notices, vocabulary.provinces, vocabulary.themes);
}

/** Creates the function that returns the view of a preset. */
function createShow(
  collection: Collection,
  presets: Presets,
  memoize: Memoize,
): (preset: Preset) => ComparisonShown {
  const { notices: all, site, base } = collection;
  const offered = offer(presets);
  const columnOf = createColumns(collection);
  const collectedOn = lastAddedOn(all);
  return (preset) => {
    const { path, name, notices, theme, view } = preset;
    const columns = notices.map(columnOf);
    // The date isn't an input: otherwise a new notice would invalidate all comparisons.
    const inputs = { columns, theme, view, site, base };
    const { html, citations } = memoize(path.slice(1, -1), inputs, () =>
      renderPreset(preset, columns, collection),
    );
    const origin = { site: addressOf(collection), address: addressOf(collection) + path, collectedOn };
    return {
      ...{ path, name, theme: theme?.id ?? null, view, collectedOn, offered },
      notices: columns.map((column) => ({ id: column.id, name: column.name, title: column.notice.title })),
      html: html + toHtml(renderCitations(citations, origin)),
    };
  };
}

function offer({ years, provinces, themes }: Presets): OfferedPresets[] {
  return [
    { name: '同年各省', presets: years },
    { name: '一省历年', presets: provinces },
    { name: '同一主题', presets: themes },
  ]
    .filter(({ presets }) => presets.length > 0)
    .map(({ name, presets }) => ({
      name,
      presets: presets.map((one) => ({ path: one.path, name: one.name })),
    }));
}

type HeldColumn = Extract<Column, { state: 'held' }>;

/**
 * Creates the function that converts a notice to a column. Columns are cached because a notice is part of several
 * comparisons.
 */
function createColumns({ found, vocabulary }: Collection): (notice: Notice) => HeldColumn {
  const provinceNames = new Map(vocabulary.provinces.map(({ id, name }) => [id, name]));
  const columns = new Map<string, HeldColumn>();
  return (notice) => {
    const { id } = notice;
    const column = columns.get(id) ?? {
      ...{ id, name: nameColumn(id, provinceNames) ?? id },
      ...{ state: 'held' as const, notice: noticeFile(notice, found) },
    };
    columns.set(id, column);
    return column;
  };
}

/** Renders a comparison and lists the citations of what it shows. */
function renderPreset(
  { theme: only, view }: Preset,
  columns: readonly Column[],
  collection: Collection,
): { html: string; citations: Citations } {
  const { vocabulary, base } = collection;
  const href = (path: string) => withBase(base, path);
  const notices = columns.map(({ id }) => id);
  const themeAddress = (theme: string) =>
    href('/compare/') +
    writeCompareState({
      ...{ notices, theme: theme === only?.id ? null : theme },
      ...{ view: 'table', order: 'themes', dimStock: false },
    });
  const comparison = compareNotices(columns, only ? [only] : vocabulary.themes);
  return {
    html:
      toHtml(renderView(comparison, view, { href, themeAddress })) +
      toHtml(renderCodings(columns, codingNames(vocabulary), { href })),
    citations: listCitations(comparison, { site: addressOf(collection) }),
  };
}

/**
 * Returns the site's URL without a trailing slash: `https://example.org/yaodian`; only its path if no site is
 * configured.
 */
function addressOf({ site, base }: Collection): string {
  return publishedAddress(withBase(base, '/'), site).replace(/\/$/, '');
}
