/**
 * Memoizes a function of a text for recent texts, since consecutive steps of a build process the same ones. The cache
 * is cleared when it reaches the limit.
 */
export function memoizeTexts<Value>(limit: number, make: (text: string) => Value): (text: string) => Value {
  const recent = new Map<string, Value>();
  return (text) => {
    let value = recent.get(text);
    if (value === undefined) {
      value = make(text);
      if (recent.size >= limit) recent.clear();
      recent.set(text, value);
    }
    return value;
  };
}
