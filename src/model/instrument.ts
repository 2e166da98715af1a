import { z } from 'zod';

import { wordList } from './words.ts';

/**
 * The sides of policy instruments by Rothwell and Zegveld: they supply what is done, shape its environment, or create
 * demand for it.
 */
export const SIDES = ['supply', 'environment', 'demand'] as const;
export type Side = (typeof SIDES)[number];

/**
 * Words that indicate an instrument together: a verb (or the name of a group of verbs) before an object, or one of the
 * two alone.
 */
export const instrumentLine = z
  .strictObject({ verbs: wordList.optional(), objects: wordList.optional() })
  .refine(({ verbs, objects }) => verbs ?? objects, 'A line needs verbs or objects');

/** 政策工具: an entry of content/vocabulary/instruments.yaml. */
export const instrument = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  side: z.enum(SIDES),
  name: z.string().nonempty(),
  /** Definition in one sentence, for the site's readers. */
  is: z.string().nonempty(),
  lines: z.array(instrumentLine).min(1),
});

export const instrumentVocabulary = z.strictObject({
  verbGroups: z.record(z.string(), wordList),
  /** Words that contain an object but aren't one: 教育系统. */
  neutral: wordList,
  /** Words that may directly follow an object that is acted on: 平台｜建设. */
  tails: wordList,
  instruments: z.array(instrument),
});
export type InstrumentVocabulary = z.infer<typeof instrumentVocabulary>;
