/** Text that the fields of a Word file show without containing it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readFieldCode } from '../../../scripts/read/docx/field-codes.ts';

/** The text of a field by its code, if the file has no result. ? for an unknown field. */
const CODES: [code: string, shown: string | null][] = [
  ['EQ \\o\\ac(○,3)', '③'],
  ['eq \\o \\ac ( ○ , 20 )', '⑳'],
  ['EQ \\o\\ac(◯，1)', '①'],
  ['EQ \\o\\ac(〇;1)', '①'],
  ['EQ \\o\\ac(○,21)', '○21'],
  ['EQ \\o\\ac(○,0)', '○0'],
  ['EQ \\o\\ac(○,密)', '○密'],
  ['EQ \\o\\ac(○,密级)', '○密级'],
  ['EQ \\o\\ac(○,密级一)', '?'],
  ...[...'□△◇'].map((shape): [string, string] => [`EQ \\o\\ac(${shape},3)`, `${shape}3`]),
  ...[...'dlrc'].map((side): [string, string] => [`EQ \\o\\a${side}(\\s\\up 9(jī),基)`, '基']),
  ['EQ \\* jc2 \\o\\ad( \\s \\up 123 (jī), 基 )', '基'],
  ['EQ \\o\\ad(\\s\\up(jī);基础)', '基础'],
  ['EQ \\o\\ad(\\s\\up 1234(jī),基)', '?'],
  ['EQ \\o\\ax(\\s\\up 9(jī),基)', '?'],
  [`EQ \\o\\ad(\\s\\up 9(jī),${'基'.repeat(20)})`, '基'.repeat(20)],
  [`EQ \\o\\ad(\\s\\up 9(jī),${'基'.repeat(21)})`, '?'],
  [`EQ ${' '.repeat(184)}\\o\\ac(○,3)`, '③'],
  [`EQ ${' '.repeat(188)}\\o\\ac(○,3)`, '?'],
  ['EQ \\f(1,2)', '?'],
  ...[
    'SYMBOL',
    'MACROBUTTON',
    'GOTOBUTTON',
    'FORMDROPDOWN',
    'FORMCHECKBOX',
    'LISTNUM',
    'AUTONUM',
    'AUTONUMLGL',
    'AUTONUMOUT',
  ].map((kind): [string, string] => [` ${kind.toLowerCase()} x`, '?']),
  ['REF x', null],
  ['DATE', null],
  ['EQUAL', null],
  ['', null],
];
for (const [text, shown] of CODES)
  test(`a field of ${text.trim().replace(/\s+/g, ' ')} (${text.length}) shows ${shown ?? 'its stored result'}`, () => {
    const field = readFieldCode(text, false);
    assert.equal(field && (field.problem === null ? field.words : '?'), shown);
  });

test('an unknown field is reported with the first forty letters of its code', () => {
  assert.equal(
    readFieldCode(` EQ \\f(${'1'.repeat(33)}) `, false)?.problem,
    `A field (“EQ \\f(${'1'.repeat(33)})”) shows here what the file doesn’t hold as text.`,
  );
  assert.ok(
    readFieldCode(`EQ \\f(${'1'.repeat(40)})`, false)?.problem?.includes(`(“EQ \\f(${'1'.repeat(34)}”)`),
  );
  for (const kind of ['DATE', 'TIME'])
    assert.match(readFieldCode(kind, true)?.problem ?? '', /the day on which the file/);
  for (const kind of ['EQ', 'REF', 'SAVEDATE', 'TIMES']) assert.equal(readFieldCode(kind, true), null);
});
