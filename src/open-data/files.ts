import { createHash } from 'node:crypto';

import { findDeadlines } from '../knowledge/find-deadlines.ts';
import { findResponsibility } from '../knowledge/find-responsibility.ts';
import { listTasks, type TaskRow } from '../knowledge/list-tasks.ts';
import { countClauses, listRecords } from '../knowledge/list-records.ts';
import { type ClauseRecord, type Notice, noticeFrontMatter } from '../model/notice.ts';
import { toCsv } from './csv.ts';

/** A file under /data/. */
export interface OpenDataFile {
  /** Path below /data/. */
  path: string;
  /** What it holds, in a sentence for the site's readers. */
  description: string;
  /** How many notices, clauses or tasks it holds. */
  count: number;
  body: string;
}

/** Every file of the open data but the manifest, those of single notices last. The same collection gives the same bytes. */
export function openDataFiles(notices: readonly Notice[]): OpenDataFile[] {
  const records = notices.flatMap(listRecords);
  const tasks = notices.flatMap(listTasks);
  return [
    {
      path: 'notices.json',
      description: '文件目录：每份文件的元数据与出处。',
      count: notices.length,
      body: json(notices.map(noticeEntry)),
    },
    {
      path: 'clauses.jsonl',
      description: '全部条款，每行一条 JSON；含通知正文、总体思路与版记。',
      count: records.length,
      body: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    },
    {
      path: 'clauses.csv',
      description: '全部条款，可用电子表格打开。',
      count: records.length,
      body: clausesCsv(records),
    },
    {
      path: 'tasks.csv',
      description: '任务分解表中的具体任务、完成时间与责任单位。',
      count: tasks.length,
      body: tasksCsv(tasks),
    },
    ...notices.map((notice) => ({
      path: `notices/${notice.id}.json`,
      description: notice.title,
      count: 1,
      body: json(wholeNotice(notice)),
    })),
    ...notices.map((notice) => {
      const findings = findingsOf(notice);
      return {
        path: `findings/${notice.id}.json`,
        description: `${notice.title}：责任单位与时限`,
        count: findings.responsibilities.length + findings.deadlines.length,
        body: json(findings),
      };
    }),
  ];
}

/** SHA-256, size and count of each file, by its path below /data/. */
export function manifest(files: readonly OpenDataFile[]): string {
  const entries = files.map(({ path, count, body }) => ({
    path,
    count,
    bytes: Buffer.byteLength(body),
    sha256: sha256(body),
  }));
  return json({ files: entries });
}

export function sha256(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** A notice's facts and provenance, without its text. */
function noticeEntry(notice: Notice) {
  const facts = noticeFrontMatter.strip().parse(notice);
  return { ...facts, clauses: countClauses(notice), url: `/notices/${notice.id}/` };
}

/** A notice with its text. */
function wholeNotice(notice: Notice) {
  return { ...noticeEntry(notice), records: listRecords(notice), tasks: listTasks(notice) };
}

/** What a notice's clauses say of responsibility and deadlines, apart from its text, which most readers want alone. */
function findingsOf(notice: Notice) {
  const records = listRecords(notice);
  return {
    notice: notice.id,
    responsibilities: records.flatMap(({ id, text }) => findResponsibility(id, text, notice.year)),
    deadlines: records.flatMap(({ id, text }) => findDeadlines(id, text, notice.year)),
  };
}

function clausesCsv(records: readonly ClauseRecord[]): string {
  const rows = records.map((record) => ({
    ...record,
    sectionTitles: record.sectionTitles.join(' › '),
    themes: record.themes.join(' '),
  }));
  return toCsv(
    [
      'notice',
      'id',
      'kind',
      'label',
      'number',
      'numberInferred',
      'section',
      'sectionTitles',
      'title',
      'text',
      'themes',
      'url',
    ],
    rows,
  );
}

function tasksCsv(tasks: readonly TaskRow[]): string {
  return toCsv(
    [
      'notice',
      'province',
      'year',
      'clause',
      'goal',
      'task',
      'text',
      'deadline',
      'deadlineInherited',
      'leadUnit',
      'leadUnitInherited',
      'assistUnit',
      'assistUnitInherited',
      'url',
    ],
    tasks,
  );
}
