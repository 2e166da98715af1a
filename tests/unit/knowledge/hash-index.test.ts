import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { findHash, indexHashes } from '../../../src/knowledge/kin/hash-index.ts';
import { fuzzOptions } from '../../helpers/fuzz.ts';

test('wording is looked up where the text has it first, and not where it has other wording', () => {
  // Few distinct hashes, some equal in their low bits, so that they repeat and compete for slots.
  const hash = fc.constantFrom(0, 1, -1, 2, 64, 128, 0x40000000, -0x80000000, 0x7fffffff);
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 20 }), hash, (hashes, wanted) =>
      assert.equal(findHash(indexHashes(Int32Array.from(hashes)), wanted), hashes.indexOf(wanted)),
    ),
    fuzzOptions(300),
  );
});
