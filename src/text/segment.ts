/** Cuts Chinese text into words. */
export type Segment = (text: string) => string[];

/** A word of the general dictionary, with its class as 现代汉语 tag sets have it: `n`, `v`, `vn` (动名词), `a`, `d`, `p` … */
export interface ClassedWord {
  word: string;
  /** The class that the word is met in most; empty for what the dictionary doesn't have. */
  wordClass: string;
}

/** Gives the longest word of the dictionary at a place of a text; a character alone where there is none. */
export type WordAt = (text: string, at: number) => ClassedWord;

/** A segmenter with the dictionary that it cuts by. */
export type ClassingSegment = Segment & { wordAt: WordAt };
