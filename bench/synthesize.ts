import type { Notice } from '../src/model/notice.ts';
import type { Province } from '../src/model/vocabulary.ts';
import { listRecords } from '../src/knowledge/records/list-records.ts';
import type { Segment } from '../src/text/segment.ts';

/** The text of a synthetic notice, and its id. */
export interface SyntheticNotice {
  id: string;
  text: string;
}

/** Shape of a notice, after the five real ones: about 20 clauses of about 200 characters in 8 sections. */
const SHAPE = { sections: 8, clauses: [2, 3], sentences: [3, 6], words: [12, 30] } as const;
const WORDS_OF_A_PHRASE = 5;
const FIRST_YEAR = 2005;
const YEARS = 20;
/**
 * Number of names of projects and places that a province's notices repeat from year to year and no other province uses.
 */
const NAMES_OF_A_PROVINCE = 60;
const NUMERALS = [...'一二三四五六七八九十'];
const LABELS_OF_SECTIONS = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）])/u;

/**
 * Generates notices from the words of real ones with a Markov chain: each word is followed by one that follows it in
 * the real texts. Numbers are changed, and names unique to the province are inserted. The same seed generates the same
 * notices.
 */
export function* synthesize(
  count: number,
  models: readonly Notice[],
  provinces: readonly Province[],
  segment: Segment,
  seed = 1,
): Generator<SyntheticNotice> {
  const random = createRandom(seed);
  const records = models.flatMap(listRecords).filter(({ kind }) => kind === 'clause');
  const chain = createChain(
    records.map(({ text }) => segment(text.replace(/\s+/gu, ''))),
    random,
  );
  const titles = records.flatMap(({ title }) => title?.replace(/[。\s]/gu, '') ?? []);
  const places = provinces.filter(({ id }) => id !== 'national');
  const characters = [
    ...new Set(records.flatMap(({ text }) => [...text.matchAll(/\p{Script=Han}/gu)].flat())),
  ];
  const names = new Map(places.map(({ id }) => [id, makeNames(characters, random)]));
  for (let at = 0; at < count; at += 1) {
    const province = places[at % places.length];
    if (!province) return;
    const year = FIRST_YEAR + (Math.floor(at / places.length) % YEARS);
    const again = Math.floor(at / (places.length * YEARS));
    const id = `${province.id}-${year}${again > 0 ? `-${again + 1}` : ''}`;
    const own = names.get(province.id) ?? [];
    yield { id, text: writeText(province, year, again + 1, () => chain(own), titles, random) };
  }
}

function writeText(
  { fullName }: Province,
  year: number,
  number: number,
  sentence: () => string,
  titles: readonly string[],
  random: Random,
): string {
  const name = `${year}年教育信息化和网络安全工作要点`;
  const paragraph = () =>
    Array.from({ length: random.between(...SHAPE.sentences) }, () => `${sentence()}。`).join('');
  let label = 0;
  const sections = NUMERALS.slice(0, SHAPE.sections).flatMap((numeral) => [
    `${numeral}、${random.of(titles).replace(LABELS_OF_SECTIONS, '')}`,
    ...Array.from({ length: random.between(...SHAPE.clauses) }, () => {
      label += 1;
      return `${label}.${random.of(titles)}。${paragraph()}`;
    }),
  ]);
  return [
    `${fullName}教育厅`,
    `教科信〔${year}〕${number}号`,
    `${fullName}教育厅关于印发${name}的通知`,
    '各市教育局，各高等学校，厅属各单位：',
    `现将《${name}》印发给你们，请结合实际，认真贯彻落实。`,
    `${fullName}教育厅`,
    `${year}年3月${random.between(1, 28)}日`,
    name,
    paragraph(),
    ...sections,
    '主动公开',
    `${year}年4月1日印发`,
  ].join('\n\n');
}

type Words = string[];

/** Returns a generator of sentences in which each word follows the one before it in one of the texts. */
function createChain(texts: readonly Words[], random: Random): (names: readonly string[]) => string {
  const after = new Map<string, string[]>();
  for (const words of texts)
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next === undefined) continue;
      const followers = after.get(word);
      if (followers) followers.push(next);
      else after.set(word, [next]);
    }
  const beginnings = [...after.keys()].filter(isHan);
  return (names) => {
    let word = random.of(beginnings);
    const sentence = [word];
    const length = random.between(...SHAPE.words);
    while (sentence.length < length) {
      word = random.of(after.get(word) ?? beginnings);
      sentence.push(/^\d+$/u.test(word) ? String(random.between(1, 100)) : word);
      if (random.between(1, WORDS_OF_A_PHRASE) === 1) sentence.push('，');
    }
    sentence.push(random.of(names));
    return sentence.join('').replace(/^[^\p{Script=Han}]+|[，、（(《“]+$/gu, '');
  };
}

function makeNames(characters: readonly string[], random: Random): string[] {
  return Array.from({ length: NAMES_OF_A_PROVINCE }, () =>
    [...Array.from({ length: random.between(2, 4) }, () => random.of(characters)), '工程'].join(''),
  );
}

function isHan(word: string): boolean {
  return /^\p{Script=Han}+$/u.test(word);
}

interface Random {
  /** Returns an integer between the first and the last, both inclusive. */
  between: (first: number, last: number) => number;
  of: <Item>(items: readonly Item[]) => Item;
}

/** Creates a 32-bit random number generator: Marsaglia's xorshift (Journal of Statistical Software 8(14), 2003). */
function createRandom(seed: number): Random {
  let state = seed | 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return {
    between: (first, last) => first + Math.floor(next() * (last - first + 1)),
    of: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
  };
}
