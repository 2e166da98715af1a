import { diffArrays } from 'diff';

import { isWord } from '../knowledge/words/word-lengths.ts';

/** A segment of two texts: in both, or in the older or newer one only. */
export interface DiffPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** A merged view of two texts. */
export interface WordDiff {
  pieces: DiffPiece[];
  /** Share of both texts' characters that they have in common, 0 to 1. */
  similarity: number;
}

/**
 * Compares two texts word by word (Myers' shortest edit, with jsdiff). Punctuation and single characters that happen
 * to match between two changes are treated as changed: 、 alone isn't retained wording.
 * @param older tokens of the older text
 * @param newer tokens of the newer text
 */
export function diffWords(older: readonly string[], newer: readonly string[]): WordDiff {
  const runs = diffArrays([...older], [...newer]);
  const isChange = (at: number) => runs[at]?.added === true || runs[at]?.removed === true;
  const pieces: DiffPiece[] = [];
  for (const [at, { value, added, removed }] of runs.entries()) {
    const text = value.join('');
    if (added) pieces.push({ kind: 'new', text });
    else if (removed) pieces.push({ kind: 'gone', text });
    else if (value.some(isWord) || !isChange(at - 1) || !isChange(at + 1))
      pieces.push({ kind: 'same', text });
    else pieces.push({ kind: 'gone', text }, { kind: 'new', text });
  }
  return { pieces: joinChanges(pieces), similarity: measureSimilarity(pieces) };
}

/** Merges the deletions and insertions between two common segments into one of each. */
function joinChanges(pieces: readonly DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = [];
  let change = { gone: '', new: '' };
  const close = () => {
    if (change.gone !== '') joined.push({ kind: 'gone', text: change.gone });
    if (change.new !== '') joined.push({ kind: 'new', text: change.new });
    change = { gone: '', new: '' };
  };
  for (const { kind, text } of pieces) {
    if (kind === 'same') {
      close();
      joined.push({ kind, text });
    } else change[kind] += text;
  }
  close();
  return joined;
}

function measureSimilarity(pieces: readonly DiffPiece[]): number {
  const count = (kind: DiffPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0);
  const total = 2 * count('same') + count('gone') + count('new');
  return total === 0 ? 1 : (2 * count('same')) / total;
}
