import { Converter } from 'opencc-js/t2cn';

const byCharacter = Converter({ from: 't', to: 'cn' });
const byWord = Converter({ from: 'twp', to: 'cn' });

/**
 * Puts Traditional characters into Simplified ones: character by character (智慧課堂 → 智慧课堂), then with the words of Taiwan put
 * into those of the mainland (數位 → 数字). Empty for a text without Traditional characters, whose words stay as they are.
 */
export function simplify(text: string): string[] {
  const simplified = byCharacter(text);
  return simplified === text ? [] : [simplified, byWord(text)];
}
