import { testWords } from '../../helpers/word-tables.ts';

testWords([
  {
    rule: 'a verb that the dictionary lists as another part of speech isn’t part of the subject',
    sentence: '～乡村智慧教学点30个。',
    words:
      '更新 上线 上线运行 部署 启动 列支 选派 资助 编印 立项 申报 选树 获批 研发 升级 研制 铺设 制作 下架 惠及 普及 布局 配齐 连通 联通 清理 排查 充实 提质 提质升级 提质增效 提质扩容 提质扩面 改造提升 配齐配强 配强 储备 新获批 新开发 新培育 新培养 新认定 新引进 新设 新增 新建 培训 服务',
    found: 'exactly 30 个 乡村智慧教学点',
    but: ['优质', 'exactly 30 个 优质乡村智慧教学点'],
  },
  {
    rule: 'the second of two verbs isn’t part of the subject',
    sentence: '组织～示范案例30个。',
    words:
      '开展 开设 开发 建成 建设 建立 新建 扩建 改建 共建 创建 组建 搭建 构建 打造 培育 培养 引进 引入 选聘 选拔 选派 聘请 聘任 招聘 招募 招收 招录 遴选 评选 认定 表彰 征集 收集 整合 汇聚 推出 推广 推荐 推选 制定 制作 修订 编写 编制 编印 录制 发布 发放 设立 设置 配备 配置 购置 采购 添置 安装 改造 实施 举办 承办 完成 实现 提供 获得 取得 补充 扶持 孵化 支持 带动',
    found: 'exactly 30 个 示范案例',
    but: ['优秀', 'exactly 30 个 优秀示范案例'],
  },
  {
    rule: 'a verb that is common in names is part of them',
    sentence: '建设～基地30个。',
    words:
      '通用 虚拟 应用 实践 教学 学习 教育 管理 研究 实验 实训 训练 监管 监测 试点 示范 创新 创业 共享 就业 办学 办公 备课 研学 研修 阅读 直播 点播 巡回 自治 照明 互动 联网 出口 登录 注册 告知 申请 认证 服务 合作 流通 防护 安保 应急 支教 走教 巡课 结对 兼职 专职 参与 受益 送教 入学 升学 毕业 考试 留守 返乡 寄宿 住宿 随迁 走读 留学 脱贫 参训 参赛 获奖 在岗 持证 自主 科研 停车 定制 达标 受援 对口 支援 收入 补助 消费 交易',
    found: 'exactly 30 个 ～基地',
    but: ['录制', 'exactly 30 个 基地'],
  },
  {
    rule: 'words that open a phrase aren’t part of the subject',
    sentence: '～智慧校园30所。',
    words:
      '并 率先 带动 留存 明确 指定 重点建设 进一步建设 实行 实施 探索建设 推行 形成 助力 释放 设置 设立 加强 推广 切实 做到 全面 积极 大力 加快 深入 扎实 有序 持续 优先 努力 统筹 确保 力争 争取 力求 保证 逐步 基本实现 基本完成 基本建成 推动 推进 完成 其中 全部 实现 支持 引导 鼓励 组织 开展 安排 投入 遴选 评选 表彰 新购 推选 推荐 打造 建设 建成 培育 培养 新增 新建 创建 争创 提供 配备 覆盖 压减 压缩 减少',
    found: 'exactly 30 所 智慧校园',
    but: ['农村', 'exactly 30 所 农村智慧校园'],
  },
  {
    rule: 'words between the subject and the value aren’t part of the subject',
    sentence: '智慧校园覆盖率～达到90%。',
    words:
      '应 应当 要 须 必须 均 都 分别 将 力争 逐步 稳步 基本 总体 总体上 平均 全部 原则上 进一步 累计 共计 合计 逐年 不断 持续 显著 明显 大幅 能 可 一般',
    found: 'reach 90 % 智慧校园覆盖率',
    but: ['目标', 'reach 90 % 智慧校园覆盖率目标'],
  },
  {
    rule: 'an action of the subject isn’t part of its name',
    sentence: '100所乡村学校～智慧课堂。',
    words:
      '开展 开通 建立 参加 参与 作为 开设 建成 接入 配备 配齐 纳入 实施 拥有 完成 使用 提供 实现 达到 承担 从事 担任 同时 支持 用于 给予 大力 运营 创成 注册 用好 管好 建好 办好 开好 用齐 开足 入选 入围 上榜 跻身 进入 获评 获批 获得 新获评 获省级 列入 报送 落户 享受 免费接受 有序 提前 落地实施 被 让 对接省级 规范对接省级 都 均',
    found: 'exactly 100 所 乡村学校',
    but: ['的', 'exactly 100 所 乡村学校的智慧课堂'],
  },
  {
    rule: 'an improvement by the subject isn’t part of its name',
    sentence: '100所乡村学校～办学条件。',
    words: '改善 提升 提高 推进 推动 制定 落实 探索 创建 组建 打造 加强 深化 应用 运用 取得 获得 关注 掌握',
    found: 'exactly 100 所 乡村学校',
    but: ['优质', 'exactly 100 所 乡村学校优质办学条件'],
  },
  {
    rule: 'the subject follows the actor and the verb',
    sentence: '学校～智慧课堂设备30套。',
    words:
      '新增 净增 惠及 引进 新培育 新认定 新建 改扩建 改造 增加 增补 扩充 建成 打造 设立 开设 举办 上线 完成 录制 制作 评选 遴选 推选 推荐 选树 认定 征集 配备 配置 配齐 拥有 采购 购置 安排 提供 开展 组织 招聘 招收 招募 招录',
    found: 'exactly 30 套 智慧课堂设备',
    but: ['主要', 'exactly 30 套 学校主要智慧课堂设备'],
  },
  {
    rule: 'a date isn’t part of the subject',
    sentence: '～智慧校园达到30所。',
    words:
      '到2027年 至2027年 在2027年 2027年底前 到2027年底 到2027年末 2027年12月底前 2025—2027年 “十五五”末 “十五五”期间 年底前 年内 年度内 今年 明年 本年度 三年内 两年内 全年',
    found: 'reach 30 所 智慧校园',
    but: ['农村', 'reach 30 所 农村智慧校园'],
  },
  {
    rule: 'a verb that is common in names is part of the second name of a list, too',
    sentence: '遴选名师200名、～示范校50所。',
    words:
      '通用 虚拟 应用 实践 教学 学习 教育 研究 实验 实训 训练 监管 监测 试点 创新 创业 共享 统一 就业 办学 办公 开课 晒课 备课 上课 听课 研学 研修 阅读 直播 点播 巡回 自治 照明 互动 联网 出口 登录 注册 告知 申请 认证 合作 流通 防护 安保 应急 支教 走教 巡课 结对 兼职 专职 参与 参加 接受 享受 受益 送教 入学 升学 毕业 考试 退休 留守 流动 退役 下岗 返乡 散居 休闲 待业 失业 寄宿 住宿 随迁 进城 务工 走读 留学 脱贫 贫困 参训 参赛 参演 获奖 在岗 在编 持证 进出 自主 科研 停车 定制 受训 贯标 结业 达标 受援 对口 支援 支出 收入 补助 补贴 消费 销售 交易',
    found: 'exactly 200 名 名师; exactly 50 所 ～示范校',
    but: ['认定', 'exactly 200 名 名师; exactly 50 所 示范校'],
  },
  {
    rule: 'the subject is what those do who are supported',
    sentence: '～高校申报国家级虚拟教研室，力争入选5个以上。',
    words: '支持 引导 鼓励 推动 督促 指导 组织 帮助 协助 邀请 带动',
    found: 'at-least 5 个 国家级虚拟教研室',
    but: ['知名', 'at-least 5 个 高校申报国家级虚拟教研室'],
  },
  {
    rule: 'how something is done isn’t part of the subject',
    sentence: '～下达教育数字化专项资金8000万元。',
    words:
      '分级 分批 分类 分层 分区 分期 分批次 切块 线上 年均 集中 重点 统一 联合 自主 定向 公开 择优 滚动 常态化 免费 专项 协同 整体 高标准 高质量',
    found: 'exactly 80000000 元 教育数字化专项资金',
    but: ['省级', 'exactly 80000000 元 省级下达教育数字化专项资金'],
  },
  {
    rule: 'the noun that a verb of taking in precedes is the subject',
    sentence: '～网络安全纳入教师继续教育内容，每年不少于6学时。',
    words: '将 把',
    found: 'at-least 6 学时 网络安全 每年',
    but: ['推动', 'at-least 6 学时 教师继续教育内容 每年'],
  },
  {
    rule: 'an action on a thing isn’t part of its name',
    sentence: '做好智慧校园～，不少于30个。',
    words:
      '建设 创建 培育 培养 遴选 评选 认定 申报 推荐 征集 打造 开发 录制 培训工作 评审工作 选树工作 开发工作 录制工作 改造工作 提升工作 应用工作 推广工作 配备工作 部署工作 服务工作 遴选活动 征集活动 推荐活动 创建活动 提升计划 提升工程 提升行动',
    found: 'at-least 30 个 智慧校园',
    but: ['案例', 'at-least 30 个 智慧校园案例'],
  },
  {
    rule: '“all” of a kind may be written in three ways',
    sentence: '为～农村学校开通智慧平台。',
    words: '所有 全体 全部 每个 每所',
    found: 'reach — 全部 智慧平台 ～农村学校',
    but: ['部分', ''],
  },
  {
    rule: 'hundreds of a kind are a count after a verb of choosing',
    sentence: '～百所智慧校园示范校。',
    words: '遴选 评选 选树 新增 新建 培训 认定 申报 建成 组建 推荐',
    found: 'exactly 100 所 智慧校园示范校',
    but: ['探索', ''],
  },
  {
    rule: 'a number of those an institution takes in describes it',
    sentence: '～5名以上残疾学生的普通学校应设立资源教室。',
    words: '招收 接收',
    found: '',
    but: ['资助', 'at-least 5 名 残疾学生的普通学校应设立资源教室'],
  },
  {
    rule: 'those who act before the verb aren’t part of the subject',
    sentence: '面向农村地区定制～线上课程60门。',
    words: '开发 建设',
    found: 'exactly 60 门 线上课程',
    but: ['化', 'exactly 60 门 面向农村地区定制化线上课程'],
  },
  {
    rule: 'the verb after 分别 isn’t part of the subjects',
    sentence: '骨干教师、学科带头人分别～500名和100名。',
    words: '增加 减少 完成 实现 培训 遴选 评选 认定 新增 打造 培育 配备',
    found: 'exactly 500 名 骨干教师; exactly 100 名 学科带头人',
    but: ['有', 'exactly 500 名 骨干教师、学科带头人分别有; exactly 100 名 骨干教师、学科带头人分别有'],
  },
  {
    rule: 'the last of a list may be joined by any word',
    sentence: '网络接入率、设备完好率分别达到100%～98%。',
    words: '和 、 及 与 以及',
    found: 'reach 100 % 网络接入率; reach 98 % 设备完好率',
    but: ['，巡检', 'reach 100 % 网络接入率; reach 100 % 设备完好率; exactly 98 % 巡检'],
  },
  {
    rule: 'what those counted do with others isn’t part of their name',
    sentence: '75%以上的乡镇学校与城区学校～常态化同步课堂。',
    words: '建立 结对 签订 共建',
    found: 'at-least 75 % 乡镇学校',
    but: ['的', 'at-least 75 % 乡镇学校与城区学校的'],
  },
  {
    rule: 'the year of a plan before its verb isn’t part of the subject',
    sentence: '上年度共～优秀案例80个，本年度计划～100个左右。',
    words: '评选 推荐 认定 遴选 征集',
    found: 'about 100 个 优秀案例',
    but: ['撰写', 'about 100 个 计划撰写'],
  },
  {
    rule: 'a share of something is of what precedes it if a verb follows',
    sentence: '“一件事一次办”事项95%以上～网上办理。',
    words:
      '实行 实现 开展 达到 完成 接入 应用 采用 通过 纳入 使用 能 可 均 都 由 支持 实施 推行 加入 进入 落实 享受 用于 获得 取得 建立 设立',
    found: 'at-least 95 % “一件事一次办”事项',
    but: ['电子件', 'at-least 95 % 电子件网上办理'],
  },
  {
    rule: 'a share of schools is of the schools if a verb follows',
    sentence: '城区学校100%～智慧校园标准。',
    words: '按 按照 参照 采用 享受 推行 建有 设有 配备 配齐 开设 安装 符合 执行',
    found: 'exactly 100 % 城区学校',
    but: ['的', 'exactly 100 % 智慧校园标准'],
  },
  {
    rule: 'those trained are named in the phrase before',
    sentence: '实施教研员能力提升行动，～400名。',
    words: '轮训 培训 共轮训 再轮训 全年培训 共培训 累计培训',
    found: 'exactly 400 名 教研员',
    but: ['评聘', 'exactly 400 名 教研员'],
  },
  {
    rule: 'the day on which something is sent in is no deadline of a number',
    sentence: '推荐1名联络员，于3月20日前～省教育厅。',
    words: '报送 报 反馈 上报 报至',
    found: 'exactly 1 名 联络员',
    but: ['联系', 'exactly 1 名 联络员'],
  },
  {
    rule: 'a verb before what is covered isn’t part of it',
    sentence: '～数字校园全覆盖。',
    words: '实现 促进 达成 推进 推动 确保',
    found: 'reach — 全覆盖 数字校园',
    but: ['优质', 'reach — 全覆盖 优质数字校园'],
  },
  {
    rule: 'the levels that are covered aren’t the subject',
    sentence: '全省视频会议系统实现～四级全覆盖。',
    words: '省市县校 省市县乡 市县乡校 省市县村',
    found: 'reach — 全覆盖 视频会议系统 全省',
    but: ['纵向', 'reach — 全覆盖 纵向四级 全省'],
  },
  {
    rule: 'what a room or system holds isn’t part of its name',
    sentence: '报告厅可～300人以上。',
    words: '容纳 承载 支持',
    found: 'at-least 300 人 报告厅',
    but: ['安置', 'at-least 300 人 报告厅可安置'],
  },
  {
    rule: 'a verb between the thing and its number isn’t part of the name',
    sentence: '智慧校园～30所整。',
    words: '建成 新建 新增 录制 完成',
    found: 'exactly 30 所 智慧校园',
    but: ['项目', 'exactly 30 所 智慧校园项目'],
  },
  {
    rule: 'the verb of the previous phrase names what is made',
    sentence: '启动智慧校园创建工作，2024年～80所。',
    words: '创建 共创建 计划创建 再创建 新创建 拟创建',
    found: 'exactly 80 所 智慧校园',
    but: ['巡查', 'exactly 80 所 巡查'],
  },
]);
