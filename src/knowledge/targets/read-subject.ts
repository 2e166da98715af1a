import type { WordAt } from '../../text/segment.ts';
import { canCount, countsPeople, isOwner, nameCountedBy, ownerAsSubject } from './counted-nouns.ts';
import { opensWithVerb, type Relation } from './governing-verbs.ts';
import { LEVEL } from './measure-words.ts';
import { isMatch } from '../../text/match-pattern.ts';
import type { Phrase } from './phrase-around.ts';
import type { Quantity } from './quantity.ts';
import { allottedAfter, countedAfter } from './read-counted.ts';
import { subjectBefore } from './subject-before.ts';
import { MEASURED, subjectEarlier } from './subject-earlier.ts';

/** A noun after the share that belongs to it: 教师 in 90%以上的教师. In 教师90%以上参加培训 the noun precedes the share. */
const SHARED = new RegExp(
  `^\\s*(?:的(?!目标|水平|标准|要求)|(?!水平|\\p{Script=Han}{2,3}化(?:[，。；]|$)|${[
    '要|应|须|必须|将|在|全覆盖|实行|实现|开展|达到|完成|建成|接入|应用|采用|通过|纳入|使用|产生|参加|参与|接受|掌握|具备|具有|拥有|能|可|均|都|为',
    '按|参照|由|支持|实施|执行|推行|加入|进入|落实|建有|设有|享受|用于|面向|配备|配齐|开设|开通|开办|得到|获得|取得|建立|设立|设置|安装|上线|注册|符合|“',
  ].join('|')}))\\p{Script=Han}`,
  'u',
);

/** A duration of the next noun: 开展不少于10学时的研修, but not 达到50学时的标准. */
const OF_NEXT = /^的(?!\p{Script=Han}{0,4}(?:标准|要求|目标|水平))/u;

/** Verbs before the lessons of a course that follows: 八年级每周开设1课时信息科技课. */
const GIVES = /(?:开[设足]|安排|增设)$/u;

/** Verbs of recording and making, whose minutes and lessons are counted like pieces: 录制音频2万分钟. */
const RECORDED = /(?:^|[前底末内旬]|[、并和]|[教名导]师)(?:录制|制作|摄制|开发|征集|汇聚)/u;

/** 培训, 年均培训: they say how many are trained, but not who. */
const TRAINING = /^(?:年均|每年|累计|再|共)*(?:培训|轮训)$/u;

/** 全省, 每支队伍: they say for whom, but not what. */
const WHOLE_OR_EACH = /^(?:全[省市县区州]|总[数量]|数量|规模|每(?![百千万种类])[^每]{1,5})$/u;

/** A number of things that an earlier phrase names: 压减各类APP，总量减少一半. */
const NUMBER_ONLY = /^(?:总[数量]|数量)$/u;

/** Words for the users of what is measured: 不少于5000人同时在线学习. */
const AT_ONCE = /^(?:同时|并发)/u;

/** Verbs that improve something of those counted: 提升40所普通高中办学能力. */
const BETTERED = /(?:(?<!改造)提升|提高|改善|增强|优化)$/u;

/** 所有 in 所有县中全部达到标准. */
const ALL_OF = /^(?:全[省市县区州])?(?:所有|全体|全部)/u;

/** What a target measures, and its owner if that is named where the subject is expected: 高职院校不少于10门. */
export interface SubjectAndOwner {
  /** A slice of the text; null if it isn't named. */
  subject: string | null;
  owner: string | null;
}

/**
 * Reads what a value measures. It is looked for after the value or before it, depending on the unit, and then in the
 * preceding phrases, nearest first, if they name something that the measure word counts.
 */
