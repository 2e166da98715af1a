import assert from 'node:assert/strict';
import { test } from 'node:test';

import { clauseDigest, type DigestedClause } from '../../../src/open-data/clause-digest.ts';

/** A clause, and the output of `printf '…' | sha256sum` for the bytes that the documentation describes. */
const CLAUSES: [what: string, clause: DigestedClause, sha256: string][] = [
  [
    'its label, title and text, a line each',
    { label: '一、', title: '总体要求', text: '推进。\n落实。' },
    '93ecaab72f62239db961347615e4f1fa1de4e4157bb3eb72bf3b6aaab1f87256',
  ],
  [
    'an empty line for a missing title',
    { label: '1.', title: null, text: '推进。' },
    '5af48da50bf7e589024c5d39a8d3d5d59357a8163a8e6dc559217304550ff25f',
  ],
  [
    'empty lines for label and title',
    { label: null, title: null, text: '推进。' },
    '273990dac6dfef1be6a7507c2ef7e0dabe1f13cd5040d1f65170b056bd92db93',
  ],
];
for (const [what, clause, sha256] of CLAUSES)
  test(`a clause’s checksum is of ${what}`, () => assert.equal(clauseDigest(clause), sha256));
