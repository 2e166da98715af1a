import { listRecords } from '../../knowledge/records/list-records.ts';
import type { Notice } from '../../model/notice.ts';
import { blockOf, type TextBlock } from '../find/clause-texts.ts';

/**
 * Builds the blocks of a notice's texts, by block number.
 * @param kinds of its passages; a digit is a heading.
 * @param lengths of its passages.
 */
export function writeTexts(
  notice: Notice,
  kinds: string,
  lengths: readonly number[],
): Map<number, TextBlock> {
  const blocks = new Map<number, TextBlock>();
  const records = listRecords(notice).values();
  for (const [passage, letter] of [...kinds].entries()) {
    if (/\d/u.test(letter)) continue;
    const record = records.next().value;
    if (!record) throw new Error(`${notice.id} has fewer records than passages`);
    const at = blockOf(lengths, passage);
    const block = blocks.get(at) ?? { title: notice.title, clauses: {} };
    const { id, label, number, title, text, sectionTitles, themes } = record;
    block.clauses[passage] = { id, label, number, title, text, sectionTitles, themes };
    blocks.set(at, block);
  }
  return blocks;
}
