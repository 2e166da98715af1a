/** The pictures of shared links are drawn from the outlines of a font that comes with the packages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readVocabulary } from '../../../scripts/read-vocabulary.ts';
import { outlineText } from '../../../src/conventions/outline-text.ts';
import { root } from '../../helpers/notice-of.ts';

test('the font has every character of the provinces’ names and of the pictures’ other words', () => {
  const names = readVocabulary(root).provinces.map(({ fullName }) => fullName);
  for (const text of [...names, '要点', '各省教育信息化和网络安全文件'])
    assert.match(outlineText(text, 40, 700), /^M[^]*Z$/);
  assert.match(outlineText('0123456789 份文件，条，教育信息化和网络安全，逐条可查', 40, 400), /^M[^]*Z$/);
});

test('characters are placed one behind the other', () => {
  const [one, two] = [outlineText('要', 100, 700), outlineText('要要', 100, 700)];
  assert.ok(two.startsWith(one));
  assert.match(two.slice(one.length), /^M1\d\d/);
});

test('a character missing from the font is reported', () => {
  assert.throws(() => outlineText('要\u{E000}', 40, 400), /The font of the pictures has no "\u{E000}"/u);
});
