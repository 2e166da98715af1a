import type { Cell, Clause, Notice, Provision, Table } from '../../model/notice.ts';

/** A paragraph of a notice's text. */
export interface Paragraph {
  /** The part it is in: the id of a clause, or `cover`, `heading`, `preamble`, `closing`, `colophon`. */
  part: string;
  text: string;
}

/** Lists the paragraphs of a notice in the order of its MDX, without editor's notes and headers of task tables. */
export function listParagraphs({ cover, heading, preamble, body, colophon }: Notice): Paragraph[] {
  const paragraphs = (part: string, texts: readonly string[] | undefined) =>
    (texts ?? []).map((text) => ({ part, text }));
  return [
    ...paragraphs(
      'cover',
      cover?.content.map(({ text }) => text),
    ),
    ...paragraphs(
      'heading',
      heading.map(({ text }) => text),
    ),
    ...paragraphs('preamble', preamble?.content),
    ...body.flatMap(ofProvision),
    ...paragraphs(
      'colophon',
      colophon?.content.map(({ text }) => text),
    ),
  ];
}

function ofProvision(part: Provision): Paragraph[] {
  if (part.type === 'table-head') return [];
  if (part.type === 'closing') return part.content.map(({ text }) => ({ part: part.id, text }));
  if (part.type === 'section') return part.children.flatMap(ofProvision);
  return textsOf(part).map((text) => ({ part: part.id, text }));
}

/** Empty cells and cells that a cell above covers have no paragraphs. */
function textsOf({ blocks, tasks }: Clause): string[] {
  return [
    ...blocks.flatMap((block) =>
      typeof block === 'string' ? [block] : cellsOf(block).flatMap((cell) => (cell ? cell.split('\n') : [])),
    ),
    ...tasks.flatMap(({ text }) => text.split('\n')),
  ];
}

function cellsOf({ header, rows }: Table): Cell[] {
  return [...(header ?? []), ...rows.flat()];
}
