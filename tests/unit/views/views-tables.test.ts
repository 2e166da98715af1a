import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toHtml } from 'hast-util-to-html';

import { type Column, nameColumn } from '../../../src/compare/columns.ts';
import { compareNotices } from '../../../src/compare/compare-notices.ts';
import { listCitations } from '../../../src/compare/list-citations.ts';
import { renderCitations } from '../../../src/compare/render-citations.ts';
import { renderCodings } from '../../../src/compare/render-codings.ts';
import { renderView } from '../../../src/compare/render-view.ts';
import { tallyCodings } from '../../../src/knowledge/codings/tally-codings.ts';
import type { Memoize } from '../../../src/knowledge/memoize.ts';
import { type NoticeFile, noticeFile } from '../../../src/open-data/notice-file.ts';
import { listCodings } from '../../../src/views/clause-codings.ts';
import { groupByNotice } from '../../../src/views/coding-groups.ts';
import { codingNames } from '../../../src/views/coding-matrices.ts';
import { makeCoded } from '../../../src/views/codings.ts';
import type { Collection } from '../../../src/views/collection.ts';
import { type ComparisonShown, makeComparisonIndex, makeComparisons } from '../../../src/views/compare.ts';
import { makeDocuments } from '../../../src/views/documents.ts';
import { makeIndicators } from '../../../src/views/indicators.ts';
import { makeMatrixIndex, makeMatrixParts } from '../../../src/views/matrix.ts';
import { type MakePages, pageKey } from '../../../src/views/page.ts';
import { makeTasks } from '../../../src/views/tasks.ts';
import { changedPages, collectionOf, pagesOf } from '../../helpers/collection-of.ts';
import { noticeOf, vocabulary } from '../../helpers/notice-of.ts';

/** A notice of some clauses on one theme. */
function noticeWith(province: string, year: number, ...clauses: string[]) {
  const numbered = clauses.map((clause, at) => `${at + 1}. ${clause}`);
  const text = [`${year}年教育信息化工作要点`, '一、重点任务', ...numbered].join('\n');
  return noticeOf(text, { id: `${province}-${year}`, province }).notice;
}

/** The content of the pages of one kind, by key. */
function shownOn<Shown>(make: MakePages<Shown>, from: Collection): Map<string, Shown> {
  return new Map(pagesOf(make, from).map((page) => [pageKey(page), page.shown]));
}

function first<Shown>(make: MakePages<Shown>, from: Collection): Shown {
  const [page] = pagesOf(make, from);
  assert.ok(page);
  return page.shown;
}

const SECURITY = '落实等级保护。各校落实网络安全等级保护制度，完成定级备案。';
const CAMPUS = '建设数字校园。落实《教育信息化2.0行动计划》，数字校园覆盖率达到90%以上。';
const fujian = noticeWith('fujian', 2024, SECURITY, CAMPUS);
const shaanxi = noticeWith('shaanxi', 2024, CAMPUS);
const earlier = noticeWith('shaanxi', 2022, SECURITY);
const sichuan = noticeWith('sichuan', 2021, '建设在线课程。');
const collection = collectionOf(fujian, shaanxi, earlier, sichuan);

test('correcting a notice leaves the comparisons of other notices unchanged', () => {
  const corrected = noticeWith('sichuan', 2021, '建设在线课程资源。');
  const other = collectionOf(fujian, shaanxi, earlier, corrected);
  assert.deepEqual(changedPages(makeComparisonIndex, collection, other), []);
  assert.deepEqual(changedPages(makeComparisons, collection, other), ['years/2022', 'years/2021']);
});

test('adding a notice only re-renders the comparisons that show it', () => {
  const cache = new Map<string, unknown>();
  const rendered: string[] = [];
  const memoize: Memoize = <Value>(name: string, inputs: unknown, derive: () => Value) => {
    const key = `${name} ${JSON.stringify(inputs)}`;
    if (!cache.has(key)) {
      rendered.push(name);
      cache.set(key, JSON.parse(JSON.stringify(derive())));
    }
    return cache.get(key) as Value;
  };
  const before = [...makeComparisons(collection, memoize)];
  rendered.length = 0;
  assert.deepEqual([...makeComparisons(collection, memoize)], before);
  assert.deepEqual(rendered, []);

  const added = noticeWith('sichuan', 2020, '建设在线课程资源。');
  added.source.addedOn = '2026-03-01';
  const pages = [...makeComparisons(collectionOf(...collection.notices, added), memoize)];
  // Only the comparisons that show it. The others are reused, except for the date of the collection.
  assert.deepEqual(rendered.sort(), [
    'compare/provinces/sichuan',
    'compare/themes/resources',
    'compare/years/2020',
    'compare/years/2021',
  ]);
  assert.ok(pages.every(({ shown }) => shown.html.includes('收录截至 2026-03-01')));
});

