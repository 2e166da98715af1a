import { posix } from 'node:path';
import { Readable } from 'node:stream';

import JSZip from 'jszip';

import { countTags, Tally } from '../limits.ts';
import { attributeOf, childElements, nameOf, parseXml, type XmlElement } from './xml.ts';

/** A relationship of a part to another (ECMA-376, part 2, 9.3). */
interface Relationship {
  id: string;
  /** The last segment of its type, which the transitional and the strict form share, e.g. `footnotes`. */
  type: string;
  /** The other part's name, e.g. `word/footnotes.xml`. */
  target: string;
}

/** A part that another one has a relationship to. */
export interface RelatedPart {
  name: string;
  type: string;
}

/** What stands for a part that isn't there. */
const EMPTY = parseXml('<none/>', 'none');
const MAIN_CONTENT_TYPE = /wordprocessingml\.(?:document|template)\.main\+xml|macroEnabled[^"]*\.main\+xml/;

/** Longer than any content type. */
const MAX_TYPE = 200;

/** The parts of a Word file, found by their relationships and never by their names. */
export class WordPackage {
  readonly #zip: JSZip;
  /** Names as others write them: part names don't tell case apart, and some writers use backslashes. */
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

  /** @throws where the bytes are no zip file. */
  static async open(bytes: Uint8Array): Promise<WordPackage> {
    return new WordPackage(await JSZip.loadAsync(bytes));
  }

  /** The name of the main document part: what the package's relationships say, else its content types. */
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

  /** The parts that one is related to, in the order that it lists them. */
  async relationshipsOf(part: string): Promise<Relationship[]> {
    const known = this.#relationships.get(part);
    if (known) return known;
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

  /** Every part that can be reached from one, each once, nearest first; the one itself isn't among them. */
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

  /** The root of an XML part; undefined where there is no such part. @throws where it isn't well-formed. */
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

  /** The bytes of a part; undefined where there is no such part. @throws {LimitError} where it unpacks to more than a notice has. */
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

  /** The part that a relationship of another one names by its id. */
  async findById(part: string, id: string | undefined): Promise<string | undefined> {
    return (await this.relationshipsOf(part)).find((relationship) => relationship.id === id)?.target;
  }

  /** The part of a type that another one is related to, e.g. its `styles`, with its root. */
  async findByType(part: string, type: string): Promise<{ name: string; root: XmlElement } | undefined> {
    const name = (await this.relationshipsOf(part)).find(
      (relationship) => relationship.type === type,
    )?.target;
    const root = name === undefined ? undefined : await this.rootOf(name);
    return name === undefined || !root ? undefined : { name, root };
  }
}

/** @throws where the main part isn't a Word document's. */
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

/** XML of a package is UTF-8 or UTF-16 (ECMA-376, part 2, 8.1.4). */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  return new TextDecoder(ENCODINGS.get(`${first} ${second}`) ?? 'utf-8').decode(bytes);
}

/** What the first two bytes tell of an encoding: the mark of byte order, or < beside a zero (XML 1.0, F.1). */
const ENCODINGS = new Map([
  [`${0xff} ${0xfe}`, 'utf-16le'],
  [`${0xfe} ${0xff}`, 'utf-16be'],
  [`${0x3c} 0`, 'utf-16le'],
  [`0 ${0x3c}`, 'utf-16be'],
]);
