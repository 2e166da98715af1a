/** An editor can correct every fact of a notice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { PrintedFacts } from '../../../scripts/ingest/facts/find-facts.ts';
import { mergeFacts } from '../../../scripts/ingest/facts/merge-facts.ts';
import { renderMdx } from '../../../scripts/ingest/write-notice.ts';
import { sourceRecord } from '../../../src/model/source.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TEXT = '2024年教育信息化工作要点\n一、甲\n内容。\n';
const because = <Value>(value: Value) => ({ value, reason: '封面误印' });

test('a corrected fact replaces the printed one, and the notice records what was printed and why', () => {
  const { notice } = noticeOf(TEXT, { corrected: { title: because('2024年工作要点（试行）') } });
  assert.equal(notice.title, '2024年工作要点（试行）');
  assert.deepEqual(notice.correctedFacts, [
    { fact: 'title', printed: '2024年教育信息化工作要点', reason: '封面误印' },
  ]);
  assert.deepEqual(renderMdx(notice).notice.correctedFacts, notice.correctedFacts);
});

test('every fact can be corrected, even one that the text doesn’t print, and can be removed', () => {
  const { notice } = noticeOf(TEXT, {
    corrected: {
      issuers: because(['甲厅', '乙厅']),
      docNumber: because('甲〔2024〕1号'),
      genre: because('要点'),
    },
  });
  assert.deepEqual(
    [notice.issuers, notice.docNumber, notice.genre],
    [['甲厅', '乙厅'], '甲〔2024〕1号', '要点'],
  );
  assert.deepEqual(
    notice.correctedFacts?.map(({ fact, printed }) => [fact, printed]),
    [
      ['genre', '工作要点'],
      ['issuers', null],
      ['docNumber', null],
    ],
  );
});

test('the id is checked against a corrected year', () => {
  const text = TEXT.replace('2024', '2025');
  assert.throws(
    () => noticeOf(text),
    /The notice is for 2025, but its id is shaanxi-2024\. .*corrected\.year/,
  );
  assert.equal(noticeOf(text, { corrected: { year: because(2024) } }).notice.year, 2024);
});

test('supplying a fact that the text prints is an error, which explains how to correct it', () => {
  assert.throws(
    () => noticeOf(TEXT, { facts: { title: '别的题名' } }),
    /facts\.title is printed in the text as "2024年教育信息化工作要点"\. Remove it; .*corrected\.title: \{ value: …, reason: … \}/,
  );
});

test('a correction without a reason is rejected', () => {
  assert.throws(() => noticeOf(TEXT, { corrected: { title: { value: '甲' } } }), /reason/);
});

test('a correction that equals the text is a doubt, and isn’t shown as corrected', () => {
  const { notice, doubts } = noticeOf(TEXT, { corrected: { year: because(2024) } });
  assert.equal('correctedFacts' in notice, false);
  assert.match(
    doubts.map(({ line, problem }) => `${line} ${problem}`).join('\n'),
    /^1 corrected\.year in notice\.yaml is what the text says/m,
  );
});

/** What a text prints, by name. */
const PRINTED = {
  ...{ title: '2024年工作要点', year: 2024, genre: '工作要点', issuers: [], docNumber: null, issuedOn: null },
  ...{ printedOn: null, effectiveFrom: null, addressees: ['各市', '各校'], openness: null, attachments: [] },
} as PrintedFacts;
const merge = (given: object, printed: Partial<PrintedFacts> = {}) =>
  mergeFacts(
    { ...PRINTED, ...printed },
    {
      folder: 'content/sources/shaanxi-2024',
      record: sourceRecord.parse({
        ...{ id: 'shaanxi-2024', province: 'shaanxi', sha256: '0'.repeat(64) },
        provenance: { from: '测试', url: null, addedOn: '2026-01-01' },
        ...given,
      }),
    },
  );

test('without an editor’s words the facts are those of the text', () => {
  assert.deepEqual(merge({}), { facts: PRINTED, marks: { suppliedFacts: [] }, doubts: [] });
});

test('supplied and corrected facts are merged and marked; a corrected fact isn’t also marked as supplied', () => {
  const { facts, marks, doubts } = merge({
    facts: { docNumber: '甲〔2024〕1号', issuers: ['甲厅'] },
    corrected: {
      docNumber: because('乙〔2024〕1号'),
      addressees: because(['各县']),
      title: because('2024年工作要点'),
    },
  });
  assert.deepEqual(
    [facts.docNumber, facts.issuers, facts.addressees, facts.title],
    ['乙〔2024〕1号', ['甲厅'], ['各县'], '2024年工作要点'],
  );
  assert.deepEqual(marks, {
    suppliedFacts: ['issuers'],
    correctedFacts: [
      { fact: 'docNumber', printed: null, reason: '封面误印' },
      { fact: 'addressees', printed: '各市、各校', reason: '封面误印' },
    ],
  });
  assert.deepEqual(
    doubts.map(({ line, problem }) => [line, problem]),
    [[1, 'corrected.title in notice.yaml is what the text says.']],
  );
});

test('a single corrected fact is marked', () =>
  assert.deepEqual(merge({ corrected: { genre: because('要点') } }).marks, {
    suppliedFacts: [],
    correctedFacts: [{ fact: 'genre', printed: '工作要点', reason: '封面误印' }],
  }));

const REFUSED: [why: string, given: object, printed: Partial<PrintedFacts>, message: RegExp][] = [
  [
    'a supplied fact is printed',
    { facts: { year: 2024 } },
    {},
    /facts\.year is printed in the text as 2024\./,
  ],
  ['a supplied list is printed', { facts: { addressees: ['甲'] } }, {}, /facts\.addressees is printed/],
  ['the year isn’t that of the id', {}, { year: 2023 }, /for 2023, but its id is shaanxi-2024/],
  [
    'the title and the year are missing',
    {},
    { title: null, year: null },
    /the notice's title\. Supply it as facts\.title\./,
  ],
  ['the genre is missing', {}, { genre: null }, /the notice's genre\. Supply it as facts\.genre\./],
];
for (const [why, given, printed, message] of REFUSED)
  test(`the facts of a notice can’t be merged if ${why}`, () =>
    assert.throws(() => merge(given, printed), message));
