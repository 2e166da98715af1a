/** A style rule of a page's own style sheet. */
export interface StyleRule {
  selectors: string[];
  declarations: Declarations;
}

/** Declared values by property, in lower case. `isImportant` takes precedence over later declarations. */
export type Declarations = Map<string, { value: string; isImportant: boolean }>;

/**
 * Parses the rules of a style sheet that apply to screens, in order. At-rules other than `@media` are skipped, and so
 * is anything that can't be parsed: the sheet is only used to find out what it hides, not to render the page.
 */
export function parseStyleSheet(css: string): StyleRule[] {
  const sheet = css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  const rules: StyleRule[] = [];
  for (let at = 0; at < sheet.length;) {
    const open = sheet.indexOf('{', at);
    const close = sheet.indexOf('}', at);
    if (open < 0 || (close >= 0 && close < open)) {
      // The end of an @media block, or of the sheet.
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    const prelude = sheet.slice(at, open).split(';').at(-1)?.trim() ?? '';
    if (prelude.startsWith('@')) {
      at = appliesToScreen(prelude) ? open + 1 : blockEnd(sheet, open);
      continue;
    }
    const end = close < 0 ? sheet.length : close;
    rules.push({
      selectors: prelude.split(',').map((selector) => selector.trim()),
      declarations: parseDeclarations(sheet.slice(open + 1, end)),
    });
    at = end + 1;
  }
  return rules;
}

function appliesToScreen(prelude: string): boolean {
  return /^@media\s+(?:only\s+)?(?:all|screen)\s*$/i.test(prelude);
}

function blockEnd(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1;
    if (sheet[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return sheet.length;
}

/** Parses the declarations of a style attribute or of a rule's block. */
export function parseDeclarations(css: string): Declarations {
  const declarations: Declarations = new Map();
  for (const declaration of splitDeclarations(css)) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, colon).trim().toLowerCase();
    if (colon < 0 || !/^[\w-]+$/.test(property)) continue;
    const declared = declaration.slice(colon + 1).trim();
    const isImportant = /!\s{0,9}important$/i.test(declared);
    const value = isImportant ? declared.slice(0, declared.lastIndexOf('!')).trim() : declared;
    declarations.set(property, { value: value.toLowerCase(), isImportant });
  }
  return declarations;
}

/** Splits a block at its semicolons, except those in quotation marks and parentheses. */
function splitDeclarations(css: string): string[] {
  const declarations: string[] = [];
  let start = 0;
  let closing = '';
  for (let at = 0; at < css.length; at += 1) {
    const mark = css.charAt(at);
    if (closing !== '') closing = mark === closing ? '' : closing;
    else if (mark === '"' || mark === "'") closing = mark;
    else if (mark === '(') closing = ')';
    else if (mark === ';') {
      declarations.push(css.slice(start, at));
      start = at + 1;
    }
  }
  return [...declarations, css.slice(start)];
}
