/**
 * White space between a number and its 年, 月 or 日. It may contain a line break, but no tab, which separates table cells.
 */
export const GAP = '[^\\S\\t]{0,3}';
export const NUMERAL = '〇○零一二两三四五六七八九十';
export const DASH = '[—–\\-－~～至到]{1,2}';

const YEAR_NUMBER = `20\\d{2}|二[〇○零][${NUMERAL}]{2}`;
const MONTH_NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY_NUMBER = '3[01]|[12]\\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';

/** 初 in 4月初, which isn't that of 初步 and 初中. */
const BEGINNING = '初(?![步级中赛审评一二三始])';

/** 2025年, 2025—2027年, 今年, 每两年, or the number of another 年 (三年内, 1999年底), which isn't a deadline. */
const YEAR = [
  `(?:(?<fromYear>20\\d{2})${GAP}年?${GAP}${DASH}${GAP})?(?<year>${YEAR_NUMBER})${GAP}年(?:度|${BEGINNING})?`,
  `(?<otherYear>[\\d${NUMERAL}]{1,4})${GAP}年`,
  // 证明年龄 and 注明年、月、日 don't contain 明年.
  '(?<![证注说声标载写表])(?<relative>今年|今明两年|本年度?|明年|[次翌]年|[当同]年(?=[^\\S\\t]{0,3}(?:[\\d年第上下]|[一二三四五六七八九十]{1,2}月)))(?!龄|份|代|、)',
  // 每人每年 is a rate.
  `(?<!每[个名位所]?(?:[人生校班县户台次套项]|\\p{Script=Han}{2,5}[生师员])|[人生校班户]均)(?<every>(?:每逢?|逢(?=[单双]月))${GAP}个?(?<everyCount>[两单双二三四五六2-6半]|[1-9]\\d{1,2})?个?(?<everyUnit>年度?(?![级龄])|季度?|月(?!份)|学期|学年|周(?![期边岁年])(?:[一二三四五六日天](?:[、和及]周?[一二三四五六日天]){0,4}(?![次课节个至到名场轮家篇期遍]))?|星期|天|日))的?(?:${GAP}最后一?个?(?:工作日|月|周(?:[一二三四五六日天](?:[上下]午)?)?|天|日)|前[两三五\\d]{1,2}个工作日内?|开学(?:后?第一周|初)|期[初中末]|(?<=学期)初(?!中|级|[一二三四五六七八九]))?`,
].join('|');

