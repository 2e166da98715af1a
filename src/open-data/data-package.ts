import { type ColumnType, foreignKeysOf, LIST_SEPARATOR, typeOfColumn } from './columns.ts';
import { columnsOf, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/** 许可 of the data: what the site adds to the texts, which are public documents of the bodies that issued them. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** The version of the tables' form: its first number changes where what reads them has to change. */
const FORM = '1.0.0';

/** Which data these are. */
export interface Release {
  /** {@link versionOf}. */
  version: string;
  /** Where the site is published, without a slash at its end; empty where that isn't known. */
  site: string;
  /** 收录截至; empty where there are no notices. */
  lastAddedOn: string;
}

/** A file of the release, as far as the package tells of it. */
interface PackagedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * 版本 as semver.org has it: that of the form, the day of the last notice, and eight digits that are others where anything is.
 * @param digest of all files, in hexadecimal.
 */
export function versionOf(lastAddedOn: string, digest: string): string {
  return `${FORM}+${[lastAddedOn.replaceAll('-', ''), digest.slice(0, 8)].filter(Boolean).join('.')}`;
}

/** The tables as a Data Package (https://datapackage.org/standard/data-package/): types, keys and references of each. */
export function dataPackage(
  { version, site, lastAddedOn }: Release,
  written: readonly PackagedFile[],
): object {
  const fileOf = new Map(written.map((file) => [file.path, file]));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'yaodian',
    title: '各省教育信息化和网络安全文件条款',
    ...(site !== '' && { homepage: `${site}/data/` }),
    version,
    ...(lastAddedOn !== '' && { created: `${lastAddedOn}T00:00:00Z` }),
    licenses: [LICENCE],
    resources: TABLES.map((table) => resource(table, fileOf.get(`${table.name}.csv`))),
  };
}

function resource(table: Table, file: PackagedFile | undefined): object {
  return {
    name: table.name,
    type: 'table',
    description: table.description,
    path: `${table.name}.csv`,
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    ...(file && { bytes: file.bytes, hash: `sha256:${file.sha256}` }),
    schema: tableSchema(table),
  };
}

/** https://datapackage.org/standard/table-schema/ */
function tableSchema(table: Table): object {
  const columns = columnsOf(table);
  return {
    fields: Object.entries(columns).map(([name, description]) => ({
      ...{ name, ...FIELD_TYPES[typeOfColumn(name)], description },
      ...(table.key?.includes(name) && { constraints: { required: true } }),
    })),
    missingValues: [''],
    ...(table.key && { primaryKey: table.key }),
    foreignKeys: foreignKeysOf(Object.keys(columns)).map((key) => ({
      fields: key.columns,
      // A table refers to itself by an empty name.
      reference: { resource: key.table === table.name ? '' : key.table, fields: key.references },
    })),
  };
}

const FIELD_TYPES: Record<ColumnType, { type: string; delimiter?: string }> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'date' },
  list: { type: 'list', delimiter: LIST_SEPARATOR },
};
