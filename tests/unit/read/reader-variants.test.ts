/**
 * The message for each kind of file, the numbers of each kind of list, and each reason why words of a page aren't
 * visible.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { summarise } from '../../../scripts/read/census.ts';
import { formatNumber } from '../../../scripts/read/docx/number-format.ts';
import { KIND_OF_EXTENSION, kindOf, KINDS } from '../../../scripts/read/file-kind.ts';
import { readBytes } from '../../../scripts/read/read-file.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const padded = (text: string) => Buffer.concat([latin1(text), Buffer.alloc(600)]);
const stream = (name: string) =>
  Buffer.concat([latin1('\xd0\xcf\x11\xe0'), Buffer.alloc(508), Buffer.from(`${name}\0`, 'utf16le')]);
const bitmap = (length: number) => {
  const bytes = Buffer.alloc(60);
  bytes.write('BM');
  bytes.writeUInt32LE(length, 2);
  return bytes;
};

const BYTES: [kind: string, what: string, bytes: Uint8Array][] = [
  ...(
    [
      ['pdf', '%PDF-1.7'],
      ['rtf', '{\\rtf1'],
      ['picture', '\x89PNG'],
      ['picture', '\xff\xd8\xff\xe0'],
      ['picture', 'GIF89a'],
      ['picture', 'II*\0'],
      ['picture', 'MM\0*'],
      ['picture', 'RIFF\0\0\0\0WEBP'],
      ['picture', '\0\0\0\x18ftypheic'],
      ['picture', '\0\0\0\x18ftypmif1'],
      ['archive', 'Rar!\x1a'],
      ['archive', '7z\xbc\xaf\x27\x1c'],
      ['archive', '\x1f\x8b\x08'],
      ['program', '\x7fELF'],
      ['program', 'MZ\x90'],
      ['ceb', 'Founder CEB'],
      ['caj', 'CAJ\0'],
      ['ofd', 'PK\x03\x04 OFD.xml'],
      ['odt', 'PK\x03\x04 application/vnd.oasis.opendocument.text'],
      ['spreadsheet', 'PK\x03\x04 xl/workbook.xml'],
      ['slides', 'PK\x03\x04 ppt/presentation.xml'],
      ['docx', 'PK\x03\x04 [Content_Types].xml'],
      ['docx', 'PK\x05\x06 word/document.xml'],
      ['archive', 'PK\x03\x04 a.txt'],
      ['mht', 'MIME-Version: 1.0'],
      ['mht', 'From: <Saved by Word>'],
      ['mht', 'Content-Type: multipart/related'],
      ['word-xml', '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'],
      ['word-xml', '<?xml version="1.0"?><w:wordDocument xmlns:w="a">'],
      ['word-xml', '<?xml version="1.0"?><pkg:package xmlns:pkg="a">'],
      ['html', '<!DOCTYPE html>'],
      ['html', ' <HTML lang="zh">'],
      ['html', '\xef\xbb\xbf<html>'],
      ['html', '<?xml version="1.0"?>\n<!-- a --><!-- b --><html>'],
      ['text', '<!-- a <html>'],
      ['text', 'a <!-- b --><html>'],
      ['text', '<htmlx>'],
      ['text', 'abc'],
    ] as const
  ).map(([kind, text]): [string, string, Uint8Array] => [kind, JSON.stringify(text), padded(text)]),
  ['html', 'a page in UTF-16', Buffer.from('\ufeff<html>', 'utf16le')],
  ['protected', 'an EncryptedPackage', stream('EncryptedPackage')],
  ['doc', 'a WordDocument', stream('WordDocument')],
  ['spreadsheet', 'a Workbook', stream('Workbook')],
  ['spreadsheet', 'a Book', stream('Book')],
  ['slides', 'a PowerPoint Document', stream('PowerPoint Document')],
  ['ole', 'another stream', stream('Other')],
  ['picture', 'a bitmap of its length', bitmap(60)],
  ['text', 'BM with another length', bitmap(61)],
];
for (const [kind, what, bytes] of BYTES)
  test(`a file with ${what} is of the kind ${kind}`, () => assert.equal(kindOf(bytes), kind));

test('an extension has a kind', () => {
  const endings = {
    spreadsheet: '.xlsx .xls .et .csv',
    slides: '.pptx .ppt .dps',
    archive: '.zip .rar .7z .gz .tar',
    picture: '.png .jpg .jpeg .gif .tif .tiff .bmp .webp .heic',
    ...{ ofd: '.ofd', caj: '.caj', ceb: '.ceb', mht: '.mht .mhtml' },
  };
  const found = Object.entries(endings).flatMap(([kind, all]) =>
    all.split(' ').map((ending) => [ending, kind]),
  );
  assert.deepEqual(Object.entries(KIND_OF_EXTENSION).toSorted(), found.toSorted());
});

test('each kind has a name and a next step for the editor', () => {
  const found = Object.entries(KINDS).map(([kind, { name, next }]) => `${kind}: ${name}. ${next}`);
  assert.deepEqual(found, [
    'text: plain text or damaged. Get the file again; if it is text, rename it to .txt.',
    'html: a web page. Rename it to .html.',
    'docx: a Word (.docx) file. Rename it to .docx.',
    'pdf: a PDF. Rename it to .pdf.',
    'doc: an old Word (.doc) file. Open it in Word or WPS and save it as .docx.',
    'rtf: an RTF file. Open it in Word or WPS and save it as .docx.',
    'odt: an OpenDocument (.odt) file. Open it in Word or WPS and save it as .docx.',
    'word-xml: a Word XML file. Open it in Word or WPS and save it as .docx.',
    'mht: a web archive (MHT). Open it in Word or a browser and save it as .docx or .html.',
    'protected: a protected Office file. Open it in Word with its password and save it as .docx without one.',
    'ole: an old or protected Office file. Open it in Word or WPS without its password and save it as .docx.',
    'spreadsheet: a spreadsheet. Paste its sheets as tables into a Word document, and save that as .docx.',
    'slides: a presentation. Save it as .pdf, or its text as .docx.',
    'ofd: an OFD file. Open it in WPS or an OFD reader and export it as .docx or .pdf.',
    'archive: an archive of files. Unpack it, and name the files in it: each notice is one.',
    'picture: a picture. Run it through text recognition (OCR), and save the text as .docx or .txt.',
    'caj: a CAJ file. Open it in CAJViewer and print it to a .pdf, or copy its text into a .txt.',
    'ceb: a CEB file. Open it in the Apabi Reader and print it to a .pdf.',
    'program: a program. Get the text of the notice instead.',
  ]);
});

/** Word's number formats, each with its text for some numbers. */
const FORMATS: [format: string, written: Record<number, string>][] = [
  ['decimal', { 1: '1', 12: '12' }],
  ['decimalHalfWidth', { 12: '12' }],
  ['decimalZero', { 1: '01', 12: '12' }],
  ['decimalFullWidth', { 10: '１０', 23: '２３', 4567: '４５６７', 89: '８９' }],
  ['decimalFullWidth2', { 1: '１' }],
  ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '21' }],
  ['decimalEnclosedCircleChinese', { 2: '②' }],
  ['decimalEnclosedParen', { 1: '⑴', 20: '⒇', 21: '21' }],
  ['decimalEnclosedFullstop', { 1: '⒈', 20: '⒛', 21: '21' }],
  ['numberInDash', { 3: '- 3 -' }],
  ['upperRoman', { 4: 'IV', 9: 'IX', 49: 'XLIX', 90: 'XC', 400: 'CD', 1994: 'MCMXCIV', 555: 'DLV', 0: '0' }],
  ['lowerRoman', { 14: 'xiv' }],
  ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA', 780: 'Z'.repeat(30), 781: '781' }],
  ['lowerLetter', { 2: 'b', 28: 'bb' }],
  ['ordinal', { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 12: '12th', 21: '21st', 113: '113th' }],
  ['hex', { 10: 'A', 255: 'FF' }],
  ['chicago', { 1: '*', 2: '†', 3: '‡', 4: '§', 5: '**', 8: '§§' }],
  ['chineseCounting', { 10: '十', 21: '二十一' }],
  ['chineseCountingThousand', { 105: '一百零五' }],
  ['taiwaneseCounting', { 3: '三' }],
  ['taiwaneseCountingThousand', { 3: '三' }],
  ['japaneseCounting', { 3: '三' }],
  ['chineseLegalSimplified', { 10: '壹拾', 25: '贰拾伍', 103: '壹佰零叁', 4678: '肆仟陆佰柒拾捌', 9: '玖' }],
  ['ideographLegalTraditional', { 2: '貳', 3: '參', 6: '陸' }],
  ['japaneseLegal', { 1: '壱', 2: '弐', 3: '参' }],
  ['ideographDigital', { 10: '一〇', 2345: '二三四五', 6789: '六七八九' }],
  ['taiwaneseDigital', { 10: '一○' }],
  ['japaneseDigitalTenThousand', { 10: '一〇' }],
  ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉', 11: '11' }],
  [
    'ideographTraditional',
    { 1: '甲', 2: '乙', 3: '丙', 4: '丁', 5: '戊', 6: '己', 7: '庚', 8: '辛', 9: '壬', 10: '癸', 11: '11' },
  ],
  [
    'ideographZodiac',
    {
      1: '子',
      2: '丑',
      3: '寅',
      4: '卯',
      5: '辰',
      6: '巳',
      7: '午',
      8: '未',
      9: '申',
      10: '酉',
      11: '戌',
      12: '亥',
      13: '13',
    },
  ],
  ['ideographZodiacTraditional', { 1: '甲子', 11: '甲戌', 13: '丙子', 60: '癸亥', 0: '0' }],
  ['none', { 3: '' }],
  ['bullet', { 3: '' }],
];
for (const [format, written] of FORMATS)
  test(`Word’s ${format} writes ${Object.values(written).join(' ')}`, () => {
    for (const [number, text] of Object.entries(written))
      assert.equal(formatNumber(Number(number), format), text);
  });
