/**
 * Words that most questions hold, whatever they ask. In a large pack their frequency shows it; in a pack of twenty
 * templates 什么 may stand in one trigger only, and would pass for a rare word.
 */
const COMMON = new Set([
  ...'什怎哪不没一下时候多少为啥今上好大小人里天做用看说问知道帮吧行得去后前样几点回事嘛咋',
  ...'什么|怎么|怎样|么样|多少|哪里|哪个|哪些|么时|时候|为什|为啥|如何|多久|多长|可以|不可|以吗|能不|不能|是不|不是|有没|没有|这个|那个|这种|这款|那款|一下|一个|我的|你们|我们|我想|我要|现在|今天|今晚|明天|昨天|已经|还是|还没|知道|怎办|么办|帮我|告诉|就是|然后|但是|因为|所以|如果|的时|是什|是怎'.split(
    '|',
  ),
]);
/** Particles: a pair that holds one (点吗) says little more than its other character. */
const PARTICLE = /[吗呢啊吧呀哦嗯嘛么的了]/u;
/** What such a word counts beside another of the same frequency. */
const COMMON_WEIGHT = 0.4;

/** The factor that a term's weight takes for being a word of every question. */
export function commonness(term: string): number {
  return COMMON.has(term) || PARTICLE.test(term) ? COMMON_WEIGHT : 1;
}
