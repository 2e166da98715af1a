import { z } from 'zod';

/** Front matter of a guide (专题): content/guides/<id>.mdx. */
export const guideFrontMatter = z.strictObject({
  title: z.string().nonempty(),
  /** The question it answers, in one sentence. */
  description: z.string().nonempty(),
  /** Its sort position among the guides. */
  order: z.number(),
});
export type GuideFrontMatter = z.infer<typeof guideFrontMatter>;

/** The live parts of a guide and their attributes. Attributes that end in `?` are optional. */
export const GUIDE_PARTS = {
  /** 原文: quoted words of a clause, or the whole clause. */
  Quote: ['clause', 'words?'],
  /** What several notices state on a theme. */
  Compare: ['notices', 'theme'],
  /** The targets whose subject contains some words. */
  Targets: ['subject'],
  /** How often terms occur in each notice. */
  Trend: ['terms'],
  /** A matrix of themes, instruments or levels of force by notice. */
  Matrix: ['of', 'notices?'],
  /** The verifiable items of a notice. */
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
  /** Path relative to the project's root. */
  path: string;
  parts: readonly GuidePart[];
  /** The MDX source. Pages that use the guide are stale once it changes. */
  source: string;
}
