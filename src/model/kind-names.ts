import type { ClauseRecord } from './notice.ts';

/** Display names of the kinds of record, in the order of a notice. */
export const KIND_NAMES: Record<ClauseRecord['kind'], string> = {
  cover: '通知正文',
  preamble: '总体思路',
  lead: '部分引言',
  clause: '条款',
  closing: '落款',
  colophon: '版记',
};
