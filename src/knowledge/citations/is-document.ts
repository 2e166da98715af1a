/** Forms, which are filled in, signed or handed out: 表, 书, 证. Excludes lists and books that an organ issues. */
const FORM =
  /(?:(?<!分解|分工|任务|进度|计划|指标|时间|推进|代|发)表|(?:责任|承诺|申报|申请|协议|任务|合同|委托|通知|告知|志愿|保证|确认|说明|推荐|同意|授权|聘|受理|建议|登记|审批|鉴定|保密|决定|证)书|(?:确认|通知|申请|登记|审批|报名)单|登记卡|声明函|名册|花名册|回执|协议|合同|(?<![论认保举验求查公])证|执照|凭证|问卷|试卷|一封信)$/u;
/** Shows, lectures and books. */
const SHOW_OR_BOOK =
  /(?:大会|晚会|第一课|大讲堂|讲故事|读本|摘编|文选|选集|文集|谈治国理政|学习纲要|学习问答|教材|课本|绘本|(?<![功备])课)$/u;
/** Newspapers and journals. A department's own 通讯 or 简报 is a document that it issues. */
const PERIODICAL = /(?:(?<![通简快公年月汇专季周申])报|杂志|期刊|学报|画刊)$/u;
/** A bracket at the end: （试行）, （2023年）. */
const BRACKET_AT_END = /[（(][^（()）]*[)）]$/u;
const WORK =
  '(?:电影|影片|影视片|纪录片|微视频|短视频|短片|专题片|宣传片|动画片|微电影|歌曲|话剧|舞台剧|情景剧|歌剧|京剧|音乐剧|电视剧|图书|书籍|名著|教材|读本|教科书|课程(?!标准|方案)|课本|栏目|节目|专栏|报纸|报刊|杂志|期刊|刊物|动漫|游戏|小说|诗歌|古诗|绘本|漫画|连环画|作品|论文|专著|丛书|曲目|剧目|舞蹈|舞剧|课例|教学(?:设计|视频|案例)|微课|党课|公开课|思政课|(?<=整本)书|一书|一课|等书|媒体|展览|APP|App|软件|小程序|公众号|客户端|应用程序)';
const WORK_BEFORE = new RegExp(`(?:${WORK}|题为)[“"]?$`, 'u');
const WORK_BEHIND = new RegExp(
  `^(?:等)?(?:(?:读书|阅读|分享|诵读|观影|观后|朗诵|展演|(?:专题|系列)?讲座|(?:(?:专题|主题)(?:报告会?|展演|演讲|班会|队会|展览)|展映|书画展|读后感|说课|一课)|海报|展板|标语|宣传[画册])|(?:整本|系列|经典|优秀|优质|红色|精品|校本|地方|在线|主题|\\d*[一二两三四五六七八九十]*[部首门本篇档])*${WORK})`,
  'u',
);

/** Whether a title is that of a work to watch, sing, read or attend: a film, song, book, course or newspaper. */
export function isWork(title: string, phrase: string, behind: string): boolean {
  return (
    PERIODICAL.test(bare(title)) ||
    SHOW_OR_BOOK.test(bare(title)) ||
    WORK_BEFORE.test(phrase) ||
    WORK_BEHIND.test(behind)
  );
}

/** Whether a title is that of a form to be filled in or signed. */
export function isForm(title: string): boolean {
  return FORM.test(bare(title));
}

function bare(title: string): string {
  return title.replace(BRACKET_AT_END, '');
}
