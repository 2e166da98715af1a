/** Draws `count` places and one change of each, the same for the same seed. */
export function draw<T>(places: readonly (readonly T[])[], count: number, seed: number): T[] {
  const random = mulberry32(seed);
  const left = [...places];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    const [place = []] = left.splice(Math.floor(random() * left.length), 1);
    drawn.push(...place.slice(Math.floor(random() * place.length)).slice(0, 1));
  }
  return drawn;
}

/** A generator of numbers from 0 to 1 (Mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
