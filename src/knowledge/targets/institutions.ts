/** Words that end the names of those for whom targets are set: schools, people, places, and their rooms and sites. */
const HEAD = [
  ...[
    '(?:乡镇)?中心(?:学校|小学|校|幼儿园|园)|中小学生|[初高]中生|大学生|中小学校?|(?<!学生)小学校?|(?<=[县市镇乡）)])[一二三]中|初中|高中|大学|学校|高校|院校|幼儿园|教学点|村小(?!学)|县中|(?:试点|示范|实验|基地|特色|成员|薄弱)校|教学班|学院|教研[室组]|[处科]室',
  ],
  ...[
    '教师|(?<!教学)名师(?![工课团名讲])|校长|班主任|园长|学生|在校生|新生|毕业生|研究生|(?:留守|残疾|适龄)儿童(?!康复|福利|少年)|家长|师生|教职工|人员|干部|教研员|专家|工程师|管理[员者]|院领导|辅导员|志愿者|村民|居民|员工',
  ],
  ...[
    '县区|市县|市州|教育(?:行政|主管)?部门|教育(?:体育)?局|教体局|园区|省份|区县|地区|乡镇|街道|行政村|社区|(?<![农乡])村|(?:[县市]|区(?<!每所\\p{Script=Han}{0,6}区))(?!级)',
  ],
  ...[
    '班级|年级|院（系）|院系|教室|单位|部门|机构|企业|社会力量|网站|系统|平台|学科|事项|家庭|领域|行业|楼宇',
  ],
].join('|');

/**
 * One or more heads (中小学教师) and a bracket after them. `INSTITUTION` adds the words before, and more names joined by 和
 * or 、.
 */
export const LINKED = `(?:${HEAD})(?:${HEAD})*(?:[（(][^（）()]{1,20}[）)](?:教育(?:体育)?局|教体局|教育(?:行政)?部门)?)?`;
export const INSTITUTION = `(?:[\\p{Script=Han}“”]|（[街镇市区县乡村社州旗道办场、]{1,6}）){0,16}?${LINKED}(?:(?:和|与|及|以及|、)[\\p{Script=Han}]{0,10}?${LINKED}){0,3}`;

/** Periods that follow 每. */
const PERIOD =
  '(?:[两三五半\\d]+年|[两双三四\\d]+个?(?:月|周|学期|季度)|学年|学期|年(?!级)|月|周|季度|天|日|课时|节课)';
