/** Segments Chinese text into words. */
export type Segment = (text: string) => string[];

/**
 * A word of the general dictionary, with its part-of-speech tag as in tag sets for 现代汉语: `n`, `v`, `vn` (动名词), `a`,
 * `d`, `p` …
 */
export interface ClassedWord {
  word: string;
  /** The word's most frequent class; empty if the dictionary doesn't list it. */
  wordClass: string;
}

/** Returns the longest word of the dictionary at an offset of a text; a single character if there is none. */
export type WordAt = (text: string, at: number) => ClassedWord;

/** A segmenter with a lookup in its dictionary. */
export type ClassingSegment = Segment & { wordAt: WordAt };
