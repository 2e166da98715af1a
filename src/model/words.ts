import { z } from 'zod';

/** Words of a vocabulary, separated in YAML by white space. */
export const wordList = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.split(/\s+/u));
