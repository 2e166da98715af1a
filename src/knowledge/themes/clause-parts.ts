/** The words of a clause that its themes are derived from. */
export interface ClauseWords {
  /** Titles of the sections above it. */
  sections: readonly string[];
  /** Empty if it has none. */
  title: string;
  /** Its body, without responsibilities and deadlines. */
  text: string;
}

/** A part of a clause whose words are weighted together. */
export interface ClausePart {
  text: string;
  /** Weight of a word, by the part's place and the purpose of the phrase. */
  worth: number;
  /** End of the words that only introduce an action: a means, a ground, a circumstance. */
  asideEnd: number;
  /** The title, a section's title, or the index of the sentence in the body. */
  place: 'title' | 'section' | number;
}

/**
 * Weights by place. The title states what a clause is about, or else its first sentence does; the sections above it
 * only hint at it.
 */
const PLACES = { title: 3, lead: 1.5, body: 1, section: 0.3 } as const;
/**
 * Weight of a phrase that states the intended result of an action: …，促进信息技术与教育教学深度融合; or a state to be reached:
 * 信息素养持续提升.
 */
const RESULT = 0.5;

const ADVERBS = '(?:并|并且|同时|重点|进一步|积极|充分|继续|继续充分)?';
/** Words for means, grounds and places, after which the phrase may go on to the action: 依托省级平台｜开展培训. */
const LEADING = '依托|利用|运用|通过|结合|根据|按照?|面向|针对|在';
const STANDING = '基于|借助|依据|围绕|对照|对标|以|为|从|将|作为|适应|满足|聚焦|发挥|配合|随着|鉴于';
const ASIDE_PHRASE = new RegExp(`^\\s*${ADVERBS}(?:(?<leading>${LEADING})|${STANDING})`, 'u');
const ACTION = /开展|遴选|推进|推动|搭建|建立|举办|打造|开设|开通|征集|启动|设立|立项/u;
/** Verbs for following a document or a meeting, before its 精神: 贯彻落实全国教育大会精神. */
const FOLLOWED = /贯彻|落实|学习|领会/u;
const RESULT_PHRASE =
  /^\s*(?:进一步|切实|全面|有效|有力|不断|着力|从而|进而|共同|更好地?)?(?:促进|助力|助推|带动|推动形成|以便|惠及|服务|支撑|保障(?!体系)|力争|确保|营造|实现|提升|提高|增强|满足|构建|形成|打造|促成|引领|驱动|使)/u;
const STATE =
  /(?:持续|显著|明显|进一步|全面|基本|大幅|普遍|不断|更加)(?:提升|提高|增强|完善|优化|改善|形成|建立|建成|扩大|推进|深化|普及)$/u;
const SENTENCE_END = /[。；;！？!?\n\t]/u;
const PHRASE_END = /[，,：:]/u;

/**
 * Lists the parts of a clause: its title, the phrases of its sentences, and the titles above it. Takes time linear in
 * the text.
 */
export function listClauseParts({ sections, title, text }: ClauseWords): ClausePart[] {
  const lead = title === '' ? PLACES.lead : PLACES.body;
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  return [
    { text: title, worth: PLACES.title, asideEnd: endOfCircumstance(title), place: 'title' },
    ...sentences.flatMap((words, sentence) =>
      words.split(PHRASE_END).map((phrase, index) => ({
        text: phrase,
        worth: (sentence === 0 ? lead : PLACES.body) * (isResult(phrase, index) ? RESULT : 1),
        asideEnd: endOfAside(phrase),
        place: sentence,
      })),
    ),
    ...sections.map((words) => ({
      ...{ text: words, worth: PLACES.section, asideEnd: 0 },
      place: 'section' as const,
    })),
  ];
}

/** @param index of the phrase in its sentence. The first phrase can't be the result of another. */
function isResult(phrase: string, index: number): boolean {
  return (index > 0 && RESULT_PHRASE.test(phrase)) || STATE.test(phrase);
}

function endOfAside(phrase: string): number {
  const followed = FOLLOWED.test(phrase) ? phrase.lastIndexOf('精神') : 0;
  return Math.max(endOfMeans(phrase), endOfCircumstance(phrase), followed);
}

function endOfMeans(phrase: string): number {
  const start = ASIDE_PHRASE.exec(phrase);
  if (!start) return 0;
  // A verb directly after it is part of the means: 通过开展培训.
  const from = start[0].length + 2;
  const action = start.groups?.['leading'] === undefined ? -1 : phrase.slice(from).search(ACTION);
  return action < 0 ? phrase.length : from + action;
}

/** Returns the end of a circumstance: the offset of 下的 in 疫情常态化防控下的网络安全工作. Negative if there is none. */
function endOfCircumstance(phrase: string): number {
  return phrase.indexOf('下的');
}
