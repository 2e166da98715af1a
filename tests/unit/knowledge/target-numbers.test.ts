import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isPastSection } from '../../../src/knowledge/targets/detect-history.ts';
import { findIndicators } from '../../../src/knowledge/targets/find-indicators.ts';
import { segment } from '../../helpers/notice-of.ts';
import { testWords } from '../../helpers/word-tables.ts';

/** Sentences of notices of a year, and the targets in them, as `comparator value unit`. */
const IN_YEAR: [what: string, year: number, sentence: string, ...found: string[]][] = [
  ['a plan that is over', 2022, '“十三五”期间建成智慧校园300所。'],
  ['a plan that has just ended', 2026, '“十四五”期间建成智慧校园300所。'],
  ['a plan without quotation marks that is over', 2022, '十三五时期建成智慧校园300所。'],
  ['the end of a plan', 2022, '“十三五”收官，建成智慧校园300所。'],
  ['a plan in its last year', 2025, '“十四五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['a plan to come', 2025, '“十五五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['a plan after what there is', 2022, '目前有20所，“十四五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['the end of a plan to come', 2022, '目前有20所，到“十四五”末建成智慧校园300所。', 'exactly 300 所'],
  ['a plan of long ago', 2016, '“十二五”期间建成智慧校园300所。'],
  ['the same plan in its time', 2015, '“十二五”期间建成智慧校园300所。', 'exactly 300 所'],
  ['last year', 2024, '2023年建成智慧校园300所。'],
  ['this year', 2024, '2024年建成智慧校园300所。', 'exactly 300 所'],
  ['this year after what there is', 2024, '已建成20所，2024年建成智慧校园300所。', 'exactly 300 所'],
  ['a total of last year', 2024, '2023年累计培训教师300名。'],
  ['a total of three years', 2024, '三年累计培训教师300名。', 'exactly 300 名'],
  ['a total of the last three years', 2024, '近三年累计培训教师300名。'],
  ['a year with a space', 2024, '2023 年建成智慧校园300所。'],
  ['a past school year', 2024, '2022—2023学年建成智慧校园300所。'],
  ['this school year', 2024, '2024—2025学年建成智慧校园300所。', 'exactly 300 所'],
  ['past years, with a short dash', 2024, '2021–2023年建成智慧校园300所。'],
  ['past years, with a hyphen', 2024, '2021-2023年建成智慧校园300所。'],
  ['past years', 2024, '2021—2023年建成智慧校园300所。'],
  ['years up to this one', 2024, '2022—2024年建成智慧校园300所。', 'exactly 300 所'],
  ['those who began in a past year', 2024, '为2023级学生开设人工智能课程30门。', 'exactly 30 门'],
  ['a comparison with a past year', 2024, '数字教育资源总量比2020年增长30%。', 'exactly 30 %'],
  ['a comparison with a past year in other words', 2024, '数字教育资源总量较2020年增长30%。', 'exactly 30 %'],
  ['a past year as base', 2024, '覆盖率由2020年的60%提高到80%。', 'reach 80 %'],
  ['since a past year', 2024, '自2021年建成智慧校园300所。'],
  ['since this year', 2024, '2024年以来建成智慧校园300所。'],
  ['before a year to come', 2024, '2026年以前建成智慧校园300所。', 'exactly 300 所'],
  ['before a past year', 2024, '2022年以前建成智慧校园300所。'],
  ['those that are ready', 2024, '已有条件的学校建设智慧教室30间。', 'exactly 30 间'],
  ['what has been built already', 2024, '已建成的校园建设智慧教室30间。', 'exactly 30 间'],
  ['projects that are there already', 2024, '已建项目建设智慧教室30间。', 'exactly 30 间'],
  ['a total without a time', 2024, '全省学校累计培训教师300名。'],
  ['a total to reach', 2024, '到2026年，累计培训教师300名。', 'exactly 300 名'],
];
for (const [what, year, sentence, ...found] of IN_YEAR)
  test(`${found.length > 0 ? 'finds a target' : 'finds no target'} in ${what}, in ${year}: ${sentence}`, () =>
    assert.deepEqual(
      findIndicators('c1', sentence, year, { wordAt: segment.wordAt }).map(
        ({ comparator, targetValue, unitOfMeasure }) => `${comparator} ${targetValue} ${unitOfMeasure}`,
      ),
      found,
    ));

/** Sentences and the values in them, as `comparator value–max unit change from base`. */
const VALUES: [what: string, sentence: string, ...found: string[]][] = [
  ['a multiple in words', '在线课程总量再扩两倍。', 'exactly 2 倍'],
  ['points in words', '在线课程使用率再提三个百分点。', 'exactly 3 个百分点'],
  ['twice as much', '数字教育资源总量翻番。', 'reach 2 倍'],
  ['four times as much', '数字教育资源总量翻两番。', 'reach 4 倍'],
  ['eight times as much', '数字教育资源总量翻3番。', 'reach 8 倍'],
  ['a doubling at the end of the text', '数字教育资源总量倍增', 'reach 2 倍'],
  ['a doubling before a full stop', '数字教育资源总量倍增。', 'reach 2 倍'],
  ['the name of a programme', '实施数字教育资源倍增计划。'],
  ['nine and a half tenths', '九成半以上的教师达到合格标准。', 'at-least 95 %'],
  ['nine tenths and five', '九成五以上的教师达到合格标准。', 'at-least 95 %'],
  ['a per mille share in words', '事故率不超过千分之三。', 'at-most 3 ‰'],
  ['thirds', '三分之一以上的课程实现开放共享。', 'at-least 33.3 %'],
  ['half', '半数以上的课程实现开放共享。', 'at-least 50 %'],
  ['offices that are listed', '协调公安、文旅等5个部门开展联合检查。'],
  ['subjects that are listed, with a bound', '覆盖语文、数学等5门以上学科。', 'at-least 5 门'],
  ['a slogan in quotation marks', '形成“一个平台、3个中心”新格局。'],
  ['an index', '数字化发展指数年度平均得分达到65。', 'reach 65 '],
  ['a number that may be a year', '升级到2035。'],
  ['pages in total', '附件共3页，材料共计3份。'],
  ['copies', '报送申报材料3份。', 'exactly 3 份'],
  ['more than some ten thousand', '培训教师20余万人次。', 'more-than 200000 人次'],
  ['more than some hundred million', '资源访问量10多亿次。', 'more-than 1000000000 次'],
  ['a speed that has a bound', '校园网10G以上。', 'at-least 10 G'],
  ['a speed that is only named', '部署10G网络。'],
  ['a bandwidth without a bound', '出口带宽200G。', 'exactly 200 G'],
  ['about as many', '投放终端将近300台。', 'about 300 台'],
  ['growth by about as much', '数字教育资源年均增长约10%。', 'about 10 % increase'],
  ['growth of what is counted by about as much', '资源总量提升约10万课时。', 'about 100000 课时 increase'],
  ['a base', '覆盖率由60%提高到80%。', 'reach 80 % from 60'],
  ['a base of a year', '覆盖率由2023年的60%提高到2025年的80%。', 'reach 80 % from 60'],
  ['a base and a steady rise', '覆盖率从60%稳步提高到80%。', 'reach 80 % from 60'],
  ['a base and a rise step by step', '覆盖率从60%逐步提升至80%以上。', 'at-least 80 % from 60'],
  ['a base without its unit', '注册教师由120万增加到200万人。', 'reach 2000000 人 from 1200000'],
  [
    'a base without its unit, from',
    '注册教师从2023年的120万增加到200万人。',
    'reach 2000000 人 from 1200000',
  ],
  ['a base and what is counted', '从10所学校扩大到30所学校。', 'reach 30 所 from 10'],
  ['two counts without a rise', '从10所学校遴选教师30名。', 'exactly 10 所', 'exactly 30 名'],
  ['the lower and the upper end', '每校遴选课程3~5门。', 'range 3–5 门'],
  ['a range of shares', '占比达到5%—10%。', 'range 5–10 %'],
];
for (const [what, sentence, ...found] of VALUES)
  test(`finds ${found.length > 0 ? found.join(' and ') : 'no target'} in ${what}: ${sentence}`, () =>
    assert.deepEqual(
      findIndicators('c1', sentence, 2024, { wordAt: segment.wordAt }).map((one) =>
        [
          ...[
            one.comparator,
            [one.targetValue, one.targetValueMax ?? []].flat().join('–'),
            one.unitOfMeasure,
          ],
          ...(one.change === null ? [] : [one.change]),
          ...(one.baseValue === null ? [] : [`from ${one.baseValue}`]),
        ].join(' '),
      ),
      found,
    ));

test('sections about the past have no targets', () => {
  const past =
    '发展基础 工作成效 工作成绩 工作成就 主要成效 主要成绩 主要成就 取得成效 取得的成绩 取得的成就 发展现状 工作回顾 工作总结 基本情况 发展成效 发展成就 存在问题 存在的不足';
  assert.deepEqual(
    past.split(' ').filter((title) => !isPastSection(title)),
    [],
  );
  const ahead = '总体要求 发展目标 提升育人成效 扩大应用成果 解决突出问题 保障措施';
  assert.deepEqual(ahead.split(' ').filter(isPastSection), []);
});

testWords([
  {
    rule: 'what follows a word for what is over is no target',
    sentence: '全省～智慧校园30所。',
    words:
      '实现了 完成了 达到了 建成了 贡献了 突破了 已建成 业已建成 共评出 共评选出 现有 现共有 共有 全年共创建 今年共创建 近一年来创建 近二年来创建 近两年来创建 近三年来创建 近四年来创建 近五年来创建 近六年来创建 近七年来创建 近八年来创建 近九年来创建 近十年来创建 近5年来创建 近几年来创建 近年来创建 近三年间创建 近三年累计创建 近三年累积创建 近三年共创建 近三年，创建 截止上月建成 截至上月建成 累计创建 累积创建',
    found: '',
    but: ['创建', 'exactly 30 所 智慧校园 全省'],
  },
  {
    rule: 'what is there is used for a target',
    sentence: '～现有教室建成智慧教室30间。',
    words: '依托 利用 整合 盘活 改造 将 把 对 在',
    found: 'exactly 30 间 智慧教室',
    but: ['全省', ''],
  },
  {
    rule: 'a condition or a school that is there already says nothing about a target',
    sentence: '已～建设智慧教室30间。',
    words: '确定的学校 建成的学校 建的系统 建平台 建网站',
    found: 'exactly 30 间 智慧教室',
    but: ['经', ''],
  },
  {
    rule: 'prizes that have been won are no target',
    sentence: '学校～，培养骨干教师30名。',
    words: '荣获省级表彰 获特等奖 获一等奖 获得二等奖 获得三等奖 获全国创新奖 获全国先进称号',
    found: '',
    but: ['开展竞赛', 'exactly 30 名 骨干教师'],
  },
  {
    rule: 'prizes to win are no history',
    sentence: '～获得一等奖，培养骨干教师30名。',
    words: '力争 争取 确保 力求 努力',
    found: 'exactly 30 名 骨干教师',
    but: ['学生', ''],
  },
  {
    rule: 'a time to come or a duty after what there is announces a target',
    sentence: '目前已有20所，～建成智慧校园30所。',
    words:
      '今年 今后 未来 计划 拟 力求 年底前 6月底前 12月底前 一年内 二年内 三年内 四年内 五年内 六年内 七年内 八年内 九年内 十年内 3年内 三年累计 五年累积 “十四五”期间 "十四五"期间 十四五末 十四五期末 “十五五”期间 要 需要 应 须',
    found: 'exactly 30 所 智慧校园',
    but: ['近三年内', ''],
  },
  {
    rule: 'these words only contain a character for a duty',
    sentence: '目前全省～，建成智慧校园30所。',
    words:
      '重要平台 主要平台 必要平台 工作摘要 会议纪要 简要说明 编制要求 办学要素 工作要点 教育要闻 应用平台 应急平台 应对方案 应届学生',
    found: '',
    but: ['都要努力', 'exactly 30 所 智慧校园'],
  },
  {
    rule: 'a comparison with the same time in the past is history, unless it has a bound',
    sentence: '全省网络安全事件同比～。',
    words: '下降20%以内 下降20%以下',
    found: 'at-most 20 % 网络安全事件 全省',
    but: ['下降20%', ''],
  },
  {
    rule: 'an order to reduce is no history',
    sentence: '～全省性会议数量，纸质文件同比减少10%。',
    words: '压缩 严格压减 大力精简 切实严控 进一步控制 坚决减少 着力改进 持续压缩',
    found: 'exactly 10 % 纸质文件',
    but: ['统计', ''],
  },
  {
    rule: 'the present value is the base',
    sentence: '覆盖率～60%提高到80%。',
    words: '由目前的 从目前的 由现在的 从现有的 从现有',
    found: 'reach 80 % 覆盖率',
    but: ['已由', ''],
  },
  {
    rule: 'the present value is the base after a preposition, too',
    sentence: '～目前的3%降低至1%。',
    words: '将 把 由 从',
    found: 'reach 1 % —',
    but: ['已从', ''],
  },
  {
    rule: 'a ratio has a bound or is called one',
    sentence: '教师与幼儿配备～1:7。',
    words: '不低于 不少于 不小于',
    found: 'at-least 7 1: 教师与幼儿配备',
    but: ['为', ''],
  },
  {
    rule: 'parts and an indefinite number are no counts',
    sentence: '采购～。',
    words: '零件 零部件 一批设备 一台设备',
    found: '',
    but: ['三台设备', 'exactly 3 台 设备'],
  },
  {
    rule: 'a batch that is chosen is counted',
    sentence: '～第一批30所智慧校园。',
    words: '启动 遴选 建设 建成 认定 评选 培育 打造 创建 完成',
    found: 'exactly 30 所 智慧校园',
    but: ['走访', ''],
  },
  {
    rule: 'the number of a batch is part of its name',
    sentence: '走访～30所智慧校园。',
    words: '首批 第一批 第二批 第三批 第四批 第五批 第六批 第七批 第八批 第九批 第十批',
    found: '',
    but: ['全省', 'exactly 30 所 智慧校园 全省'],
  },
  {
    rule: 'a hundred or a thousand is a count after a verb of choosing',
    sentence: '～智慧校园。',
    words: '遴选百所 评选百所 选树百所 新增百所 新建百所 认定百所 申报百所 建成百所 组建百所 推荐百所',
    found: 'exactly 100 所 智慧校园',
    but: ['走进百所', ''],
  },
  {
    rule: 'the second stage of a building or a line isn’t two of them',
    sentence: '推进～二期、数据中心建设。',
    words:
      '数据专线 示范校园 科技园 产业园区 云平台（试点） 新区 示范学校 实验小学 实验中学 师范学院 师范大学 附属医院 算力中心 实训基地 信息大厦 体育场馆',
    found: '',
    but: ['培训', 'exactly 2 期 培训'],
  },
  {
    rule: 'the second stage of a project isn’t two of them',
    sentence: '推进云平台二期～。',
    words: '项目 工程 建设 改造 招标 规划',
    found: '',
    but: ['培训', 'exactly 2 期 培训'],
  },
  {
    rule: 'a link of this speed for schools and classes is one target',
    sentence: '实现～。',
    words: '千兆到校百兆到班 千兆进校百兆进班 千兆到校、百兆到班 千兆到校，百兆到班',
    found: 'reach — 千兆到校百兆到班 —',
    but: ['光纤到校', ''],
  },
  {
    rule: 'complete coverage that only says how something is done is no target',
    sentence: '推进校园网络全覆盖、～监管。',
    words: '全过程 全链条 全流程 全周期 全方位 全时段 全天候',
    found: '',
    but: ['常态化', 'reach — 全覆盖 校园网络'],
  },
  {
    rule: 'what all of a kind are to do is a target',
    sentence: '所有中小学校～教育专网。',
    words:
      '接入 实现 建成 开通 配备 配齐 达到 完成 开设 联通 用上 均接入 都接入 要接入 应接入 须接入 基本接入 全部接入',
    found: 'reach — 全部 教育专网 所有中小学校',
    but: ['维护', ''],
  },
  {
    rule: 'none left of something unwanted is a target',
    sentence: '实现～清零。',
    words: '高危漏洞 风险隐患 案件存量 安全问题 大班额',
    found: 'reach 0 清零 ～',
    but: ['积分', ''],
  },
  {
    rule: 'a bound on how much is no prohibition',
    sentence: '网络故障率不得～5%。',
    words: '超过 超出 高于 大于 多于',
    found: 'at-most 5 % 网络故障率',
    but: ['隐瞒', ''],
  },
  {
    rule: 'a bound on how little is no prohibition',
    sentence: '网络接入率不得～95%。',
    words: '低于 少于 小于',
    found: 'at-least 95 % 网络接入率',
    but: ['虚报', ''],
  },
  {
    rule: 'a size after which a duty follows is no target',
    sentence: '班额55人以上的～整改范围。',
    words: '应纳入 须纳入 可纳入 一律纳入 视为 纳入 列入 由县里划入 不列入 予以划入 给予纳入',
    found: '',
    but: ['班级', ''],
  },
  {
    rule: 'a rate that says which are meant is no target',
    sentence: '对普及率～90%的县开展复核。',
    words: '达到 提高到 提升到',
    found: '',
    but: ['低于', ''],
  },
  {
    rule: 'a rate that is called a goal is a target',
    sentence: '实现普及率达到90%的～。',
    words: '目标 水平 要求',
    found: 'reach 90 % 普及率',
    but: ['县', ''],
  },
  {
    rule: 'how long something may take is a target',
    sentence: '业务办理～3个工作日以内。',
    words: '压缩到 压缩至 缩短到 缩短至 控制在 控制到',
    found: 'at-most 3 个工作日 业务办理',
    but: ['应在', ''],
  },
  {
    rule: 'a time by which something is due is no target',
    sentence: '收到申请3个工作日～反馈结果。',
    words: '内 之内 以内 前 后',
    found: '',
    but: ['以上的', ''],
  },
  {
    rule: 'the length of recordings is an amount to make',
    sentence: '～音频资源2万分钟。',
    words: '录制 制作 摄制',
    found: 'exactly 20000 分钟 音频资源',
    but: ['播放', ''],
  },
  {
    rule: 'hours of duty are no target',
    sentence: '网络安全岗位每天24小时～。',
    words: '值班 值守 在线 开放 运行 服务 监测 监控 不间断值守',
    found: '',
    but: ['轮岗', 'exactly 24 小时 网络安全岗位 每天'],
  },
  {
    rule: 'how many tasks a document lists is no target',
    sentence: '～32项重点任务。',
    words: '明确 提出 确定 部署 列出 梳理 分解 细化 推出',
    found: '',
    but: ['完成', 'exactly 32 项 重点任务'],
  },
  {
    rule: 'what a document lists is no target',
    sentence: '明确32项～。',
    words:
      '任务 年度任务 重点任务 主要任务 具体任务 核心任务 改革任务 工作任务 政策举措 支持举措 措施 要求 指标 内容 目标 意见',
    found: '',
    but: ['课题', 'exactly 32 项 课题'],
  },
  {
    rule: 'a condition is no target',
    sentence: '～网络故障率超过5%，启动应急预案。',
    words: '当 若 如果 如 凡',
    found: '',
    but: ['全省', 'more-than 5 % 网络故障率 全省'],
  },
  {
    rule: 'how many groups are named is no target',
    sentence: '帮扶毕业生、退役军人等6类～。',
    words: '群体 重点群体 特殊群体 人群 重点人群',
    found: '',
    but: ['课程', ''],
  },
  {
    rule: 'what is improved exists already',
    sentence: '完善～30个教研联盟。',
    words: '约 近 大约',
    found: '',
    but: ['不少于', 'at-least 30 个 教研联盟'],
  },
  {
    rule: 'readers, manuals and books are counted by these',
    sentence: '编写优质指南汇编成果，不少于30～。',
    words: '册 本',
    found: 'at-least 30 ～ 优质指南',
    but: ['门', 'at-least 30 门 优质指南汇编成果'],
  },
  {
    rule: 'people are counted by these',
    sentence: '组织骨干教师到校，不少于30～。',
    words: '名 位 人 人次',
    found: 'at-least 30 ～ 骨干教师',
    but: ['次', 'at-least 30 次 骨干教师到校'],
  },
  {
    rule: 'schools are the subject of what counts or measures them',
    sentence: '省属高校不少于30～。',
    words: '所 家 批 % ‰ 元 倍 Gbps Mbps',
    found: 'at-least 30 ～ 省属高校',
    but: ['门', 'at-least 30 门 — 省属高校'],
  },
  {
    rule: 'teaching points are the subject of what counts or measures them',
    sentence: '乡村教学点不少于30～。',
    words: '所 个 家 批 % ‰ 元 倍 Gbps Mbps',
    found: 'at-least 30 ～ 乡村教学点',
    but: ['门', 'at-least 30 门 — 乡村教学点'],
  },
  {
    rule: 'people are the subject of what counts or measures them',
    sentence: '骨干教师不少于30～。',
    words: '名 位 人 人次 个 批 % ‰ 元 倍',
    found: 'at-least 30 ～ 骨干教师',
    but: ['学时', 'at-least 30 学时 — 骨干教师'],
  },
  {
    rule: 'places are the subject of what counts or measures them',
    sentence: '偏远区县不少于30～。',
    words: '个 % ‰ 元 倍 Gbps Mbps',
    found: 'at-least 30 ～ 偏远区县',
    but: ['门', 'at-least 30 门 — 偏远区县'],
  },
  {
    rule: 'those of a rank are the subject of what measures them',
    sentence: '省级及以上不少于30～。',
    words: '% ‰ 元 倍',
    found: 'at-least 30 ～ 省级及以上',
    but: ['门', 'at-least 30 门 — 省级及以上'],
  },
  {
    rule: 'a place or rank is the scope of what it has',
    sentence: '偏远～不少于30门。',
    words: '设区市 市州 区县 县区 县域 乡镇 街道 教学点 校区',
    found: 'at-least 30 门 — 偏远～',
    but: ['课程', 'at-least 30 门 偏远课程'],
  },
  {
    rule: 'a region or rank is the scope of what it has',
    sentence: '～不少于30门。',
    words:
      '班级 省域内 市域内 县域内 区域内 部级 厅级 省级 市级 县级 区级 校级 院级 国家级 省级以上 省级及以上 省级层面',
    found: 'at-least 30 门 — ～',
    but: ['课程', 'at-least 30 门 课程'],
  },
  {
    rule: 'what is measured may precede those it is measured of',
    sentence: '学校～小学不少于30册。',
    words: '图书 藏书 图书数量 图书数 图书总量',
    found: 'at-least 30 册 学校～ 小学',
    but: ['附近', 'at-least 30 册 — 学校附近小学'],
  },
  {
    rule: 'a rate may precede those it is measured of',
    sentence: '人工智能～小学达到90%。',
    words: '开课率 开课比例',
    found: 'reach 90 % 人工智能～ 小学',
    but: ['试点', 'reach 90 % 人工智能试点小学'],
  },
  {
    rule: 'what is chosen may precede those by whom',
    sentence: '精品课程～省级不少于10门。',
    words: '入选 获评 获批 列入',
    found: 'at-least 10 门 精品课程 省级',
    but: ['拓展', 'at-least 10 门 精品课程拓展省级'],
  },
  {
    rule: 'these count things',
    sentence: '完成任务量30～。',
    words:
      '个 所 门 名 人 位 堂 次 项 份 套 台 间 件 支 篇 座 批 户 类 种 款 块 片 张 页 册 卷 辆 架 株 亩 吨 克 米 例 起 封 首 档 员 队 团 站 店 遍 道 题 字 词 幅 路 校 盆 枝 只 棵 栋 幢 宗 笔 根 瓶 箱 桶 袋 粒 枚 场 节 期 本 部 处 轮 条 家 组 集 对 课时 学时 学分 分 美元 元 公里 千米 平方米 平方公里 立方米 公斤 千克 千瓦 兆瓦 吉瓦 千瓦时 兆瓦时 人次 场次 批次 班次 台次 车次 校次 户次 件次 架次 条次 人天 ‰',
    found: 'exactly 30 ～ 任务量',
    but: ['年', ''],
  },
  {
    rule: 'these measure how long something takes',
    sentence: '每日学习任务量不少于30～。',
    words: '天 周 工作日 个工作日 个月 小时 个小时 分钟 秒 毫秒',
    found: 'at-least 30 ～ 学习任务量 每日',
    but: ['年', ''],
  },
  {
    rule: 'these measure a speed or a capacity',
    sentence: '出口带宽达到30～。',
    words:
      'Gbps Mbps Kbps Gb/s Mb/s Gbit/s MBit/s 兆 兆比特 兆bps 太比特 吉比特 吉比特/秒 TB GB MB PFlops EFlops PFLOPS EFLOPS M G T P E',
    found: 'reach 30 ～ 出口带宽',
    but: ['年', ''],
  },
  {
    rule: 'an amount may be one for a time or for each',
    sentence: '生均教学经费300元～。',
    words: '/年 /月 /周 /天 /日 /人 /生 /校 /学期 /学年 /小时 /分钟',
    found: 'exactly 300 元～ 生均教学经费',
    but: ['，', 'exactly 300 元 生均教学经费'],
  },
  {
    rule: 'these words only begin like a unit',
    sentence: '走访3～。',
    words:
      '场所 场景 场地 节点 节能 期间 期限 部门 部署 部委 处室 处理 轮训 轮岗 条件 条款 条例 家庭 家长 组织 组建 组成 周边 周期 集群 集团 集中 集成 本科 本级 本地 分类 分级',
    found: '',
    but: ['场', 'exactly 3 场 —'],
  },
  {
    rule: 'joined names of schools are one scope',
    sentence: '所有小学～初中接入教育专网。',
    words: '和 与 及 以及 、',
    found: 'reach — 全部 教育专网 所有小学～初中',
    but: ['，', ''],
  },
  {
    rule: 'how often is a scope',
    sentence: '～听评课不少于3节。',
    words: '每学年 每学期 每年 每月 每周 每季度 每天 每日 每两年 每三年 每个月 每个学期',
    found: 'at-least 3 节 听评课 ～',
    but: ['现场', 'at-least 3 节 现场听评课'],
  },
  {
    rule: 'each of those who act is the scope, not those they act for',
    sentence: '每个联盟～农村学校不少于5所。',
    words: '覆盖 吸纳 带动 帮扶',
    found: 'at-least 5 所 农村学校 每个联盟',
    but: ['内', 'at-least 5 所 — 每个联盟内农村学校'],
  },
  {
    rule: 'a number or a note at the start of a sentence isn’t part of the subject',
    sentence: '～名师200名。',
    words:
      '12． 12. 3、 一是 二是 三、 十二是 （责任单位：教育厅） (责任单位：教育厅) 〔教育厅负责〕 [教育厅负责] （教育厅）三是',
    found: 'exactly 200 名 名师',
    but: ['省级', 'exactly 200 名 省级名师'],
  },
  {
    rule: 'the verb before the next value isn’t part of what is counted',
    sentence: '支持900所学校～6500间教室。',
    words: '建设 配备 配置 提供',
    found: 'exactly 900 所 学校; exactly 6500 间 教室 学校',
    but: ['周边', 'exactly 900 所 学校周边; exactly 6500 间 教室'],
  },
  {
    rule: 'a size in the middle of a name isn’t a target of its own',
    sentence: '支持30家～企业。',
    words:
      '投资5亿元以上 产值10亿元以上 产量10万吨以上 收入2亿元以上 销售额1亿元以上 交易额1亿元以上 规模20亿元以上 面积3万平方米以上 年产值10亿元以上 产值达10亿元以上 产值超过10亿元以上',
    found: 'exactly 30 家 ～企业',
    but: ['本地', 'exactly 30 家 本地企业'],
  },
]);
