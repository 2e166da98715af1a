/** Question words. Nobody searches for clauses that contain them. */
export const QUESTION_WORDS: ReadonlySet<string> = setOf(
  '怎么 怎样 怎么办 怎么样 如何 什么 什么样 啥 哪些 哪里 哪个 哪儿 哪 哪几 谁 由谁 为什么 为何 是否 是不是 能否 能不能 可不可以 要不要 该不该',
  '会不会 有没有 有无 有哪些 有啥 多少 多大 多久 几个 几 何时 什么时候 什么时间 啥时候 咋 咋样 咋办 请问 吗 呢 吧 啊 呀',
);

/** Particles. Between spaces they add nothing to a query. */
export const PARTICLES: ReadonlySet<string> = setOf('的 地 得 了 之 着 是');

/**
 * Stop words: connectives, and words that any question may have. They are ignored within a question but may be
 * searched on their own.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...QUESTION_WORDS,
  ...setOf(
    '可以 应该 应当 应 该 需要 需 必须 得 能 会 要 想 想要 关于 对于 有关 相关 以及 或者 并 我们 我 你们 你 他们 它 咱 咱们 大家 自己 有人 没人',
    '的 地 了 着 过 在 和 与 及 或 是 有 把 被 对 从 到 向 用 给 让 为 为了 由 跟 于 之 之间 其 这 那 这些 那些 这个 那个 这类 一个 一些 一下',
    '都 也 还 就 才 又 不 没 没有 很 太 最 更 上 下 里 中 内 到底 究竟 才能 今年 现在 目前 时候 期间 地方 一起',
    '进行 开展 做 做到 做好 搞 办法 问题 方面 情况 规定 要求 主要 具体',
  ),
]);

function setOf(...lines: string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}
