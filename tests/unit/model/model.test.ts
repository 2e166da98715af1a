import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { z } from 'zod';

import { citedDocument, law } from '../../../src/model/cited-document.ts';
import {
  CLAUSE_ID,
  correctedFacts,
  FACT_NAMES,
  noticeChange,
  noticeFacts,
} from '../../../src/model/facts.ts';
import { findingCorrection } from '../../../src/model/finding-correction.ts';
import { findingAt, inField } from '../../../src/model/finding.ts';
import { FORCE_LEVELS, forceVocabulary } from '../../../src/model/force.ts';
import { instrument, SIDES } from '../../../src/model/instrument.ts';
import { readNoticeId } from '../../../src/model/notice-id.ts';
import { LINE_ROLES, noticeFrontMatter, RECORD_KINDS, TASK_COLUMNS } from '../../../src/model/notice.ts';
import { platform } from '../../../src/model/platform.ts';
import { publishedSnapshot, redirect } from '../../../src/model/published.ts';
import { sourceRecord } from '../../../src/model/source.ts';
import { stage } from '../../../src/model/stage.ts';
import { RELATIONS, synonymGroup } from '../../../src/model/synonym.ts';
import { unit } from '../../../src/model/unit.ts';
import { province, theme } from '../../../src/model/vocabulary.ts';
import { wordList } from '../../../src/model/words.ts';

const IDS: [id: string, province: string | null, year?: number, ordinal?: number][] = [
  ['shaanxi-2024', 'shaanxi', 2024, 1],
  ['inner-mongolia-2024', 'inner-mongolia', 2024, 1],
  ['shaanxi-2024-2', 'shaanxi', 2024, 2],
  ['shaanxi-2024-12', 'shaanxi', 2024, 12],
  ...[
    'shaanxi',
    'shaanxi-24',
    'shaanxi-20245',
    'Shaanxi-2024',
    'shaanxi-2024-1',
    'shaanxi-2024-02',
    '-2024',
    '',
  ].map((id): [string, null] => [id, null]),
];
test('a notice’s id consists of province, year and an optional number', () => {
  for (const [id, name, year, ordinal] of IDS)
    assert.deepEqual(readNoticeId(id), name === null ? null : { province: name, year, ordinal }, id);
});

test('ids of clauses within a notice', () => {
  for (const id of ['c1', 'c10', 's1-lead', 's12-lead', 'cover', 'preamble', 'closing', 'colophon'])
    assert.match(id, CLAUSE_ID);
  for (const id of ['c0', 'c01', 'c', 's1', 's0-lead', 'xcover', 'covers', 'clause', ''])
    assert.doesNotMatch(id, CLAUSE_ID);
});

const SUM = '0'.repeat(64);
const facts = {
  ...{
    title: '要点',
    year: 2024,
    genre: '工作要点',
    issuers: ['陕西省教育厅'],
    docNumber: null,
    issuedOn: null,
  },
  ...{ printedOn: null, effectiveFrom: null, addressees: [], openness: null, attachments: [] },
};
const provenance = { from: '教育厅', url: null, addedOn: '2026-11-21' };
const correction = { kind: 'indicator', clause: 'c1', quote: '98%', reason: '误读' };
const frontMatter = {
  ...{ ...facts, id: 'shaanxi-2024', province: 'shaanxi', level: 'province', themes: [], suppliedFacts: [] },
  ...{ source: { ...provenance, file: 'source.txt', sha256: SUM }, corrections: [], redactions: [] },
};
const change = { on: '2026-12-01', kind: 'corrected', what: '第8条' };
const LINE = { verbs: '建设', objects: '网络' };
const tool = { id: 'training', side: 'supply', name: '培训', is: '培训教师', lines: [LINE] };
const system = {
  id: 'edu-app',
  name: '平台',
  variants: [],
  kind: 'platform',
  gloss: '解释',
  source: 'public',
};
const place = {
  id: 'inner-mongolia',
  name: '内蒙古',
  fullName: '内蒙古自治区',
  code: '150000',
  tile: { row: 1, column: 8 },
};
const topic = { id: 'new-tech', name: '新技术', is: '人工智能', evidence: { strong: [] } };
const office = { id: 'edu-2', name: '教育厅', province: 'shaanxi', shortNames: [], kind: 'office' };
const source = { id: 'shaanxi-2024', province: 'shaanxi', sha256: SUM, provenance };

