import { fold } from '../../text/fold.ts';
import { DOC_NUMBER } from '../query/number-forms.ts';

/** A page that a query may name: 主题、省份、年度、文件、部分、发文机关、责任单位、平台或术语. */
export interface Card {
  /** Path below the base. */
  path: string;
  name: string;
  /** The kind of page, in Chinese. */
  what: string;
  /** A one-sentence description. */
  gloss: string;
}

/** The pages that have a name, by {@link nameKey}. */
export type CardFile = Record<string, Card[]>;

/** Number of files over which names are spread, so that a query loads only a few. */
export const CARD_FILES = 32;

/** Punctuation in and around names, which queries often omit. */
const MARKS = /["'《》〈〉「」『』、,，。.;；:：!！?？]/gu;

/** Normalizes a name: 2022年度, 《2022年》 and 2022 are one, and so are 鲁教科字〔2023〕3号 and 鲁教科字2023第3号. */
export function nameKey(name: string): string {
  const folded = fold(name);
  const { agency, year, number } = DOC_NUMBER.exec(folded)?.groups ?? {};
  if (agency !== undefined) return `${agency}(${year})${number}号`;
  return folded.replace(MARKS, '').replace(/((?:19|20)\d{2})年度?/gu, '$1');
}

/** Returns the number of the file that contains a key. */
export function cardFileOf(key: string): number {
  let hash = 0;
  for (const character of key) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % CARD_FILES;
}

export const cardPath = (file: number) => `cards-${file}.json`;

/** Finds the pages of the first name that has any. */
export async function findCards(
  names: readonly string[],
  load: (path: string) => Promise<unknown>,
): Promise<Card[]> {
  for (const name of names) {
    const cards = await findNamed(name, load);
    if (cards.length > 0) return cards;
  }
  return [];
}

async function findNamed(name: string, load: (path: string) => Promise<unknown>): Promise<Card[]> {
  const key = nameKey(name);
  if (key.length < 2) return [];
  const cards = (await load(cardPath(cardFileOf(key)))) as CardFile;
  return Object.hasOwn(cards, key) ? (cards[key] ?? []) : [];
}
