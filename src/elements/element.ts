/** Creates an HTML element. Strings among the children are set as text, never as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  children: (string | Node)[] = [],
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  created.append(...children);
  return created;
}

/** Finds an element by a selector. @throws if there is none: the page's markup and its script disagree. */
export function find<Wanted extends Element = HTMLElement>(within: ParentNode, selector: string): Wanted {
  const found = within.querySelector<Wanted>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}
