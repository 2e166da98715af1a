/** The words around a title that determine the role of its citation: each in a sentence with the same title. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findCitations } from '../../../src/knowledge/citations/find-citations.ts';

const TITLE = '《江东省教育数据管理办法》';
const FAMILIES: [what: string, words: string, sentence: (word: string) => string, role: string | null][] = [
  [
    'is based on it',
    '根据 按照 依照 依据 遵照 参照 对照 遵循 基于 结合 围绕 聚焦 违反 按 依',
    (word) => `${word}${TITLE}，建设平台。`,
    'basis',
  ],
  [
    'follows it',
    '落实 贯彻 实施 执行 推进 推动 推行 对标 对表 遵守 恪守 严守 符合 适用 衔接 对接 践行 履行 启动 响应 细化 深化 用好 承接',
    (word) => `认真${word}${TITLE}。`,
    'basis',
  ],
  [
    'makes it',
    '研究制定 制定 制订 拟定 拟订 修订 修改 编制 编写 编印 编撰 起草 草拟 撰写 研制 出台 印发 发布 颁布 颁发 公布 下发 推出 形成 完善 健全 修编 汇编 编纂 完成',
    (word) => `认真${word}${TITLE}。`,
    'product',
  ],
  [
    'only mentions it',
    '宣传 宣讲 解读 学习 学懂 领会 研读 培训 普及 介绍 引用 刊发 刊登 刊载 转载 废止 替代 取代 参见 详见 见 纳入 列入 写入 推荐 报送 上报 赠送 发放 借鉴 通过 开展 组织 订阅 征求',
    (word) => `落实要求${word}${TITLE}。`,
    'mention',
  ],
  [
    'uses something that isn’t a document',
    '观看 收看 参观 安装 下载 放映 播放 收听 诵读 朗读 朗诵 学唱 演唱 传唱 合唱 唱响 唱 阅读 共读 研习 演出 排演 上演 编排 拍摄 录制 创作 填报 填写 填 签订 签署 签 领取 办理 送达 出具 递交 开设 讲授 选修 征订 创办 做客',
    (word) => `认真${word}${TITLE}。`,
    null,
  ],
  [
    'has a noun with a verb in it before it',
    '方案 细则 意见 办法 纲要 情况 会 会议 周 月 部 处 栏 片 空间 平台 资源 中心 型 方式 环境 网络 机构 项目 基地 体系 课程 后的 版 稿 组 办公 力 主体 主任 人 员 率 制 台账',
    (word) => `落实${word}、${TITLE}。`,
    'mention',
  ],
  [
    'has it made, by the words behind it',
    '研究制定 制定 制订 拟定 拟订 修订 修改 编制 编写 编印 编撰 起草 草拟 撰写 研制 出台 印发 发布 颁布 颁发 公布 下发 推出 形成 完善 健全 修编 汇编 编纂 完成 立法 论证 征求意见 公开征求意见',
    (word) => `推动${TITLE}${word}。`,
    'product',
  ],
  [
    'has it made in some way',
    '的 正式 进行 开展 抓紧 年内 尽快 按期 早日 于2024年底前 在年底',
    (word) => `推动${TITLE}${word}修订。`,
    'product',
  ],
  [
    'writes a plan for it',
    '方案 细则 意见 办法 措施 清单 分工 台账 路线图 举措 文件 政策 制度 规定 计划',
    (word) => `制定${TITLE}${word}。`,
    'basis',
  ],
  [
    'writes a plan of some kind for it',
    '贯彻 落实 实施 执行 配套 具体 任务 工作 有关 相关 重点 推进 责任',
    (word) => `制定${TITLE}${word}方案。`,
    'basis',
  ],
  [
    'follows what it says',
    '第三条 第二章 第五款 要求 规定 精神 部署 收官 贯彻 落实 实施 施行 执行 落地 目标 任务 标准 有关要求 相关规定 具体要求 明确要求 提出的要求 所规定的任务 确定的目标 明确的标准 部署的任务 要求的任务 设定的目标',
    (word) => `平台达到${TITLE}${word}`,
    'basis',
  ],
  [
    'follows it with others of its kind',
    '文件 法律 法规 行政法规 地方性法规 规章 政策 等文件',
    (word) => `平台达到${TITLE}${word}要求`,
    'basis',
  ],
  [
    'publicises it and follows it too',
    '学习 宣传 宣讲 解读 培训 普及 宣贯 主题学习 专题学习 集中学习',
    (word) => `做好${TITLE}${word}贯彻。`,
    'basis',
  ],
  ['publicises and follows it', '贯彻 落实 实施', (word) => `做好${TITLE}宣传${word}。`, 'basis'],
  ['publicises it', '学习 宣传 宣讲 解读 培训 普及 宣贯', (word) => `做好${TITLE}${word}。`, 'mention'],
  [
    'takes it for a guide',
    '依据 基础 指导 指引 引领 统领 遵循 纲领 准则',
    (word) => `以${TITLE}为${word}。`,
    'basis',
  ],
  ['made it earlier', '已 先后 相继 此前 曾 近年来 去年', (word) => `${word}推动${TITLE}修订。`, 'basis'],
  ['repeals it', '废止 停止执行 不再执行', (word) => `${TITLE}的规定同时${word}。`, 'mention'],
];
for (const [what, words, sentence, role] of FAMILIES)
  for (const word of words.split(' '))
    test(`${sentence(word)} ${what}`, () => {
      const [first] = findCitations('c1', sentence(word));
      assert.equal(first?.role ?? null, role);
    });
