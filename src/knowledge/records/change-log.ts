import type { NoticeChange } from '../../model/facts.ts';
import type { NoticeFrontMatter } from '../../model/notice.ts';

/** What of a notice tells how its text came to be as it is. */
type Changed = Pick<NoticeFrontMatter, 'source' | 'corrections' | 'redactions' | 'changes'>;

/** A line of 更新记录. */
export interface LogEntry {
  /** As ISO 8601. */
  on: string;
  kind: 'added' | NoticeChange['kind'];
  /** In words for the site's readers. */
  what: string;
}

/** 更新记录: how a notice was added, and what was changed since, the newest first. */
export function changeLog(notice: Changed): LogEntry[] {
  return [...changesOf(notice), addedEntry(notice)];
}

/** What was changed after a notice was added, the newest first; of one day, what is written last. */
export function changesOf({ changes = [] }: Pick<Changed, 'changes'>): NoticeChange[] {
  return changes.toReversed().sort((a, b) => b.on.localeCompare(a.on));
}

/** The day that a text was last changed, else that it was added, as ISO 8601. */
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
