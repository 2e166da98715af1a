/** The encoding of a text's bytes, and bytes that are no text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { decodeText, looksChinese, looksLikeText } from '../../../scripts/read/decode-text.ts';

const TEXT = '各市教育局：2024年3月5日';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** 江东 in GB18030. */
const GB = Buffer.from([0xbd, 0xad, 0xb6, 0xab]);
const ENCODED: [what: string, bytes: Uint8Array, text: string, encoding: string, declared?: string][] = [
  ['UTF-8', Buffer.from(TEXT), TEXT, 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), TEXT, 'utf-8'],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), TEXT, 'utf-16le'],
  ['UTF-16 with its mark, the high byte first', utf16be(`\uFEFF${TEXT}`), TEXT, 'utf-16be'],
  [
    'UTF-16 of Chinese characters alone with its mark',
    Buffer.from('\uFEFF江东省', 'utf16le'),
    '江东省',
    'utf-16le',
  ],
  ['UTF-16 of Chinese characters alone, the high byte first', utf16be('\uFEFF江东省'), '江东省', 'utf-16be'],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), TEXT, 'utf-16le'],
  ['UTF-16 without a mark, the high byte first', utf16be(TEXT), TEXT, 'utf-16be'],
  ['GB18030', GB, '江东', 'gb18030'],
  ['GB18030 that declares itself', GB, '江东', 'gb18030', 'gb18030'],
  ['GB18030 that declares itself UTF-8', GB, '江东', 'gb18030', 'utf-8'],
  ['an encoding that isn’t one', GB, '江东', 'gb18030', 'klingon'],
  ['Big5 that declares itself', Buffer.from([0xa6, 0xbf, 0xaa, 0x46]), '江東', 'big5', 'big5'],
  ['the marks of cells', Buffer.from('甲\u2064乙\u2063丙'), '甲乙丙', 'utf-8'],
];
for (const [what, bytes, text, encoding, declared] of ENCODED)
  test(`bytes in ${what} are decoded`, () =>
    assert.deepEqual(decodeText(bytes, 'a.txt', declared), { text, encoding }));

test('bytes in no known encoding, or of no text, are rejected', () => {
  for (const bytes of [
    [0xff, 0xff, 0xff],
    [0xff, 0x41, 0x42, 0x43],
    [0, 1, 2, 3, 4, 5, 6, 7],
    [0xff, 0xfe, 0x41],
  ])
    assert.throws(() => decodeText(Uint8Array.from(bytes), 'a.txt'), /no text in UTF-8, UTF-16 or GB18030/);
});

const of = (count: number, others: number, what: string) => '字'.repeat(count) + what.repeat(others);
const LOOKS: [what: string, text: string, isText: boolean][] = [
  ['words', TEXT, true],
  ['one control in a thousand', of(999, 1, '\u0001'), true],
  ['more controls', of(998, 1, '\u0001'), false],
  ['one unusual letter in twenty', of(95, 5, 'я'), true],
  ['more unusual letters', of(94, 6, 'я'), false],
  ['one private-use character in forty', of(117, 3, '\uE000'), true],
  ['more private-use characters', of(116, 3, '\uF8FF'), false],
  ['replaced letters', of(94, 6, '\uFFFD'), false],
  ['rare characters', of(94, 6, '㐀'), false],
  ['rarer characters', of(90, 6, '𠀀'), false],
  ['two unusual letters among few', 'яя', true],
  ['three unusual letters among few', 'яяя', false],
  ['Latin, Greek and signs', 'Data αβγ ①Ⅳ— “1.5%”\n\t', true],
];
for (const [what, text, isText] of LOOKS)
  test(`${what} ${isText ? 'may be text' : 'are no text'}`, () => assert.equal(looksLikeText(text), isText));

test('at least two in five characters of a Chinese text with twenty or more are common ones', () => {
  const share = (common: number, rare: number) => looksChinese('教'.repeat(common) + '鷈'.repeat(rare));
  assert.deepEqual(
    [share(8, 12), share(7, 12), share(7, 13), share(40, 60), share(39, 61)],
    [true, true, false, true, false],
  );
  assert.ok(looksChinese('啊座'.repeat(10)) && !looksChinese('亍鼾'.repeat(10)));
  assert.ok(looksChinese(`${'教'.repeat(8)}${'a'.repeat(100)}`));
});
