import { parse } from 'yaml';
import { z } from 'zod';

import forceYaml from '../content/vocabulary/force.yaml?raw';
import instrumentsYaml from '../content/vocabulary/instruments.yaml?raw';
import platformsYaml from '../content/vocabulary/platforms.yaml?raw';
import provincesYaml from '../content/vocabulary/provinces.yaml?raw';
import stagesYaml from '../content/vocabulary/stages.yaml?raw';
import themesYaml from '../content/vocabulary/themes.yaml?raw';
import { forceVocabulary } from './model/force.ts';
import { instrumentVocabulary } from './model/instrument.ts';
import { platform } from './model/platform.ts';
import { stage } from './model/stage.ts';
import { province, theme } from './model/vocabulary.ts';

/**
 * The vocabularies in display order. They are bundled with the code, so editing one invalidates the pages that use
 * it.
 */
export const provinces = z.array(province).parse(parse(provincesYaml));
export const themes = z.array(theme).parse(parse(themesYaml));
export const stages = z.array(stage).parse(parse(stagesYaml));
export const forceLevels = forceVocabulary.parse(parse(forceYaml)).levels;
export const instruments = instrumentVocabulary.parse(parse(instrumentsYaml)).instruments;
export const platforms = z.array(platform).parse(parse(platformsYaml));

/**
 * Returns the entry of a vocabulary with this id.
 * @throws if there is none
 */
export function entryOf<Entry extends { id: string }>(vocabulary: readonly Entry[], id: string): Entry {
  const entry = vocabulary.find((one) => one.id === id);
  if (!entry) throw new Error(`The vocabulary has no ${id}.`);
  return entry;
}
