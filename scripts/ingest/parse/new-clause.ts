import type { Block, Clause } from '../../../src/model/notice.ts';

/** A clause with nothing in it but what is given. */
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
