import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toHtml } from 'hast-util-to-html';

import { clausesOf } from '../../../src/compare/compare-notices.ts';
import { type Changes, compareYears } from '../../../src/compare/compare-years.ts';
import { isSubjectWord } from '../../../src/compare/matter-words.ts';
import { changeWords } from '../../../src/compare/change-words.ts';
import { renderChanges } from '../../../src/compare/render-changes.ts';
import { splitSentences } from '../../../src/compare/split-sentences.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { foundInNotices, noticeFile } from '../../../src/open-data/notice-file.ts';
import { noticeOf, root, segment, vocabulary } from '../../helpers/notice-of.ts';

const { themes } = vocabulary;
const fileOf = (notice: ReturnType<typeof readNotices>[number]) =>
  noticeFile(notice, foundInNotices([notice], deriveKnowledge([notice], { ...vocabulary, segment })));
const [older, newer] = ['shaanxi-2017', 'shaanxi-2024'].map((id) => {
  const notice = readNotices(root).find((one) => one.id === id);
  assert.ok(notice);
  return fileOf(notice);
}) as [ReturnType<typeof fileOf>, ReturnType<typeof fileOf>];
const changes = compareYears(older, newer, themes);
const words = changeWords({ name: '陕西 2017', notice: older }, { name: '陕西 2024', notice: newer });

const stayedOf = ({ rows }: Changes) => rows.flatMap(({ stayed }) => stayed);
const pairsOf = (of: Changes) =>
  stayedOf(of).flatMap(({ newer: clause, sentences }) =>
    sentences.flatMap(({ continues }) => continues.map((pair) => `${clause.id} ${pair.older.record.id}`)),
  );

/**
 * Each clause of 2024 with the clauses of 2017 whose duty it continues, judged before any rule was run. Behind ? those
 * that could be judged either way.
 */
const GOLD: Record<string, [continues: string, either?: string]> = {
  ...{ c1: [''], c2: [''], c3: ['c1 c9 c14'], c4: ['c3'], c5: ['c3 c4'], c6: ['c3 c4', 'c7 c8'] },
  ...{ c7: ['', 'c3 c4'], c8: ['c2'], c9: ['c5', 'c2 c9'], c10: ['c8', 'c10'], c11: ['c6'], c12: ['c7'] },
  ...{ c13: ['c10'], c14: ['c9 c10', 'c8 c14'], c15: ['c11'], c16: ['c8', 'c6 c11'], c17: ['c4 c12'] },
  ...{ c18: [''], c19: ['c12', 'c3'], c20: ['c2'], c21: ['c13'] },
};

test('pairs most clauses of 2024 with the clauses of 2017 that a reader pairs, and few others', () => {
  const listed = (of: string | undefined) => (of ?? '').split(' ').filter(Boolean);
  const expand = (at: 0 | 1) =>
    Object.entries(GOLD).flatMap(([id, of]) => listed(of[at]).map((old) => `${id} ${old}`));
  const [wanted, either] = [expand(0), expand(1)];
  const found = [...new Set(pairsOf(changes))];
  const right = found.filter((pair) => wanted.includes(pair));
  const judged = found.filter((pair) => !either.includes(pair));
  assert.ok(right.length / judged.length >= 0.85, `precision: ${right.length} of ${judged.length}`);
  assert.ok(right.length / wanted.length >= 0.78, `recall: ${right.length} of ${wanted.length}`);
});

test('only clauses whose subject is absent from 2017 are new, and none is reported as gone', () => {
  const ids = (kind: 'added' | 'gone') => changes.rows.flatMap((row) => row[kind].map(({ id }) => id));
  assert.deepEqual(ids('added').toSorted(), ['c1', 'c18', 'c2']);
  assert.deepEqual(ids('gone'), []);
});

test('every clause is continued, new, gone or unpaired, exactly once', () => {
  const { rows } = changes;
  const after = [
    ...stayedOf(changes).map((one) => one.newer),
    ...rows.flatMap(({ added, unpaired }) => [...added, ...unpaired.newer]),
  ];
  const before = new Set([
    ...stayedOf(changes).flatMap(({ sentences }) =>
      sentences.flatMap(({ continues }) => continues.map((pair) => pair.older.record)),
    ),
    ...rows.flatMap(({ gone, unpaired }) => [...gone, ...unpaired.older]),
  ]);
  const ids = (records: Iterable<{ id: string }>) => [...records].map(({ id }) => id).toSorted();
  const provisionsOf = ({ records }: typeof older) =>
    clausesOf(records).filter(({ kind }) => kind !== 'preamble');
  assert.deepEqual(ids(after), ids(provisionsOf(newer)));
  assert.deepEqual(ids(before), ids(provisionsOf(older)));
});

