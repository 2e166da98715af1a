/**
 * Patterns of the measure words (量词) that notices count with. 量词 are a closed class of the language; compounds (人次, 万元,
 * 元/年) are built from their parts. Words that number or rank instead of counting (年, 月, 日, 号, 级, 届) are left out.
 */
const SINGLE = [
  '[个所门名人位堂次项份套台间件支篇座批户类种款块片张页册卷辆架株亩吨克米秒例起封首档员队团站店遍道题字词幅路校盆枝只棵栋幢宗笔根瓶箱桶袋粒枚艘]',
  // Before the excluded characters they begin another word: 3场所, 5部门, 2集群.
  '对(?=以[上下]|[，。；、\\n]|$)|场(?![所景地])|节(?![点能约])|期(?![间限])|本(?![科级地校省])|部(?![门署分委])|处(?![室理罚])|轮(?![训岗胎换流])|条(?![件款例])|家(?![庭长])|组(?![织建成])|天(?!津)|周(?![边期岁])|集(?![群团中成合聚体约])|讲(?![座解师述堂话台习])|公顷',
].join('|');
/** Whole words of time, money, length and study. 分 is a mark in a test unless it is part of another word. */
const WORDS = [
  '个(?:教学)?班(?=及?以[上下]的)|个?工作日|个月|个?小时|个?课时|个?学时|个?学分|分钟|分(?![之别类级为成散布贝])',
  '℃|摄氏度|分贝|美?元|公里|千米|平方米|平方公里|立方米|公斤|千克|[千兆吉]瓦时?|毫秒|ms(?![A-Za-z])',
  '[人场批班台车校户件架门课节例项篇艘轮]次|条次(?!干)|(?<=[万亿])度(?!电)|人天',
].join('|');
/** 元/年, 小时/周, 次/学期. */
const PER = '(?:[/／](?:年|月|周|天|日|人|生|校|学期|学年|小时|分钟))?';

export const COUNTER = `(?:${WORDS}|${SINGLE})${PER}`;

/** Units that make a small Chinese numeral a count. Before 个, 项 and 大 it may be part of a slogan (两个维护). */
export const SURE_COUNTER = new RegExp(
  '^(?:所|门|名|位|节|堂|场|次|期|家|台|套|间|篇|座|件|支|(?:人|场|批|班|台)次|课时|学时|小时|分钟|元|倍|个百分点)$',
  'u',
);

/** Shares and multiples. They are the level of what precedes them, not a count of things. */
export const SHARE = '(?:%|‰|个百分点|百分点|倍)';
/** Network and computing speeds. A bare M, G or P is one only next to words for speed. */
export const RATE =
  '(?:[GMK]bps|[GMK]b/s|[GM][Bb]it/s|[GT](?=比特)比特|[百千万]?兆(?!瓦)(?:比特(?:每秒)?|bps)?|[太吉]比特(?:[/／]秒|每秒)?|[KMGTPE]B|[PE]Fl?ops|[PE]FLOPS|[MGTPE](?![A-Za-z]))';

/** Units of how much or how long something is. What is measured usually precedes the value. */
export const LEVEL = new RegExp(
  `^(?:${SHARE}|${RATE}|:1|1:|全覆盖|应.尽.|千兆.*|零.*|元.*|美元|℃|摄氏度|分贝|(?:小时|分钟|天|年|秒|毫秒|ms|个?课时|个?学时|个?学分|工作日|个工作日)(?:/.*)?)$`,
  'u',
);
