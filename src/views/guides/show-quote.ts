import { searchedText } from '../../text/searched-text.ts';
import { clausePlace } from '../clause-place.ts';
import type { Collection } from '../collection.ts';
import { lookUp } from './named-things.ts';
import type { Attributes, QuoteShown } from './part-shown.ts';

/**
 * Shows 原文: words that an editor selected from a clause, or the whole text.
 * @throws if the clause doesn't contain the words
 */
export function showQuote({ clause = '', words }: Attributes, collection: Collection): QuoteShown {
  const records = new Map(collection.records.map((record) => [`${record.notice}#${record.id}`, record]));
  const record = lookUp(clause, records, 'clause');
  if (words !== undefined && !searchedText(record).includes(words))
    throw new Error(`${clause} doesn't say “${words}”. It says: ${searchedText(record).slice(0, 60)}…`);
  return { kind: 'quote', words: words ?? record.text, place: clausePlace(collection, record.url) };
}
