/** Words that pledge something, ask for it or look ahead. A plan under way (行动计划顺利推进) pledges nothing. */
export const PLEDGE =
  '力争|确保|争取|力求|(?<!行动|专项|发展|提升|建设)计划|拟|未来|今年|今后|应(?![用急对届])|须';

/** Words that leave a value open: 以上, 不低于, 左右, 0.1%—0.2%. */
const OPEN = /以[上下内]|左右|[余多约近]|不|至少|最|\d%?[—–~～-]\d/u;
/** Figures that somebody counted: 73.7%, 1399所, 836人. What is planned is round, except for what is nearly all (99.95%). */
const COUNTED_FIGURE =
  /(?<![\d.])(?:(?!99)\d{1,2}\.(?:[1-46-9]|\d{2})%|\d{2,5}[1-9](?:\.\d+)?万?(?:名|人|所|个|家|间|台|套|门|节|件|项|篇|册)(?![以左]))/gu;
/** Words of a sentence that sets something to do. */
const SETS = new RegExp(
  `${PLEDGE}|将|不[低少高]于|不超过|以上|年内|底前|之前|达到?\\d[\\d.]*%以上|要(?![求素点闻])|提高到|提升到|到20\\d{2}年|(?<!已|共)(?:推荐|申报|选送|选派|报送)(?!了)`,
  'u',
);

/** Figures that are hardly ever planned: with a decimal, or of four digits. 建设课程125门、案例236个 may be a plan. */
const PRECISE = /\.|\d{4}/u;

/** Whether a sentence gives several counted figures and sets nothing to do: 新招教师836人，普惠率达到73.7%. */
export function reportsStatistics(sentence: string): boolean {
  const figures = sentence.match(COUNTED_FIGURE) ?? [];
  return figures.length > 1 && figures.some((figure) => PRECISE.test(figure)) && !SETS.test(sentence);
}

/** Whether a value is left open by the words around its number: 80%以上, 不少于5所, 约10个. */
export function isOpen(quote: string): boolean {
  return OPEN.test(quote);
}
