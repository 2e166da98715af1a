/** The name of what a vocabulary lists under an id; the id itself where it lists none. */
export function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
