import type { Theme } from '../model/vocabulary.ts';
import { createTermFinder, type FindTerms } from './find-terms.ts';

/** What a clause is judged by. */
export interface ClauseWords {
  /** Titles of the sections above it. */
  sections: readonly string[];
  title: string;
  /** Its body, without units and deadlines. */
  text: string;
}

/** A theme of a clause, with the words that decided, the weightiest first. */
export interface ThemeFinding {
  theme: string;
  score: number;
  evidence: string[];
}

export const P = {
  strong: 1,
  weak: 0.3,
  title: 3,
  lead: 1.3,
  sections: 0.7,
  aside: 0.35,
  quoted: 0.5,
  repeat: 0.35,
  maxRepeats: 3,
  min: 1,
  share: 0.2,
  focus: 0.5,
  cap: 1.6,
  max: 4,
};

const NEUTRAL = [
  '网络安全和信息化', '网络安全与信息化', '信息化和网络安全', '信息化与网络安全', '扩大会', '教育系统',
];
const ASIDE = /^(?:并|并且|同时|重点|进一步|积极|充分)?(?:依托|利用|运用|通过|结合|基于|借助|根据|按照?|依据|围绕|面向|针对|对照|对标|以|为|在|从|将|作为|根据|适应|满足|聚焦|发挥|配合|随着|鉴于)/u;

export function findThemes(words: ClauseWords, themes: readonly Theme[]): ThemeFinding[] {
  const v = indexOf(themes);
  const totals = new Map<string, { score: number; evidence: Map<string, number> }>();
  const seen = new Map<string, number>();
  const add = (text: string, place: number, focus: boolean) => {
    const quoted = [...text.matchAll(/《[^《》]*》?/gu)].map((m) => [m.index, m.index + m[0].length] as const);
    const matches = v.find(text).filter((m) => v.byTerm.has(m.term));
    const local = new Map<string, { term: string; w: number }[]>();
    for (const { term, start } of matches) {
      for (const { theme, strong } of v.byTerm.get(term)!) {
        let w = (strong ? P.strong : P.weak) * place;
        if (quoted.some(([a, b]) => a <= start && start < b)) w *= P.quoted;
        const key = `${theme} ${term}`;
        const n = seen.get(key) ?? 0;
        seen.set(key, n + 1);
        if (n > P.maxRepeats) w = 0;
        else if (n > 0) w *= P.repeat;
        local.set(theme, [...(local.get(theme) ?? []), { term, w }]);
      }
    }
    const sums = [...local].map(([theme, list]) => [theme, list.reduce((s, { w }) => s + w, 0)] as const);
    const all = sums.reduce((s, [, n]) => s + n, 0);
    for (const [theme, sum] of sums) {
      if (sum === 0) continue;
      const factor = (focus ? (sum / all) ** P.focus : 1) * Math.min(1, (P.cap * place) / sum);
      const total = totals.get(theme) ?? { score: 0, evidence: new Map<string, number>() };
      totals.set(theme, total);
      total.score += sum * factor;
      for (const { term, w } of local.get(theme)!) total.evidence.set(term, (total.evidence.get(term) ?? 0) + w * factor);
    }
  };
  add(words.title, P.title, false);
  const sentences = words.text.split(/[。；;！？!?\n\t]/u);
  sentences.forEach((sentence, i) => {
    for (const phrase of sentence.split(/[，,：:]/u)) {
      const aside = ASIDE.test(phrase.trim()) ? P.aside : 1;
      add(phrase, (i === 0 ? P.lead : 1) * aside, true);
    }
  });
  for (const s of words.sections) add(s, P.sections, false);
  const findings = themes
    .flatMap(({ id }) => {
      const t = totals.get(id);
      return t ? [{ theme: id, score: t.score, evidence: [...t.evidence].sort((a, b) => b[1] - a[1]).map(([x]) => x) }] : [];
    })
    .sort((a, b) => b.score - a.score);
  const main = findings[0];
  if (!main) return [];
  const threshold = Math.max(P.min, main.score * P.share);
  return findings.filter((f) => f === main || f.score >= threshold).slice(0, P.max);
}

interface Index { find: FindTerms; byTerm: Map<string, { theme: string; strong: boolean }[]> }
const indexes = new WeakMap<readonly Theme[], Index>();
function indexOf(themes: readonly Theme[]): Index {
  const known = indexes.get(themes);
  if (known) return known;
  const byTerm: Index['byTerm'] = new Map();
  for (const theme of themes)
    for (const kind of ['strong', 'weak'] as const)
      for (const term of theme.evidence[kind])
        byTerm.set(term, [...(byTerm.get(term) ?? []), { theme: theme.id, strong: kind === 'strong' }]);
  const made = { find: createTermFinder([...byTerm.keys(), ...NEUTRAL]), byTerm };
  indexes.set(themes, made);
  return made;
}