/** Those who follow 每 and its measure word. In 每个联盟覆盖学校 that is only 联盟, not the schools it covers. */
const OF_EACH = `(?:(?!覆盖|吸纳|带动|结对|帮扶|联系|培养|配备|开展)[\\p{Script=Han}“”]){0,16}?(?:${LINKED}|集团|工作室|共同体|联盟|基地(?!学?校)|团队|队伍|代表队|参赛队|小组)`;
/** 每 with its measure word and those counted: 每所学校, 每位教师每年, 每学期. */
const EACH = `每(?:一)?(?:\\d{1,3}个(?:教学)?班(?!级)|[\\d十百千万]{1,5}[个名所人]${INSTITUTION}|个?${PERIOD}|个?(?:年级|学区|学段|学科|教研组|县市区|地市|区（市）县|县（市、区）|区、县（[市区]）|市、县（区）|县（市）、区|市[县州]|县[区市]|区县|[批场]次|次(?!数)|[支组轮套](?=不|至少|达)|[个所家](?=带动|覆盖|吸纳|结对|帮扶|联系|培养|辐射|不[少低]|至少)|期(?:培训|研修|轮训)班|[人校地州镇生村户亩期批场队]|班(?!级)|家(?![庭企])|(?:县(?!区)|市(?![县州])|区(?!县)|乡(?!镇))(?:[（(][市县区州镇、]{1,8}[）)])?)|公里(?:[（(][^（）()]{1,12}[）)])?|[件项份节篇](?:参[赛评]|申报|推荐)?(?:作品|课题|案例|成果|项目|课[例件]|微课|教案|论文|方案|软件)|[个名所位起节门台间项件条例份宗支家组套](?:${OF_EACH}|[\\p{Script=Han}]{2,8}?(?=的|时长|(?:支持|资助|补助)?经费|有[\\d一二两三]|每学?[期年月周]|每学年|成员|人数|面积|覆盖|吸纳|带动|结对|帮扶|联系|培养|至少|限|设|需|由|同时|[申选]报|推荐|选[出派送]|参加|组成|最[多少高低]|不[少低超多高]|原则上|平均|要|应|须)))`;
const ALL = `(?:所有(?![制权者])|全体|全部(?!配[备齐]|接入|完成|建成|开设|纳入|实现|达到|使用|应用)|其他|其余|各级各类|(?:[省市县区州厅局]直属?|[部省市县区]属|直属)?各(?!类|安排|开展|组织|配备|推荐|选派|报送|遴选|建设|培养|建成|地(?![区级市州县])|校(?=\\p{Script=Han}{2,16}(?:人数|数量|率(?!先|领)|占比|比例))))${INSTITUTION}|各地|各省（[^（）]{1,6}）|一个\\p{Script=Han}{2,4}(?=只[能可]|仅[能限])|同一(?:(?!原则上)\\p{Script=Han}){2,8}?(?=(?:原则上)?(?:只[能可推申报]|仅|限|最多|不得?超过|不能超过))|各校(?=\\p{Script=Han}{0,2}(?:指定|明确|确定|选派|安排)[一1]|\\p{Script=Han}{0,12}(?:每|至少|不[少低]于|不超过)|(?![本区园级际方长])\\p{Script=Han}{2,16}(?:率(?!先|领)|占比|比例|人数|数量))`;
/** What a level of administration does, up to a number: 培训骨干教师 in 省级培训骨干教师2000名. */
const LEVEL_ACTS =
  '(?:培训[^，。；\\d]{0,16}(?:教师|校长|干部|人员|管理员|教研员|辅导员)|(?:遴选|评选|认定|推荐|选派|择优上报|择优推荐|上报|投入|安排(?!的))[^，。；\\d]{2,16})';
const LEVEL_DOES = `[省市县校]级(?=${LEVEL_ACTS}\\d)`;
/** Such a level at the head of the words before a number. */
export const LEVEL_AT_HEAD = new RegExp(`^[省市县校]级(?=${LEVEL_ACTS}$)`, 'u');
/** Stages of schooling, and kinds of education. */
export const STAGE = '(?:小学|初中|高中|义务教育|学前)(?:阶段|学段)';
export const KIND_OF_EDUCATION = '(?:基础|职业|高等|学前|特殊|义务|继续)教育';
const WHOLE_PLACE =
  '(?:[省市县校]级层面|全[省市县区州](?!性)|全旗|全域|全校|全系统|全国|我[省市县区校院]|(?<![资成日基样文])本[省市县区](?![场级域间])|(?:省|市|县|(?:(?<!\\p{Script=Han})|(?<=[对在为将和]))区|校(?!内(?:体育|活动|锻炼|运动|艺术|课程|教学))|辖区)内|(?<!行政)(?:省|市|县|区|校)域内)(?:教育系统)?';

/** Words for how many each may or must put forward. */
const ALLOWED =
  '(?:原则上|一般|可以?|应当?|须|要|均|推荐|申报|各)*(?:最[多少]|至[多少]|不得?[超低少多]|限(?:额|[报推申选评]|(?=\\d|[一二三四五]))|只能|推荐\\d|申报\\d|选派\\d)';
/** Each of a kind with no measure word, before a quota: 每专业至少, 各教学部限报. */
const EACH_PUT_FORWARD = `[每各](?![个名位种类项件只级逢次可应须限不最至推申选要均])\\p{Script=Han}{1,10}?(?<!权)(?=${ALLOWED})`;

