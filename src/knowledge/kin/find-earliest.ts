import { prepareText } from './find-shared-wording.ts';

/**
 * The first text's notice that has each wording, by the wording. Takes time linear in the texts.
 * @param wordings of `MIN_RUN` folded characters or more. @param texts in the order of time.
 */
export function findEarliest(
  wordings: ReadonlySet<string>,
  texts: Iterable<{ notice: string; text: string }>,
): Map<string, string> {
  const earliest = new Map<string, string>();
  // A wording is looked for by the hash of its first stretch, and forgotten once it is found.
  const open = Map.groupBy([...wordings].map(foldWording), ({ gram }) => gram);
  for (const { notice, text } of texts) {
    const { text: folded, grams } = prepareText(text);
    for (let at = 0; at < grams.length && open.size > 0; at += 1) {
      const gram = grams[at] ?? 0;
      const wanted = open.get(gram);
      if (!wanted) continue;
      const found = wanted.filter((one) => folded.startsWith(one.folded, at));
      for (const { wording } of found) earliest.set(wording, notice);
      if (found.length === wanted.length) open.delete(gram);
      else if (found.length > 0)
        open.set(
          gram,
          wanted.filter((one) => !found.includes(one)),
        );
    }
  }
  return earliest;
}

function foldWording(wording: string): { wording: string; folded: string; gram: number } {
  const { text: folded, grams } = prepareText(wording);
  return { wording, folded, gram: grams[0] ?? 0 };
}
