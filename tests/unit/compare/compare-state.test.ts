import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  type CompareProblem,
  type CompareState,
  describeProblem,
  readCompareState,
  writeCompareState,
} from '../../../src/compare/compare-state.ts';

const knownIds = {
  provinces: new Map([
    ['shaanxi', '陕西'],
    ['fujian', '福建'],
  ]),
  themes: new Set(['data']),
};
const PLAIN: CompareState = { notices: [], theme: null, view: 'table', order: 'themes', dimStock: false };

/** What an address means, and what of it can't be shown. A state without problems is written back as it was read. */
const READ: [
  address: string,
  state: Partial<CompareState>,
  ...problems: [CompareProblem['kind'], string][],
][] = [
  ['?', {}],
  ['?n=shaanxi-2024&n=fujian-2020', { notices: ['shaanxi-2024', 'fujian-2020'] }],
  [
    '?n=fujian-2020&n=shaanxi-2024&theme=data&view=changes&order=first&stock=dim',
    {
      notices: ['fujian-2020', 'shaanxi-2024'],
      theme: 'data',
      view: 'changes',
      order: 'first',
      dimStock: true,
    },
  ],
  // A notice that may exist but isn't collected has a column that says so.
  ['?n=shaanxi-1999', { notices: ['shaanxi-1999'] }],
  ['?n=+shaanxi-2024+&n=', { notices: ['shaanxi-2024'] }],
  ['?n=atlantis-2024&n=shaanxi-2024', { notices: ['shaanxi-2024'] }, ['unknown-notice', 'atlantis-2024']],
  ['?n=shaanxi-2024&n=shaanxi-2024', { notices: ['shaanxi-2024'] }, ['repeated-notice', 'shaanxi-2024']],
  [
    '?n=shaanxi-2021&n=shaanxi-2022&n=shaanxi-2023&n=shaanxi-2024&n=fujian-2020',
    { notices: ['shaanxi-2021', 'shaanxi-2022', 'shaanxi-2023', 'shaanxi-2024'] },
    ['too-many', 'fujian-2020'],
  ],
  ['?theme=colours', {}, ['unknown-theme', 'colours']],
  ['?view=pie&order=random&stock=bright', {}],
];
for (const [address, expected, ...problems] of READ)
  test(`${address} compares ${JSON.stringify(expected)}${problems.length > 0 ? ', and reports what it can’t' : ''}`, () => {
    const read = readCompareState(address, knownIds);
    assert.deepEqual(read.state, { ...PLAIN, ...expected });
    assert.deepEqual(
      read.problems.map(({ kind, id }) => [kind, id]),
      problems,
    );
    assert.deepEqual(readCompareState(writeCompareState(read.state), knownIds), {
      state: read.state,
      problems: [],
    });
  });

test('an address only has what differs from the defaults', () => {
  assert.equal(writeCompareState({ ...PLAIN, notices: ['a-2020', 'b-2021'] }), '?n=a-2020&n=b-2021');
  assert.equal(
    writeCompareState({ ...PLAIN, theme: 'data', view: 'changes', order: 'first', dimStock: true }),
    '?theme=data&view=changes&order=first&stock=dim',
  );
});

const MESSAGES: [CompareProblem['kind'], RegExp][] = [
  ['unknown-notice', /^没有编号为“x”的文件，已略去/],
  ['repeated-notice', /^“x”写了不止一次，只列一列/],
  ['too-many', /^最多比较 4 份，“x”未列入/],
  ['unknown-theme', /^没有编号为“x”的主题，已列出全部主题/],
];
for (const [kind, words] of MESSAGES)
  test(`reports ${kind} to the reader, with a long id cut short`, () => {
    assert.match(describeProblem({ kind, id: 'x' }), words);
    assert.ok(describeProblem({ kind, id: 'x'.repeat(500) }).includes(`“${'x'.repeat(60)}”`));
  });
