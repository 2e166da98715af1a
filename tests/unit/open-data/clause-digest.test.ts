import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { clauseDigest, type ClauseWords } from '../../../src/open-data/clause-digest.ts';

/** What `sha256sum` gives for the same bytes. */
const sha256sum = (bytes: string) =>
  execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64);

const CLAUSES: [what: string, clause: ClauseWords, bytes: string][] = [
  [
    'its label, title and text, a line each',
    { label: '一、', title: '总体要求', text: '推进。\n落实。' },
    '一、\n总体要求\n推进。\n落实。',
  ],
  ['an empty line for a title that it lacks', { label: '1.', title: null, text: '推进。' }, '1.\n\n推进。'],
  ['empty lines for label and title', { label: null, title: null, text: '推进。' }, '\n\n推进。'],
];
for (const [what, clause, bytes] of CLAUSES)
  test(`a clause’s checksum is of ${what}`, () => assert.equal(clauseDigest(clause), sha256sum(bytes)));
