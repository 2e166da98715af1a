import { TIME_DEFAULTS, type Time } from './deadline.ts';
import { periodOf } from './read-time.ts';
import { matchesOf } from '../../text/match-pattern.ts';

/** What is done as a routine. */
const DONE =
  '调度|通报|评估|检查|研判|会商|报告|考核|总结|督[查导办]|汇报|演练|测评|更新|公布|汇总|报送|上报|排名|复盘|巡[查检]|分析|梳理|排查';
/** How often something is done, written as 半年一调度, 一季度一通报. */
const ROUTINE = new RegExp(
  `一(?=${DONE}|例会|小结|点评)(?<=(?<count>每?[一半两]|每)(?<unit>年|学期|季度?|月|周|[天日])一)`,
  'gu',
);
/** The same as an adverbial: 按月通报, 按季度研判, 逐月上报. */
const REGULARLY = new RegExp(
  `(?:按|逐(?!年))(?<unit>学期|学年|年度?|季度?|月|周|[天日])(?=${DONE}|发布|填报|统计|监测|公示|推送|归集|[对将][^，。；\\n]{2,24}?(?:进行|开展)(?:${DONE}))`,
  'gu',
);

/** Finds routines in short form. */
export function findRoutines(text: string): Time[] {
  const short = matchesOf(ROUTINE, text).map(({ index: end, groups = {} }) => {
    const { count = '', unit = '' } = groups;
    return routine(end - count.length - unit.length, end, unit, /[半两]/u.exec(count)?.[0]);
  });
  const regular = matchesOf(REGULARLY, text).map(({ 0: words, index, groups = {} }) =>
    routine(index, index + words.length, (groups['unit'] ?? '').replace(/度$/u, ''), undefined),
  );
  return [...short, ...regular];
}

function routine(start: number, end: number, everyUnit: string, everyCount: string | undefined): Time {
  const period = periodOf({ everyUnit, everyCount });
  return { ...TIME_DEFAULTS, start, end, kind: 'in', period };
}
