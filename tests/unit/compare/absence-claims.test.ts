import assert from 'node:assert/strict';
import { test } from 'node:test';

import { compareNotices } from '../../../src/compare/compare-notices.ts';
import { makeDocumentMatrix, makePlatformMatrix, makeThemeMatrix } from '../../../src/compare/make-matrix.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { passageText } from '../../../src/knowledge/records/list-passages.ts';
import type { Notice, Provision } from '../../../src/model/notice.ts';
import { readNotices } from '../../../src/mdx/notice-files.ts';
import { foundInNotices, noticeFile } from '../../../src/open-data/notice-file.ts';
import { fold } from '../../../src/text/fold.ts';
import { noticeOf, root, segment, vocabulary } from '../../helpers/notice-of.ts';

// 未见 is the strongest claim of the site. These tests check it against the whole text of a notice, whatever part it is in,
// without the finders.

/** Every word of a notice: titles, letter, preamble, clauses, tables, colophon. */
function everyWord({ cover, heading, preamble, body, colophon }: Notice): string {
  const words = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (UNPRINTED.has(key) ? [] : words(inner)));
  };
  return fold(words([cover, heading, preamble, body satisfies Provision[], colophon]).join('\n'));
}
const UNPRINTED = new Set(['type', 'id', 'themes', 'notes', 'wholeSection', 'inherited', 'role']);

const notices = readNotices(root);
const knowledge = deriveKnowledge(notices, { ...vocabulary, segment });
const gapsIn = ({ rows }: ReturnType<typeof makeThemeMatrix>) =>
  rows.flatMap(({ id, cells }) =>
    cells.flatMap((cell, at) => (cell === null && notices[at] ? [{ id, notice: notices[at] }] : [])),
  );

test('未见 of a theme means that no part of the notice has a word of the theme', () => {
  const gaps = gapsIn(makeThemeMatrix(notices, vocabulary.themes, knowledge));
  assert.ok(gaps.length > 0);
  for (const { id, notice } of gaps) {
    const { name, evidence } = vocabulary.themes.find((theme) => theme.id === id) ?? assert.fail(id);
    const halves = name.split('与').filter((half) => half.length > 2);
    const words = [name, ...halves, ...evidence.strong, ...evidence.acts];
    const contained = words.filter((term) => everyWord(notice).includes(fold(term)));
    assert.deepEqual(contained, [], `${notice.id} on ${name}`);
  }
});

/** Removes the names of other things that contain a thing's name: 提升工程2.0 isn't 提升工程. */
function withoutOthers(text: string, own: readonly string[], id: string): string {
  const others = vocabulary.platforms
    .filter((platform) => platform.id !== id)
    .flatMap(({ name, variants }) => [name, ...variants])
    .filter((other) => own.some((term) => other.includes(term)));
  return others.reduce((rest, other) => rest.replaceAll(fold(other), ''), text);
}

test('未见 of a platform or term means that no part of the notice has its name', () => {
  const gaps = gapsIn(makePlatformMatrix(notices, vocabulary.platforms, knowledge));
  assert.ok(gaps.length > 0);
  for (const { id, notice } of gaps) {
    const { name, variants } = vocabulary.platforms.find((one) => one.id === id) ?? assert.fail(id);
    const own = [name, ...variants];
    const words = withoutOthers(everyWord(notice), own, id);
    assert.deepEqual(
      own.filter((term) => words.includes(fold(term))),
      [],
      `${notice.id} on ${name}`,
    );
  }
});

test('未见 of a document means that no part of the notice has its title', () => {
  const gaps = gapsIn(makeDocumentMatrix(notices, knowledge));
  assert.ok(gaps.length > 0);
  for (const { id, notice } of gaps) {
    const { title } = knowledge.documents.find((document) => document.id === id) ?? assert.fail(id);
    assert.ok(!everyWord(notice).includes(fold(title)), `${notice.id} on ${title}`);
  }
});

const TITLED = [
  '山东省教育厅关于印发要点的通知',
  '各市教育局：',
  '现将要点印发给你们，请落实经费保障。',
  '山东省教育厅',
  '2023年3月1日',
  '2023年山东省教育信息化工作要点',
  '推进国家智慧教育平台应用。',
  '一、用好国家中小学智慧教育平台',
  '1. 推进“三通”工程。按期完成。',
  '2. 提升数据治理能力。落实《数据安全法》。',
].join('\n');

test('a name that only a title has is found, with its place in the title', () => {
  const { notice } = noticeOf(TITLED, { id: 'shandong-2023', province: 'shandong' });
  const { mentions, themeMentions } = deriveKnowledge([notice], { ...vocabulary, segment });
  const places = mentions.map(
    ({ mention }) => `${mention.clauseId} ${mention.field ?? 'text'} ${mention.quote}`,
  );
  assert.ok(places.includes('c1 section 国家中小学智慧教育平台'), places.join('；'));
  assert.ok(places.includes('c1 title “三通”工程') || places.includes('c1 title 三通'), places.join('；'));
  assert.ok(places.includes('c2 title 数据治理'), places.join('；'));
  const all = [...mentions.map(({ mention }) => mention), ...(themeMentions.get(notice.id) ?? [])];
  for (const found of all)
    assert.equal(passageText(notice, found).slice(found.start, found.end), found.quote);
});

test('a notice that mentions a theme without a clause on it is shown with the words', () => {
  const { notice } = noticeOf(TITLED, { id: 'shandong-2023', province: 'shandong' });
  const found = foundInNotices([notice], deriveKnowledge([notice], { ...vocabulary, segment }));
  const column = {
    id: notice.id,
    name: '山东 2023',
    state: 'held' as const,
    notice: noticeFile(notice, found),
  };
  const { rows } = compareNotices([column], vocabulary.themes);
  const funding = rows.find(({ theme }) => theme.id === 'funding')?.cells[0];
  assert.ok(funding?.state === 'text');
  assert.deepEqual(
    funding.clauses.map(({ mention }) => mention),
    ['经费保障'],
  );
});
