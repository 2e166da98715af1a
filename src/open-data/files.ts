import { createHash } from 'node:crypto';

import type { Knowledge } from '../knowledge/derive-knowledge.ts';
import { listRecords } from '../knowledge/list-records.ts';
import type { Notice } from '../model/notice.ts';
import { toCsv } from './csv.ts';
import { type FoundInNotices, foundInNotices, noticeEntry, noticeFile } from './notice-file.ts';
import { listTables, type Table } from './tables.ts';

/** A file under /data/. */
export interface OpenDataFile {
  /** Path below /data/. */
  path: string;
  /** What it holds, in a sentence for the site's readers. */
  description: string;
  /** How many notices or rows it holds. */
  count: number;
  /** Made when it is asked for: the files of a large collection don't fit in memory together. */
  readonly body: string;
}

const made = new WeakMap<Knowledge, OpenDataFile[]>();

/** Every file of the open data but the manifest, those of single notices last. The same collection gives the same bytes. */
export function openDataFiles(notices: readonly Notice[], knowledge: Knowledge): OpenDataFile[] {
  const files = made.get(knowledge) ?? makeFiles(notices, knowledge);
  made.set(knowledge, files);
  return files;
}

function makeFiles(notices: readonly Notice[], knowledge: Knowledge): OpenDataFile[] {
  const records = notices.flatMap(listRecords);
  const found = foundInNotices(knowledge);
  return [
    {
      path: 'notices.json',
      description: '文件目录：每份文件的元数据与出处。',
      count: notices.length,
      get body() {
        return json(notices.map(noticeEntry));
      },
    },
    {
      path: 'clauses.jsonl',
      description: '全部条款，每行一条 JSON；含通知正文、总体思路与版记。',
      count: records.length,
      get body() {
        return records.map((record) => `${JSON.stringify(record)}\n`).join('');
      },
    },
    {
      path: 'ids.json',
      description: '文件编号，比较时选择文件用。',
      count: notices.length,
      body: `${JSON.stringify(notices.map(({ id }) => id))}\n`,
    },
    ...listTables(notices, knowledge).flatMap(tableFiles),
    ...notices.map((notice) => noticeDataFile(notice, found)),
  ];
}

/** The file of a notice whole. */
export function noticeDataFile(notice: Notice, found: FoundInNotices): OpenDataFile {
  const { id, title } = notice;
  return {
    ...{ path: `notices/${id}.json`, description: title, count: 1 },
    get body() {
      return json(noticeFile(notice, found));
    },
  };
}

function tableFiles({ name, description, columns, count, rows }: Table): OpenDataFile[] {
  const csv = {
    ...{ path: `${name}.csv`, description, count },
    get body() {
      return toCsv(Object.keys(columns), rows());
    },
  };
  // The clauses have their JSON, one a line.
  if (name === 'clauses') return [csv];
  const whole = {
    ...{ path: `${name}.json`, description, count },
    get body() {
      const ordered = (row: ReturnType<Table['rows']>[number]) =>
        Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? null]));
      return json(rows().map(ordered));
    },
  };
  return [csv, whole];
}

/** What the manifest tells of a file. */
interface ManifestEntry {
  /** Path below /data/. */
  path: string;
  count: number;
  bytes: number;
  sha256: string;
}

const listed = new WeakMap<OpenDataFile, ManifestEntry>();
/** Texts that were listed and wait to be written: making one takes longest. Together no more than so many characters are held. */
const waiting = new Map<OpenDataFile, string>();
const MOST_WAITING = 2 ** 26;
let charactersWaiting = 0;

/** SHA-256, size and count of each file. */
export function listManifest(files: readonly OpenDataFile[]): ManifestEntry[] {
  return files.map((file) => {
    const known = listed.get(file);
    if (known) return known;
    const { body } = file;
    if (charactersWaiting + body.length <= MOST_WAITING) {
      charactersWaiting += body.length;
      waiting.set(file, body);
    }
    return listFile(file, body);
  });
}

/** The text of a file, to be written; its entry of the manifest is made with it. */
export function writtenBody(file: OpenDataFile): string {
  const made = waiting.get(file);
  if (made === undefined) {
    const { body } = file;
    listFile(file, body);
    return body;
  }
  waiting.delete(file);
  charactersWaiting -= made.length;
  return made;
}

/** The same as the text of manifest.json. */
export function manifest(files: readonly OpenDataFile[]): string {
  return json({ files: listManifest(files) });
}

function listFile(file: OpenDataFile, body: string): ManifestEntry {
  const { path, count } = file;
  const entry = { path, count, bytes: Buffer.byteLength(body), sha256: sha256(body) };
  listed.set(file, entry);
  return entry;
}

export function sha256(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
