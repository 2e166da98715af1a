import { prepareText } from './find-shared-wording.ts';

/**
 * Finds, for each wording, the notice of the first text that contains it. Takes time linear in the texts.
 * @param wordings of `MIN_RUN` folded characters or more.
 * @param texts in chronological order.
 */
export function findEarliest(
  wordings: ReadonlySet<string>,
  texts: Iterable<{ notice: string; text: string }>,
): Map<string, string> {
  const earliest = new Map<string, string>();
  // Wordings are looked up by the hash of their first gram.
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
