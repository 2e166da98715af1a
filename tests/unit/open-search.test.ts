/** What is written for OpenSearch, against the published rules of its bulk format, mappings and queries. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listRecords } from '../../src/knowledge/list-records.ts';
import { bulkLines, clauseDocuments } from '../../src/open-search/clause-document.ts';
import { indexDefinition, WORD_ANALYZERS } from '../../src/open-search/index-definition.ts';
import { queryBody } from '../../src/open-search/query-body.ts';
import { fold } from '../../src/text/fold.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { readNotices } from '../../src/notice-files.ts';
import { root } from '../helpers/notice-of.ts';

const notices = readNotices(root);
const documents = notices.flatMap(clauseDocuments);
const bulk = documents.map((document) => bulkLines('yaodian-clauses', document)).join('');
/** Field types and parameters by docs.opensearch.org, “Mappings and field types”. */
const TYPES = new Set(['keyword', 'text', 'integer', 'short']);
const ID_BYTES = 512;

test('the bulk file is an action and a source by turns, a line each, the last ended too', () => {
  assert.ok(bulk.endsWith('\n') && !bulk.includes('\n\n'));
  const lines = bulk.trimEnd().split('\n');
  assert.equal(lines.length, 2 * notices.flatMap(listRecords).length);
  const ids = new Set<string>();
  for (let at = 0; at < lines.length; at += 2) {
    const action = JSON.parse(lines[at] ?? '') as { index: { _index: string; _id: string } };
    assert.deepEqual(Object.keys(action), ['index']);
    assert.equal(action.index._index, action.index._index.toLowerCase());
    assert.ok(Buffer.byteLength(action.index._id) <= ID_BYTES);
    ids.add(action.index._id);
    assert.equal(typeof JSON.parse(lines[at + 1] ?? ''), 'object');
  }
  assert.equal(ids.size, lines.length / 2);
});

test('the mapping names every field of every document, by types and analyzers that there are', () => {
  for (const words of WORD_ANALYZERS) {
    const { settings, mappings } = indexDefinition(words);
    const analyzers = new Set([...Object.keys(settings.analysis.analyzer), 'keyword', words]);
    const { tokenizer } = settings.analysis;
    for (const analyzer of Object.values(settings.analysis.analyzer))
      assert.ok(analyzer.tokenizer in tokenizer);
    // index.max_ngram_diff is 1 by default.
    for (const { min_gram, max_gram } of Object.values(tokenizer)) assert.ok(max_gram - min_gram <= 1);
    const check = (field: { type: string; analyzer?: string; fields?: object }) => {
      assert.ok(TYPES.has(field.type));
      if (field.analyzer) assert.ok(analyzers.has(field.analyzer), field.analyzer);
      Object.values(field.fields ?? {}).forEach(check);
    };
    Object.values(mappings.properties).forEach(check);
    for (const document of documents)
      for (const name of Object.keys(document)) assert.ok(name in mappings.properties, name);
  }
});

test('every field that a query asks for is in the mapping, under the filters that were set', () => {
  const lexicon = {
    ...{ words: { 数字: 1, 校园: 1 }, synonyms: { 数字校园: ['数字化校园'] }, kin: {}, provinces: {} },
  };
  const known = { lexicon, provinces: new Set<string>(), years: new Set<string>() };
  const plan = planQuery(parseQuery('数字校园', known), lexicon);
  const body = queryBody(plan, { province: ['sichuan'], year: ['2022'] }, { from: 0, size: 20 });
  const { properties } = indexDefinition('cjk').mappings as {
    properties: Record<string, { fields?: object }>;
  };
  const asked = [...JSON.stringify(body).matchAll(/"(?:match_phrase|match|terms)":\{"([^"]+)"/gu)];
  assert.ok(asked.length > 5);
  for (const [, path = ''] of asked) {
    const [name = '', inner] = path.split('.');
    assert.ok(name in properties, path);
    if (inner !== undefined) assert.ok(inner in (properties[name]?.fields ?? {}), path);
  }
  assert.deepEqual(body.query.bool.filter, [
    { terms: { province: ['sichuan'] } },
    { terms: { year: ['2022'] } },
  ]);
});

test('pairs of the folded text, one after the other, are found exactly where the keyword stands', () => {
  const pairs = (text: string) => [...text].slice(1).map((second, at) => `${[...text][at]}${second}`);
  const isPhrase = (text: string, words: string) => {
    const [all, asked] = [pairs(text), pairs(words)];
    return all.some((_, at) => asked.every((pair, index) => all[at + index] === pair));
  };
  for (const keyword of ['数字校园', '等级保护', 'IPv6', '三个课堂', '（试行）'])
    for (const { searched } of documents)
      assert.equal(isPhrase(searched, fold(keyword)), searched.includes(fold(keyword)), keyword);
});
