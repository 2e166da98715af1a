import { type ColumnType, foreignKeysOf, LIST_SEPARATOR, typeOfColumn } from './columns.ts';
import { columnsOf, type Table } from './table.ts';
import { TABLES } from './tables.ts';

/**
 * 许可 of the data, i.e. of what the site adds to the texts. The texts themselves are public documents of their
 * issuers.
 */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** Version of the table format. The major number changes when programs that read the tables have to change. */
const FORMAT_VERSION = '1.0.0';

/** Identifies a release of the data. */
export interface Release {
  /** Computed by {@link versionOf}. */
  version: string;
  /** URL of the site without a trailing slash; empty if unknown. */
  site: string;
  /** 收录截至, an ISO 8601 date; empty if there are no notices. */
  lastAddedOn: string;
}

/** A file of the release, limited to what the package describes. */
interface PackagedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/**
 * Returns 版本 according to semver.org: the format version, the date of the last notice, and eight hexadecimal digits
 * that change with any content.
 * @param digest hexadecimal digest of all files
 */
export function versionOf(lastAddedOn: string, digest: string): string {
  return `${FORMAT_VERSION}+${[lastAddedOn.replaceAll('-', ''), digest.slice(0, 8)].filter(Boolean).join('.')}`;
}

/**
 * Describes the tables as a Data Package (https://datapackage.org/standard/data-package/) with types, keys and
 * references.
 */
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

/** See https://datapackage.org/standard/table-schema/. */
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
      // An empty name refers to the table itself.
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
