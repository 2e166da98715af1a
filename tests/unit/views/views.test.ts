import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clausePlace } from '../../../src/views/clause-place.ts';
import { makeCoverage } from '../../../src/views/coverage.ts';
import { makeFeed } from '../../../src/views/feed.ts';
import { makeHome } from '../../../src/views/home.ts';
import { KINDS } from '../../../src/views/kinds.ts';
import { type MakePages, pageKey } from '../../../src/views/page.ts';
import { makePictures } from '../../../src/views/pictures.ts';
import { makePlatforms } from '../../../src/views/platforms.ts';
import { makeProvinces } from '../../../src/views/provinces.ts';
import { makeThemes } from '../../../src/views/themes.ts';
import { makeYearsIndex } from '../../../src/views/years-index.ts';
import { makeYears } from '../../../src/views/years.ts';
import { changedPages, collectionOf, pagesOf } from '../../helpers/collection-of.ts';
import { listRecords } from '../../../src/knowledge/records/list-records.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

/**
 * Makes a notice of clauses on network security.
 * @param clauses number of clauses.
 * @param ending end of the last clause.
 */
function securityNotice(province: string, year: number, clauses: number, ending = '完成定级备案。') {
  const texts = Array.from({ length: clauses }, (_, at) => {
    const last = at === clauses - 1 ? ending : `完成第${at + 1}批系统的定级备案。`;
    return `${at + 1}. 落实等级保护。各校落实网络安全等级保护制度，${last}`;
  });
  const text = [`${year}年教育网络安全工作要点`, '一、网络安全', ...texts].join('\n');
  return noticeOf(text, { id: `${province}-${year}`, province }).notice;
}

// Longer than a page: the lists of a province, a theme and a platform, each with Shaanxi after Fujian.
const fujian = [securityNotice('fujian', 2024, 160), securityNotice('fujian', 2022, 150)];
const collection = collectionOf(...fujian, securityNotice('shaanxi', 2021, 3));

/** The content of a page of one kind. */
function shownOn<Shown>(make: MakePages<Shown>, key: string, from = collection): Shown {
  const page = pagesOf(make, from).find((one) => pageKey(one) === key);
  assert.ok(page, `there is no page ${key}`);
  return page.shown;
}

const LISTS = { provinces: makeProvinces, years: makeYears, themes: makeThemes, platforms: makePlatforms };
const changedLists = (other: typeof collection) =>
  Object.entries(LISTS).flatMap(([kind, make]) =>
    changedPages(make, collection, other).map((key) => `${kind}/${key}`),
  );

test('a corrected word changes the pages with its clause, and those that count the wording it shares', () => {
  const corrected = securityNotice('shaanxi', 2021, 3, '完成定级备按。');
  assert.deepEqual(changedLists(collectionOf(...fujian, corrected)), [
    'provinces/fujian',
    'provinces/shaanxi',
    'years/2021',
    'themes/cybersecurity',
    'themes/cybersecurity/2',
    'platforms/classified-protection/2',
  ]);
});

test('further pages stay unchanged if a notice is added that they don’t list', () => {
  const added = noticeOf('2024年工作要点\n一、数字校园\n1. 建设数字校园。推进数字校园建设。', {
    ...{ id: 'sichuan-2024', province: 'sichuan' },
  }).notice;
  const pages = changedLists(collectionOf(...collection.notices, added));
  assert.ok(pages.includes('provinces/sichuan') && pages.includes('themes/cybersecurity'));
  assert.deepEqual(
    pages.filter((page) => page.endsWith('/2')),
    [],
  );
});

test('the order in which notices are read changes no page', () => {
  const notices = [
    securityNotice('fujian', 2024, 12),
    securityNotice('fujian', 2022, 11),
    securityNotice('shaanxi', 2021, 3),
  ];
  const [inOrder, reversed] = [collectionOf(...notices), collectionOf(...notices.toReversed())];
  const pages = Object.entries(KINDS).flatMap(([kind, make]) =>
    changedPages(make, inOrder, reversed).map((key) => `${kind}/${key}`),
  );
  assert.deepEqual(pages, []);
});

