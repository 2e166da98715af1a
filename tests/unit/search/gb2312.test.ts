import assert from 'node:assert/strict';
import { test } from 'node:test';

import { listGb2312 } from '../../../src/search/index/gb2312.ts';

test('GB 2312 has 3,755 common characters and 6,763 in all', () => {
  assert.equal(new Set(listGb2312(1)).size, 3755);
  assert.equal(new Set(listGb2312()).size, 6763);
  assert.deepEqual([listGb2312(1).at(0), listGb2312(1).at(-1), listGb2312().at(-1)], ['啊', '座', '齄']);
});
