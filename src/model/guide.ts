import { z } from 'zod';

/** Front matter of a guide (专题): content/guides/<id>.mdx. */
export const guideFrontMatter = z.strictObject({
  title: z.string().nonempty(),
  /** What it answers, in a sentence. */
  description: z.string().nonempty(),
  /** Its place among the others. */
  order: z.number(),
});
export type GuideFrontMatter = z.infer<typeof guideFrontMatter>;

/** The live parts of a guide, each with the attributes it takes; those that end in `?` may be left out. */
export const GUIDE_PARTS = {
  /** 原文: a clause's words, or the whole of it. */
  Quote: ['clause', 'words?'],
  /** What several notices say on a theme. */
  Compare: ['notices', 'theme'],
  /** The targets whose subject says some words. */
  Targets: ['subject'],
  /** How often terms are written, notice by notice. */
  Trend: ['terms'],
  /** Themes, instruments or levels of force against notices. */
  Matrix: ['of', 'notices?'],
  /** What can be checked of notices. */
  Checkable: ['notice'],
} as const;
export type GuidePartName = keyof typeof GUIDE_PARTS;

/** A live part as an editor wrote it. */
export interface GuidePart {
  name: GuidePartName;
  attributes: Readonly<Record<string, string>>;
  /** Line of the file, from 1. */
  line: number;
}

export interface Guide extends GuideFrontMatter {
  id: string;
  /** Path below the project's root. */
  path: string;
  parts: readonly GuidePart[];
  /** Its text, by which a page is known to be stale. */
  source: string;
}
