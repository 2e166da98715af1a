import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { type FileKind, KINDS } from './file-kind.ts';
import { SourceError } from './source-error.ts';

/** The kinds that LibreOffice converts to .docx, with the file extension by which it recognises each. */
const CONVERTIBLE: Partial<Record<FileKind, string>> = {
  doc: '.doc',
  rtf: '.rtf',
  odt: '.odt',
  ole: '.wps',
  'word-xml': '.xml',
};

/** Whether LibreOffice, if installed, converts a kind to .docx. */
export function isConvertible(kind: FileKind): boolean {
  return CONVERTIBLE[kind] !== undefined;
}

/** Enough for a document of some hundred pages on a slow machine. */
const MAX_SECONDS = 120;

/**
 * Converts an old Word, WPS, RTF or OpenDocument file to .docx with LibreOffice, in a temporary folder and with a
 * temporary profile.
 * @param name file name, used only in messages.
 * @throws {SourceError} if LibreOffice isn't installed, can't open the file or takes more than two minutes.
 */
export async function convertToDocx(bytes: Uint8Array, name: string, kind: FileKind): Promise<Uint8Array> {
  const { name: what, next } = KINDS[kind];
  const program = findLibreOffice();
  if (program === null)
    throw new SourceError(
      name,
      null,
      `It is ${what}, which only LibreOffice converts, and that isn't installed.`,
      `Install it, or do it by hand: ${next}`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-convert-'));
  try {
    const original = join(folder, `original${CONVERTIBLE[kind] ?? ''}`);
    writeFileSync(original, bytes);
    await runLibreOffice(program, folder, original);
    const output = join(folder, 'original.docx');
    if (!existsSync(output)) throw new Error('it gave no document');
    return readFileSync(output);
  } catch (error) {
    const { message } = error as Error;
    throw new SourceError(name, null, `LibreOffice can't convert ${what} (${message}).`, next);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Returns the path of LibreOffice's executable, or null if it isn't on the PATH. */
function findLibreOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = ['soffice', 'libreoffice'].flatMap((program) =>
    folders.map((one) => join(one, program)),
  );
  return candidates.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs LibreOffice in its own process group, because it starts further processes that the time limit must end too. */
function runLibreOffice(program: string, folder: string, original: string): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const format = 'docx:MS Word 2007 XML';
  const child = spawn(
    program,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      folder,
      original,
    ],
    { cwd: folder, stdio: 'ignore', detached: true },
  );
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      reject(new Error(`it took more than ${MAX_SECONDS} seconds`));
    }, MAX_SECONDS * 1000);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`it ended with ${code ?? 'a signal'}`));
    });
    child.once('close', () => clearTimeout(timer));
    child.once('error', () => clearTimeout(timer));
  });
}
