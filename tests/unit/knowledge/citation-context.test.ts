/** What a notice says about the titles it cites: their short forms, and which documents are its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  matchesIssuer,
  readAlias,
  readCitationContext,
} from '../../../src/knowledge/citations/citation-context.ts';
import { noticeOf } from '../../helpers/notice-of.ts';

const TITLE = '教育部关于加强数据管理的通知';
const MARKED = `《${TITLE}》`;

/** The text behind a title, and the short form that it defines, or null. */
const BEHIND: [behind: string, short: string | null, docNumber?: string][] = [
  ['（以下简称《通知》）要求', '通知'],
  ['（以下简称“《通知》”）要求', '通知'],
  ['（下称《通知》）', '通知'],
  ['（以下称通知）', '通知'],
  ['（简称：《通知》）', '通知'],
  ['（以下统称《通知》）', '通知'],
  ['（以下简称为《通知》）', '通知'],
  ['（教科信函〔2021〕13号，以下简称《通知》）', '通知', '教科信函〔2021〕13号'],
  ['，以下简称《通知》，', '通知'],
  ['以下简称《条例（草案）》。', '条例（草案）'],
  ['（2021年印发）', null],
  ['的要求，（以下简称《通知》）', null],
  ['。各地以下简称《通知》', null],
  [`（${'见附件'.repeat(34)}以下简称《通知》）`, null],
];
for (const [behind, short, docNumber = null] of BEHIND)
  test(`${MARKED}${behind.slice(0, 30)} defines ${short === null ? 'no short form' : `the short form ${short}`}`, () => {
    const alias = readAlias(MARKED + behind, MARKED.length, TITLE);
    assert.equal(alias?.short ?? null, short);
    if (alias) assert.deepEqual(alias.document, { title: TITLE, issuer: '教育部', docNumber });
  });

test('the text after a short form begins behind its bracket', () => {
  const alias = readAlias(`${MARKED}（以下简称《通知》）要求`, MARKED.length, TITLE);
  assert.equal(alias?.end, `${MARKED}（以下简称《通知》）`.length);
});

const ISSUERS: [issuer: string, own: string[], isOwn: boolean][] = [
  ['陕西省教育厅', ['陕西省教育厅'], true],
  ['陕西省教育厅', ['陕西省教育厅办公室'], true],
  ['陕西省教育厅办公室', ['陕西省教育厅'], true],
  ['陕西省委网信办、陕西省教育厅', ['陕西省教育厅办公室'], true],
  ['陕西省财政厅', ['陕西省教育厅'], false],
  ['教育部', ['陕西省教育厅'], false],
];
for (const [issuer, own, isOwn] of ISSUERS)
  test(`${issuer} ${isOwn ? 'is' : 'isn’t'} the issuer of a notice by ${own.join('、')}`, () =>
    assert.equal(matchesIssuer(issuer, own), isOwn));

test('a notice’s short forms apply to all its clauses', () => {
  const { notice } = noticeOf(
    '2024年工作要点\n一、数据\n落实《教育部关于加强数据管理的通知》（以下简称《通知》）。\n二、安全\n按《通知》办理。\n主动公开\n',
  );
  const { aliases, ownTitles } = readCitationContext(notice);
  assert.deepEqual(
    [...aliases.values()].map(({ title }) => title),
    [TITLE],
  );
  assert.deepEqual([...aliases.keys()].length, 1);
  assert.equal(ownTitles.size, 1);
});
