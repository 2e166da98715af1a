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
      '开展 开通 建立 参加 参与 作为 开设 建成 接入 配备 配齐 纳入 实施 拥有 完成 使用 提供 实现 达到 承担 从事 担任 同时 支持 用于 给予 大力 运营 创成 注册 都 均',
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
]);