/** Those described by their size: 人口5万人以上的县, 在校生超过2000人的学校. */
const OF_SIZE = `(?:\\d{1,3}个(?:教学)?班及?以[上下]的(?:\\p{Script=Han}{0,4}?)${LINKED})|\\p{Script=Han}{0,8}(?:人口|[学考新幼师校]生|幼儿|师生|人数|规模|面积|班额|教职工)(?:规模|数)?(?:\\d[\\d.]*[万千百]?\\p{Script=Han}{1,2}?(?:（[^（）]{1,8}）)?(?:及?以[上下]|左右)|(?:超过|不足|大于(?:等于)?|小于(?:等于)?|达到?|高于|低于|多于|少于|不低于|不少于)\\d[\\d.]*[万千百]?\\p{Script=Han}{0,2}|\\d[\\d.]*万?[—–~～-]\\d[\\d.]*万?人)的(?:(?:\\p{Script=Han}{0,4}?)${LINKED}|(?=推荐|限?报|申报|至少))`;

/** For whom or where a target is set: 全省, 各县（市、区）, 每位教师每年, 所有普通高等学校, 具备条件的学校. */
export const SCOPE = new RegExp(
  `${WHOLE_PLACE}(?:各级各类${INSTITUTION})?|${LEVEL_DOES}|(?:${EACH}){1,2}|${ALL}|${EACH_PUT_FORWARD}|(?:具备|有)条件的(?:[省市县区乡镇]、){0,3}${LINKED}|${OF_SIZE}`,
  'gu',
);
/** A scope at the beginning of the words. */
export const SCOPE_AT_HEAD = new RegExp(`^(?:${SCOPE.source}|各校(?![本区园级际方长]))`, 'u');
const ALL_OF_PLACE = '全[省市县区州]';
const ALL_OF_PLACE_ONLY = new RegExp(`^${ALL_OF_PLACE}$`, 'u');

/** Whether a scope is a place that applies to all that follows: 全市 in 全市在职教师的学历合格率. */
export function isAllOfPlace(scope: string): boolean {
  return ALL_OF_PLACE_ONLY.test(scope);
}

const PERIOD_ONLY = new RegExp(`^每个?${PERIOD}$`, 'u');

/** Whether a scope only says how often: 每学期. */
export function isPeriod(scope: string): boolean {
  return PERIOD_ONLY.test(scope);
}

const ALL_WORD = '(?:所有(?![制权者])|全体|全部)';
/** All of a kind, as those who do what follows. */
export const ALL_OF_THEM = `(?:${ALL_OF_PLACE})?${ALL_WORD}(?:${INSTITUTION})`;
/** All things of a kind, whatever it is. */
export const ALL_OF_THINGS = `(?:${ALL_OF_PLACE})?${ALL_WORD}\\p{Script=Han}{2,14}?`;
/** All or each of a kind, as the object of 完成, 覆盖 and 为…开通. */
export const EVERY = `(?:(?:${ALL_OF_PLACE})?${ALL_WORD}|每一?[个所名位])(?:${INSTITUTION})`;
/** The owner at the head of the name of a rate: 乡镇驻地学校 in 乡镇驻地学校录播教室覆盖率. */
const OWNER =
  /^[\p{Script=Han}]{0,12}?(?:学校|中小学(?!生)校?|小学(?!生)|初中(?!生)|高中(?!生)|高校|院校|幼儿园|教学点|教师|学生|县中)(?=\p{Script=Han})(?!阶段)/u;

/** Returns the owner at the head of a subject, which the next subject of a list leaves out: 乡镇驻地学校 in 乡镇驻地学校录播教室覆盖率. */
export function ownerOf(subject: string | null): string | null {
  const owner = subject?.match(OWNER)?.[0];
  return owner === undefined || owner === subject ? null : owner;
}

/** The rate of a part of a place: 市区入园率, 县（市）入园率, 农村学校宽带接入比例. */
const RATE_OF_PART =
  /^(?:其中)?(?:市区|中?心?城区|镇区|城市|城镇(?!调查|登记|新增|居民|常住|化)|农村|乡村|乡镇|街道|自然村|行政村|县（[市区、]{1,4}）|县城|县域|山区|革命老区|民族地区)[^，。；]*(?:率|比例|占比)/u;

/** Whether a subject is the rate of a part of a place, which that of the whole place isn't. */
export function isRateOfPart(subject: string | null): boolean {
  return subject !== null && RATE_OF_PART.test(subject);
}
