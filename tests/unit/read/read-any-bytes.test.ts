/** Damaged files of every format are read in full, or rejected in one line: never a crash, never a silent loss. */
import { test } from 'node:test';

import fc from 'fast-check';
import JSZip from 'jszip';
import { PDFDocument, StandardFonts } from 'pdf-lib';

import { fuzzOptions } from '../../helpers/fuzz.ts';
import { makeDocx, makeHtml } from '../../helpers/make-documents.ts';
import { assertReadOrRejected } from '../../helpers/assert-read-or-rejected.ts';

const TEXT = '江东省教育厅\n2024年工作要点\n一、加强领导。\n甲\t乙\n丙\t丁\n（一）完成100所。\n主动公开';

async function makePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 300]).drawText('1. Work plan 2024', { x: 40, y: 200, size: 12, font });
  return document.save();
}

/** Edits of bytes: at a place in thousandths of the file, N bytes are replaced. */
const edits = fc.array(
  fc.record({
    at: fc.nat(999),
    removed: fc.nat(40),
    added: fc.uint8Array({ maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 4 },
);
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

function edit(bytes: Uint8Array, all: Edits): Uint8Array {
  return all.reduce<Uint8Array>((now, { at, removed, added }) => {
    const place = Math.floor((now.length * at) / 1000);
    return Buffer.concat([now.subarray(0, place), added, now.subarray(place + removed)]);
  }, bytes);
}

const FILES: [name: string, make: () => Uint8Array | Promise<Uint8Array>, runs: number][] = [
  ['a.txt', () => Buffer.from(TEXT), 200],
  ['a.html', () => Buffer.from(makeHtml(TEXT)), 200],
  ['a.docx', () => makeDocx(TEXT), 60],
  ['a.pdf', makePdf, 60],
];
for (const [name, make, numRuns] of FILES) {
  test(`${name} with bytes changed, lost and added is read in full or rejected`, async () => {
    const whole = await make();
    await fc.assert(
      fc.asyncProperty(edits, (all) => assertReadOrRejected(edit(whole, all), name)),
      fuzzOptions(numRuns),
    );
  });
}

test('a Word file with damaged XML is read in full or rejected', async () => {
  const zip = await JSZip.loadAsync(await makeDocx(TEXT));
  const part = 'word/document.xml';
  const xml = (await zip.file(part)?.async('uint8array')) ?? new Uint8Array();
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      zip.file(part, edit(xml, all));
      await assertReadOrRejected(await zip.generateAsync({ type: 'uint8array' }), 'a.docx');
    }),
    fuzzOptions(60),
  );
});

test('any bytes under any extension are read in full or rejected', async () => {
  const endings = fc.constantFrom('.txt', '.html', '.docx', '.pdf', '.doc', '.xls', '.png', '.caj', '');
  await fc.assert(
    fc.asyncProperty(endings, fc.uint8Array({ maxLength: 200 }), (ending, bytes) =>
      assertReadOrRejected(bytes, `a${ending}`),
    ),
    fuzzOptions(120),
  );
});
