import { attributeOf, childElements, descendants, nameOf, type XmlElement } from './xml.ts';

/** Namespaces of drawings and text that this reader, or Word since 2010, understands. */
const UNDERSTOOD =
  /^http:\/\/(?:schemas\.microsoft\.com\/office\/|schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/)|^urn:schemas-microsoft-com:/;
const WORDS = new Set(['w:t', 'm:t', 'a:t', 'w:sym']);

/**
 * Of the forms in which an `mc:AlternateContent` holds the same thing, the one that counts: the first choice that asks for
 * nothing unknown, else the fallback (ECMA-376, part 3, 9.3). A form without words gives way to one that has some, and where
 * there is no fallback the first choice is better than nothing.
 */
export function chosenForm(alternatives: XmlElement): XmlElement | undefined {
  const forms = childElements(alternatives);
  const choices = forms.filter((form) => nameOf(form) === 'mc:Choice');
  const fallback = forms.find((form) => nameOf(form) === 'mc:Fallback');
  const ranked = [choices.find(isUnderstood), fallback, choices[0]].filter((form) => form !== undefined);
  return ranked.find(hasWords) ?? ranked[0];
}

function isUnderstood(choice: XmlElement): boolean {
  const prefixes = (attributeOf(choice, 'Requires') ?? '').split(/\s+/).filter(Boolean);
  return prefixes.every((prefix) => UNDERSTOOD.test(choice.lookupNamespaceURI(prefix) ?? ''));
}

function hasWords(form: XmlElement): boolean {
  return descendants(form).some((element) => WORDS.has(nameOf(element)) && element.textContent !== '');
}
