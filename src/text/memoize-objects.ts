/** Memoizes a function of an object for as long as the object lives: a vocabulary is read thousands of times, and made ready once. */
export function memoizeObjects<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}