test('a custom format pads to its length, and an unknown one has no number', () => {
  assert.equal(formatNumber(7, 'custom', '001, 002, 003, ...'), '007');
  assert.equal(formatNumber(7, 'custom', '1, 2'), '7');
  assert.equal(formatNumber(7, 'custom', 'a, b'), undefined);
  assert.equal(formatNumber(7, 'hebrew1'), undefined);
});

const WORDS = '<p>现将有关事项通知如下。</p><p>请认真贯彻执行，并于月底前报送总结。</p>';
const readPage = (inside: string) =>
  readBytes(Buffer.from(`<html><body>${WORDS}${inside}${WORDS}</body></html>`), 'a.html');
const linesOf = async (inside: string) => {
  const lines = (await readPage(inside)).text.split('\n').filter((line) => line !== '');
  return lines.slice(2, -2);
};

const LISTS: [list: string, labels: string[]][] = [
  ['<ol>', ['1.', '2.', '3.']],
  ['<ol start=4>', ['4.', '5.', '6.']],
  ['<ol start=-1>', ['-1.', '0.', '1.']],
  ['<ol reversed>', ['3.', '2.', '1.']],
  ['<ol reversed start=9>', ['9.', '8.', '7.']],
  ['<ol type=1>', ['1.', '2.', '3.']],
  ['<ol type=a>', ['a.', 'b.', 'c.']],
  ['<ol type=A>', ['A.', 'B.', 'C.']],
  ['<ol type=i>', ['i.', 'ii.', 'iii.']],
  ['<ol type=I>', ['I.', 'II.', 'III.']],
  ['<ol type=a start=26>', ['z.', 'aa.', 'ab.']],
  ...(
    [
      ['decimal-leading-zero', ['01.', '02.', '03.']],
      ['lower-alpha', ['a.', 'b.', 'c.']],
      ['lower-latin', ['a.', 'b.', 'c.']],
      ['upper-alpha', ['A.', 'B.', 'C.']],
      ['upper-latin', ['A.', 'B.', 'C.']],
      ['lower-greek', ['α.', 'β.', 'γ.']],
      ['lower-roman', ['i.', 'ii.', 'iii.']],
      ['upper-roman', ['I.', 'II.', 'III.']],
      ['cjk-ideographic', ['一、', '二、', '三、']],
      ['simp-chinese-informal', ['一、', '二、', '三、']],
      ['trad-chinese-informal', ['一、', '二、', '三、']],
      ['japanese-informal', ['一、', '二、', '三、']],
      ['korean-hanja-informal', ['一、', '二、', '三、']],
      ['-moz-simp-chinese-informal', ['一、', '二、', '三、']],
      ['simp-chinese-formal', ['壹、', '贰、', '叁、']],
      ['trad-chinese-formal', ['壹、', '贰、', '叁、']],
      ['cjk-decimal', ['一、', '二、', '三、']],
      ['cjk-heavenly-stem', ['甲、', '乙、', '丙、']],
      ['cjk-earthly-branch', ['子、', '丑、', '寅、']],
      ['none', ['', '', '']],
      ['disc', ['', '', '']],
      ['circle', ['', '', '']],
      ['square', ['', '', '']],
      ['disclosure-open', ['', '', '']],
      ['symbols(cyclic)', ['', '', '']],
      ['thai', ['1.', '2.', '3.']],
    ] as [string, string[]][]
  ).flatMap(([style, labels]): [string, string[]][] => [
    [`<ol style="list-style-type:${style}">`, labels],
    [`<ul style="list-style:inside ${style}">`, labels],
  ]),
  ['<ol start=19 style="list-style-type:simp-chinese-formal">', ['壹拾玖、', '贰拾、', '贰拾壹、']],
  ['<ol start=9 style="list-style-type:cjk-heavenly-stem">', ['壬、', '癸、', '11、']],
  ['<ol start=11 style="list-style-type:cjk-earthly-branch">', ['戌、', '亥、', '13、']],
  ['<ol start=3998 type=I>', ['MMMCMXCVIII.', 'MMMCMXCIX.', '4000.']],
  ['<ol start=48 type=i>', ['xlviii.', 'xlix.', 'l.']],
  ['<ul>', ['', '', '']],
  ['<menu>', ['', '', '']],
];
for (const [list, labels] of LISTS)
  test(`the items of ${list} are numbered ${labels.join(' ') || 'by nothing'}`, async () => {
    const end = list.replace(/^<(\w+).*$/, '</$1>');
    const items = ['建设平台', '推进应用', '加强培训'];
    assert.deepEqual(
      await linesOf(`${list}${items.map((item) => `<li>${item}</li>`).join('')}${end}`),
      items.map((item, at) => `${labels[at] ?? ''}${item}`),
    );
  });

