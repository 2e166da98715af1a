import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import { cutByLengths, isWord, writeWordLengths } from '../../../src/knowledge/words/word-lengths.ts';
import { segment } from '../../helpers/notice-of.ts';

const cut = (text: string) => cutByLengths(text, writeWordLengths(text, segment));

test('cuts a text as nodejieba does, with punctuation as separate pieces', () => {
  assert.deepEqual(cut('推进IPv6规模部署，\n70%达标。'), [
    ...['推进', 'IPv6', '规模', '部署', '，', '\n', '70', '%', '达标', '。'],
  ]);
});

test('the pieces of any text add up to the text', () => {
  const characters = fc.constantFrom(...'教育信息化，。“”（） \n\tIPv6 2024𠮷é');
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 120 }), (parts) => {
      const text = parts.join('');
      assert.equal(cut(text).join(''), text);
    }),
  );
});

test('words are distinguished from punctuation, digits and single characters', () => {
  assert.deepEqual(['推进', 'IPv6', '，', '70', '云'].filter(isWord), ['推进', 'IPv6']);
});
