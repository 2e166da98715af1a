import type { RootContent } from 'mdast';
import type { MdastPluginDefinition } from 'satteri';

/**
 * Creates the compiler plugin for guides. It passes each live part what it shows: the item of the page's `parts`
 * property at the part's position.
 */
export function layOutGuide(): MdastPluginDefinition {
  return {
    name: 'lay-out-guide',
    before(root, context) {
      let count = 0;
      const layOut = (node: RootContent): RootContent => {
        if (node.type === 'mdxJsxFlowElement') {
          const value = `props.parts[${count++}]`;
          const shown = { type: 'mdxJsxAttributeValueExpression', value } as const;
          return { ...node, attributes: [{ type: 'mdxJsxAttribute', name: 'shown', value: shown }] };
        }
        return 'children' in node
          ? ({ ...node, children: (node.children as RootContent[]).map(layOut) } as RootContent)
          : node;
      };
      const children = root.children.filter(({ type }) => type !== 'yaml') as RootContent[];
      context.replaceNode(root, { type: 'root', children: children.map(layOut) });
    },
  };
}
