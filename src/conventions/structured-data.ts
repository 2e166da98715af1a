import type { NoticeFrontMatter } from '../model/notice.ts';

/**
 * Describes a notice in schema.org terms (https://schema.org/Legislation).
 * @param url URL of its page
 */
export function legislationData(notice: NoticeFrontMatter, provinceName: string, url: string): object {
  const { title, docNumber, issuedOn, printedOn, issuers, genre, year } = notice;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: title,
    url,
    inLanguage: 'zh-Hans',
    legislationType: genre,
    ...(docNumber !== null && { legislationIdentifier: docNumber }),
    ...(issuedOn !== null && { legislationDate: issuedOn }),
    ...(printedOn !== null && { datePublished: printedOn }),
    ...(issuers.length > 0 && {
      legislationPassedBy: issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    }),
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: provinceName },
    temporalCoverage: String(year),
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
  };
}

/** Describes the open data in schema.org terms (https://schema.org/Dataset). */
export function datasetData(
  files: readonly { path: string; description: string }[],
  dataUrl: string,
  release: { version: string; licence: string; lastAddedOn: string },
): object {
  const formats: Record<string, string> = {
    json: 'application/json',
    jsonl: 'application/x-ndjson',
    csv: 'text/csv',
    sqlite: 'application/vnd.sqlite3',
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: '各省教育信息化和网络安全文件条款',
    description: '各省教育信息化和网络安全年度文件的条款、指标、任务、引用与主题，每处附引文。',
    url: dataUrl,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    version: release.version,
    license: release.licence,
    ...(release.lastAddedOn !== '' && { dateModified: release.lastAddedOn }),
    distribution: files.map(({ path, description }) => ({
      '@type': 'DataDownload',
      name: path,
      description,
      contentUrl: `${dataUrl}${path}`,
      encodingFormat: formats[path.split('.').at(-1) ?? ''] ?? 'text/plain',
    })),
  };
}

/** Serialises data for a script element. The result can't contain `</script>`. */
export function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
