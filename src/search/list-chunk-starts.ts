import { gunzipSync } from 'node:zlib';

import { decode } from 'cborg';

/** What Pagefind's files begin with, once unpacked. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The first token of each chunk of an index, from Pagefind's list of its chunks (`.pf_meta`, as version 1.6 writes it:
 * version, records, chunks as first token, last token and name, …). Pagefind alone loads for a token the one chunk that
 * would hold it, though tokens that begin with it may stand in the next ones as well.
 */
export function listChunkStarts(meta: Uint8Array): string[] {
  const [, , chunks] = decode(gunzipSync(meta).subarray(SIGNATURE.length)) as [
    version: string,
    records: unknown[],
    chunks: [first: string, last: string, name: string][],
  ];
  return chunks.map(([first]) => first);
}
