import { checkLimit } from '../limits.ts';
import { DOMParser, type Element as XmlElement, type Node as XmlNode } from '@xmldom/xmldom';

export type { XmlElement };

/**
 * The namespaces of a Word file and the prefixes that the standard uses for them, whatever prefix a file binds. Each is
 * in its transitional and its strict form (ECMA-376, part 1, annex A). `nameOf` recognises no others.
 */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing', 'wp14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Cached names by prefix. A file has few different names and looks them up often. */
const NAME_CACHE = new Map<string, Map<string, string>>();

/**
 * Returns the name of an element with the standard prefix, e.g. `w:p`, whatever prefix the file uses; `?:name` for
 * other namespaces.
 */
export function nameOf(element: XmlElement): string {
  const prefix = PREFIXES.get(element.namespaceURI ?? '') ?? '?';
  const local = element.localName ?? element.tagName;
  const cached = NAME_CACHE.get(prefix)?.get(local);
  if (cached !== undefined) return cached;
  const name = `${prefix}:${local}`;
  // Names in other namespaces aren't cached, because there may be any number of them.
  if (prefix !== '?')
    NAME_CACHE.set(prefix, (NAME_CACHE.get(prefix) ?? new Map<string, string>()).set(local, name));
  return name;
}

/**
 * Parses a part and returns its root element.
 * @throws if it isn't well-formed XML. The message is our own, because the parser's isn't meant for editors.
 * @throws {LimitError} if its elements are nested too deep.
 */
export function parseXml(xml: string, part: string): XmlElement {
  const root = parseRoot(xml);
  if (!root) throw new Error(`${part} is no well-formed XML`);
  checkDepth(root);
  return root;
}

/** Returns null if the parser reports a fatal error. */
function parseRoot(xml: string): XmlElement | null {
  const parser = new DOMParser({
    onError: (level) => {
      if (level === 'fatalError') throw new Error(level);
    },
  });
  try {
    return parser.parseFromString(xml, 'text/xml').documentElement;
  } catch {
    return null;
  }
}

function checkDepth(root: XmlElement): void {
  let depth = 1;
  for (let node: XmlNode | null = root; node;) {
    checkLimit('depth', depth);
    let next: XmlNode | null = node.firstChild;
    if (next) depth += 1;
    for (let up: XmlNode | null = node; !next && up && up !== root; up = up.parentNode) {
      next = up.nextSibling;
      if (!next) depth -= 1;
    }
    node = next;
  }
}

export function childElements(node: XmlNode): XmlElement[] {
  const children: XmlElement[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE) children.push(child as XmlElement);
  }
  return children;
}

/** Returns the children with a name; none if the element is undefined. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? childElements(element).filter((child) => nameOf(child) === name) : [];
}

/** Follows a path of names, taking the first child of each name. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent && childNamed(parent, name), element);
}

function childNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.ELEMENT_NODE && nameOf(child as XmlElement) === name)
      return child as XmlElement;
  return undefined;
}

/** Yields the descendants of an element, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  let node: XmlNode | null = element.firstChild;
  while (node) {
    if (node.nodeType === node.ELEMENT_NODE) yield node as XmlElement;
    let next: XmlNode | null = node.firstChild;
    for (let up: XmlNode | null = node; !next && up && up !== element; up = up.parentNode)
      next = up.nextSibling;
    node = next;
  }
}

/**
 * Returns an attribute by its name in the standard, e.g. `w:val` or `cx`. An attribute without a prefix is also
 * accepted, because careless generators omit it.
 */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (!element) return undefined;
  const local = name.slice(name.indexOf(':') + 1);
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : undefined;
  for (const attribute of element.attributes) {
    const own = attribute.namespaceURI ? (PREFIXES.get(attribute.namespaceURI) ?? '?') : undefined;
    if ((attribute.localName ?? attribute.name) === local && (own === undefined || own === prefix))
      return attribute.value;
  }
  return undefined;
}

/** Returns the `w:val` of the element at a path of names. */
export function valueAt(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return attributeOf(childAt(element, ...path), 'w:val');
}

/**
 * Returns whether an on-off property is set (ST_OnOff). A property without a value is set. Undefined if the property is
 * absent.
 */
export function toggleAt(element: XmlElement | undefined, ...path: string[]): boolean | undefined {
  const property = childAt(element, ...path);
  return property && !['0', 'false', 'off'].includes(attributeOf(property, 'w:val') ?? '1');
}

/** Parses an integer within bounds. Returns `fallback` if it is missing, not a number or out of bounds. */
export function integerWithin(
  value: string | undefined,
  [min, max]: readonly [number, number],
  fallback: number,
): number {
  const number = /^[+-]?\d+$/.test(value?.trim() ?? '') ? Number(value) : NaN;
  return number >= min && number <= max ? number : fallback;
}
