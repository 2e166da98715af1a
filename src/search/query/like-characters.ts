import { pinyin } from 'pinyin-pro';

import { listGb2312 } from '../index/gb2312.ts';
import type { LikeCharacters } from './spelling.ts';

/** Sounds that many dialects don't distinguish count as one. */
const ONE_SOUND: readonly [RegExp, string][] = [
  [/^([zcs])h/u, '$1'],
  [/^l/u, 'n'],
  [/ng$/u, 'n'],
];

/**
 * Lists groups of characters that sound alike, and the look-alikes of the vocabulary. Each group has a character of a
 * word that may be meant; the others are characters in everyday use that people may type instead.
 */
export function listLikeCharacters(words: readonly string[], lookAlikes: readonly string[]): LikeCharacters {
  const meant = new Set(words.join('').match(/\p{Script=Han}/gu));
  const bySound = new Map<string, Set<string>>();
  for (const character of new Set([...listGb2312(1), ...meant]))
    for (const syllable of pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })) {
      const sound = ONE_SOUND.reduce((text, [pattern, by]) => text.replace(pattern, by), syllable);
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(character));
    }
  const mayBeMeant = (group: Iterable<string>) => [...group].some((character) => meant.has(character));
  return {
    sounds: [...bySound.values()]
      .filter((group) => group.size > 1 && mayBeMeant(group))
      .map((characters) => [...characters].join('')),
    looks: lookAlikes.filter(mayBeMeant),
  };
}