/** Builds a comparison as the browser does, from the files it loads. */
function compareInBrowser({ notices, theme, view, collectedOn, path }: ComparisonShown, from: Collection) {
  const names = new Map(vocabulary.provinces.map(({ id, name }) => [id, name]));
  const columns = notices.map(({ id }): Column => {
    const notice = from.noticeById.get(id);
    assert.ok(notice);
    const file = JSON.parse(JSON.stringify(noticeFile(notice, from.found))) as NoticeFile;
    return { id, name: nameColumn(id, names) ?? id, state: 'held', notice: file };
  });
  const site = 'https://example.edu.cn/yaodian';
  const themes = vocabulary.themes.filter(({ id }) => theme === null || id === theme);
  const comparison = compareNotices(columns, themes);
  const origin = { site, address: site + path, collectedOn };
  const context = {
    href: (to: string) => `/yaodian${to}`,
    themeAddress: (row: string) => {
      const selected = notices.map(({ id }): [string, string] => ['n', id]);
      const only: [string, string][] = row === theme ? [] : [['theme', row]];
      return `/yaodian/compare/?${new URLSearchParams([...selected, ...only])}`;
    },
  };
  return toHtml([
    renderView(comparison, view, context),
    ...renderCodings(columns, codingNames(vocabulary), context),
    renderCitations(listCitations(comparison, origin), origin),
  ]);
}

test('the browser builds the same comparison from the notice files as the build does', () => {
  const published = { ...collection, site: 'https://example.edu.cn', base: '/yaodian/' };
  const pages = [...shownOn(makeComparisonIndex, published), ...shownOn(makeComparisons, published)];
  assert.deepEqual([...new Set(pages.map(([, { view }]) => view))].sort(), ['changes', 'table']);
  for (const [key, shown] of pages) assert.equal(shown.html, compareInBrowser(shown, published), key);
});

test('every offered comparison has a page, and each page offers the same', () => {
  const pages = shownOn(makeComparisons, collection);
  const { offered } = first(makeComparisonIndex, collection);
  assert.deepEqual(
    offered.flatMap(({ presets }) => presets.map(({ path }) => path)),
    [...pages.values()].map(({ path }) => path),
  );
  for (const shown of pages.values()) assert.deepEqual(shown.offered, offered);
});

test('a cell of a matrix links to its clauses, even if they are on a further page', () => {
  const many = noticeWith('fujian', 2024, ...Array.from({ length: 201 }, () => SECURITY));
  const { matrices, notices } = first(makeMatrixIndex, collectionOf(many, shaanxi, earlier));
  assert.deepEqual(
    notices.map(({ name }) => name),
    ['福建 2024', '陕西 2024', '陕西 2022'],
  );
  const row = matrices[0]?.rows.find(({ id }) => id === 'cybersecurity');
  assert.deepEqual(
    row?.cells.map((cell) => cell?.path),
    ['/themes/cybersecurity/#fujian-2024', undefined, '/themes/cybersecurity/2/#shaanxi-2022'],
  );
});

test('a matrix with too many notices says so, and a part only changes with notices that it shows or shares wording with', () => {
  const many = Array.from({ length: 41 }, (_, at) => ({ ...fujian, id: `fujian-2024-${at + 2}` }));
  assert.deepEqual(
    [collection, collectionOf(...many)].map((from) => first(makeMatrixIndex, from).isPartial),
    [false, true],
  );
  const corrected = (...own: string[]) =>
    changedPages(
      makeMatrixParts,
      collection,
      collectionOf(noticeWith('fujian', 2024, ...own), shaanxi, earlier, sichuan),
    );
  assert.deepEqual(corrected(SECURITY, CAMPUS, '建设在线课程。'), ['years/2024']);
  // It also shows the wording that its clause shared with another province's.
  assert.deepEqual(corrected(SECURITY), ['years/2024', 'provinces/shaanxi']);
});

test('a document lists the first clauses that cite it, each once, and counts all', () => {
  const cites = '落实规划。落实《教育信息化2.0行动计划》，推进《教育信息化2.0行动计划》。';
  const citing = noticeWith('fujian', 2024, ...Array.from({ length: 25 }, () => cites));
  const { documents, groups } = first(makeDocuments, collectionOf(citing));
  const list = groups[0]?.list ?? [];
  assert.deepEqual(documents, { cited: 1, product: 0, itself: 0 });
  assert.equal(list[0]?.clauses, 25);
  assert.equal(list[0]?.places.length, 20);
  assert.deepEqual(list[0]?.places[0], {
    place: { url: '/notices/fujian-2024/#c1', name: '福建 2024', label: '1.' },
    quote: '《教育信息化2.0行动计划》',
    citations: 2,
    roles: ['basis'],
  });
});

