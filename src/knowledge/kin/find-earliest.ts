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
  // A wording is looked for by the hash of its first stretch.
  const wanted = Map.groupBy([...wordings].map(foldWording), ({ gram }) => gram);
  for (const { notice, text } of texts) {
    const { text: folded, grams } = prepareText(text);
    grams.forEach((gram, at) => {
      for (const one of wanted.get(gram) ?? [])
        if (!earliest.has(one.wording) && folded.startsWith(one.folded, at))
          earliest.set(one.wording, notice);
    });
  }
  return earliest;
}

function foldWording(wording: string): { wording: string; folded: string; gram: number | undefined } {
  const { text: folded, grams } = prepareText(wording);
  return { wording, folded, gram: grams[0] };
}
