/** 筛选 by the checkable facts of a clause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { factsByClause } from '../../../src/knowledge/codings/list-checkable.ts';
import { createNoticeFinder } from '../../../src/knowledge/find-in-notice.ts';
import { readNotice } from '../../../src/mdx/notice-files.ts';
import { clauseDocuments } from '../../../src/open-search/clause-document.ts';
import { readTopics, writeTopics } from '../../../src/search/index/catalogue-parts.ts';
import { indexNotice } from '../../../src/search/index/index-notice.ts';
import { root, segment, vocabulary } from '../../helpers/notice-of.ts';

const notice = readNotice(root, 'shaanxi-2024');
const facts = factsByClause(notice, createNoticeFinder({ ...vocabulary, segment })(notice));
const themes = vocabulary.themes.map(({ id }) => id);

test('a clause has the facts that it names, or none', () => {
  assert.deepEqual(facts.get('c8'), ['dates', 'numbers']);
  assert.equal(facts.has('c1'), false);
});

test('the browser’s index and a server’s have the same facts of each clause', () => {
  const { entry } = indexNotice(notice, { themes, stages: vocabulary.stages, segment }, facts);
  assert.deepEqual(readTopics(writeTopics([entry]))[0]?.facts, entry.facts);
  const perClause = new Map(
    clauseDocuments(notice, vocabulary.stages, facts).map(({ id, fact }) => [id, fact]),
  );
  assert.deepEqual(perClause.get('c8'), ['dates', 'numbers']);
  assert.equal(entry.facts.filter((own) => own.length > 0).length, facts.size);
});
