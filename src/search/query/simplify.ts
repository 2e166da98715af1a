import { Converter } from 'opencc-js/t2cn';

const byCharacter = Converter({ from: 't', to: 'cn' });
const byWord = Converter({ from: 'twp', to: 'cn' });

/**
 * Converts Traditional characters to Simplified ones: character by character (智慧課堂 → 智慧课堂), then with
 * Taiwan's words replaced by the mainland's (數位 → 数字). Returns an empty list for a text without Traditional
 * characters, whose words stay as they are.
 */
export function simplify(text: string): string[] {
  const simplified = byCharacter(text);
  return simplified === text ? [] : [simplified, byWord(text)];
}
