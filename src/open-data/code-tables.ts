import type { CodeTableName } from './codes.ts';
import type { Table } from './table.ts';

const URL_COLUMN = { url: '其网页，站点根路径之后的部分' };

function codeTable(name: CodeTableName, description: string, columns: Record<string, string>): Table {
  return { name, description, columns, key: ['id'], ofCollection: ({ codes }) => codes[name] };
}

/** 代码表: definitions of the ids in the other tables. */
export const CODE_TABLES: readonly Table[] = [
  codeTable('theme_codes', '主题的编号、名称和范围。', {
    ...{ id: '主题编号', name: '名称', is: '包括什么', not: '不包括什么；空为没有易混的' },
    ...URL_COLUMN,
  }),
  codeTable('stage_codes', '学段的编号和名称。', { id: '学段编号', name: '名称' }),
  codeTable('province_codes', '省份的编号和名称，含没有收录文件的。', {
    ...{ id: '省份编号', name: '简称', fullName: '全称', code: 'GB/T 2260 代码；空为国家' },
    ...URL_COLUMN,
  }),
  codeTable('platform_codes', '平台、工程、活动、制度与术语的编号、名称和解释。', {
    ...{ id: '词条编号', name: '名称' },
    kind: '类别：platform 平台、programme 工程、activity 活动、system 制度、term 术语',
    ...{ variants: '文件中的其他写法', gloss: '解释' },
    ...URL_COLUMN,
  }),
  codeTable('unit_codes', '责任单位的编号和全称。', {
    ...{ id: '单位编号', name: '全称', province: '省份编号' },
    kind: '类别：office 处室、affiliate 直属单位、government 其他机关、school 学校、group 协调机构',
    shortNames: '文件中的写法',
  }),
];
