import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createNoticeFinder } from '../../../src/knowledge/find-in-notice.ts';
import { noticeOf, segment, vocabulary } from '../../helpers/notice-of.ts';

const TEXT = '2024年工作要点\n一、数字校园\n1. 建设数字校园。依托4所学校，建设6个智慧教室。落实《办法》。';
const find = createNoticeFinder({ ...vocabulary, segment });
const findingsWith = (...findings: Record<string, unknown>[]) => find(noticeOf(TEXT, { findings }).notice);
const reason = '原文指现有学校';

test('an editor can mark words as no target', () => {
  const before = findingsWith().indicators.map(({ indicator }) => indicator.quote);
  assert.ok(before.includes('6个'));
  const after = findingsWith({ kind: 'indicator', clause: 'c1', quote: '6个', reason }).indicators;
  assert.deepEqual(
    after.map(({ indicator }) => indicator.quote),
    before.filter((quote) => quote !== '6个'),
  );
});

test('an editor can set a field of a target, with a reason', () => {
  const set = { subject: '智慧教室（省级）' };
  const { indicators } = findingsWith({ kind: 'indicator', clause: 'c1', quote: '6个', set, reason });
  const one = indicators.find(({ indicator }) => indicator.quote === '6个')?.indicator;
  assert.deepEqual([one?.subject, one?.targetValue, one?.corrected], ['智慧教室（省级）', 6, reason]);
});

test('an editor can add a finding that no rule found, in its place', () => {
  const { indicators, deadlines } = findingsWith(
    { kind: 'indicator', clause: 'c1', quote: '4所', set: { targetValue: 4, unitOfMeasure: '所' }, reason },
    { kind: 'deadline', clause: 'c1', quote: '依托', set: { year: 2024 }, reason },
  );
  assert.deepEqual(
    indicators.map(({ indicator }) => `${indicator.quote} ${indicator.targetValue}`),
    ['4所 4', '6个 6'],
  );
  assert.deepEqual(
    deadlines.map(({ deadline }) => [deadline.quote, deadline.year, deadline.corrected]),
    [['依托', 2024, reason]],
  );
});

test('a correction that applies to nothing is reported with its place', () => {
  const correct = (given: Record<string, unknown>) => () =>
    findingsWith({ kind: 'citation', reason, ...given });
  assert.throws(
    correct({ clause: 'c1', quote: '《条例》' }),
    /findings\.0: "《条例》" doesn’t stand in c1\./,
  );
  assert.throws(
    correct({ clause: 'c9', quote: '《办法》' }),
    /findings\.0: "《办法》" doesn’t stand in c9\./,
  );
  assert.throws(
    correct({ clause: 'c1', quote: '《办法》', set: { organ: '省教育厅' } }),
    /findings\.0: A finding of the kind citation has no organ, but title, role, issuer/,
  );
});