export function readSubject(
  { before, behind, earlier }: Phrase,
  quantity: Quantity,
  wordAt: WordAt,
): SubjectAndOwner {
  const { unitOfMeasure } = quantity;
  const allotted = allottedAfter(before, behind);
  if (allotted !== null) return { subject: allotted, owner: null };
  const isShare = /^[%‰]$/u.test(unitOfMeasure);
  // In 安排不少于5%新增用地 a noun that begins like a verb follows, in 中小学校100%配建智慧教室 a verb.
  const isBoundedShare = quantity.hasBound === true && quantity.change === null;
  const isShared = isShare && SHARED.test(behind) && (isBoundedShare || !opensWithVerb(behind, wordAt));
  const isLevel = (LEVEL.test(unitOfMeasure) || quantity.baseValue !== null) && !quantity.subjectFollows;
  const isCounted =
    quantity.targetValue !== null && (!isLevel || unitOfMeasure.includes('元') || RECORDED.test(before));
  // In 90%以上配备网管员 a verb follows the share, not a noun.
  const hasVerb = isShare && !isShared;
  // In 学校全部达到标准 those who reach it precede.
  const isWhole = unitOfMeasure === '全部' && quantity.subjectFollows !== true;
  const counted = hasVerb || isWhole || AT_ONCE.test(behind) ? null : countedAfter(behind, quantity, wordAt);
  const right =
    counted !== null && BETTERED.test(before) && canCount(unitOfMeasure, counted)
      ? nameCountedBy(unitOfMeasure, counted)
      : counted;
  const preceding = subjectBefore(before, isCounted ? relationOf(quantity, before) : 'level', wordAt);
  // In 每年培训1万名 and 全省共1.2万名 those counted are named elsewhere.
  const isUnknownTraining = isMatch(TRAINING, preceding) && countsPeople(unitOfMeasure);
  const isElsewhere = isUnknownTraining || isMatch(WHOLE_OR_EACH, preceding);
  const named = isElsewhere ? null : preceding;
  const place =
    named === null || quantity.targetValue === null ? null : readOwner(named, earlier, unitOfMeasure);
  const left = place ? place.measured : named;
  const isOfNext = OF_NEXT.test(behind) && /[学课小]时|分钟/u.test(unitOfMeasure);
  const isGiven = /^个?[学课]时/u.test(unitOfMeasure) && GIVES.test(before) && right !== null;
  const isLeftFirst =
    isLevel &&
    !isOfNext &&
    !isGiven &&
    !quantity.hasVerb &&
    !(isShared && (left === null || !MEASURED.test(left)));
  // In 支教教师500名赴边远地区任教 the words that follow aren't counted by 名: they are what those counted do.
  const isLeftCounted =
    left !== null && canCount(unitOfMeasure, left) && !(right !== null && canCount(unitOfMeasure, right));
  const beside = isLeftFirst || isLeftCounted ? (left ?? right) : (right ?? left);
  return {
    subject:
      beside ??
      (isWhole && quantity.scope !== undefined ? quantity.scope.replace(ALL_OF, '') : null) ??
      subjectEarlier(
        earlier,
        isMatch(NUMBER_ONLY, preceding) ? { ...quantity, change: null, unitOfMeasure: '个' } : quantity,
        wordAt,
      ) ??
      ((isUnknownTraining && !/\d/u.test(earlier)) || isMatch(/^(?:数量|规模)$/u, preceding)
        ? preceding
        : null),
    owner: right === null || isLevelBeside(place?.owner, before) ? (place?.owner ?? null) : null,
  };
}

/** A level of administration before what is counted at it: 县级 in 县级1000个名师工作室. */
function isLevelBeside(owner: string | undefined, before: string): boolean {
  return owner !== undefined && before.endsWith(owner) && /^(?:国家|[部厅省市州县区校院])级$/u.test(owner);
}

/** The level that the phrase before names for all owners after it: 出口带宽提档升级，高校不低于10G; 上传率，小学达到98%. */
const LEVEL_EARLIER =
  /^(?:.*[，：；])?[^，：；\d]{2,}(?:率|比例|占比|比重|带宽|经费|时[间长])(?:(?:稳步|逐步|持续|不断|进一步)*(?:提升|提高|提档升级|扩容))?[，：]$/u;

function readOwner(named: string, earlier: string, unit: string): ReturnType<typeof ownerAsSubject> {
  const owner = ownerAsSubject(named, unit);
  if (owner !== null || !LEVEL.test(unit)) return owner;
  return isOwner(named) && LEVEL_EARLIER.test(earlier) ? { measured: null, owner: named } : null;
}

/** Units of how often, how long or how much. Before their bound is an activity or a name. */
const OF_DOING = /^(?:次|[学课]时|个月|天|周|元|米|平方米)/u;

/** Returns how the words before a count relate to it. */
function relationOf({ hasBound, change, unitOfMeasure }: Quantity, before: string): Relation {
  if (!hasBound && change === null) return 'object';
  return OF_DOING.test(unitOfMeasure) && !RECORDED.test(before) ? 'doing' : 'bounded';
}