test('cited documents are separate from promised ones, and from the notice itself', () => {
  const shown = first(
    makeDocuments,
    collectionOf(
      noticeWith(
        'fujian',
        2024,
        '做好工作。落实《网络安全法》，制定《数据规范》。现将《本文件》印发给你们。宣传《数据规范》。',
      ),
    ),
  );
  assert.deepEqual(
    shown.groups.map(({ group, list }) => [group, ...list.map(({ title }) => title)]),
    [
      ['cited', '中华人民共和国网络安全法'],
      ['product', '数据规范'],
      ['itself', '2024年教育信息化工作要点'],
    ],
  );
  assert.deepEqual(shown.documents, { cited: 1, product: 1, itself: 1 });
  assert.deepEqual(shown.groups[1]?.list[0]?.places[0]?.roles, ['product', 'mention']);
});

test('comparable targets are drawn only on the first page', () => {
  const targets = Array.from(
    { length: 201 },
    (_, at) => `建设数字校园。数字校园覆盖率不低于${90 - at / 10}%。`,
  );
  const whole = '建设数字校园。数字校园全覆盖。';
  const pages = shownOn(
    makeIndicators,
    collectionOf(noticeWith('fujian', 2024, ...targets), noticeWith('shaanxi', 2022, whole)),
  );
  assert.deepEqual(
    [...pages].map(([key, { indicators, page, list, groups }]) => [
      ...[key, indicators, page.of, list.length],
      groups.map(({ term, unitOfMeasure }) => `${term} ${unitOfMeasure}`),
    ]),
    [
      ['index', 202, 2, 200, ['digital-campus %']],
      ['2', 202, 2, 2, []],
    ],
  );
  const drawn = pages.get('index')?.groups[0]?.targets ?? [];
  assert.deepEqual(
    drawn.slice(0, 2).map(({ place, target, value }) => [place.name, target, value]),
    [
      ['陕西 2022', '全覆盖', 100],
      ['福建 2024', '不低于 90 %', 90],
    ],
  );
});

test('a unit counts a task once for all its roles, on every page of the list', () => {
  const duty = '建设平台。推进平台建设。（牵头单位：科技处；责任单位：科技处、基教处、某某中心）';
  const others = Array.from({ length: 200 }, () => '建设平台。推进平台建设。（责任单位：基教处）');
  const pages = shownOn(makeTasks, collectionOf(noticeWith('fujian', 2024, duty, ...others)));
  assert.deepEqual([...pages.keys()], ['index', '2']);
  for (const { tasks, units } of pages.values()) {
    assert.equal(tasks, 201);
    assert.deepEqual(
      units.map((unit) => [unit.id, unit.tasks, unit.places.length]),
      [
        ['fujian-basic', 201, 20],
        ['fujian-science', 1, 1],
      ],
    );
  }
  assert.deepEqual(pages.get('index')?.list[0]?.responsibleUnits, [
    { printed: '科技处', unit: 'fujian-science', name: '福建省教育厅科技处' },
    { printed: '基教处', unit: 'fujian-basic', name: '福建省教育厅基础教育处' },
    { printed: '某某中心', unit: null, name: null },
  ]);
});

test('every figure has a list of what it counts: phrases of each level and of none, clauses by instrument and without a fact', () => {
  const lists = shownOn(makeCoded, collection);
  const codings = listCodings(collection);
  const { phrases, force, none } = tallyCodings(codings);
  const countOf = (id: string) => lists.get(id)?.phrases;
  assert.equal(countOf('unwritten'), none);
  assert.equal(countOf('deploy'), force.deploy);
  const ofAnyLevel = Object.keys(force).reduce((sum, level) => sum + (countOf(level) ?? NaN), 0);
  assert.equal((countOf('unjudged') ?? NaN) + ofAnyLevel, phrases);
  assert.ok(none > 0 && (countOf('unjudged') ?? 0) > 0);
  const listed = lists.get('unwritten')?.list.map(({ place, quote }) => [place.url, quote]);
  assert.ok(listed?.some(([url, quote]) => url === '/notices/sichuan-2021/#c1' && quote === '建设在线课程'));
});

test('a second notice of a year has a distinct name', () => {
  const second = noticeOf(`2024年教育信息化工作要点\n一、重点任务\n1. ${SECURITY}`, {
    id: 'fujian-2024-2',
    province: 'fujian',
  }).notice;
  const [row] = groupByNotice(listCodings(collectionOf(second)), collection);
  assert.deepEqual([row?.name, row?.filter], ['福建 2024（第 2 份）', { notice: 'fujian-2024-2' }]);
});
