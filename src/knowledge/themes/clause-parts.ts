/** What a clause is judged by. */
export interface ClauseWords {
  /** Titles of the sections above it. */
  sections: readonly string[];
  /** Empty where it has none. */
  title: string;
  /** Its body, without who is responsible and by when. */
  text: string;
}

/** A part of a clause that is weighed at once. */
export interface ClausePart {
  text: string;
  /** What a word of it counts for by its place and by what the phrase is there for. */
  worth: number;
  /** Up to here the text only leads to what is done: a means, a ground, a circumstance. */
  asideEnd: number;
  /** The title, a section's title, or which sentence of the body it is a phrase of. */
  place: 'title' | 'section' | number;
}

/** The title says what a clause is about, or else its first sentence; the sections above it only hint. */
const PLACES = { title: 3, lead: 1.5, body: 1, section: 0.3 } as const;
/** A phrase that tells what an action is to lead to: …，促进信息技术与教育教学深度融合; or a state to be reached: 信息素养持续提升. */
const RESULT = 0.5;

const ADVERBS = '(?:并|并且|同时|重点|进一步|积极|充分|继续|继续充分)?';
/** Means, grounds and places, after which the phrase may go on to what is done: 依托省级平台｜开展培训. */
const LEADING = '依托|利用|运用|通过|结合|根据|按照?|面向|针对|在';
const STANDING = '基于|借助|依据|围绕|对照|对标|以|为|从|将|作为|适应|满足|聚焦|发挥|配合|随着|鉴于';
const ASIDE_PHRASE = new RegExp(`^\\s*${ADVERBS}(?:(?<leading>${LEADING})|${STANDING})`, 'u');
const ACTION = /开展|遴选|推进|推动|搭建|建立|举办|打造|开设|开通|征集|启动|设立|立项/u;
/** What is followed, and what a body has to say of it: 贯彻落实全国教育大会精神. */
const FOLLOWED = /贯彻|落实|学习|领会/u;
const RESULT_PHRASE =
  /^\s*(?:进一步|切实|全面|有效|有力|不断|着力|从而|进而|共同|更好地?)?(?:促进|助力|助推|带动|推动形成|以便|惠及|服务|支撑|保障(?!体系)|力争|确保|营造|实现|提升|提高|增强|满足|构建|形成|打造|促成|引领|驱动|使)/u;
const STATE =
  /(?:持续|显著|明显|进一步|全面|基本|大幅|普遍|不断|更加)(?:提升|提高|增强|完善|优化|改善|形成|建立|建成|扩大|推进|深化|普及)$/u;
const SENTENCE_END = /[。；;！？!?\n\t]/u;
const PHRASE_END = /[，,：:]/u;

/** The parts of a clause: its title, the phrases of its sentences, the titles above it. Takes time linear in the text. */
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

/** @param index of the phrase in its sentence; a first one is no result of another. */
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
  // A verb right behind it is part of the means: 通过开展培训.
  const from = start[0].length + 2;
  const action = start.groups?.['leading'] === undefined ? -1 : phrase.slice(from).search(ACTION);
  return action < 0 ? phrase.length : from + action;
}

/** Of 疫情常态化防控下的网络安全工作, what stands before 下的; 0 or less where there is none. */
function endOfCircumstance(phrase: string): number {
  return phrase.indexOf('下的');
}
