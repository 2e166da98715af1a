/**
 * The words of a notice’s page that are links and their targets, the platforms it names, and the findings of each
 * clause.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { correctFindings } from '../../../src/knowledge/correct-findings.ts';
import { countBy, mostCommon } from '../../../src/knowledge/count-by.ts';
import { deriveKnowledge } from '../../../src/knowledge/derive-knowledge.ts';
import { createNoticeFinder } from '../../../src/knowledge/find-in-notice.ts';
import { indexFindings } from '../../../src/knowledge/index-findings.ts';
import { findLinks } from '../../../src/knowledge/links/find-links.ts';
import { resolveLinks } from '../../../src/knowledge/links/resolve-links.ts';
import { nameOf } from '../../../src/knowledge/name-of.ts';
import { createPlatformFinder } from '../../../src/knowledge/platforms/find-platforms.ts';
import { PLATFORM_KIND_NAMES } from '../../../src/knowledge/platforms/platform-kinds.ts';
import type { Passage } from '../../../src/knowledge/records/list-passages.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Platform } from '../../../src/model/platform.ts';
import { noticeOf, segment, vocabulary } from '../../helpers/notice-of.ts';

const platform = (id: string, name: string, given: object = {}) =>
  ({
    ...{
      id,
      name,
      kind: 'platform',
      variants: [],
      provinces: [],
      fullNames: [],
      notAfter: '',
      notBefore: '',
    },
    ...given,
  }) as unknown as Platform;
const platforms = [
  platform('cloud', '教育云', { variants: ['云平台'] }),
  platform('net', '教育专网', { kind: 'term' }),
  platform('own', '人人通', {
    provinces: ['shaanxi', 'hunan'],
    fullNames: ['陕西人人通'],
    variants: ['秦学通'],
  }),
];
const findPlatforms = createPlatformFinder(platforms);

const NAMED: [text: string, province: string | undefined, ...found: string[]][] = [
  ['用教育云、云平台', undefined, 'cloud 教育云', 'cloud 云平台'],
  ['用人人通、秦学通', 'shaanxi', 'own 人人通', 'own 秦学通'],
  ['用人人通', 'hunan', 'own 人人通'],
  ['用人人通、秦学通', 'jilin'],
  ['用人人通', undefined],
  ['用陕西人人通', 'jilin', 'own 陕西人人通'],
  ['用陕西人人通', 'shaanxi', 'own 陕西人人通'],
  ...[
    '局',
    '总局',
    '中心',
    '集团',
    '公司',
    '处',
    '部门',
    '委',
    '管理局',
    '发展中心',
    '服务中心',
    '应用处',
    '资源管理中心',
  ].map((organ): [string, undefined] => [`省教育专网${organ}牵头`, undefined]),
  ['教育专网处理', undefined, 'net 教育专网'],
  ['教育专网处置', undefined, 'net 教育专网'],
  ['教育云中心', undefined, 'cloud 教育云'],
  ['教育专网资源管理服务的中心', undefined, 'net 教育专网'],
];
for (const [text, province, ...found] of NAMED)
  test(`a notice of ${province ?? 'no province'} names ${found.join(' and ') || 'nothing'}: ${text}`, () =>
    assert.deepEqual(
      findPlatforms('c1', text, province).map((one) => `${one.platform} ${one.quote}`),
      found,
    ));

const TEXT = [
  '2024年教育信息化工作要点',
  '一、任务',
  '1. 平台。推广教育云，依托教育云。落实《教育云管理办法》和教育专网。',
  '2. 专网。扩大教育专网、教育云。对照《2024年教育信息化工作要点》。',
  '3. 其他。加强管理。',
].join('\n');
const { notice } = noticeOf(TEXT);

test('citations and the first mention of a platform in each part are links, in order and not nested', () => {
  assert.deepEqual(
    findLinks(notice, findPlatforms).map(({ words }) =>
      words.map((one) => `${one.quote} ${'platform' in one ? one.platform : 'cited'}`),
    ),
    [
      ['教育云 cloud', '《教育云管理办法》 cited', '教育专网 net'],
      ['教育专网 net', '教育云 cloud', '《2024年教育信息化工作要点》 cited'],
    ],
  );
});

const targets = {
  resolveCitation: ({ citation }: { citation: { title: string } }) =>
    ({
      id: 'd-1',
      notice: { 甲: null, 乙: 'hunan-2024', 丙: 'shaanxi-2024' }[citation.title],
    }) as unknown as ReturnType<Parameters<typeof resolveLinks>[2]['resolveCitation']>,
  gloss: (id: string) => `${id}是平台`,
  placeOf: (path: string) => `/p1${path}`,
};
test('a platform links to its page, a document to its entry or notice, and a notice doesn’t link to itself', () => {
  const at = (quote: string) => ({ start: 1, end: 2, quote });
  const cited = (title: string) => ({ ...at(title), citation: { title } });
  const words = [{ ...at('云'), platform: 'cloud' }, cited('甲'), cited('乙'), cited('丙')];
  const links = resolveLinks(
    'shaanxi-2024',
    [{ paragraph: 4, words }] as unknown as Parameters<typeof resolveLinks>[1],
    targets,
  );
  assert.deepEqual(links, {
    4: [
      { ...at('云'), path: '/p1/platforms/cloud/', kind: 'platform', title: 'cloud是平台' },
      { ...at('甲'), path: '/p1/documents/#d-1', kind: 'citation' },
      { ...at('乙'), path: '/notices/hunan-2024/', kind: 'citation' },
    ],
  });
});

test('names come from the list, and an unlisted id is shown as is', () => {
  assert.deepEqual(
    ['cloud', 'net', 'gone'].map((id) => nameOf(platforms, id)),
    ['教育云', '教育专网', 'gone'],
  );
  assert.equal(Object.values(PLATFORM_KIND_NAMES).join(), '平台,工程与行动,活动,制度,术语');
});

test('keys are counted, and sorted by frequency', () => {
  const counts = countBy(['甲乙', '乙', '乙丙', ''], (word) => [...word]);
  assert.deepEqual(Object.fromEntries(counts), { 甲: 1, 乙: 3, 丙: 1 });
  assert.deepEqual(mostCommon(counts), [
    ['乙', 3],
    ['甲', 1],
    ['丙', 1],
  ]);
  assert.deepEqual(mostCommon(counts, 1), [['乙', 3]]);
});

test('a finding added by an editor has empty fields unless given, at each place of its words', () => {
  const passage = { record: { id: 'c1' }, field: 'title', text: '甲乙甲' } as unknown as Passage;
  const add = (kind: 'indicator' | 'deadline' | 'citation' | 'platform') =>
    correctFindings(kind, [], passage, [
      { kind, clause: 'c1', quote: '甲', set: {}, reason: '补' },
    ] as never).map((added: Finding) => {
      const { clauseId, start, end, quote, ...fields } = added;
      assert.deepEqual([clauseId, quote, end], ['c1', '甲', start + 1]);
      return { start, ...fields };
    });
  const common = { field: 'title', corrected: '补' };
  assert.deepEqual(
    add('platform'),
    [0, 2].map((start) => ({ start, platform: '', ...common })),
  );
  assert.deepEqual(add('citation')[0], {
    ...{
      start: 0,
      title: '',
      role: 'mention',
      issuer: null,
      docNumber: null,
      shortFor: null,
      unclosed: false,
    },
    ...common,
  });
  assert.deepEqual(add('deadline')[0], {
    ...{ start: 0, kind: 'by', year: null, month: null, day: null, time: null, yearPart: null, from: null },
    ...{ within: null, period: null, recurring: false, inferredYear: false },
    ...common,
  });
  assert.deepEqual(add('indicator')[0], {
    ...{
      start: 0,
      subject: null,
      comparator: 'exactly',
      targetValue: null,
      targetValueMax: null,
      baseValue: null,
    },
    ...{ unitOfMeasure: '', change: null, scope: null, deadline: null, alsoAt: [], flags: [] },
    ...common,
  });
});

test('a correction applies only to its clause and kind', () => {
  const passage = { record: { id: 'c1' }, field: 'text', text: '甲乙甲' } as unknown as Passage;
  const found = [{ clauseId: 'c1', start: 0, end: 1, quote: '甲' }];
  const drop = (given: object) =>
    correctFindings('platform', found, passage, [
      { kind: 'platform', clause: 'c1', quote: '甲', reason: '误', ...given },
    ] as never);
  assert.deepEqual(drop({}), []);
  assert.deepEqual(drop({ clause: 'c2' }), found);
  assert.deepEqual(drop({ kind: 'citation' }), found);
  assert.deepEqual(drop({ quote: '乙' }), found);
});

const inputs = { ...vocabulary, segment };
test('an editor’s corrections apply to citations and platforms', () => {
  const findings = [
    { kind: 'citation', clause: 'c1', quote: '《办法》', set: { issuer: '教育部' }, reason: '勘误' },
    { kind: 'platform', clause: 'c1', quote: 'IPv6', reason: '勘误' },
  ];
  const text = '2024年工作要点\n一、任务\n1. 甲。落实《办法》，推进IPv6。';
  const found = createNoticeFinder(inputs)(noticeOf(text, { findings }).notice);
  assert.deepEqual([found.citations[0]?.citation.issuer, found.mentions.length], ['教育部', 0]);
  assert.equal(createNoticeFinder(inputs)(noticeOf(text).notice).mentions.length, 1);
});

test('a clause’s findings are indexed, and a clause without findings has none', () => {
  const made = noticeOf(
    '2024年教育信息化工作要点\n一、任务\n1. 培训。开展中小学教师培训，2024年底前培训100人。落实《办法》。（责任单位：科技处）\n2. 甲。乙。',
  ).notice;
  const knowledge = deriveKnowledge([made], inputs);
  const foundIn = indexFindings(knowledge);
  const count = (key: string) =>
    Object.entries(foundIn(key)).map(([kind, found]) => `${kind} ${String(found.length)}`);
  assert.deepEqual(
    count('shaanxi-2024#c1').map((line) => line.replace(/[1-9]\d*$/u, '+')),
    ['themes +', 'stages +', 'indicators +', 'duties +', 'citations +', 'force +', 'instruments +'],
  );
  assert.equal(foundIn('shaanxi-2024#c1').citations[0]?.document, knowledge.documents[0]?.id);
  assert.deepEqual(count('shaanxi-2024#c9'), [
    'themes 0',
    'stages 0',
    'indicators 0',
    'duties 0',
    'citations 0',
    'force 0',
    'instruments 0',
  ]);
});

test('names of platforms, documents and units aren’t wording that a notice could take over', () => {
  const shared = '推进江东数据治理平台的应用';
  const made = ['fujian', 'hunan'].map(
    (province) =>
      noticeOf(`2024年教育信息化工作要点\n一、任务\n1. 平台。${shared}。\n2. 素养。开展教师培训。`, {
        ...{ id: `${province}-2024`, province },
      }).notice,
  );
  const sharedWith = (given: object) => {
    const { kin } = deriveKnowledge(made, { ...inputs, ...given });
    return (kin.get('fujian-2024#c1') ?? []).flatMap((one) => one.shared.map(({ text }) => text));
  };
  assert.deepEqual(sharedWith({}), [`${shared}。`]);
  assert.deepEqual(sharedWith({ platforms: [platform('x', '江东数据治理平台的应用')] }), []);
  assert.deepEqual(
    sharedWith({ platforms: [platform('x', '甲', { variants: ['江东数据治理平台的应用'] })] }),
    [],
  );
  assert.deepEqual(
    sharedWith({ citedDocuments: [{ id: 'x', title: '江东数据治理平台的应用', variants: [] }] }),
    [],
  );
  assert.deepEqual(
    sharedWith({ citedDocuments: [{ id: 'x', title: '甲', variants: ['江东数据治理平台的应用'] }] }),
    [],
  );
  assert.deepEqual(
    sharedWith({ units: [{ id: 'x', name: '江东数据治理平台的应用', shortNames: [], province: 'fujian' }] }),
    [],
  );
});
