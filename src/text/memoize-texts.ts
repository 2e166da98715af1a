/** Memoizes a function of texts for the last ones: one step of a build after another asks the same. */
export function memoizeTexts<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  const recent = new Map<string, Value>();
  return (text) => {
    let value = recent.get(text);
    if (value === undefined) {
      value = make(text);
      if (recent.size >= most) recent.clear();
      recent.set(text, value);
    }
    return value;
  };
}
