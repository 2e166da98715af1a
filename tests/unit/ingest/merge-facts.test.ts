/** An editor can correct every fact of a notice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { renderMdx } from '../../../scripts/ingest/write-notice.ts';
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
    doubts.map(({ problem }) => problem).join(),
    /corrected\.year in notice\.yaml is what the text says/,
  );
});
