/**
 * Patterns of the nouns that measure words (量词) count, matched at the end of a name: 名 counts teachers, 门 the subjects
 * taught. 个, 项 and 件, which count nearly anything, are left out.
 */
const PEOPLE =
  '[教老名导]师|师资|[校园]长|班主任|学员|研究生|毕业生|人才|骨干|带头人|负责人|主[讲持]人|传承人|联系人|助教|工匠|家长|干部|专家|教授|标兵|能手|选手|职工|教练|队伍|人员|\\p{Script=Han}员(?![会工])|[考师学新]生|校医|医生|护士|保安|\\p{Script=Han}师(?![资范德生])|[志爱使从创学作]\\p{Script=Han}{0,2}者';
const SCHOOLS = '[小中大]学|[初高县]中|学院|校|园|教学点|医院|机构';
const NOUNS = {
  '名|位|人|人次': PEOPLE,
  所: SCHOOLS,
  家: '企业|单位|机构|公司|[高院]校|医院|媒体|平台|馆|店|中心|社',
  门: '课程?|学科|教材|科目',
  '节|堂': '课[程例堂]?',
  '期|场|次|场次|批次|轮':
    '培训|研修|活动|讲座|论坛|沙龙|会议?|演练|检查|教研|巡课|巡讲|送教|讲堂|宣讲|测评|监测|评估|通报|调研|交流|展示|课堂|班|赛',
  间: '室|房|车间|工坊|空间',
  '台|套': '设备|终端|[黑白]板|屏|电脑|服务器|系统|装备|平板|机器人|机|课程|资源|教材|试题|软件|方案',
  篇: '论文|报告|文章|案例|信息|简报|稿件|作品',
  '册|本': '书|读本|教材|手册|指南',
};
const BY_UNIT = new Map(
  Object.entries(NOUNS).flatMap(([units, nouns]) =>
    units.split('|').map((unit): [string, RegExp] => [unit, new RegExp(`^.*(?:${nouns})`, 'u')]),
  ),
);
/** An activity after the name of a thing that isn't part of the name: 创建工作 in 智慧校园创建工作. */
const DONE_WITH =
  /(?<=.{2})(?:建设|创建|培育|培养|培训|遴选|评选|评审|认定|申报|推荐|征集|选树|打造|开发|录制|改造|提升|应用|推广|配备|部署|服务)?(?:工作|建设|创建|培育|培养|遴选|评选|认定|申报|推荐|征集|打造|开发|录制|(?:评选|遴选|征集|推荐|创建)活动|行动|计划|工程)$/u;

/**
 * Returns the part of `words` that names what the measure word counts, without the activity that follows: 骨干教师 in
 * 骨干教师培训 for 500名, 骨干教师培训 for 3期. Returns null if the measure word counts nothing in them.
 */
export function nameCountedBy(unit: string, words: string): string | null {
  const nouns = BY_UNIT.get(unit);
  if (nouns !== undefined) return nouns.exec(words)?.[0] ?? null;
  return nameOfThing(words);
}

/** Removes the activity at the end of a name: 智慧校园 for 智慧校园创建工作. */
export function nameOfThing(words: string): string {
  return words.replace(DONE_WITH, '');
}

/** Whether a measure word counts only people. */
export function countsPeople(unit: string): boolean {
  return canCount(unit, '教师');
}

/** Whether a measure word has nouns listed above and the words contain one of them: 500名 counts 支教教师. */
export function canCount(unit: string, words: string): boolean {
  return BY_UNIT.get(unit)?.test(words) === true;
}

