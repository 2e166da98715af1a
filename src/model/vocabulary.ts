import { z } from 'zod';

import type { CitedDocument } from './cited-document.ts';
import type { ForceVocabulary } from './force.ts';
import type { InstrumentVocabulary } from './instrument.ts';
import type { Platform } from './platform.ts';
import type { Stage } from './stage.ts';
import type { SynonymGroup } from './synonym.ts';
import type { Unit } from './unit.ts';

/** 主题: an entry of content/vocabulary/themes.yaml. */
export const theme = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  name: z.string().nonempty(),
  /** What belongs to the theme. */
  is: z.string().nonempty(),
  /** What looks like it but belongs to another theme. */
  not: z.string().nonempty().optional(),
  /** Words that indicate that a clause acts on the theme, grouped by weight. */
  evidence: z.strictObject({
    /** A single one of these is enough. */
    strong: z.array(z.string().nonempty()),
    /**
     * So is a single one of these, and at full weight: words for what is done, whatever else the phrase is about
     * (开展…试点, 遴选…典型案例).
     */
    acts: z.array(z.string().nonempty()).default([]),
    /** Several of these are needed. */
    weak: z.array(z.string().nonempty()).default([]),
  }),
});
export type Theme = z.infer<typeof theme>;

/** 省份: an entry of content/vocabulary/provinces.yaml. */
export const province = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  /** Short name, e.g. 陕西. */
  name: z.string().nonempty(),
  /** Full name, e.g. 陕西省. */
  fullName: z.string().nonempty(),
  /** 简称, of one character: 鲁. */
  abbreviations: z.array(z.string().length(1)).default([]),
  /** Six-digit code of GB/T 2260; null for the national level. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  /** Its cell in the grid on the home page, counted from 1. */
  tile: z.strictObject({ row: z.int().min(1).max(8), column: z.int().min(1).max(8) }),
});
export type Province = z.infer<typeof province>;

/** 行政区划 below the provinces: a row of content/vocabulary/divisions.csv (National Bureau of Statistics, 2023). */
export interface Division {
  /** Six digits of GB/T 2260. */
  code: string;
  name: string;
}

/** The hand-written vocabularies of content/vocabulary, in the order of their files. */
export interface Vocabulary {
  themes: Theme[];
  provinces: Province[];
  divisions: Division[];
  synonyms: SynonymGroup[];
  stages: Stage[];
  platforms: Platform[];
  citedDocuments: CitedDocument[];
  /** 套语: set phrases of policy texts, which no notice borrows from another. */
  setPhrases: string[];
  units: Unit[];
  /** 力度 and 政策工具: the words by which phrases are coded. */
  force: ForceVocabulary;
  instruments: InstrumentVocabulary;
  /** 形近字: groups of characters that look alike, one string per group. */
  lookAlikes: string[];
}
