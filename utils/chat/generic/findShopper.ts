/** Finds the name of the shopper: in the head above the thread, and marked in the list beside it. */

import { shadowHost } from '../roots.ts';
import { isOnlyTime } from '../time.ts';
import { boxOf, contains, drawnParent, type Leaf, leavesFromEnd } from './layout.ts';
import { wordsOf } from './words.ts';

const NAME_WORDS = new Set([
  'name',
  'nick',
  'nickname',
  'title',
  'user',
  'customer',
  'buyer',
  'shopper',
  'peer',
  'contact',
  'who',
]);
/** What stands in a head and is nobody's name. */
const NO_NAME =
  /^(?:在线|離線|离线|online|offline|typing.*|正在输入.*|客服.{0,2}|会话|消息|聊天|更多|返回|关闭|设置|搜索|转接|结束会话|未读|全部|members?|\d+(?: 人| members?)?|[·•|…\-–—]+)$/i;
const MAX_LENGTH = 40;

export interface FoundShopper {
  readonly element: Element;
  readonly name: string;
  readonly confidence: number;
}

export function looksLikeName(text: string): boolean {
  return (
    text !== '' &&
    text.length <= MAX_LENGTH &&
    !NO_NAME.test(text) &&
    !isOnlyTime(text) &&
    !/^\d{1,3}$/.test(text)
  );
}

const SELECTED =
  '[aria-selected="true"], [aria-current]:not([aria-current="false"]), [class*="active" i], [class*="selected" i], [class*="current" i], [class*="checked" i]';

/** Texts of list rows that are marked as open. */
function markedNames(roots: readonly (Document | ShadowRoot)[], thread: Element): ReadonlySet<string> {
  const names = new Set<string>();
  for (const root of roots) {
    for (const row of [...root.querySelectorAll(SELECTED)].slice(0, 40)) {
      if (contains(thread, row) || contains(row, thread)) continue;
      for (const { text } of leavesFromEnd(row, 12)) if (looksLikeName(text)) names.add(text);
    }
  }
  return names;
}

/** Leaves of the page above the thread, inside its width. */
export function headLeaves(thread: Element, box: Element): readonly Leaf[] {
  const body = boxOf(thread);
  const visible = scrolledTop(thread);
  const leaves: Leaf[] = [];
  let inside: Element = thread;
  for (let at = drawnParent(thread); at !== null; at = drawnParent(at)) {
    for (const leaf of leavesFromEnd(at, 400, inside)) {
      if (leaf.text === '' || contains(inside, leaf.element) || contains(leaf.element, thread)) continue;
      if (contains(box, leaf.element)) continue;
      const { left, right, bottom, height } = boxOf(leaf.element);
      const overlaps = Math.min(right, body.right) - Math.max(left, body.left) > 0;
      if (overlaps && height > 0 && bottom <= visible + 8) leaves.push(leaf);
    }
    // The nearest head counts: beyond it is the workbench's own.
    if (leaves.some(({ text }) => looksLikeName(text))) return leaves;
    inside = at;
  }
  return leaves;
}

/** Top edge of what can be seen of the thread, which may be scrolled far up. */
function scrolledTop(thread: Element): number {
  let top = boxOf(thread).top;
  for (let at: Element | null = thread; at !== null; at = drawnParent(at)) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY !== 'visible') top = Math.max(top, at.getBoundingClientRect().top);
  }
  return top;
}

function headingWorth(element: Element): number {
  let worth = 0;
  for (let at: Element | null = element, i = 0; at !== null && i < 3; at = drawnParent(at), i += 1) {
    if (/^H[1-6]$/.test(at.tagName) || at.getAttribute('role') === 'heading') worth = Math.max(worth, 0.15);
    const words = wordsOf(
      `${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''} ${at.getAttribute('part') ?? ''}`,
    );
    if (words.some((word) => NAME_WORDS.has(word))) worth = Math.max(worth, 0.12);
    if (at.tagName === 'BUTTON' || at.getAttribute('role') === 'button') return worth - 0.3;
  }
  return worth;
}

/** Texts that stand elsewhere in the page, as a name does in the list. */
function textsElsewhere(
  roots: readonly (Document | ShadowRoot)[],
  wanted: ReadonlySet<string>,
  thread: Element,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const root of roots) {
    if (contains(thread, shadowHost(root) ?? document.documentElement)) continue;
    for (const leaf of leavesFromEnd(
      (root as Document).body ?? (root as ShadowRoot).firstElementChild,
      3000,
      thread,
    )) {
      if (wanted.has(leaf.text) && !contains(thread, leaf.element))
        counts.set(leaf.text, (counts.get(leaf.text) ?? 0) + 1);
    }
  }
  return counts;
}

/** The name in the head of the thread; null where none can be made out. */
export function findShopper(
  roots: readonly (Document | ShadowRoot)[],
  thread: Element,
  box: Element,
  rows: readonly Element[],
): FoundShopper | null {
  const marked = markedNames(roots, thread);
  const head = headLeaves(thread, box).filter(({ text }) => looksLikeName(text));
  const elsewhere = textsElsewhere(roots, new Set(head.map(({ text }) => text)), thread);
  const spoken = new Set(rows.flatMap((row) => leavesFromEnd(row, 12).map(({ text }) => text)));
  const candidates = head
    .map(({ element, text }) => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize) || 0;
      const confidence =
        0.5 +
        headingWorth(element) +
        (marked.has(text) ? 0.35 : (elsewhere.get(text) ?? 0) > 1 ? 0.22 : 0) +
        (spoken.has(text) ? 0.2 : 0);
      return { element, name: text, confidence, size };
    })
    .sort((a, b) => b.confidence - a.confidence || b.size - a.size);
  const [best] = candidates;
  return best === undefined ? null : { ...best, confidence: Math.min(0.97, best.confidence) };
}
