import { parse } from 'yaml';
import { z } from 'zod';

import redirectsYaml from '../content/redirects.yaml?raw';
import citedDocumentsYaml from '../content/vocabulary/cited-documents.yaml?raw';
import platformsYaml from '../content/vocabulary/platforms.yaml?raw';
import provincesYaml from '../content/vocabulary/provinces.yaml?raw';
import stagesYaml from '../content/vocabulary/stages.yaml?raw';
import synonymsYaml from '../content/vocabulary/synonyms.yaml?raw';
import themesYaml from '../content/vocabulary/themes.yaml?raw';
import unitsYaml from '../content/vocabulary/units.yaml?raw';

import { sumOf, sumOfProgram } from './kept.ts';
import { countFindings } from './knowledge/count-findings.ts';
import { joinFindings, type Knowledge } from './knowledge/derive-knowledge.ts';
import { createNoticeFinder } from './knowledge/find-in-notice.ts';
import { type FoundInClause, indexFindings } from './knowledge/index-findings.ts';
import { createPlatformFinder } from './knowledge/find-platforms.ts';
import { createLinker, type LinkNext } from './knowledge/link-findings.ts';
import { listRecords } from './knowledge/list-records.ts';
import { createCitationResolver } from './knowledge/resolve-citations.ts';
import { citedDocument } from './model/cited-document.ts';
import { policyTerms } from './knowledge/policy-terms.ts';
import { type Listings, makeListings } from './listing/listings.ts';
import type { ClauseRecord, Notice } from './model/notice.ts';
import { type Platform, platform } from './model/platform.ts';
import { type Redirect, redirect } from './model/published.ts';
import { stage, type Stage } from './model/stage.ts';
import { synonymGroup } from './model/synonym.ts';
import { type Unit, unit } from './model/unit.ts';
import { type Province, province, type Theme, theme } from './model/vocabulary.ts';
import { listNoticeIds, readNotice, type ReadNotice } from './notice-files.ts';
import { type FoundInNotices, foundInNotices } from './open-data/notice-file.ts';
import { findingsOf } from './prepared-notices.ts';
import { createSegmenter } from './search/segment.ts';

/** Everything the pages and the open data are made of. */
export interface Collection {
  /** Newest year first; within a year in the order of the provinces. */
  notices: Notice[];
  /** Their clauses and frames, in the same order. */
  records: ClauseRecord[];
  /** In the order of the vocabulary, as are the themes. */
  provinces: Province[];
  themes: Theme[];
  stages: Stage[];
  platforms: Platform[];
  units: Unit[];
  /** What is found in the clauses. */
  knowledge: Knowledge;
  /** Begins to link what is found in the texts of a part of a notice, by the notice's id. */
  startLinks: (notice: string) => LinkNext;
  /** What is found in a clause, by `<notice>#<clauseId>`. */
  findingsOf: (key: string) => FoundInClause;
  /** A notice by its id, and a record by its URL. */
  noticeById: Map<string, Notice>;
  recordByUrl: Map<string, ClauseRecord>;
  /** What of it the files of single notices tell. */
  found: FoundInNotices;
  /** The lists of the site, cut into pages. */
  listings: Listings;
  /** Published ids that moved or were withdrawn. */
  redirects: Redirect[];
}

let loaded: { sum: string; collection: Collection; checked: number } | undefined;
/** In development each of a page's components asks; the files are looked at once for all of them. */
const CHECKED_FOR_MS = 200;

/** Loads the collection; anew where a notice changed, as it may in development. */
export function loadCollection(): Collection {
  if (loaded && (!import.meta.env.DEV || Date.now() - loaded.checked < CHECKED_FOR_MS))
    return loaded.collection;
  const root = process.cwd();
  const program = sumOfProgram(root);
  const read = listNoticeIds(root).map((id) => readNotice(root, id, program));
  const sum = sumOf(...read.map((one) => one.sum));
  const collection = loaded?.sum === sum ? loaded.collection : derive(root, read);
  loaded = { sum, collection, checked: Date.now() };
  return collection;
}

function derive(root: string, read: readonly ReadNotice[]): Collection {
  const provinces = z.array(province).parse(parse(provincesYaml));
  const provinceOrder = new Map(provinces.map(({ id }, index) => [id, index]));
  const inOrder = read.toSorted(
    ({ notice: a }, { notice: b }) =>
      b.year - a.year ||
      (provinceOrder.get(a.province) ?? 0) - (provinceOrder.get(b.province) ?? 0) ||
      a.id.localeCompare(b.id, 'en'),
  );
  const notices = inOrder.map(({ notice }) => notice);
  const themes = z.array(theme).parse(parse(themesYaml));
  const stages = z.array(stage).parse(parse(stagesYaml));
  const synonyms = z.array(synonymGroup).parse(parse(synonymsYaml));
  const platforms = z.array(platform).parse(parse(platformsYaml));
  const units = z.array(unit).parse(parse(unitsYaml));
  const citedDocuments = z.array(citedDocument).parse(parse(citedDocumentsYaml));
  const records = notices.flatMap(listRecords);
  const find = createNoticeFinder({
    ...{ themes, stages, platforms, units },
    segment: createSegmenter(policyTerms({ themes, synonyms, platforms })),
  });
  const found = inOrder.map((one) => ({ notice: one.notice, findings: findingsOf(root, one, find) }));
  const knowledge = joinFindings(found, citedDocuments);
  const glosses = new Map(platforms.map(({ id, gloss }) => [id, gloss]));
  if (import.meta.env.PROD) reportFindings(knowledge);
  return {
    notices,
    platforms,
    units,
    knowledge,
    startLinks: createLinker({
      findPlatforms: createPlatformFinder(platforms),
      resolveCitation: createCitationResolver(citedDocuments, notices),
      gloss: (id) => glosses.get(id) ?? '',
    }),
    findingsOf: indexFindings(knowledge),
    noticeById: new Map(notices.map((notice) => [notice.id, notice])),
    recordByUrl: new Map(records.map((record) => [record.url, record])),
    found: foundInNotices(knowledge),
    records,
    listings: makeListings(notices, records, provinces, knowledge),
    provinces,
    themes,
    stages,
    redirects: z.array(redirect).parse(parse(redirectsYaml)),
  };
}

/** Tells in the build's log how much was found in the clauses, and what of it is doubtful. */
function reportFindings(knowledge: Knowledge): void {
  for (const { kind, found, doubts } of countFindings(knowledge)) {
    const told = Object.entries(doubts).map(([doubt, count]) => `${count} ${doubt}`);
    console.info(`[findings] ${found} ${kind}${told.length > 0 ? `: ${told.join(', ')}` : ''}`);
  }
}
