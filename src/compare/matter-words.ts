/**
 * Words that don't identify a subject: actions, actors and qualities. Every notice is full of them, whatever it is
 * about.
 */
const GENERAL_WORDS = new Set(
  // 部署与程度
  (
    '推进 推动 推广 推行 开展 加强 加大 加快 强化 深化 优化 完善 提升 提高 促进 健全 落实 贯彻 贯彻落实 严格 实施 组织 组织实施 ' +
    '指导 支持 鼓励 引导 督促 协调 统筹 建立 建立健全 构建 打造 建设 创建 建成 形成 制定 研究 研制 研究制定 出台 印发 发布 修订 ' +
    '持续 继续 进一步 积极 大力 深入 全面 有序 扎实 切实 充分 广泛 不断 坚持 做好 抓好 用好 夯实 筑牢 压实 突出 保障 服务 管理 应用 ' +
    '使用 利用 运用 实现 完成 达到 确保 探索 创新 发展 改革 升级 提质 拓展 扩大 丰富 培养 培育 遴选 认定 征集 总结 交流 展示 结合 根据 ' +
    '按照 通过 以及 相关 有关 各项 各类 多种 一批 重点 主要 重要 基础 关键 整体 综合 专项 常态 常态化 形式多样 实际 情况 结合实际 ' +
    // 何人何处
    '教育 教育系统 教育行业 教育部门 教育行政部门 教育部 教育厅 教育局 学校 高校 高等学校 中小学 中小学校 各校 各地 各地各校 各级 各级各类 各级各类学校 ' +
    '全省 全市 全国 国家 省级 市级 县级 地区 本地 本地区 机关 单位 部门 师生 教师 学生 人员 社会 ' +
    // 泛称
    '工作 工程 行动 活动 任务 项目 体系 体制 机制 制度 系统 平台 方案 计划 规划 意见 办法 标准 规范 措施 方式 形式 模式 方法 途径 格局 环境 ' +
    '水平 能力 质量 效率 效益 效果 作用 需求 需要 问题 成果 经验 成效 年度 方面 领域 内容 条件 信息 信息化 教育信息化 教育数字化 数字 数字化 网络 互联网 网信工作 责任 行业 思路 总体 要求 精神 会议'
  ).split(' '),
);

/** Whether a word tells what a clause is about. 应用研究 doesn't, because both of its halves are general. */
export function isSubjectWord(word: string): boolean {
  if (word.length < 2 || !/\p{L}/u.test(word) || GENERAL_WORDS.has(word)) return false;
  return word.length !== 4 || !GENERAL_WORDS.has(word.slice(0, 2)) || !GENERAL_WORDS.has(word.slice(2));
}
