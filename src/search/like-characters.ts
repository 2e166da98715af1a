import { pinyin } from 'pinyin-pro';

import { listGb2312 } from './gb2312.ts';
import type { LikeCharacters } from './spelling.ts';

/** What many dialects don't tell apart is one sound. */
const ONE_SOUND: readonly [RegExp, string][] = [
  [/^([zcs])h/u, '$1'],
  [/^l/u, 'n'],
  [/ng$/u, 'n'],
];

/** Characters that sound alike, of those in everyday use, and the look-alikes of the vocabulary. */
export function listLikeCharacters(lookAlikes: readonly string[]): LikeCharacters {
  const bySound = new Map<string, Set<string>>();
  for (const character of listGb2312())
    for (const syllable of pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })) {
      const sound = ONE_SOUND.reduce((text, [pattern, by]) => text.replace(pattern, by), syllable);
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
    }
  return {
    sounds: [...bySound.values()]
      .filter(({ size }) => size > 1)
      .map((characters) => [...characters].join('')),
    looks: [...lookAlikes],
  };
}
