/** Verbs for what is done with what is counted. If nothing else precedes a number, they don't name what is measured. */
export const VERBS_OF_MAKING =
  '研究|组织|联合|开发|研制|制作|录制|编制|完成|征集|接受|参加|参与|开展|进行|安排|提供|遴选|评选|选树|认定|推荐|新增|新建|建成|建设|打造|培育|培养|(?<!参[加与]|接受|开展|组织)培训|组建|创建|举办|上线|改造|择优|确定|评定|评出|建';

/** A verb of making or choosing, up to a value. In between, words of what exists or of a calculation don't govern the value. */
export const MADE_BEFORE =
  /(?:建设(?!经费|资金)|新建|创建|建成|设立|打造|遴选|评选|选树|新增|培育|培养|组建|认定|选拔|选出|评出|建立|开发|制作|开设|培训|推荐|征集|配备|完成|开展|组织|举办|至少|提供|不少于|实现|覆盖|设(?=.{1,2}等奖)).{0,24}$/u;
