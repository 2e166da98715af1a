import { TIME_DEFAULTS, type Time } from './deadline.ts';
import { periodOf } from './read-time.ts';

/** How often something is done, written as 半年一调度, 一季度一通报. */
const ROUTINE =
  /一(?=调度|通报|评估|检查|研判|会商|报告|考核|总结|督[查导办]|汇报|演练|测评|更新|公布|汇总|报送|上报|例会|排名|复盘|小结|点评|巡[查检]|分析|梳理|排查)(?<=(?<count>每?[一半两]|每)(?<unit>年|学期|季度?|月|周|[天日])一)/gu;

/** Finds routines in short form. */
export function findRoutines(text: string): Time[] {
  return [...text.matchAll(ROUTINE)].map(({ index: end, groups = {} }) => {
    const { count = '', unit = '' } = groups;
    return {
      ...{ ...TIME_DEFAULTS, start: end - count.length - unit.length, end, kind: 'in' as const },
      period: periodOf({ everyUnit: unit, everyCount: /[半两]/u.exec(count)?.[0] }),
    };
  });
}
