import { attributeOf, childElements, descendants, nameOf, type XmlElement } from './xml.ts';

/** Namespaces of drawings and text that this reader, or Word since 2010, supports. */
const UNDERSTOOD =
  /^http:\/\/(?:schemas\.microsoft\.com\/office\/|schemas\.openxmlformats\.org\/|purl\.oclc\.org\/ooxml\/)|^urn:schemas-microsoft-com:/;
const WORDS = new Set(['w:t', 'm:t', 'a:t', 'w:sym']);

/**
 * Selects among the forms of the same content in an `mc:AlternateContent`: the first choice that requires only
 * supported namespaces, otherwise the fallback (ECMA-376, part 3, 9.3). A form with words is preferred to one without,
 * and without a fallback the first choice is used.
 */
export function chooseForm(alternatives: XmlElement): XmlElement | undefined {
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
