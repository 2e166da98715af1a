/**
 * Memoizes a function of an object for the object's lifetime, e.g. the preparation of a vocabulary that is looked up
 * thousands of times.
 */
export function memoizeObjects<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const entry = cache.get(key) ?? { value: make(key) };
    cache.set(key, entry);
    return entry.value;
  };
}
