/** What the values of a column are; a list stands in CSV as its items apart by {@link LIST_SEPARATOR}. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

/** Between the items of a list in a cell of CSV, in every column of every table. */
export const LIST_SEPARATOR = '；';

/** A column's name means one type, in whichever table it stands; one that isn't named here holds text. */
const NAMES: Record<Exclude<ColumnType, 'string'>, readonly string[]> = {
  integer: [
    ...['year', 'yearEnd', 'number', 'task', 'start', 'end', 'citations', 'clauses'],
    ...['deadlineYear', 'deadlineMonth', 'deadlineDay', 'fromYear', 'fromMonth', 'fromDay'],
    ...['withinMin', 'withinMax', 'periodEvery'],
  ],
  number: ['score', 'reuse', 'targetValue', 'targetValueMax', 'baseValue'],
  boolean: [
    ...['numberInferred', 'main', 'inferredYear', 'recurring', 'unclosed'],
    ...[
      'unitNamed',
      'dateNamed',
      'numberSet',
      'documentToIssue',
      'deadlineInherited',
      'leadUnitInherited',
      'responsibleUnitInherited',
      'assistUnitInherited',
    ],
  ],
  date: ['issuedOn', 'printedOn', 'effectiveFrom', 'addedOn'],
  list: [
    ...['themes', 'sectionTitles', 'words', 'terms', 'roles', 'notices', 'inherited', 'flags', 'alsoAt'],
    ...['leadUnits', 'leadUnitIds', 'responsibleUnits', 'responsibleUnitIds', 'assistUnits', 'assistUnitIds'],
    ...[
      'shared',
      'earliest',
      'places',
      'stock',
      'promisedBy',
      'seenAgainIn',
      'units',
      'dates',
      'numbers',
      'documents',
      'issuers',
      'addressees',
      'attachments',
      'variants',
      'shortNames',
    ],
  ],
};

const TYPES = new Map(
  Object.entries(NAMES).flatMap(([type, names]) => names.map((name) => [name, type as ColumnType] as const)),
);

/** The type of a column's values, by its name. */
export function typeOfColumn(name: string): ColumnType {
  return TYPES.get(name) ?? 'string';
}

/** What columns name by its key: a row of another table. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** Names mean the same reference too; the first whose columns a table has are meant. */
const REFERENCES: readonly ForeignKey[] = [
  { columns: ['notice', 'clause'], table: 'clauses', references: ['notice', 'id'] },
  { columns: ['otherNotice', 'otherClause'], table: 'clauses', references: ['notice', 'id'] },
  { columns: ['notice'], table: 'notices', references: ['id'] },
  { columns: ['province'], table: 'province_codes', references: ['id'] },
  { columns: ['theme'], table: 'theme_codes', references: ['id'] },
  { columns: ['stage'], table: 'stage_codes', references: ['id'] },
  { columns: ['platform'], table: 'platform_codes', references: ['id'] },
  { columns: ['document'], table: 'documents', references: ['id'] },
  { columns: ['firstIn'], table: 'notices', references: ['id'] },
];

/** The references of a table, by the names of its columns. */
export function foreignKeysOf(columns: readonly string[]): ForeignKey[] {
  return REFERENCES.filter((key) => key.columns.every((column) => columns.includes(column)));
}
