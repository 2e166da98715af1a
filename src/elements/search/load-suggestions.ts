import { fetchJson } from '../../fetch-file.ts';
import type { Lexicon } from '../../search/index/lexicon.ts';
import type { Pinyin } from '../../search/query/spelling.ts';
import { suggestWords } from '../../search/query/suggest.ts';

/**
 * Loads the words of the collection for suggestions, and their pinyin when Latin letters are first typed. @param base
 * absolute URL of the site's base.
 */
export async function loadSuggestions(base: string): Promise<(typed: string) => Promise<string[]>> {
  const lexicon = (await fetchJson(`${base}pagefind/lexicon.json`)) as Lexicon;
  let pinyin: Promise<Pinyin> | undefined;
  const loadPinyin = () => (pinyin ??= fetchJson(`${base}pagefind/pinyin.json`) as Promise<Pinyin>);
  return (typed) => suggestWords(typed, lexicon, loadPinyin);
}
