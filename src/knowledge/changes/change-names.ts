/** Display names of the kinds of entry in a notice's change log. */
export const CHANGE_NAMES = { added: '收录', corrected: '更正', 're-read': '重新识读' } as const;
