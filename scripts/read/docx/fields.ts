import { attributeOf, childElements, descendants, nameOf, type XmlElement } from './xml.ts';

/** The elements of a story that stand in a field's code, or in the number of a page that a field shows. */
export interface FieldParts {
  code: ReadonlySet<XmlElement>;
  pageNumbers: ReadonlySet<XmlElement>;
}

interface Field {
  begin: number;
  separate: number | undefined;
  code: string;
}

const PAGE_NUMBER = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/**
 * Tells the codes of fields from their results, which are text (ECMA-376, part 1, 17.16.18). A field whose end is missing isn't
 * one, so that a damaged file loses nothing.
 */
export function findFieldParts(story: XmlElement): FieldParts {
  const elements = [...descendants(story)].filter(
    (element) => MARKS.has(nameOf(element)) || childElements(element).length === 0,
  );
  const code = new Set<XmlElement>();
  const pageNumbers = new Set<XmlElement>();
  const open: Field[] = [];
  for (const [index, element] of elements.entries()) {
    const field = open.at(-1);
    const name = nameOf(element);
    const type = name === 'w:fldChar' ? attributeOf(element, 'w:fldCharType') : undefined;
    if (name === 'w:fldSimple' && PAGE_NUMBER.test(attributeOf(element, 'w:instr') ?? ''))
      for (const part of descendants(element)) pageNumbers.add(part);
    else if (name === 'w:instrText' && field && field.separate === undefined)
      field.code += element.textContent;
    else if (type === 'begin') open.push({ begin: index, separate: undefined, code: '' });
    else if (type === 'separate' && field) field.separate = index;
    else if (type === 'end' && field) {
      open.pop();
      const separate = field.separate ?? index;
      for (const part of elements.slice(field.begin, separate)) code.add(part);
      if (PAGE_NUMBER.test(field.code))
        for (const part of elements.slice(separate, index)) pageNumbers.add(part);
    }
  }
  return { code, pageNumbers };
}

const MARKS = new Set(['w:fldChar', 'w:fldSimple']);
