import type { Block, Clause } from '../../../src/model/notice.ts';

/** Creates a clause that is empty except for the given properties. */
export function newClause(given: Partial<Clause>): Clause {
  return {
    type: 'clause',
    id: '',
    label: null,
    number: null,
    numberInferred: false,
    title: null,
    titleEnd: '',
    blocks: [] as Block[],
    tasks: [],
    themes: [],
    wholeSection: null,
    notes: [],
    ...given,
  };
}
