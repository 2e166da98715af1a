import assert from 'node:assert/strict';

import { joinFindings } from '../../src/knowledge/derive-knowledge.ts';
import { createNoticeFinder } from '../../src/knowledge/find-in-notice.ts';
import { readNotices } from '../../src/mdx/notice-files.ts';
import { collectionFacts, relateEach, type RelatedNotice } from '../../src/open-data/relations.ts';
import { root, segment, vocabulary } from './notice-of.ts';

const find = createNoticeFinder({ ...vocabulary, segment });
const found = readNotices(root).map((notice) => ({ notice, findings: find(notice) }));

/** The published notices. */
export const notices = found.map(({ notice }) => notice);
export const knowledge = joinFindings(found, vocabulary);
export const facts = collectionFacts(notices, knowledge, vocabulary, {
  site: 'https://example.edu.cn/yaodian/',
  placeOf: (path) => path,
});
const relations = new Map(relateEach(notices, knowledge));
export const related = found.map(({ notice, findings }): RelatedNotice => {
  const own = relations.get(notice.id);
  assert.ok(own);
  return { notice, findings, relations: own };
});
