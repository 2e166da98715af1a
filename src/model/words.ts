import { z } from 'zod';

/** Words of a vocabulary, in YAML apart by spaces and line ends. */
export const words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.split(/\s+/u));
