import { testWords } from '../../helpers/word-tables.ts';

testWords([
  {
    rule: '“all” of a kind is a target without a number: something is provided for them',
    sentence: '为所有农村学校～智慧平台。',
    words: '开通 配备 建立 配置 提供 配齐 安装 开设 购买 发放 免费开通',
    found: 'reach — 全部 智慧平台 所有农村学校',
    but: ['介绍', ''],
  },
  {
    rule: '“all” of a kind: something reaches them',
    sentence: '光纤网络～所有农村学校。',
    words: '打通 联通 惠及 接入 贯通',
    found: 'reach — 全部 光纤网络 所有农村学校',
    but: ['服务', ''],
  },
  {
    rule: '“all” of a kind: they get or do something',
    sentence: '所有农村学校～智慧平台。',
    words: '接入 实现 建成 开通 配备 配齐 完成 开设 联通 用上 均接入 都要建成',
    found: 'reach — 全部 智慧平台 所有农村学校',
    but: ['了解', ''],
  },
  {
    rule: 'full coverage of a check is a way of working, not a target',
    sentence: '开展校园安全全覆盖～。',
    words: '检查 排查 监测 监管 抽查 督导 管理 改革 服务 自查 项目 工程 行动 试点 式监管 全链条监管 水平提升',
    found: '',
    but: ['，消除隐患', 'reach — 全覆盖 校园安全'],
  },
  {
    rule: 'the scope is each of a kind',
    sentence: '～至少建成智慧教室3间。',
    words:
      '每校 每县 每市 每区 每班 每村 每所学校 每个县区 每个年级 每个学区 每个学段 每个教研组 每个县市 每一所学校 每个设区市 每100名学生 每3个班',
    found: 'at-least 3 间 智慧教室 ～',
    but: ['高校', 'at-least 3 间 智慧教室 高校'],
  },
  {
    rule: 'the scope is all of a kind together',
    sentence: '～建成智慧教室300间。',
    words:
      '全省 全市 全县 全区 全州 全旗 全校 我省 我市 我县 我区 省域内 县域内 辖区内 各市 各县 各中小学校 各设区市 各教研机构 各级各类学校 其他学校 其余学校',
    found: 'exactly 300 间 智慧教室 ～',
    but: ['大力', 'exactly 300 间 智慧教室'],
  },
  {
    rule: 'the scope is a period of repetition',
    sentence: '～开展安全演练不少于2次。',
    words: '每年 每学期 每学年 每月 每个月 每季度 每周 每天 每两年 每半年 每三年',
    found: 'at-least 2 次 安全演练 ～',
    but: ['年内', 'at-least 2 次 安全演练'],
  },
  {
    rule: 'the previous phrase names what is counted: people',
    sentence: '组织～到校，不少于30名。',
    words:
      '骨干教师 名师 导师 校长 学员 新生 研究生 高层次人才 学科带头人 工匠 专家 教授 工程师 教练 教研员 志愿者 校医 保安',
    found: 'at-least 30 名 ～',
    but: ['器材', 'at-least 30 名 —'],
  },
  {
    rule: 'the previous phrase names what is counted: schools',
    sentence: '创建智慧～优质发展模式，不少于30所。',
    words: '中小学 学校 小学 中学 高中 高校 院校 幼儿园 教学点 示范校 试点校 实验校 基地校 特色校 标杆校',
    found: 'at-least 30 所 智慧～',
    but: ['课程', 'at-least 30 所 智慧课程优质发展模式'],
  },
  {
    rule: 'the previous phrase names what is counted: courses',
    sentence: '开发～优质发展模式，不少于30门。',
    words: '在线课程 精品课 在线金课 慕课 微课 跨学科教材',
    found: 'at-least 30 门 ～',
    but: ['平台', 'at-least 30 门 平台优质发展模式'],
  },
  {
    rule: 'the previous phrase names what is counted: events',
    sentence: '举办～系列，不少于3期。',
    words:
      '骨干培训 培训班 研修班 主题活动 讲座 论坛 沙龙 专题会议 例会 推进会 现场会 竞赛 应急演练 专项检查 教研 巡讲 宣讲 测评 调研 交流 展示',
    found: 'at-least 3 期 ～',
    but: ['平台', 'at-least 3 期 平台系列'],
  },
  {
    rule: 'the previous phrase names what is counted: rooms',
    sentence: '改造～优质发展模式，不少于30间。',
    words: '普通教室 机房 实验室 功能室 车间 工坊 创客空间',
    found: 'at-least 30 间 ～',
    but: ['课程', 'at-least 30 间 课程优质发展模式'],
  },
  {
    rule: 'the previous phrase names what is counted: equipment',
    sentence: '配备～优质发展模式，不少于30台。',
    words: '教学设备 智能终端 平板电脑 计算机 一体机 服务器 录播系统 实训装备 机器人',
    found: 'at-least 30 台 ～',
    but: ['校医', 'at-least 30 台 校医优质发展模式'],
  },
  {
    rule: 'the value of a phrase belongs to the measure that grows in the previous phrase',
    sentence: '教师平台～稳步提高，2025年达到60%。',
    words: '使用率 占比 覆盖面 活跃度 使用比例 使用频次 应用水平',
    found: 'reach 60 % 教师平台～',
    but: ['稳步推进，使用率', 'reach 60 % 使用率'],
  },
  {
    rule: 'adverbs of growth aren’t part of the measure',
    sentence: '教师空间活跃度～提升，2025年达到70%。',
    words: '稳步 逐年 逐步 持续 不断 显著 明显 大幅 进一步 快速',
    found: 'reach 70 % 教师空间活跃度',
    but: ['评价办法', 'reach 70 % —'],
  },
  {
    rule: 'the subject of a share of a budget is what it is spent on',
    sentence: '按不低于教育经费8%的比例～信息化经费。',
    words: '列支 安排 投入 配备 配置 落实 设立 足额安排 统筹安排',
    found: 'at-least 8 % 信息化经费',
    but: ['返还', ''],
  },
  {
    rule: 'the measure of an activity is part of its name',
    sentence: '访问～不少于300万。',
    words: '人次 数量 总量 次数 时长',
    found: 'at-least 3000000  访问～',
    but: ['智慧教育平台', 'at-least 3000000  智慧教育平台'],
  },
  {
    rule: 'an action on a thing is not part of its name',
    sentence: '做好智慧校园～，不少于30个。',
    words: '建设工作 创建工作 遴选工作 评选活动 认定 申报 推荐 征集 打造 建设行动 创建计划',
    found: 'at-least 30 个 智慧校园',
    but: ['案例', 'at-least 30 个 智慧校园案例'],
  },
]);
