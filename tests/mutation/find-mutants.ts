import ts from 'typescript';

import { changePattern } from './change-pattern.ts';

/** One small change of a source file. */
export interface Mutant {
  file: string;
  /** Range of the replaced text, in UTF-16 code units. */
  start: number;
  end: number;
  text: string;
  /** Line from 1. */
  line: number;
}

type Change = Pick<Mutant, 'start' | 'end' | 'text'>;

const OPERATORS = new Map(
  Object.entries({
    '<': '<=',
    '<=': '<',
    '>': '>=',
    '>=': '>',
    '===': '!==',
    '!==': '===',
    '&&': '||',
    '||': '&&',
  }),
);
const METHODS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    find: 'findLast',
    findLast: 'find',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
  }),
);
const SORTS = new Set(['sort', 'toSorted', 'reverse', 'toReversed']);

/**
 * Returns the places of a file that can be changed, each with its changes: a comparison flipped, a constant changed, a branch
 * or an early return removed, an alternative of a pattern or an item of a list dropped, a label swapped, an order reversed.
 * Types, imports and error messages aren't changed.
 */
export function findMutants(file: string, source: string): Mutant[][] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const places: Mutant[][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isThrowStatement(node)) return;
    const changes = changesOf(node, tree);
    if (changes.length > 0)
      places.push(
        changes.map((change) => ({
          ...change,
          file,
          line: tree.getLineAndCharacterOfPosition(change.start).line + 1,
        })),
      );
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return places;
}

function changesOf(node: ts.Node, tree: ts.SourceFile): Change[] {
  const instead = (of: ts.Node, text: string): Change => ({
    start: of.getStart(tree),
    end: of.getEnd(),
    text,
  });
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
      return [instead(node, left.getText(tree))];
    if (operatorToken.kind === ts.SyntaxKind.MinusToken) return [instead(operatorToken, '+')];
    if (operatorToken.kind === ts.SyntaxKind.PlusToken && [left, right].some(ts.isNumericLiteral))
      return [instead(operatorToken, '-')];
    const other = OPERATORS.get(operatorToken.getText(tree));
    return other === undefined ? [] : [instead(operatorToken, other)];
  }
  if (ts.isNumericLiteral(node)) return otherNumbers(node.getText(tree)).map((text) => instead(node, text));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [instead(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [instead(node, 'true')];
  if (ts.isIfStatement(node)) return [instead(node.expression, 'false')];
  if (ts.isConditionalExpression(node))
    return [instead(node, node.whenFalse.getText(tree)), instead(node, node.whenTrue.getText(tree))];
  if (ts.isExpressionStatement(node) && !isSuper(node)) return [instead(node, ';')];
  if (ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteral(node) || isPattern(node))
    return changePattern(node.getText(tree)).map(({ start, end, text }) => ({
      start: node.getStart(tree) + start,
      end: node.getStart(tree) + end,
      text,
    }));
  if (ts.isArrayLiteralExpression(node)) return dropEach(node.elements, tree);
  if (ts.isStringLiteral(node)) return swapLabel(node, tree).map((text) => instead(node, text));
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return changeCall(node, node.expression, tree);
  return [];
}

function isSuper({ expression }: ts.ExpressionStatement): boolean {
  return ts.isCallExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword;
}

function isPattern(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && /\||\[.+\]/.test(node.text);
}

function otherNumbers(written: string): string[] {
  const value = Number(written.replaceAll('_', ''));
  if (!Number.isInteger(value)) return [String(-value), String(value * 1.8), String(value / 3)];
  if (value === 0) return ['1'];
  return value > 10
    ? [String(Math.round(value / 3)), String(value * 3)]
    : [String(value - 1), String(value + 1)];
}

/** Each list without one of its elements. */
function dropEach(elements: ts.NodeArray<ts.Expression>, tree: ts.SourceFile): Change[] {
  if (elements.length < 2) return [];
  return elements.flatMap((element, at) => {
    const next = elements[at + 1];
    const before = elements[at - 1];
    const start = next || !before ? element.getStart(tree) : before.getEnd();
    return [{ start, end: next ? next.getStart(tree) : element.getEnd(), text: '' }];
  });
}

/** Replaces a string label (returned, compared, or a value in a table) with another label of the file. */
function swapLabel(node: ts.StringLiteral, tree: ts.SourceFile): string[] {
  const { parent } = node;
  const isName = ts.isPropertyAssignment(parent) && parent.name === node;
  if (isName || node.text === '' || !/^[\p{L}-]+$/u.test(node.text)) return [];
  const labels = [...tree.text.matchAll(/'([\p{L}-]+)'/gu)].map(([written]) => written);
  const isChinese = /\p{sc=Han}/u.test(node.text);
  const others = labels.filter(
    (label) => label !== node.getText(tree) && /\p{sc=Han}/u.test(label) === isChinese,
  );
  return others.slice(0, 1);
}

function changeCall(
  call: ts.CallExpression,
  { expression, name }: ts.PropertyAccessExpression,
  tree: ts.SourceFile,
): Change[] {
  const start = name.getStart(tree);
  const method = name.text;
  const other = METHODS.get(method);
  if (other !== undefined) return [{ start, end: name.getEnd(), text: other }];
  const isDropped = ['trim', 'filter', 'slice'].includes(method) && call.arguments.length < 2;
  const comparator = call.arguments[0];
  if (SORTS.has(method) && comparator && ts.isArrowFunction(comparator))
    return reverseComparator(comparator, tree);
  if (!isDropped && !SORTS.has(method)) return [];
  const end = expression.getEnd();
  return [{ start: end, end: call.getEnd(), text: '' }];
}

function reverseComparator({ parameters }: ts.ArrowFunction, tree: ts.SourceFile): Change[] {
  const [first, second] = parameters;
  if (!first || !second) return [];
  const text = `${second.getText(tree)}, ${first.getText(tree)}`;
  return [{ start: first.getStart(tree), end: second.getEnd(), text }];
}
