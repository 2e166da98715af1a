/** How LibreOffice is run on files that aren't read directly, and the errors if it fails. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, test } from 'node:test';

import { convertToDocx, isConvertible } from '../../../scripts/read/convert-office.ts';
import { type FileKind, KINDS } from '../../../scripts/read/file-kind.ts';

const folder = mkdtempSync(join(tmpdir(), 'yaodian-office-'));
after(() => rmSync(folder, { recursive: true }));

/** Converts with a PATH that begins with a folder of these programs: shell scripts by name. */
async function convert(programs: Record<string, string>, kind: FileKind = 'doc', mode = 0o755) {
  const path = process.env['PATH'];
  const bin = mkdtempSync(join(folder, 'bin-'));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), mode);
  }
  const isAny = Object.keys(programs).length > 0 && mode === 0o755;
  process.env['PATH'] = isAny ? [bin, path].join(delimiter) : ['', bin].join(delimiter);
  try {
    return Buffer.from(await convertToDocx(Buffer.from('原件'), 'a.doc', kind)).toString();
  } finally {
    process.env['PATH'] = path;
  }
}
const script = (...lines: string[]) => `#!/bin/sh\n${lines.join('\n')}\n`;
const NOTES = join(folder, 'notes');

test('LibreOffice runs in a temporary folder, which is removed afterwards', async () => {
  const endings: [FileKind, string][] = [
    ['doc', 'original.doc'],
    ['rtf', 'original.rtf'],
    ['odt', 'original.odt'],
    ['ole', 'original.wps'],
    ['word-xml', 'original.xml'],
  ];
  for (const [kind, name] of endings) {
    const soffice = script(`printf '%s\\n' "$PWD" "$@" > '${NOTES}'`, `cat ${name} > original.docx`);
    assert.equal(await convert({ soffice }, kind), '原件');
    const [own = '', ...given] = readFileSync(NOTES, 'utf8').trim().split('\n');
    assert.deepEqual(given, [
      ...[`-env:UserInstallation=file://${own}/profile`, '--headless', '--norestore'],
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', own, join(own, name)],
    ]);
    assert.ok(!existsSync(own));
  }
});

test('the program is soffice, or libreoffice if that isn’t installed', async () => {
  const writes = (words: string) => script(`echo ${words} > original.docx`);
  assert.equal((await convert({ soffice: writes('one'), libreoffice: writes('two') })).trim(), 'one');
  assert.equal((await convert({ libreoffice: writes('two') })).trim(), 'two');
});

const { next } = KINDS.doc;
const FAULTS: [what: string, programs: Record<string, string>, message: string, mode?: number][] = [
  [
    'is missing',
    {},
    `a.doc: It is an old Word (.doc) file, which only LibreOffice converts, and that isn't installed. Install it, or do it by hand: ${next}`,
  ],
  [
    'isn’t executable',
    { soffice: script('exit 0') },
    `a.doc: It is an old Word (.doc) file, which only LibreOffice converts, and that isn't installed. Install it, or do it by hand: ${next}`,
    0o644,
  ],
  [
    'fails',
    { soffice: script('exit 3') },
    `a.doc: LibreOffice can't convert an old Word (.doc) file (it ended with 3). ${next}`,
  ],
  [
    'is killed',
    { soffice: script('kill -9 $$') },
    `a.doc: LibreOffice can't convert an old Word (.doc) file (it ended with a signal). ${next}`,
  ],
  [
    'writes no document',
    { soffice: script('exit 0') },
    `a.doc: LibreOffice can't convert an old Word (.doc) file (it gave no document). ${next}`,
  ],
];
for (const [what, programs, message, mode] of FAULTS)
  test(`reports a LibreOffice that ${what}`, async () => {
    await assert.rejects(convert(programs, 'doc', mode), { name: 'SourceError', message });
  });

test('reports a LibreOffice that can’t be started', async () => {
  await assert.rejects(
    convert({ soffice: '#!/nowhere/at/all\n' }),
    /LibreOffice can't convert .* \(spawn .*ENOENT\)/,
  );
});

test('only old word processor files are converted', () => {
  const kinds = Object.keys(KINDS) as FileKind[];
  assert.deepEqual(kinds.filter(isConvertible), ['doc', 'rtf', 'odt', 'word-xml', 'ole']);
});
