import { z } from 'zod';

import { words } from './words.ts';

/** The sides that an instrument works from (Rothwell and Zegveld): it supplies, frames, or draws on what is done. */
export const SIDES = ['supply', 'environment', 'demand'] as const;
export type Side = (typeof SIDES)[number];

/** Words that show an instrument together: a verb (or the name of a group of verbs) before an object, or one of the two alone. */
export const instrumentLine = z
  .strictObject({ verbs: words.optional(), objects: words.optional() })
  .refine(({ verbs, objects }) => verbs ?? objects, 'A line needs verbs or objects');

/** 政策工具: an entry of content/vocabulary/instruments.yaml. */
export const instrument = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  side: z.enum(SIDES),
  name: z.string().nonempty(),
  /** What belongs to it, in a sentence for the site's readers. */
  is: z.string().nonempty(),
  lines: z.array(instrumentLine).min(1),
});

export const instrumentVocabulary = z.strictObject({
  verbGroups: z.record(z.string(), words),
  /** Words that hold an object and are none: 教育系统. */
  neutral: words,
  /** What may stand right behind an object that is acted on: 平台｜建设. */
  tails: words,
  instruments: z.array(instrument),
});
export type InstrumentVocabulary = z.infer<typeof instrumentVocabulary>;
