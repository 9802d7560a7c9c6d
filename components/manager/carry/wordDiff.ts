/** What of one text is gone, and what is new in another: by words, and by characters where a script has no spaces. */
import type { Span } from '../../../utils/model/index.ts';

export interface WordDiff {
  /** The whole text before; what is gone is marked. */
  readonly before: readonly Span[];
  /** The whole text after; what is new is marked. */
  readonly after: readonly Span[];
}

/** Variables stay whole. */
const TOKEN = /\{[^{}\n]{1,80}\}|[\p{Script=Latin}\p{N}]+|\s+|[\s\S]/gu;
/** Cells of the table that is filled: beyond, all between the first and the last difference is marked. */
const MAX_CELLS = 1_000_000;

export function wordDiff(before: string, after: string): WordDiff {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [goneA, goneB] = common(a.slice(start, endA), b.slice(start, endB));
  const marked = (tokens: readonly string[], end: number, kept: ReadonlySet<number>): readonly Span[] =>
    joined(tokens.map((text, at) => ({ text, marked: at >= start && at < end && !kept.has(at - start) })));
  return { before: marked(a, endA, goneA), after: marked(b, endB, goneB) };
}

/** Indexes of a longest common sequence, in each. */
function common(a: readonly string[], b: readonly string[]): readonly [Set<number>, Set<number>] {
  const [inA, inB] = [new Set<number>(), new Set<number>()];
  const width = b.length + 1;
  if (a.length * b.length > MAX_CELLS) return [inA, inB];
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      inA.add(i);
      inB.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last !== undefined && last.marked === span.marked)
      out[out.length - 1] = { text: last.text + span.text, marked: span.marked };
    else out.push(span);
  }
  return out;
}
