import type { NoticeChange } from '../../model/facts.ts';
import type { NoticeFrontMatter } from '../../model/notice.ts';

/** The parts of a notice that record how its text came about. */
type Changed = Pick<NoticeFrontMatter, 'source' | 'corrections' | 'redactions' | 'changes'>;

/** An entry of 更新记录. */
export interface LogEntry {
  /** Date as ISO 8601. */
  on: string;
  kind: 'added' | NoticeChange['kind'];
  /** Description for the site's readers. */
  what: string;
}

/** 更新记录: returns how a notice was added and what was changed since, newest first. */
export function changeLog(notice: Changed): LogEntry[] {
  return [...changesOf(notice), addedEntry(notice)];
}

/**
 * Returns the changes made after a notice was added, newest first. Of the changes of one day, the last one listed comes
 * first.
 */
export function changesOf({ changes = [] }: Pick<Changed, 'changes'>): NoticeChange[] {
  return changes.toReversed().sort((a, b) => b.on.localeCompare(a.on));
}

/** Returns the date of the last change to a text, or the date it was added if it has none, as ISO 8601. */
export function lastChangedOn(notice: Changed): string {
  return changesOf(notice)[0]?.on ?? notice.source.addedOn;
}

function addedEntry({ source, corrections, redactions }: Changed): LogEntry {
  const done = [
    `据${source.from}整理`,
    ...(corrections.length > 0 ? [`更正提取错误 ${corrections.length} 处`] : []),
    ...(redactions.length > 0 ? [`隐去 ${redactions.length} 处`] : []),
  ];
  return { on: source.addedOn, kind: 'added', what: done.join('，') };
}