const WEEKDAY = `(?:${GAP}[（(][本下]?(?:星期|周)[一二三四五六日天][）)])?`;
const HOUR = '[01]?\\d|2[0-4]|(?:零|十[一二]?|[一二两三四五六七八九])(?=[时点])';
const CLOCK_ALONE = `${GAP}(?<halfDay>上午|下午|晚上?|中午)?${GAP}(?<hour>${HOUR})(?:[:：](?<minute>[0-5]\\d)时?|[时点](?:(?<minutes>[0-5]?\\d)分|整|(?<halfPast>半))?)`;
/** A time of day, or from one to another: 14：30—17：30. */
const CLOCK = `${CLOCK_ALONE}(?:${GAP}${DASH}${GAP}(?<toHalfDay>上午|下午|晚上?|中午)?(?<toHour>${HOUR})(?:[:：](?<toMinute>[0-5]\\d)|[时点](?:(?<toMinutes>[0-5]?\\d)分|(?<toHalfPast>半))?))?`;
/** What may stand between the first day of a range and its dash: 6月2日（周一）9：00—6月5日. */
const FROM_CLOCK = `${WEEKDAY}(?:${GAP}(?:上午|下午|晚上?|中午)?${GAP}\\d{1,2}(?:[:：]\\d{2}|[时点]整?))?`;
const TO_MONTH = `(?:(?<toYear>${YEAR_NUMBER})${GAP}年${GAP})?(?<toMonth>${MONTH_NUMBER})${GAP}月份?(?:${GAP}(?<toMonthDay>${DAY_NUMBER})${GAP}[日号]|[上中下]旬)?`;
/** An event that ends a range in place of a date: 5月20日至“两会”结束前. */
const TO_EVENT = '(?<toEvent>[\\p{Script=Han}“”"]{1,12}?(?:结束|闭幕))';
/** 3月, 3月5日, 6—8月, 3月1日至4月30日, 9月1日—10日. */
const DATE = [
  `(?:(?<fromMonth>${MONTH_NUMBER})${GAP}${DASH}${GAP})?(?<month>${MONTH_NUMBER})${GAP}月份?`,
  `(?:${GAP}(?<day>${DAY_NUMBER})${GAP}(?:[日号]|(?=${DASH}${GAP}(?:${DAY_NUMBER})${GAP}[日号]))|[上中下]{1,2}旬|第[一二三四]周|${BEGINNING})?`,
  `(?:${FROM_CLOCK}${GAP}(?:起(?=[至到][^。；\\n]{2,24}止))?${DASH}${GAP}(?:${TO_MONTH}|(?<toDay>${DAY_NUMBER})${GAP}[日号]|${TO_EVENT}))?${WEEKDAY}(?:${CLOCK}|(?<=日${WEEKDAY})(?:上午|下午|晚上))?(?:(?<=起[^。；]{2,24})(?<until>止))?`,
].join('');
/** The named parts of a year. */
const PART = [
  '(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度',
  '(?<term>[春秋]季?(?=学期|开学(?!第一课))|(?:[本新下]|第[一二])(?=学期)|(?=学期(?:末(?!考|成绩|[检监]测)|结束)))(?:学期)?(?:开学)?|(?<holiday>寒假|暑假|暑期)(?!(?:研修|培训|集训|夏令营|社会实践)\\p{Script=Han}{0,2}(?:结束|之?后(?![续服])))(?:期间)?',
].join('|');
const TIME = `(?:${DATE}|(?<=(?:[每单双]|最后一个)月的?${GAP})(?<dayOfMonth>3[01]|[12]\\d|0?[1-9])${GAP}[日号]|(?<=每(?:个?[天日]|周[一二三四五六日天]))${CLOCK}|${PART})`;
/** 到, 至, 截至, 即日起至: up to what follows; 自, 从: from it on. */
const REACH = `(?:(?:(?:即日起)?(?<reach>截[至止]到?|[到至])|(?<since>[自从]))${GAP}(?:当年)?)?`;
/** 2022年底, 2022年年底, 6月底, 年内. */
const END = `(?:${GAP}(?:年${GAP})?(?<end>[底末内]))?`;
/** 前 after a date, but not the 前 of 前三季度, 前4个月, 前往 and 前后, nor 以前已, which is about the past. */
const BEFORE = `(?:${GAP}(?:上午|下午|中午|晚上?|当[天日])?(?:下班|结束|开学|放假|闭馆)?(?<before>之前|以前|前(?!提(?![请交出供高升])|[后期三半夕列沿往身来款瞻景述]|(?<![底末日号旬]前)[两二四五六七八九十\\d]))(?!已|的|且|曾|出生|年满|犯罪))?`;
/** 开始, 起 and, if something is to follow, 后: 3月31日后，…将开展抽查. */
const BEGIN =
  '(?:(?<begin>开始(?!以?前)|(?<=日)[之以]?后(?=，(?!逾期|未|不|考生)[^，。；\\n]{2,24}将(?!视为|不|可|自动|无法))|起(?![草诉步点到来码始])))?';

/** 年中, unless it is part of a longer word (2024年中小学). */
const MID_YEAR = '年中(?=之?前|[，、。；]|开展|组织|完成|召开|进行|对|形成|通报|实现)';
/**
 * Characters that a match can begin with. Checking them first takes a quarter of the time of trying every alternative.
 */
const FIRST = `(?=[截到至自从即今本明次翌每逢年\\d${NUMERAL}]|[当同]年|[上下][半学]|第[一二三四1-4]|[春秋][季学开]|新学|学期|寒假|暑[假期])`;

/** Calendar expressions. What one means depends on the groups that match and on the words around it. */
export const CALENDAR = new RegExp(
  `${FIRST}${REACH}(?:(?:${YEAR})(?:${GAP}${TIME})?|${TIME}|(?<yearEnd>年${GAP}(?=[底末内]))|(?<midYear>${MID_YEAR}))${END}${BEFORE}${BEGIN}`,
  'gu',
);
