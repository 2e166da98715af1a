/** The type of a column's values. In CSV, the items of a list are joined by {@link LIST_SEPARATOR}. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';

/** Separates the items of a list in a CSV cell, in all columns of all tables. */
export const LIST_SEPARATOR = '；';

/** Column names by type. A name has the same type in every table. Columns not listed contain text. */
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

/** Returns the type of a column by its name. */
export function typeOfColumn(name: string): ColumnType {
  return TYPES.get(name) ?? 'string';
}

/** A reference from columns to a row of another table, by its key. */
export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

/** A combination of column names has the same reference in every table. */
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

/** Returns the foreign keys of a table with these columns. */
export function foreignKeysOf(columns: readonly string[]): ForeignKey[] {
  return REFERENCES.filter((key) => key.columns.every((column) => columns.includes(column)));
}
