import type { Doubt } from '../../read/doubt.ts';
import type { OutlineNode } from './build-outline.ts';

/**
 * Fills in numbers that the print lost where their neighbours determine them, and reports numbers that skip, repeat or
 * run backwards. A number that starts again at 1 isn't reported. Arabic numbers and （一） may continue across sections.
 */
export function inferNumbers(root: OutlineNode): Doubt[] {
  const doubts: Doubt[] = [];
  checkRun(collect(root, 'arabic'), doubts, true);
  for (const kind of ['han', 'article', 'chapter'] as const)
    checkRun(collect(root, kind), doubts, kind === 'article');
  checkBracketed(root, doubts);
  return doubts.sort((a, b) => a.line - b.line);
}

/** Collects all nodes of a kind, in document order. */
function collect(node: OutlineNode, kind: OutlineNode['kind']): OutlineNode[] {
  return [...(node.kind === kind ? [node] : []), ...node.children.flatMap((child) => collect(child, kind))];
}

function visit(node: OutlineNode, visitor: (node: OutlineNode) => void): void {
  visitor(node);
  for (const child of node.children) visit(child, visitor);
}

/** Checks （一）, which starts again under each heading or continues from the last one under the heading before. */
function checkBracketed(root: OutlineNode, doubts: Doubt[]): void {
  let last = 0;
  visit(root, (node) => {
    const run = node.children.filter(({ kind }) => kind === 'han-bracket');
    const countsOn = run[0]?.number === last + 1;
    checkRun(run, doubts, false, countsOn ? last : 0);
    last = run.at(-1)?.number ?? last;
  });
}

function checkRun(nodes: readonly OutlineNode[], doubts: Doubt[], runsOn: boolean, before = 0): void {
  let previous = before;
  let unlabelled: OutlineNode[] = [];
  for (const node of nodes) {
    if (node.number === null) {
      unlabelled.push(node);
      continue;
    }
    const lost = node.number - previous - 1;
    if (lost > 0 && lost === unlabelled.length) {
      for (const [index, gap] of unlabelled.entries()) gap.number = previous + 1 + index;
    } else if (node.number !== 1 && lost !== 0) {
      doubts.push(skipDoubt(node, previous, runsOn));
    }
    previous = node.number;
    unlabelled = [];
  }
}

function skipDoubt({ line, label, rest }: OutlineNode, previous: number, runsOn: boolean): Doubt {
  const where = runsOn ? 'in the text' : 'under its heading';
  return {
    line,
    problem: `序号 ${label ?? rest} follows ${previous} ${where}.`,
    next: 'If the print lost a label, restore it under labels: in notice.yaml; if it is printed so, leave it.',
  };
}