test('no sentence of the older notice is passed over: it is continued, or listed as unmatched', () => {
  const keyOf = (id: string, start: number) => `${id} ${start}`;
  const { rows } = changes;
  const listed = [
    ...stayedOf(changes).flatMap(({ sentences }) =>
      sentences.flatMap(({ continues }) => continues.map((pair) => pair.older)),
    ),
    ...rows.flatMap(({ unmatched }) => unmatched.map(({ sentence }) => sentence)),
    ...rows.flatMap(({ gone, unpaired }) => [...gone, ...unpaired.older].flatMap(splitSentences)),
  ].map(({ record, start }) => keyOf(record.id, start));
  const all = clausesOf(older.records)
    .filter(({ kind }) => kind !== 'preamble')
    .flatMap(splitSentences)
    .map(({ record, start }) => keyOf(record.id, start));
  assert.deepEqual([...new Set(listed)].toSorted(), all.toSorted());
});

test('a sentence isn’t paired with one that shares no more than the subject of its title', () => {
  const report = stayedOf(changes)
    .flatMap(({ sentences }) => sentences)
    .find(({ sentence: { record, start, end } }) => record.text.slice(start, end).includes('微信公众号'));
  assert.deepEqual(report?.continues, []);
});

test('a theme is reported as of both years, or of one', () => {
  const stateOf = (id: string) => changes.rows.find(({ theme }) => theme.id === id)?.themeIn;
  assert.deepEqual(['infrastructure', 'software', 'epidemic'].map(stateOf), ['both', 'newer', undefined]);
});

test('the sentences of a clause make up its text, and those of a table its tasks', () => {
  const textsOf = (id: string, file: typeof older) =>
    clausesOf(file.records)
      .filter((record) => record.id === id)
      .flatMap(splitSentences)
      .map(({ record, start, end, pieces }) => {
        assert.equal(pieces.join(''), record.text.slice(start, end));
        return record.text.slice(start, end);
      });
  assert.deepEqual(textsOf('c14', older).at(-1), '印发四期《陕西省教育信息化工作通讯》。');
  assert.equal(textsOf('c19', newer).join(''), newer.records.find(({ id }) => id === 'c19')?.text);
});

const notice = (...clauses: string[]) =>
  fileOf(
    noticeOf(
      [
        '某省2024年教育信息化工作要点',
        '一、主要任务',
        ...clauses.map((clause, at) => `${at + 1}.${clause}`),
      ].join('\n'),
    ).notice,
  );
const MENTIONED = [
  ['in another clause', '强化保障。各校组织正版软件清查。'],
  ['under another name of the thing', '加强资产管理。清点国产软件授权数量。'],
];
for (const [where, clause] of MENTIONED)
  test(`a subject that the other notice mentions ${where} is never reported as new`, () => {
    const [from, to] = [notice(clause ?? ''), notice('推进软件正版化。建立采购台账，年底公示结果。')];
    const { rows } = compareYears(from, to, themes);
    assert.deepEqual(
      rows.flatMap(({ added }) => added),
      [],
    );
  });

test('words of subjects are distinguished from common verbs and addressees', () => {
  for (const word of ['正版', '意识形态', '督导', 'IPv6']) assert.ok(isSubjectWord(word), word);
  for (const word of ['推进', '应用研究', '全省', '，', '的', '2024']) assert.ok(!isSubjectWord(word), word);
});

test('the counts come first, each with links to its clauses', () => {
  const html = toHtml(renderChanges(changes, words, { href: (path) => path }));
  const totals = [...html.matchAll(/data-count="(\w+)" data-total="(\d+)"/g)].map(([, kind, total]) => [
    kind,
    total,
  ]);
  assert.deepEqual(
    totals.map(([kind]) => kind),
    ['stayed', 'new', 'gone', 'unpaired'],
  );
  const links = [...html.matchAll(/href="#(change-[^"]+)"/g)].map(([, id]) => id);
  assert.equal(
    links.length,
    totals.reduce((sum, [, total]) => sum + Number(total), 0),
  );
  for (const id of links) assert.ok(html.includes(`id="${id}"`), id);
});

test('a slightly changed sentence is compared word by word, and a heavily changed one only on request', () => {
  const html = toHtml(renderChanges(changes, words, { href: (path) => path }));
  const shown = [...html.matchAll(/<details( open)?><summary>逐词对照（相同的词语占 (\d+)%）/g)].map(
    ([, open, likeness]) => ({ isOpen: open !== undefined, likeness: Number(likeness) }),
  );
  const [open, closed] = [true, false].map((is) =>
    shown.filter(({ isOpen }) => isOpen === is).map(({ likeness }) => likeness),
  ) as [number[], number[]];
  assert.ok(open.length > 0 && Math.min(...open) >= 50, String(open));
  assert.ok(closed.length > 0 && Math.max(...closed) <= 50, String(closed));
  assert.ok(Math.min(...open) < 70, `nothing near the limit: ${open}`);
});
