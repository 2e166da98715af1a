/** Common and rare words that teachers and researchers search for. */
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

/** Queries by kind. Each kind loads different files, so what is cheap for a word may be expensive for a question. */
export const KINDS = {
  keyword: QUERIES,
  'two terms': ['数字校园 网络安全', '教师 培训', '人工智能 课程', '教育 资源', '数据 安全 管理'],
  'long phrase': [
    '推进教育信息化和网络安全工作',
    '建立健全网络安全责任制和应急处置机制',
    '利用信息技术支持农村学校开齐开足开好课程',
    '统筹推进教育专网和教育新型基础设施建设工作',
  ],
  'single character': ['网', '县', '云', '教'],
  question: [
    '农村学校网络怎么提速',
    '老师的信息技术能力怎么提高',
    '学校上网谁出钱',
    '等级保护没做好怎么追责',
    '怎么用人工智能改进教学',
  ],
  misspelt: ['智惠校园', '人工只能', 'xinxisuyang'],
} as const satisfies Record<string, readonly string[]>;
