/** The Han characters of GB 2312, which those who write Simplified characters use: none is Traditional only. */
let simplified: ReadonlySet<string> | undefined;

/** Whether a text has a Han character that isn't in GB 2312, and so may be Traditional. */
export function mayBeTraditional(text: string): boolean {
  simplified ??= new Set(listGb2312());
  return [...text].some((character) => /\p{Script=Han}/u.test(character) && !simplified?.has(character));
}

/** The 6,763 Han characters of GB 2312, in the order of their codes: rows B0 to F7, cells A1 to FE. */
export function listGb2312(): string[] {
  const codes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) codes.push(row, cell);
  return [...new TextDecoder('gbk').decode(Uint8Array.from(codes))].filter((character) =>
    /\p{Script=Han}/u.test(character),
  );
}
