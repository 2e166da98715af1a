import { testWords } from '../../helpers/word-tables.ts';

// What is measured and for whom, where it precedes the number, follows it, or is named in another phrase.
testWords([
  {
    rule: 'a verb after a share says what those before it do',
    sentence: '教师90%以上～统一平台。',
    words:
      '全覆盖 实行 实现 开展 达到 完成 建成 接入 应用 采用 通过 纳入 使用 产生 参加 参与 接受 掌握 具备 具有 拥有 能 可 均 都 按 参照 由 支持 实施 执行 推行 加入 进入 落实 建有 设有 享受 用于 面向 配备 配齐 开设 开通 开办 得到 获得 取得 建立 设立 设置 安装 上线 注册 符合 “',
    found: 'at-least 90 % 教师',
    but: ['骨干', 'at-least 90 % 骨干统一平台'],
  },
  {
    rule: 'a standard of some hours is of what precedes them',
    sentence: '教师培训达到50学时的～。',
    words: '标准 要求 目标 水平 最低标准 省定年度目标',
    found: 'reach 50 学时 教师培训',
    but: ['研修', 'reach 50 学时 研修'],
  },
  {
    rule: 'minutes of a recording are counted',
    sentence: '采编～音频2万分钟。',
    words: '、录制 并制作 和摄制',
    found: 'exactly 20000 分钟 音频',
    but: ['有声', ''],
  },
  {
    rule: 'those trained are named in the previous phrase',
    sentence: '组织中小学教师网络研修，每年～1.2万人。',
    words: '培训 轮训 年均培训 累计培训 共培训 再培训',
    found: 'exactly 12000 人 中小学教师 每年',
    but: ['惠及学生', 'exactly 12000 人 学生 每年'],
  },
  {
    rule: 'users at the same time are counted without a name',
    sentence: '提供不少于5000人～在线学习。',
    words: '同时 并发',
    found: 'at-least 5000 人 —',
    but: ['异地', 'at-least 5000 人 异地在线学习'],
  },
  {
    rule: 'what is improved about those counted isn’t part of their name',
    sentence: '～不少于40所普通高中办学能力。',
    words: '提升 提高 改善 增强 优化',
    found: 'at-least 40 所 普通高中',
    but: ['建设', 'at-least 40 所 普通高中办学能力'],
  },
  {
    rule: 'an activity with its doer is what is done so often or so long',
    sentence: '学校召开家长会议不少于3～。',
    words: '次 学时 课时 个月 天 周',
    found: 'at-least 3 ～ 学校召开家长会议',
    but: ['轮', 'at-least 3 轮 家长会议'],
  },
  {
    rule: 'a verb and a word for an amount name a level',
    sentence: '吸引～超过300人。',
    words: '人数 力 面',
    found: 'more-than 300 人 吸引～',
    but: ['游客', 'more-than 300 人 游客'],
  },
]);