/** A schema, a valid value, variations that are valid too, and variations that are rejected. */
const SCHEMAS: [name: string, schema: z.ZodType, good: object, also: object[], wrong: object[]][] = [
  [
    ...(['facts', noticeFacts, facts] as const),
    [
      ...[
        { year: 1949 },
        { year: 2100 },
        { yearEnd: 2026 },
        { docNumber: '陕教〔2024〕7号' },
        { issuedOn: '2024-02-29' },
      ],
      ...['主动公开', '依申请公开', '不予公开'].map((openness) => ({ openness })),
    ],
    [
      ...[
        { title: '' },
        { year: 1948 },
        { year: 2101 },
        { year: 2024.5 },
        { yearEnd: 1948 },
        { yearEnd: 2101 },
        { genre: '' },
      ],
      ...[
        { issuers: [''] },
        { docNumber: '' },
        { issuedOn: '2023-02-29' },
        { printedOn: '昨天' },
        { effectiveFrom: '2024' },
      ],
      ...[{ addressees: [''] }, { openness: '公开' }, { attachments: [''] }, { colour: '红' }],
    ],
  ],
  [
    'corrected facts',
    correctedFacts,
    {},
    [{ year: { value: 2024, reason: '误识' } }, { issuers: { value: [], reason: '未载' } }],
    [
      { year: { value: 2024, reason: '' } },
      { year: { value: 1900, reason: '误识' } },
      { year: 2024 },
      { colour: { value: '红', reason: '误识' } },
    ],
  ],
  [
    'change',
    noticeChange,
    change,
    [{ kind: 're-read' }],
    [{ on: '2026-13-01' }, { kind: 'lost' }, { what: '' }],
  ],
  [
    ...(['corrected finding', findingCorrection, correction] as const),
    [
      ...['deadline', 'citation', 'platform'].map((kind) => ({ kind })),
      { set: { value: 9, text: '甲', is: true, none: null } },
    ],
    [{ kind: 'theme' }, { clause: 'x1' }, { quote: '' }, { reason: '' }, { set: { list: [] } }],
  ],
  [
    ...(['front matter', noticeFrontMatter, frontMatter] as const),
    [
      ...['national', 'city', 'county', null].map((level) => ({ level })),
      ...[
        { correctedFacts: [{ fact: 'year', printed: null, reason: '误识' }] },
        { correctedFindings: [correction] },
        { changes: [change] },
      ],
      { redactions: [{ at: 'c1', characters: 3, reason: '隐私' }] },
    ],
    [
      ...[
        { id: 'x' },
        { province: '' },
        { level: 'town' },
        { themes: [''] },
        { correctedFacts: [] },
        { correctedFindings: [] },
      ],
      ...[
        { changes: [] },
        { source: { ...provenance, file: '', sha256: SUM } },
        { source: { ...provenance, file: 'a', sha256: 'A' } },
      ],
      ...[
        { correctedFacts: [{ fact: 'colour', printed: null, reason: '误识' }] },
        { redactions: [{ at: 'x', characters: 3, reason: '' }] },
      ],
    ],
  ],
  [
    ...(['notice.yaml', sourceRecord, source] as const),
    [
      ...[
        { converted: SUM },
        { facts: { year: 2024 } },
        { corrections: [{ find: '甲', replace: '', reason: '误识' }] },
      ],
      ...[
        { redactions: [{ at: 'c1', find: '甲', reason: '隐私' }] },
        { labels: [{ find: '甲', label: '8.', reason: '缺' }] },
      ],
      ...[
        { personalData: [{ find: '甲', reason: '公开' }] },
        { notes: [{ at: 'c1', text: '注' }] },
        { themes: { c1: ['data'] } },
      ],
      ...[{ findings: [correction] }, { publish: { reason: '公开' } }, { changes: [change] }],
    ],
    [
      ...[
        { id: 'x' },
        { sha256: SUM.slice(1) },
        { sha256: `${SUM}0` },
        { converted: 'x' },
        { facts: { colour: '红' } },
        { publish: { reason: '' } },
      ],
      ...[
        { corrections: [{ find: '', replace: '', reason: '误识' }] },
        { corrections: [{ find: '甲', replace: '', reason: '' }] },
      ],
      ...[
        { redactions: [{ at: 'c1', find: '', reason: '隐私' }] },
        { redactions: [{ at: 'c1', find: '甲', reason: '' }] },
        { redactions: [{ at: 'x', find: '甲', reason: '隐私' }] },
      ],
      ...[
        { labels: [{ find: '', label: '8.', reason: '缺' }] },
        { labels: [{ find: '甲', label: '', reason: '缺' }] },
        { labels: [{ find: '甲', label: '8.', reason: '' }] },
      ],
      ...[{ personalData: [{ find: '', reason: '公开' }] }, { personalData: [{ find: '甲', reason: '' }] }],
      ...[
        { notes: [{ at: 'x', text: '注' }] },
        { notes: [{ at: 'c1', text: '' }] },
        { themes: { c1: [] } },
        { themes: { x: ['data'] } },
      ],
    ],
  ],
  [
    'theme',
    theme,
    topic,
    [{ not: '别的' }, { evidence: { strong: ['甲'], acts: ['乙'], weak: ['丙'] } }],
    [
      { id: 'New' },
      { id: 'a-' },
      { name: '' },
      { is: '' },
      { not: '' },
      { evidence: { strong: [''] } },
      { evidence: { strong: [], weak: [''] } },
      { evidence: { strong: [], acts: [''] } },
    ],
  ],
  [
    'province',
    province,
    place,
    [{ code: null }, { tile: { row: 8, column: 1 } }],
    [
      { id: '1' },
      { name: '' },
      { fullName: '' },
      { code: '15' },
      { code: '1500001' },
      { tile: { row: 0, column: 1 } },
      { tile: { row: 1, column: 0 } },
      { tile: { row: 9, column: 1 } },
      { tile: { row: 1, column: 9 } },
    ],
  ],
  [
    'platform',
    platform,
    system,
    [
      ...['programme', 'activity', 'system', 'term'].map((kind) => ({ kind })),
      { source: 'shaanxi-2024#c8' },
      { source: 'shaanxi-2024-2#s1-lead' },
    ],
    [
      { id: 'A' },
      { name: '' },
      { variants: [''] },
      { kind: 'thing' },
      { provinces: [''] },
      { fullNames: [''] },
      { gloss: '' },
      { source: 'somewhere' },
      { source: 'shaanxi#c8' },
    ],
  ],
  [
    'unit',
    unit,
    office,
    ['affiliate', 'government', 'school', 'group'].map((kind) => ({ kind })),
    [{ id: '-' }, { name: '' }, { province: '' }, { shortNames: [''] }, { kind: 'shop' }],
  ],
  [
    'stage',
    stage,
    { id: 'basic', name: '基础教育', evidence: { strong: [] } },
    ['preschool', 'vocational', 'higher', 'continuing'].map((id) => ({ id })),
    [{ id: 'other' }, { name: '' }, { evidence: { strong: [''] } }, { evidence: { strong: [], weak: [''] } }],
  ],
  [
    'two-way synonym',
    synonymGroup,
    { terms: ['甲乙', '丙丁'], kind: 'synonym' },
    [{ kind: 'abbreviation' }],
    [{ terms: ['甲乙'] }, { terms: ['甲', '丙丁'] }, { terms: ['甲乙 ', '丙丁'] }, { kind: 'near' }],
  ],
  [
    'one-way synonym',
    synonymGroup,
    { from: ['甲乙'], to: ['丙丁'], relation: 'broader' },
    ['same', 'narrower', 'related'].map((relation) => ({ relation })),
    [{ from: [] }, { to: [] }, { relation: 'near' }],
  ],
  [
    'instrument',
    instrument,
    tool,
    [
      { side: 'environment' },
      { side: 'demand' },
      { lines: [{ verbs: '建设' }] },
      { lines: [{ objects: '网络' }] },
    ],
    [{ id: 'T' }, { side: 'other' }, { name: '' }, { is: '' }, { lines: [] }, { lines: [{}] }],
  ],
  [
    'cited document',
    citedDocument,
    { id: 'law-1', title: '法' },
    [{ issuer: '国务院' }, { docNumber: '国发〔2024〕1号' }, { variants: ['安法'] }],
    [{ id: 'L' }, { title: '' }, { issuer: '' }, { docNumber: '' }, { variants: [''] }],
  ],
  ['law', law, { id: 'law-1', title: '法', source: 'https://example.org' }, [], [{ source: '' }]],
  ['snapshot', publishedSnapshot, { declared: '', records: { c1: 'x' } }, [], [{ records: { x: 'x' } }]],
  [
    'redirect',
    redirect,
    { from: 'a-2024#c1', to: 'a-2024#c2', reason: '并入' },
    [{ to: null }],
    [{ from: 'c1' }, { to: 'c2' }, { reason: '' }],
  ],
];
for (const [name, schema, good, also, wrong] of SCHEMAS)
  test(`a ${name} is accepted or rejected by its schema`, () => {
    for (const part of [{}, ...also])
      assert.ok(schema.safeParse({ ...good, ...part }).success, JSON.stringify(part));
    for (const part of [...wrong, { unheardOf: 1 }])
      assert.ok(!schema.safeParse({ ...good, ...part }).success, JSON.stringify(part));
  });