const UNSEEN: [what: string, html: (words: string) => string][] = [
  ...'script style template noscript noframes noembed iframe object audio video canvas select datalist textarea button progress meter del s strike nav search'
    .split(' ')
    .map((name): [string, (words: string) => string] => [
      name,
      (words) =>
        `<${name}>${name === 'select' || name === 'datalist' ? `<option>${words}</option>` : words}</${name}>`,
    ]),
  ['a drawing', (words) => `<svg><text>${words}</text></svg>`],
  ['a reading', (words) => `<ruby>字<rp>（</rp><rt>${words}</rt></ruby>`],
  ...'navigation menu menubar toolbar search tablist'
    .split(' ')
    .map((role): [string, (words: string) => string] => [
      `the role ${role}`,
      (words) => `<div role=${role}>${words}</div>`,
    ]),
  ['hidden', (words) => `<p hidden>${words}</p>`],
  ['a closed dialog', (words) => `<dialog>${words}</dialog>`],
  // Which styles hide words is tested in page-style.test.ts. Here, hidden words are reported.
  ...['display:none', 'text-decoration:line-through', 'position:fixed'].map(
    (style): [string, (words: string) => string] => [style, (words) => `<p style="${style}">${words}</p>`],
  ),
];
for (const [what, html] of UNSEEN)
  test(`words in ${what} are no text, and are reported`, async () => {
    const { text, census } = await readPage(html('隐藏文字'));
    assert.ok(!text.includes('隐藏文字'));
    const found = [...summarise(census, 'left-out'), ...summarise(census, 'furniture')];
    assert.ok(found.some((group) => group.text.includes('隐藏文字')));
  });
