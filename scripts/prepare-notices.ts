/** Runs in threads: makes and keeps all that is made of single notices, which the build then only reads. */
import { createNoticeFinder } from '../src/knowledge/find-in-notice.ts';
import { indexVocabulary } from '../src/knowledge/index-vocabulary.ts';
import { sumOfProgram } from '../src/kept.ts';
import { readNotice } from '../src/notice-files.ts';
import { findingsOf, indexedOf } from '../src/prepared-notices.ts';
import { readVocabulary } from './read-vocabulary.ts';

const root = process.cwd();
const program = sumOfProgram(root);
const vocabulary = readVocabulary(root);
const forIndex = indexVocabulary(vocabulary);
const find = createNoticeFinder({ ...vocabulary, segment: forIndex.segment });

/** @throws where a file holds anything but a notice. */
export default function prepareNotice(id: string): void {
  const read = readNotice(root, id, program);
  findingsOf(root, read, find);
  indexedOf(root, read, forIndex);
}
