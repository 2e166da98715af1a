/** Returns what a pattern matches in words; an empty string if it doesn't match. */
export function matched(pattern: RegExp, words: string): string {
  return pattern.exec(words)?.[0] ?? '';
}

/** Whether words exist and a pattern matches them. */
export function isMatch(pattern: RegExp, words: string | null): boolean {
  return words !== null && pattern.test(words);
}
