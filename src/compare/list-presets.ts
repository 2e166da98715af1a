import type { Notice } from '../model/notice.ts';
import type { Province, Theme } from '../model/vocabulary.ts';
import { type CompareState, MOST_COLUMNS } from './compare-state.ts';

/** A ready-made comparison with its own page. */
export interface Preset {
  /** Path below the site's base. */
  path: string;
  name: string;
  notices: Notice[];
  theme: Theme | null;
  view: CompareState['view'];
}

/** The presets by type. */
export interface Presets {
  /** The newest notice and the newest one of another province. */
  standard: Preset;
  /** 同年: the notices of a year. A year with only one notice is filled up from the nearest years. */
  years: Preset[];
  /** 历年: the newest notices of each province that has several, oldest first. */
  provinces: Preset[];
  /** The newest notices with clauses on a theme, one per province as long as there are enough provinces. */
  themes: Preset[];
}

/** Cached per collection because every page with presets lists them. */
const presetsCache = new WeakMap<readonly Notice[], Presets>();

/**
 * Lists the presets of a collection.
 * @param notices newest first
 */
export function listPresets(
  notices: readonly Notice[],
  provinces: readonly Province[],
  themes: readonly Theme[],
): Presets {
  const presets = presetsCache.get(notices) ?? makePresets(notices, provinces, themes);
  presetsCache.set(notices, presets);
  return presets;
}

function makePresets(
  notices: readonly Notice[],
  provinces: readonly Province[],
  themes: readonly Theme[],
): Presets {
  return {
    standard: {
      ...{ path: '/compare/', name: '最近两省', theme: null, view: 'table' },
      notices: spreadOverProvinces(notices).slice(0, 2),
    },
    years: [...new Set(notices.map(({ year }) => year))].map((year) => yearPreset(notices, year)),
    provinces: provinces.flatMap((province) => provincePreset(notices, province)),
    themes: themes.flatMap((theme) => themePreset(notices, theme)),
  };
}

export function allPresets({ standard, years, provinces, themes }: Presets): Preset[] {
  return [standard, ...years, ...provinces, ...themes];
}

function yearPreset(notices: readonly Notice[], year: number): Preset {
  const ofYear = notices.filter((notice) => notice.year === year);
  const path = `/compare/years/${year}/`;
  if (ofYear.length > 1)
    return {
      ...{ path, name: `${year} 年度各省`, theme: null, view: 'table' },
      notices: ofYear.slice(0, MOST_COLUMNS),
    };
  const nearest = notices.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
  return {
    ...{ path, name: `${year} 年度前后各省`, theme: null, view: 'table' },
    notices: spreadOverProvinces(nearest).slice(0, MOST_COLUMNS),
  };
}

function provincePreset(notices: readonly Notice[], { id, name }: Province): Preset[] {
  const own = notices.filter(({ province }) => province === id).slice(0, MOST_COLUMNS);
  if (own.length < 2) return [];
  const view = own.length === 2 ? 'changes' : 'table';
  return [
    {
      ...{ path: `/compare/provinces/${id}/`, name: `${name}历年`, theme: null, view },
      notices: own.toReversed(),
    },
  ];
}

function themePreset(notices: readonly Notice[], theme: Theme): Preset[] {
  const onTheme = notices.filter((notice) => notice.themes.includes(theme.id));
  if (onTheme.length < 2) return [];
  return [
    {
      ...{ path: `/compare/themes/${theme.id}/`, name: theme.name, theme, view: 'table' },
      notices: spreadOverProvinces(onTheme).slice(0, MOST_COLUMNS),
    },
  ];
}

/** Puts the first notice of each province before all others. Order is otherwise preserved. */
function spreadOverProvinces(notices: readonly Notice[]): Notice[] {
  const first = new Set(new Map(notices.toReversed().map((notice) => [notice.province, notice])).values());
  return [
    ...notices.filter((notice) => first.has(notice)),
    ...notices.filter((notice) => !first.has(notice)),
  ];
}