const OWNER_KIND = '(?:学前|义务教育|高中|小学|初中|中职|高职|本科|中等|高等)?(?:教育)?(?:阶段|段)';
/** Schools, people and places named on their own, with the units that measure them rather than something they have. */
const OWNERS: readonly [rule: string, ownUnits: RegExp][] = [
  [
    `(?:学前|\\p{Script=Han}{0,8}(?:中小学校?|小学|中学|初中|高中|大学|学校|高校|院校|高职高专|幼儿园|中心校|县中)(?:[（(][^（）()]{1,20}[）)])?|${OWNER_KIND})`,
    /^(?:所|家|批|%|‰|元.*|倍|[GMK].*)$/u,
  ],
  ['\\p{Script=Han}{0,8}(?:教学点|校区)', /^(?:所|个|家|批|%|‰|元.*|倍|[GMK].*)$/u],
  [
    '\\p{Script=Han}{0,8}(?:教师|校长|班主任|园长|管理者|学生|(?:小学|初中|高中|大学|中职|高职)生|教研员|干部)',
    /^(?:名|位|人|人次|个|批|%|‰|元.*|倍)$/u,
  ],
  [
    '\\p{Script=Han}{0,6}(?:设区市|县（市、区）|市州|区县|县区|县域|乡镇|街道|班级|(?:省|市|县|区)域?内)',
    /^(?:个|%|‰|元.*|倍|[GMK].*)$/u,
  ],
  [
    '(?:\\p{Script=Han}{1,6}、)*(?:小学|初中|[高中]职|高中|学前|[教学][师生])组(?:（[^（）]{1,8}）)?',
    /^(?:个|[%‰])$/u,
  ],
  [
    '(?:小学|初中)?(?:[高中低]|[一二三四五六七八九]|\\d(?:[—~至-]\\d)?|起始|毕业)年级(?:及?以[上下])?',
    /^(?:个|%|‰|元.*|倍)$/u,
  ],
  ['(?:城区|镇区|城镇|城市|县城|乡村|农村|山区|民族地区)', /^(?:%|‰|元.*|倍)$/u],
  ['(?:(?:部|厅|省|市|县|区|校|院|国家)级(?:及?以上|层面)?)', /^(?:%|‰|元.*|倍)$/u],
];
const MEASURED_OF =
  '(?:(?<measured>[\\p{Script=Han}、]{2,16}(?:数量?|率|比例|带宽|经费|面积|时[间长]|总量|[学课]时|藏书|图书|设备|设施|课程?|活动|(?=入选|获评|获批|列入)))(?:入选|获评|获批|列入)?)?(?:每(?:学年|学期|年|周|月|天))?';
/** A level of administration after what is counted there: 教学资源库省级达到120个. */
const AT_LEVEL = /^(?<measured>\p{Script=Han}{3,16})(?<![至到由从在向])(?<owner>(?:国家|[部省市县区校])级)$/u;
const OWNER_RULES = [
  ...OWNERS.map(([rule, ownUnits]) => ({
    rule: new RegExp(`^${MEASURED_OF}(?<owner>${rule})$`, 'u'),
    ownUnits,
  })),
  { rule: AT_LEVEL, ownUnits: /^[%‰倍]$/u },
];

/** Words for what is measured, which isn't counted. */
const MEASURED_LAST = /(?:率|比例|带宽|经费|标准|时[间长])$/u;
const OWNER_ALONE = OWNERS.map(([rule]) => new RegExp(`^(?:${rule})$`, 'u'));

/** Whether words name only schools, people or places: 市属高校. */
export function isOwner(words: string): boolean {
  return OWNER_ALONE.some((rule) => rule.test(words));
}

/**
 * Reads those for whom a target is set if they are named where its subject is expected: 高职院校不少于10门, 生均图书册数小学不少于30册.
 * Returns null if the measure word counts them themselves (高职院校不少于10所).
 */
export function ownerAsSubject(
  words: string,
  unit: string,
): { measured: string | null; owner: string } | null {
  for (const { rule, ownUnits } of OWNER_RULES) {
    const { measured = null, owner } = rule.exec(words)?.groups ?? {};
    // In 建成率省属高校达到90% the rate is named before its owner; 省属高校达到90% is the share of the schools themselves.
    const hasRate = measured !== null && MEASURED_LAST.test(measured);
    if (owner !== undefined && (hasRate || !ownUnits.test(unit))) return { measured, owner };
  }
  return null;
}
