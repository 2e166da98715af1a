/** Returns the name of a vocabulary's entry, or the id itself if there is no such entry. */
export function nameOf(list: readonly { id: string; name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}
