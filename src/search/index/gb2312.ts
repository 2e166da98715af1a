/** The Han characters of GB 2312, the character set of Simplified Chinese. None of them is Traditional only. */
let simplified: ReadonlySet<string> | undefined;

/** Whether a text has a Han character that isn't in GB 2312 and so may be Traditional. */
export function mayBeTraditional(text: string): boolean {
  simplified ??= new Set(listGb2312());
  return [...text].some((character) => /\p{Script=Han}/u.test(character) && !simplified?.has(character));
}

/**
 * The rows of GB 2312 with Han characters. Level 1, the 3,755 characters in everyday use, ends at row D7, level 2 at
 * F7.
 */
const FIRST_ROW = 0xb0;
const LAST_ROWS = { 1: 0xd7, 2: 0xf7 };

/** Lists the Han characters of GB 2312 up to a level, in code order. Cells range from A1 to FE. */
export function listGb2312(level: 1 | 2 = 2): string[] {
  const codes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROWS[level]; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) codes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(codes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
}
