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

/** Each clause of 2024 with those of 2017 whose duty it continues, read before any rule was run; behind ? those that could be told either way. */
const GOLD: Record<string, [continues: string, either?: string]> = {
  ...{ c1: [''], c2: [''], c3: ['c1 c9 c14'], c4: ['c3'], c5: ['c3 c4'], c6: ['c3 c4', 'c7 c8'] },
  ...{ c7: ['', 'c3 c4'], c8: ['c2'], c9: ['c5', 'c2 c9'], c10: ['c8', 'c10'], c11: ['c6'], c12: ['c7'] },
  ...{ c13: ['c10'], c14: ['c9 c10', 'c8 c14'], c15: ['c11'], c16: ['c8', 'c6 c11'], c17: ['c4 c12'] },
  ...{ c18: [''], c19: ['c12', 'c3'], c20: ['c2'], c21: ['c13'] },
};

test('of the clauses of 2024, most go back to those of 2017 that a reader finds, and few to others', () => {
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

test('new are the clauses whose matter 2017 has nowhere, and nothing is said to be gone', () => {
  const ids = (kind: 'added' | 'gone') => changes.rows.flatMap((row) => row[kind].map(({ id }) => id));
  assert.deepEqual(ids('added').toSorted(), ['c1', 'c18', 'c2']);
  assert.deepEqual(ids('gone'), []);
});

test('every clause has stayed, is new, is gone or is unpaired, and is so once', () => {
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

test('a theme is told to be of both years, or of one', () => {
  const stateOf = (id: string) => changes.rows.find(({ theme }) => theme.id === id)?.themeIn;
  assert.deepEqual(['infrastructure', 'software', 'epidemic'].map(stateOf), ['both', 'newer', undefined]);
});

test('the sentences of a clause are its text, and of a table its tasks', () => {
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
const SPOKEN_OF = [
  ['in another clause', '强化保障。各校组织正版软件清查。'],
  ['under another name of the thing', '加强资产管理。清点国产软件授权数量。'],
];
for (const [where, clause] of SPOKEN_OF)
  test(`what the other notice speaks of ${where} is never told to be new`, () => {
    const [from, to] = [notice(clause ?? ''), notice('推进软件正版化。建立采购台账，年底公示结果。')];
    const { rows } = compareYears(from, to, themes);
    assert.deepEqual(
      rows.flatMap(({ added }) => added),
      [],
    );
  });

test('a word names a matter, or what any notice does and whom it bids', () => {
  for (const word of ['正版', '意识形态', '督导', 'IPv6']) assert.ok(isSubjectWord(word), word);
  for (const word of ['推进', '应用研究', '全省', '，', '的', '2024']) assert.ok(!isSubjectWord(word), word);
});

test('the counts come first, each with the list of its clauses, and each of these leads to its place', () => {
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

test('a sentence that changed little is shown word by word, and one that changed much only when asked', () => {
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
