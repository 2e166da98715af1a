import { toHtml } from 'hast-util-to-html';

import { type Column, nameColumn } from '../compare/columns.ts';
import { compareNotices } from '../compare/compare-notices.ts';
import { type CompareState, writeCompareState } from '../compare/compare-state.ts';
import { allPresets, listPresets, type Preset, type Presets } from '../compare/list-presets.ts';
import { renderView } from '../compare/render-view.ts';
import { withBase } from '../href.ts';
import { lastAddedOn } from '../knowledge/last-added-on.ts';
import type { Notice } from '../model/notice.ts';
import { type NoticeFile, noticeFile } from '../open-data/notice-file.ts';
import type { Collection } from './collection.ts';
import type { Page } from './page.ts';

/** /compare/ and its presets: a comparison as it is built, which a script lets readers change. */
export interface ComparisonShown {
  /** Path below the site's base. */
  path: string;
  name: string;
  /** In the order of the columns. */
  notices: { id: string; name: string; title: string }[];
  /** The one theme that is compared; null for all. */
  theme: string | null;
  view: CompareState['view'];
  /** The day the collection was last added to, as ISO 8601. */
  collectedOn: string;
  /** The comparison and its citations. */
  html: string;
  /** What else is offered ready made. */
  offered: OfferedPresets[];
}

/** Presets of a kind; at least one. */
export interface OfferedPresets {
  name: string;
  presets: Pick<Preset, 'path' | 'name'>[];
}

export function makeComparisonIndex(collection: Collection): Page<ComparisonShown>[] {
  const presets = presetsOf(collection);
  const { standard } = presets;
  const files = standard.notices.map((notice) => noticeFile(notice, collection.found));
  return [{ params: {}, shown: showPreset(standard, files, offer(presets), collection) }];
}

export function* makeComparisons(collection: Collection): Generator<Page<ComparisonShown>> {
  const presets = presetsOf(collection);
  const offered = offer(presets);
  const fileOf = rememberFiles(collection);
  for (const preset of allPresets(presets)) {
    const [, , kind = '', id = ''] = preset.path.split('/');
    const files = preset.notices.map(fileOf);
    if (id !== '') yield { params: { kind, id }, shown: showPreset(preset, files, offered, collection) };
  }
}

function presetsOf({ notices, vocabulary }: Collection): Presets {
  return listPresets(notices, vocabulary.provinces, vocabulary.themes);
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

/** A notice stands in several presets. */
function rememberFiles({ found }: Collection): (notice: Notice) => NoticeFile {
  const files = new Map<string, NoticeFile>();
  return (notice) => {
    const file = files.get(notice.id) ?? noticeFile(notice, found);
    files.set(notice.id, file);
    return file;
  };
}

/** @param files those of the preset's notices. */
function showPreset(
  preset: Preset,
  files: readonly NoticeFile[],
  offered: OfferedPresets[],
  collection: Collection,
): ComparisonShown {
  const { path, name, theme, view } = preset;
  const collectedOn = lastAddedOn(collection.notices);
  const provinceNames = new Map(collection.vocabulary.provinces.map((one) => [one.id, one.name]));
  const columns = files.map((notice) => ({
    ...{ id: notice.id, name: nameColumn(notice.id, provinceNames) ?? notice.id },
    ...{ state: 'held' as const, notice },
  }));
  return {
    ...{ path, name, theme: theme?.id ?? null, view, collectedOn, offered },
    notices: columns.map(({ id, name, notice: { title } }) => ({ id, name, title })),
    html: toHtml(renderPreset(preset, columns, collectedOn, collection)),
  };
}

function renderPreset(
  { path, theme: only, view }: Preset,
  columns: readonly Column[],
  collectedOn: string,
  { vocabulary, site, base }: Collection,
) {
  const href = (to: string) => withBase(base, to);
  const ids = columns.map(({ id }) => id);
  const state = { notices: ids, view: 'table', order: 'themes', dimStock: false } as const;
  const address = new URL(href('/'), site).href.replace(/\/$/, '');
  return renderView(
    compareNotices(columns, only ? [only] : vocabulary.themes),
    view,
    {
      href,
      themeAddress: (theme) =>
        href('/compare/') + writeCompareState({ ...state, theme: theme === only?.id ? null : theme }),
    },
    { site: address, address: address + path, collectedOn },
  );
}
