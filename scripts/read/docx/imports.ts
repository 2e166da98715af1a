import { extname } from 'node:path';

import { Tally } from '../limits.ts';
import type { ReadText } from '../read-result.ts';
import { SourceError } from '../source-error.ts';
import type { LineDoubt } from './line.ts';
import type { WordPackage } from './package.ts';
import { attributeOf, descendants, nameOf, type XmlElement } from './xml.ts';

/** Reads the bytes of a file. The name is used in messages. */
export type Reader = (bytes: Uint8Array, name: string) => Promise<ReadText>;

/**
 * Reads the imports of a part (`w:altChunk`, ECMA-376, part 1, 17.17.2), which may be in other formats.
 * @returns the text of each import by its element, or a doubt if it couldn't be read.
 */
export async function readImports(
  wordPackage: WordPackage,
  main: { name: string; root: XmlElement },
  readerOf: (extension: string) => Reader | undefined,
): Promise<Map<XmlElement, ReadText | LineDoubt>> {
  const imports = new Map<XmlElement, ReadText | LineDoubt>();
  const characters = new Tally('characters');
  for (const element of descendants(main.root)) {
    if (nameOf(element) !== 'w:altChunk') continue;
    const part = await wordPackage.findById(main.name, attributeOf(element, 'r:id'));
    const read = await readImport(wordPackage, part, readerOf);
    if ('text' in read) characters.add(read.text.length);
    imports.set(element, read);
  }
  return imports;
}

async function readImport(
  wordPackage: WordPackage,
  part: string | undefined,
  readerOf: (extension: string) => Reader | undefined,
): Promise<ReadText | LineDoubt> {
  const bytes = part === undefined ? undefined : await wordPackage.bytesOf(part);
  const read = readerOf(extname(part ?? '').toLowerCase());
  if (part === undefined || !bytes || !read) return notRead(part ?? 'one that is missing');
  try {
    return await read(bytes, part);
  } catch (error) {
    if (error instanceof SourceError) return notRead(part);
    throw error;
  }
}

function notRead(part: string): LineDoubt {
  return {
    problem: `What the document imports here (${part}) isn’t read.`,
    next: 'Open the file in Word, which makes it text, and save it again.',
  };
}
