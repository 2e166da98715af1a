import { attribute, type Element, listElements } from '../../html-tree.ts';
import { type Declarations, parseDeclarations, parseStyleSheet } from './style-rules.ts';
import { isText, parentOf } from './walk-tree.ts';

/** A rule for one selector. It is matched from its last compound to its first. */
interface Rule {
  compounds: Compound[];
  /** Combinators before each compound but the first: descendant or child. */
  combinators: (' ' | '>')[];
  specificity: number;
  order: number;
  declarations: Declarations;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  attributes: { name: string; value: string | null }[];
}

/**
 * The styles that a page declares for its elements: its style attributes, and the rules of its `<style>` elements with
 * simple selectors (type, class, id, attribute; descendant and child). External style sheets aren't available.
 */
export class PageStyle {
  /** Rules indexed by a condition of their last compound, so that only a few are tried for each element. */
  readonly #rules = new Map<string, Rule[]>();
  /** Whether a rule generates numbers or Chinese words, which only a browser displays. */
  readonly generatesWords: boolean;

  constructor(root: Element) {
    const sheets = listElements(root)
      .filter(({ tagName }) => tagName === 'style')
      .map((style) => style.childNodes.map((node) => (isText(node) ? node.value : '')).join(''));
    this.generatesWords = sheets
      .flatMap((sheet) => sheet.split(/[;{}]/))
      .some((declaration) => /^\s*content\s*:/i.test(declaration) && GENERATED_WORDS.test(declaration));
    for (const [order, rule] of sheets.flatMap(parseStyleSheet).entries()) {
      for (const selector of rule.selectors) this.#add(selector, rule.declarations, order);
    }
  }

  #add(selector: string, declarations: Declarations, order: number): void {
    const parsed = parseSelector(selector);
    const last = parsed?.compounds.at(-1);
    if (!parsed || !last) return;
    const key = keyOf(last);
    const rules = this.#rules.get(key) ?? [];
    rules.push({ ...parsed, declarations, order });
    this.#rules.set(key, rules);
  }

  /** Returns the declared value of a property for the element itself, in lower case. Undefined if there is none. */
  of(element: Element, property: string): string | undefined {
    return this.all(element).get(property);
  }

  readonly #cached = new WeakMap<Element, Map<string, string>>();

  /** Returns all declared values for the element itself, by property. */
  all(element: Element): Map<string, string> {
    const cached = this.#cached.get(element);
    if (cached) return cached;
    const inline = parseDeclarations(attribute(element, 'style') ?? '');
    const layers = [...this.#matching(element).map(({ declarations }) => declarations), inline];
    const values = new Map<string, string>();
    for (const isImportant of [false, true]) {
      for (const layer of layers) {
        for (const [property, declared] of layer)
          if (declared.isImportant === isImportant) values.set(property, declared.value);
      }
    }
    this.#cached.set(element, values);
    return values;
  }

  #matching(element: Element): Rule[] {
    if (this.#rules.size === 0) return [];
    const keys = [`#${attribute(element, 'id')}`, ...classesOf(element).map((name) => `.${name}`)];
    return [...keys, element.tagName, '*']
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter((rule) => matches(element, rule, rule.compounds.length - 1, new Map()))
      .sort((a, b) => a.specificity - b.specificity || a.order - b.order);
  }
}

/** A counter, or a string with Chinese words or a number. Escapes are excluded because they are used for icons. */
const GENERATED_WORDS = /\bcounters?\(|["'][^"'\\]*[\p{Script=Han}\d]/iu;

function keyOf({ id, classes, tag }: Compound): string {
  if (id !== null) return `#${id}`;
  return classes[0] === undefined ? (tag ?? '*') : `.${classes[0]}`;
}

function classesOf(element: Element): string[] {
  return (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);
}

const NAME = String.raw`[\w\u0080-\uFFFF-]+`;
const COMPOUND = new RegExp(
  String.raw`^(${NAME}|\*)?((?:[#.]${NAME}|\[\s*${NAME}\s*(?:=\s*(?:"[^"]*"|'[^']*'|[^\]"']*))?\])*)$`,
);
const PART = new RegExp(
  String.raw`([#.])(${NAME})|\[\s*(${NAME})\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\]"']*)))?\]`,
  'g',
);

/** Parses a selector of compounds with descendant and child combinators. Returns null for other selectors. */
function parseSelector(selector: string): Pick<Rule, 'compounds' | 'combinators' | 'specificity'> | null {
  const tokens = selector.replaceAll('>', ' > ').trim().split(/\s+/);
  const compounds: Compound[] = [];
  const combinators: (' ' | '>')[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token === '>') continue;
    const compound = parseCompound(token);
    if (!compound) return null;
    if (compounds.length > 0) combinators.push(tokens[index - 1] === '>' ? '>' : ' ');
    compounds.push(compound);
  }
  return { compounds, combinators, specificity: compounds.reduce((sum, one) => sum + weightOf(one), 0) };
}

function parseCompound(token: string): Compound | null {
  const match = COMPOUND.exec(token);
  if (!match || token === '') return null;
  const compound: Compound = { tag: null, id: null, classes: [], attributes: [] };
  if (match[1] !== undefined && match[1] !== '*') compound.tag = match[1].toLowerCase();
  for (const [, mark, name = '', attributeName, ...values] of (match[2] ?? '').matchAll(PART)) {
    if (mark === '#') compound.id = name;
    else if (mark === '.') compound.classes.push(name);
    else {
      const value = values.find((one) => one !== undefined) ?? null;
      compound.attributes.push({ name: (attributeName ?? '').toLowerCase(), value });
    }
  }
  return compound;
}

/** Returns the specificity (CSS Selectors 4, 17), with ids, classes and types as digits of one number. */
function weightOf({ id, classes, attributes, tag }: Compound): number {
  return (id === null ? 0 : 1e6) + (classes.length + attributes.length) * 1e3 + (tag === null ? 0 : 1);
}

/**
 * Whether an element matches a rule up to the compound `at`. The search goes up the tree.
 * @param tried elements that have already been tried, by compound, so that no path is followed twice.
 */
function matches(element: Element, rule: Rule, at: number, tried: Map<number, Set<Element>>): boolean {
  const compound = rule.compounds[at];
  if (!compound || !matchesCompound(element, compound)) return false;
  if (at === 0) return true;
  const failed = tried.get(at) ?? new Set();
  if (failed.has(element)) return false;
  tried.set(at, failed.add(element));
  if (rule.combinators[at - 1] === '>') {
    const parent = parentOf(element);
    return parent !== null && matches(parent, rule, at - 1, tried);
  }
  for (let above = parentOf(element); above; above = parentOf(above)) {
    if (matches(above, rule, at - 1, tried)) return true;
  }
  return false;
}

function matchesCompound(element: Element, { tag, id, classes, attributes }: Compound): boolean {
  if (tag !== null && element.tagName !== tag) return false;
  if (id !== null && attribute(element, 'id') !== id) return false;
  const own = classesOf(element);
  if (!classes.every((name) => own.includes(name))) return false;
  return attributes.every(({ name, value }) => {
    const actual = attribute(element, name);
    return actual !== undefined && (value === null || actual === value);
  });
}
