/** `<province>-<year>`, followed by `-2`, `-3` … for further notices of that year. */
export const NOTICE_ID = /^(?<province>[a-z]+(?:-[a-z]+)*)-(?<year>\d{4})(?:-(?<ordinal>[2-9]|[1-9]\d+))?$/;

/** The parts of a notice id. */
export interface NoticeIdParts {
  /** Province id. */
  province: string;
  year: number;
  /** 1 for the first notice of its province and year. */
  ordinal: number;
}

/** Parses a notice id. Returns null if it isn't one. */
export function readNoticeId(id: string): NoticeIdParts | null {
  const parts = NOTICE_ID.exec(id)?.groups;
  if (!parts) return null;
  return {
    province: parts['province'] ?? '',
    year: Number(parts['year']),
    ordinal: Number(parts['ordinal'] ?? 1),
  };
}

/** Returns the short name of a notice: 陕西 2024, or 陕西 2024（第 2 份）. */
export function nameNotice(provinceName: string, { year, ordinal }: Omit<NoticeIdParts, 'province'>): string {
  return `${provinceName} ${year}${ordinal > 1 ? `（第 ${ordinal} 份）` : ''}`;
}