test('fields left out of a record are empty', () => {
  assert.deepEqual(sourceRecord.parse(source), {
    ...{ ...source, facts: {}, corrected: {}, corrections: [], redactions: [], changes: [], labels: [] },
    ...{ personalData: [], notes: [], themes: {}, findings: [] },
  });
  assert.deepEqual(platform.parse(system), {
    ...system,
    provinces: [],
    fullNames: [],
    notAfter: '',
    notBefore: '',
  });
  assert.deepEqual(theme.parse(topic).evidence, { strong: [], acts: [], weak: [] });
  assert.deepEqual(citedDocument.parse({ id: 'a', title: '法' }), {
    id: 'a',
    title: '法',
    issuer: null,
    docNumber: null,
    variants: [],
  });
});

test('words of a list are separated by white space', () => {
  assert.deepEqual(wordList.parse(' 甲  乙\n丙 '), ['甲', '乙', '丙']);
  assert.ok(!wordList.safeParse('  ').success);
  const levels = FORCE_LEVELS.map((id) => ({ id, name: id, is: id, words: '应' }));
  const force = { levels, adverbs: '要', nominal: '的', heads: '工作', names: '甲' };
  assert.deepEqual(forceVocabulary.parse(force).adverbs, ['要']);
  for (const part of [{ id: 'x' }, { name: '' }, { is: '' }])
    assert.ok(!forceVocabulary.safeParse({ ...force, levels: [{ ...levels[0], ...part }] }).success);
});

test('these are the values that the published data may have', () => {
  assert.deepEqual(
    [FORCE_LEVELS, SIDES, RELATIONS, RECORD_KINDS, TASK_COLUMNS].map((list) => list.join(' ')),
    [
      'prohibit binding deploy encourage explore',
      'supply environment demand',
      'same narrower broader related',
      'cover preamble clause lead closing colophon',
      'deadline leadUnit responsibleUnit assistUnit remark',
    ],
  );
  assert.equal(
    LINE_ROLES.join(' '),
    'letterhead docNumber title addressees body signature date attachments openness imprint',
  );
  assert.equal(
    FACT_NAMES.join(' '),
    'title year yearEnd genre issuers docNumber issuedOn printedOn effectiveFrom addressees openness attachments',
  );
});

test('a finding quotes its place, and names its field unless that is the text', () => {
  const found = findingAt('c1', '达到98%以上', 2, 5);
  assert.deepEqual(found, { clauseId: 'c1', start: 2, end: 5, quote: '98%' });
  assert.deepEqual(inField(found, 'text'), found);
  assert.deepEqual(inField(found, 'title'), { ...found, field: 'title' });
});
