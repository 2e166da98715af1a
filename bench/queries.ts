/** Words that a teacher or researcher looks for, common and rare ones. */
export const QUERIES = [
  '数字校园',
  '网络安全',
  '教育',
  '人工智能',
  '等级保护',
  '乡村振兴',
  'IPv6',
  '三个课堂',
  '信息化',
  '2024年',
];
