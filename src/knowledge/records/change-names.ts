/** What the kinds of changes in a notice's log are called on the site. */
export const CHANGE_NAMES = { added: '收录', corrected: '更正', 're-read': '重新识读' } as const;
