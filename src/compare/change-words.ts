import type { ComparedNotice } from './columns.ts';

/** Labels for the parts of a comparison of two notices: either two years of one province, or two provinces. */
export interface ChangeWords {
  /** For example 2020 and 2024, or 四川 2022 and 山东 2023. */
  older: string;
  newer: string;
  /** Names both notices at the beginning of the summary. */
  both: string;
  kinds: Record<'stayed' | 'new' | 'gone' | 'unpaired', string>;
  themes: Record<'both' | 'newer' | 'older', string>;
  /** Explains how the sentences were paired and what the kinds mean. */
  method: string;
  /** Heading of the unmatched sentences in those clauses of the older notice that have a counterpart. */
  unmatchedHeading: string;
}

/** A notice with its name in the comparison. */
export interface NamedNotice {
  name: string;
  notice: ComparedNotice;
}

/** Returns the labels for two notices. Only notices of the same province can 延续 one another. */
export function changeWords(older: NamedNotice, newer: NamedNotice): ChangeWords {
  return older.notice.province === newer.notice.province
    ? ofOneProvince(older.notice, newer.notice)
    : ofTwoProvinces(older, newer);
}

const PAIRED = '逐句（表格逐项任务）按词语找最相近的句子';
const NOT_THE_SAME = '所列句子供对读，未必句句同义。';
const PROVED = '只用于标题中的事项词和正文中的术语在另一份全文中一处也没有的条款；';

function ofOneProvince(older: ComparedNotice, newer: ComparedNotice): ChangeWords {
  return {
    ...{ older: String(older.year), newer: String(newer.year) },
    both: `从《${older.title}》到《${newer.title}》`,
    kinds: { stayed: '延续', new: '新增', gone: '未再出现', unpaired: '未配对' },
    themes: { both: '两份均涉及', newer: '新涉及', older: '未再涉及' },
    method:
      `${PAIRED}，列在新文件各条的主要主题下，一条可以延续几条中的各一部分；${NOT_THE_SAME}` +
      `“新增”“未再出现”${PROVED}` +
      '其余没有相近句子的都是“未配对”：可能换了说法，不等于新设或取消了事项。',
    unmatchedHeading: `${older.year} 年已延续的条款中`,
  };
}

function ofTwoProvinces(
  { name: older, notice: first }: NamedNotice,
  { name: newer, notice: second }: NamedNotice,
): ChangeWords {
  const kinds = { new: `仅${newer} 写到`, gone: `仅${older} 写到` };
  return {
    ...{ older, newer },
    both: `《${first.title}》与《${second.title}》`,
    kinds: { stayed: '相近', ...kinds, unpaired: '未配对' },
    themes: { both: '两份均涉及', newer: `仅${newer} 涉及`, older: `仅${older} 涉及` },
    method:
      `两份文件出自不同省份，相近不表示延续。${PAIRED}，列在${newer} 各条的主要主题下；${NOT_THE_SAME}` +
      `“${kinds.new}”“${kinds.gone}”${PROVED}` +
      '其余没有相近句子的都是“未配对”：可能换了说法，不等于只有一方部署。',
    unmatchedHeading: `${older} 有相近句子的条款中`,
  };
}
