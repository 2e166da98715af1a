import type { Vocabulary } from '../model/vocabulary.ts';
import type { Row } from './formats.ts';

export type CodeTableName =
  'theme_codes' | 'stage_codes' | 'province_codes' | 'platform_codes' | 'unit_codes';

/** Rows of the code tables by table name. They define the ids in the other tables. */
export type CodeRows = Record<CodeTableName, Row[]>;

/** Returns the rows of the code tables, in vocabulary order. */
export function listCodes({ themes, stages, provinces, platforms, units }: Vocabulary): CodeRows {
  return {
    theme_codes: themes.map(({ id, name, is, not }) => ({
      ...{ id, name, is, not: not ?? null, url: `/themes/${id}/` },
    })),
    stage_codes: stages.map(({ id, name }) => ({ id, name })),
    province_codes: provinces.map(({ id, name, fullName, code }) => ({
      ...{ id, name, fullName, code, url: `/provinces/${id}/` },
    })),
    platform_codes: platforms.map(({ id, name, kind, variants, gloss }) => ({
      ...{ id, name, kind, variants, gloss, url: `/platforms/${id}/` },
    })),
    unit_codes: units.map(({ id, name, province, kind, shortNames }) => ({
      ...{ id, name, province, kind, shortNames },
    })),
  };
}
