import { posix } from 'node:path';
import { Readable } from 'node:stream';

import JSZip from 'jszip';

import { countTags, Tally } from '../limits.ts';
import { attributeOf, childElements, nameOf, parseXml, type XmlElement } from './xml.ts';

/** A relationship from one part to another (ECMA-376, part 2, 9.3). */
interface Relationship {
  id: string;
  /**
   * The last segment of the relationship type, which is the same in the transitional and strict forms, e.g.
   * `footnotes`.
   */
  type: string;
  /** Name of the other part, e.g. `word/footnotes.xml`. */
  target: string;
}

/** A part that another part has a relationship to. */
export interface RelatedPart {
  name: string;
  type: string;
}

/** Replacement for a missing part. */
const EMPTY = parseXml('<none/>', 'none');
const MAIN_CONTENT_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml|macroEnabled[^"]*\.main\+xml/;

/** More than the length of any content type. */
const MAX_TYPE = 200;

/** The parts of a Word file, found by their relationships, never by their names. */
export class WordPackage {
  readonly #zip: JSZip;
  /** Entry names by their canonical form: part names are case-insensitive, and some writers use backslashes. */
  readonly #names: Map<string, string>;
  readonly #roots = new Map<string, XmlElement | undefined>();
  readonly #relationships = new Map<string, Relationship[]>();
  readonly #unpacked = new Tally('unpackedBytes');
  readonly #elements = new Tally('elements');

  private constructor(zip: JSZip) {
    this.#zip = zip;
    this.#names = new Map(
      Object.values(zip.files)
        .filter(({ dir }) => !dir)
        .map(({ name }) => [canonical(name), name]),
    );
  }

  /**
   * Opens a Word file.
   * @throws if the bytes aren't a zip file.
   */
  static async open(bytes: Uint8Array): Promise<WordPackage> {
    return new WordPackage(await JSZip.loadAsync(bytes));
  }

  /** Returns the name of the main document part, from the package's relationships or else from its content types. */
  async findMain(): Promise<string> {
    const related = (await this.relationshipsOf('')).find(({ type }) => type === 'officeDocument');
    if (related && this.#names.has(canonical(related.target))) return related.target;
    const types = await this.rootOf('[Content_Types].xml');
    const main = childElements(types ?? EMPTY).find((override) =>
      MAIN_CONTENT_TYPE.test((attributeOf(override, 'ContentType') ?? '').slice(0, MAX_TYPE)),
    );
    const name = attributeOf(main, 'PartName')?.replace(/^\//, '');
    if (name === undefined) throw new Error('it names no main document');
    return name;
  }

  /** Returns the relationships of a part, in file order. */
  async relationshipsOf(part: string): Promise<Relationship[]> {
    const cached = this.#relationships.get(part);
    if (cached) return cached;
    const folder = posix.dirname(part);
    const root = await this.rootOf(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    const relationships = childElements(root ?? EMPTY)
      .filter((element) => attributeOf(element, 'TargetMode') !== 'External')
      .map((element) => ({
        id: attributeOf(element, 'Id') ?? '',
        type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
        target: resolve(folder, attributeOf(element, 'Target') ?? ''),
      }));
    this.#relationships.set(part, relationships);
    return relationships;
  }

  /** Lists all other parts reachable from a part, each once, nearest first. */
  async listReachable(from: string): Promise<RelatedPart[]> {
    const found = new Map<string, RelatedPart>();
    const waiting = [from];
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      for (const { target, type } of await this.relationshipsOf(part)) {
        const key = canonical(target);
        if (found.has(key) || key === canonical(from) || !this.#names.has(key)) continue;
        found.set(key, { name: target, type });
        waiting.push(target);
      }
    }
    return [...found.values()];
  }

  /**
   * Returns the root of an XML part, or undefined if there is no such part.
   * @throws if it isn't well-formed.
   */
  async rootOf(part: string): Promise<XmlElement | undefined> {
    const key = canonical(part);
    if (!this.#roots.has(key)) {
      const bytes = await this.bytesOf(part);
      this.#roots.set(key, bytes && this.#parse(bytes, part));
    }
    return this.#roots.get(key);
  }

  #parse(bytes: Uint8Array, part: string): XmlElement {
    const xml = decode(bytes);
    this.#elements.add(countTags(xml));
    return parseXml(xml, part);
  }

  /**
   * Returns the bytes of a part, or undefined if there is no such part.
   * @throws {LimitError} if the parts unpack to more than the limit.
   */
  async bytesOf(part: string): Promise<Uint8Array | undefined> {
    const file = this.#zip.file(this.#names.get(canonical(part)) ?? part);
    if (!file) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of new Readable().wrap(file.nodeStream()) as AsyncIterable<Buffer>) {
      this.#unpacked.add(chunk.length);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }

  /** Returns the name of the related part with the given relationship id. */
  async findById(part: string, id: string | undefined): Promise<string | undefined> {
    return (await this.relationshipsOf(part)).find((relationship) => relationship.id === id)?.target;
  }

  /** Returns the first related part of the given type, e.g. `styles`, with its root. */
  async findByType(part: string, type: string): Promise<{ name: string; root: XmlElement } | undefined> {
    const name = (await this.relationshipsOf(part)).find(
      (relationship) => relationship.type === type,
    )?.target;
    const root = name === undefined ? undefined : await this.rootOf(name);
    return name === undefined || !root ? undefined : { name, root };
  }
}

/**
 * Returns the body of a Word document.
 * @throws if the root isn't that of a Word document.
 */
export function bodyOf(main: XmlElement): XmlElement {
  const body = childElements(main).find((child) => nameOf(child) === 'w:body');
  if (nameOf(main) !== 'w:document' || !body) throw new Error('its main part is no Word document');
  return body;
}

function canonical(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const decoded = /%[0-9a-f]{2}/iu.test(path) ? safeDecode(path) : path;
  return decoded.startsWith('/') ? decoded.slice(1) : posix.join(folder, decoded);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Decodes the XML of a part, which is UTF-8 or UTF-16 (ECMA-376, part 2, 8.1.4). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  return new TextDecoder(ENCODINGS.get(`${first} ${second}`) ?? 'utf-8').decode(bytes);
}

/** Encodings by the first two bytes: a byte order mark, or < next to a zero (XML 1.0, F.1). */
const ENCODINGS = new Map([
  [`${0xff} ${0xfe}`, 'utf-16le'],
  [`${0xfe} ${0xff}`, 'utf-16be'],
  [`${0x3c} 0`, 'utf-16le'],
  [`0 ${0x3c}`, 'utf-16be'],
]);