test('the first page of a list has its totals, the others don’t', () => {
  const theme = shownOn(makeThemes, 'cybersecurity').summary;
  assert.equal(theme?.overview?.clauses, 313);
  assert.deepEqual(theme?.overview?.notices, { having: 3, all: 3 });
  assert.equal(shownOn(makeProvinces, 'fujian').summary?.overview.clauses, 310);
  assert.equal(shownOn(makePlatforms, 'classified-protection').summary?.overview?.mentions, 626);
  for (const [make, key] of [
    [makeThemes, 'cybersecurity/2'],
    [makeProvinces, 'fujian/2'],
    [makePlatforms, 'classified-protection/2'],
  ] as const)
    assert.equal(shownOn<{ summary: unknown }>(make, key).summary, null);
});

test('the pages of a list have its clauses in order, each once', () => {
  const pages = ['fujian', 'fujian/2'].map((key) => shownOn(makeProvinces, key));
  assert.deepEqual(
    pages.flatMap(({ list }) =>
      list.flatMap(({ notice, clauses }) => clauses.map(({ id }) => `/notices/${notice.id}/#${id}`)),
    ),
    collection.records.filter(({ notice }) => notice.startsWith('fujian')).map(({ url }) => url),
  );
  assert.deepEqual(
    pages.map(({ page }) => page),
    [
      { number: 1, of: 2 },
      { number: 2, of: 2 },
    ],
  );
});

test('a province links to its clauses on a theme, even if they are on a further page', () => {
  assert.deepEqual(shownOn(makeProvinces, 'shaanxi').summary?.themes, [
    { theme: 'cybersecurity', clauses: 3, path: '/themes/cybersecurity/2/#shaanxi' },
  ]);
});

test('a clause in a list only has the fields that are shown', () => {
  const long = securityNotice('shaanxi', 2021, 1, `${'逐校检查，'.repeat(60)}完成定级备案。`);
  const [clause] = shownOn(makeProvinces, 'shaanxi', collectionOf(long)).list[0]?.clauses ?? [];
  assert.equal(clause?.heading, '1.落实等级保护');
  assert.equal(clause?.text.length, 201);
  assert.ok(clause?.text.endsWith('…'));
});

test('uncollected notices are distinguished from what a collected notice doesn’t say', () => {
  const sichuan = shownOn(makeProvinces, 'sichuan');
  assert.deepEqual([sichuan.notices, sichuan.summary, sichuan.list], [0, null, []]);
  const campus = shownOn(makeThemes, 'infrastructure');
  assert.equal(campus.summary?.overview, null);
  assert.deepEqual(campus.summary?.provinces, [
    { province: 'fujian', clauses: 0, mention: null, path: '/provinces/fujian/' },
    { province: 'shaanxi', clauses: 0, mention: null, path: '/provinces/shaanxi/' },
  ]);
  const { years, provinces } = shownOn(makeCoverage, 'index');
  assert.deepEqual(years, [2021, 2022, 2024]);
  assert.deepEqual(provinces.find(({ id }) => id === 'shaanxi')?.cells, [
    { notices: 1, links: [{ id: 'shaanxi-2021', genre: '工作要点' }] },
    { notices: 0, links: [] },
    { notices: 0, links: [] },
  ]);
});

test('the home page counts the years without gaps', () => {
  assert.deepEqual(shownOn(makeHome, 'index').years, [
    { year: 2021, notices: 1 },
    { year: 2022, notices: 1 },
    { year: 2023, notices: 0 },
    { year: 2024, notices: 1 },
  ]);
});

test('a year with too many notices to list shows their number', () => {
  const many = Array.from({ length: 41 }, (_, at) => ({
    ...securityNotice('fujian', 2024, 1),
    id: `fujian-2024-${at + 2}`,
  }));
  const { years } = shownOn(makeYearsIndex, 'index', collectionOf(...many));
  assert.deepEqual(years, [{ year: 2024, notices: 41, provinces: 1, links: null }]);
});

test('a name within longer names says which of those are counted separately', () => {
  const { notice } = noticeOf('2024年工作要点\n一、任务\n1.创建智慧校园示范校，建设智慧校园。');
  const overviewOf = (id: string) => shownOn(makePlatforms, id, collectionOf(notice)).summary?.overview;
  assert.deepEqual(
    [overviewOf('smart-campus')?.mentions, overviewOf('smart-campus')?.longer],
    [1, ['智慧校园示范校']],
  );
  assert.deepEqual(overviewOf('smart-campus-model')?.longer, []);
});

