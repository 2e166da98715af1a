import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createCodingFinder } from '../../../src/knowledge/codings/find-codings.ts';
import { createForceFinder, type ForceFinding } from '../../../src/knowledge/codings/find-force.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { noticeOf, root, vocabulary } from '../../helpers/notice-of.ts';
import { readGold } from '../../helpers/score-findings.ts';

const find = createForceFinder(vocabulary.force);
const LETTERS = { prohibit: 'P', binding: 'B', deploy: 'D', encourage: 'E', explore: 'X' };
const lettersOf = (found: readonly ForceFinding[]) =>
  found.map(({ level }) => (level === null ? '-' : LETTERS[level])).join('');

for (const { text, force } of readGold<{ text: string; force: string }>('sentences/force.yaml'))
  test(`finds ${force || 'no force'} in ${text}`, () => {
    const found = find('c1', text);
    assert.equal(lettersOf(found), force);
    for (const { start, end, quote, word, level } of found) {
      assert.equal(text.slice(start, end), quote);
      assert.equal(word === null, level === null);
      assert.ok(word === null || quote.includes(word));
    }
  });

test('agrees with a reader on the phrases of the five notices', () => {
  const code = createCodingFinder(vocabulary);
  const rows = readNotices(root).flatMap((notice) => code(notice).force);
  const byClause = Map.groupBy(rows, ({ notice, finding }) => `${notice}#${finding.clauseId}`);
  for (const { clause, force } of readGold<{ clause: string; force: string }>('force.yaml'))
    assert.equal(lettersOf((byClause.get(clause) ?? []).map(({ finding }) => finding)), force, clause);
});

test('judges only the first cell of a table row, and later cells that open with a force word', () => {
  const found = find('c1', '建设平台。\t2017年10月\t信保处\t推进应用');
  assert.deepEqual(
    found.map(({ quote }) => quote),
    ['建设平台', '推进应用'],
  );
});

test('doesn’t judge titles of sections or clauses', () => {
  const { notice } = noticeOf('2024年工作要点\n一、严禁违规收费\n1. 确保网络安全。建设平台。\n');
  assert.deepEqual(
    createCodingFinder(vocabulary)(notice).force.map(({ finding }) => finding.quote),
    ['建设平台'],
  );
});

test('ignores responsibility notes', () => {
  const code = createCodingFinder(vocabulary);
  const fujian = readNotices(root).find(({ id }) => id === 'fujian-2020');
  assert.ok(fujian);
  assert.ok(code(fujian).force.every(({ finding }) => !finding.quote.includes('责任单位')));
});

for (const [name, text] of Object.entries({
  'a list of 200 items': `推进${Array.from({ length: 200 }, (_, at) => `平台${at}`).join('、')}。`,
  'twenty thousand adverbs': '进一步'.repeat(20_000),
  'twenty thousand phrases': '加强培训，'.repeat(20_000),
  'twenty thousand quotation marks': '“'.repeat(20_000),
}))
  test(`reads ${name} to the end`, () => {
    assert.doesNotThrow(() => find('c1', text));
  });