test('a mention is shown in context and marked, those in titles first', () => {
  const [own] = shownOn(makePlatforms, 'classified-protection/2').list.at(-1)?.clauses ?? [];
  assert.deepEqual(own?.place, { url: '/notices/shaanxi-2021/#c1', name: '陕西 2021', label: '1.' });
  assert.deepEqual(
    own?.excerpt.filter(({ marked }) => marked).map(({ text }) => text),
    ['等级保护', '网络安全等级保护'],
  );
});

test('a place is named by its number, or else by the beginning of its title, or else by its kind', () => {
  const url = '/notices/shaanxi-2021/#c1';
  const record = collection.recordByUrl.get(url);
  assert.ok(record);
  const labelOf = (given: Partial<typeof record>) =>
    clausePlace({ ...collection, recordByUrl: new Map([[url, { ...record, ...given }]]) }, url).label;
  assert.equal(labelOf({}), '1.');
  assert.equal(labelOf({ label: null, title: '落实网络安全等级保护制度' }), '落实网络安全等级保护制度');
  assert.equal(
    labelOf({ label: null, title: '落实网络安全等级保护制度和通报机制' }),
    '落实网络安全等级保护制度和通…',
  );
  assert.equal(labelOf({ label: null, title: null, kind: 'colophon' }), '版记');
  assert.throws(() => clausePlace(collection, '/notices/shaanxi-2021/#c99'), /c99/);
});

test('a number that restarts in each section is shown with its section’s', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n一、攻坚行动\n（一）建设数字校园。\n二、创建行动\n（一）遴选示范校。\n（二）总结经验。',
  );
  const other = collectionOf(notice);
  assert.deepEqual(
    listRecords(notice).flatMap(({ kind, url }) => (kind === 'clause' ? clausePlace(other, url).label : [])),
    ['一（一）', '二（一）', '（二）'],
  );
});

test('the feed reports corrections, the newest notices first', () => {
  const [older = fujian[0]] = fujian;
  assert.ok(older);
  const newer = {
    ...securityNotice('shaanxi', 2021, 3),
    source: { ...older.source, addedOn: '2026-02-01' },
    corrections: [{ find: '备按', replace: '备案', reason: '误字' }],
  };
  const { updatedOn, notices } = shownOn(makeFeed, 'index', collectionOf(older, newer));
  assert.equal(updatedOn, '2026-02-01');
  assert.deepEqual(
    notices.map(({ id, corrections }) => [id, corrections]),
    [
      ['shaanxi-2021', 1],
      ['fujian-2024', 0],
    ],
  );
});

test('a notice with a changed text comes first in the feed again, and says what was changed', () => {
  const [older = fujian[0]] = fujian;
  assert.ok(older);
  const newer = {
    ...securityNotice('shaanxi', 2021, 3),
    source: { ...older.source, addedOn: '2026-02-01' },
  };
  const change = { on: '2026-03-01', kind: 're-read' as const, what: '据原件重新识读第1条' };
  const { updatedOn, notices } = shownOn(
    makeFeed,
    'index',
    collectionOf({ ...older, changes: [change] }, newer),
  );
  assert.equal(updatedOn, '2026-03-01');
  assert.deepEqual(
    notices.map(({ id, updatedOn: changed, changes }) => [id, changed, changes.length]),
    [
      ['fujian-2024', '2026-03-01', 1],
      ['shaanxi-2021', '2026-02-01', 0],
    ],
  );
});

test('there is a picture for the site and for each province with notices', () => {
  assert.deepEqual(pagesOf(makePictures, collection).map(pageKey), ['site', 'fujian', 'shaanxi']);
});

test('an empty collection has its pages', () => {
  const nothing = collectionOf();
  for (const kind of ['home', 'notices-list', 'search', 'lens', 'coverage', 'feed'] as const)
    assert.equal(pagesOf<unknown>(KINDS[kind], nothing).length, 1);
  assert.deepEqual(shownOn(makeHome, 'index', nothing).years, []);
});
