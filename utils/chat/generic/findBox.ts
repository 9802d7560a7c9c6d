/** Finds the box that the agent types into, among search fields, notes and twins. */
import { boxOf, drawnElements, drawnParent, isShown, ownText } from './layout.ts';
import { wordsOf } from './words.ts';

export const EDITABLE =
  'textarea, input:not([type]), input[type="text"], [contenteditable]:not([contenteditable="false"]), [role="textbox"]';
const SEARCH = /搜索|搜|查找|查询|筛选|search|find|filter/i;
const NOTE = /备注|標籤|标签|单号|手机号|昵称|note|remark|comment|title/i;
const TALK =
  /输入|輸入|消息|訊息|回复|回覆|发送|發送|说点|聊|提问|请教|message|reply|type|write|say|enter|ask/i;
const SEND = /^(?:发送|發送|send|回复|回覆|submit|提交)/i;

export interface FoundBox {
  readonly element: Element;
  /** From 0 to 1. */
  readonly confidence: number;
}

function saysOf(element: Element): string {
  return ['placeholder', 'aria-placeholder', 'aria-label', 'data-placeholder', 'title', 'name']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
}

export function isEditable(element: Element): boolean {
  return (element as HTMLElement).isContentEditable || /^(?:TEXTAREA|INPUT)$/.test(element.tagName);
}

/** A button that sends stands near the box that it sends. */
function hasSendButton(element: Element): boolean {
  let at: Element | null = element;
  for (let i = 0; i < 5 && at !== null; i += 1, at = drawnParent(at)) {
    const stack = [...drawnElements(at)];
    for (let seen = 0; stack.length > 0 && seen < 60; seen += 1) {
      const one = stack.shift();
      if (one === undefined) break;
      const names = [
        one.getAttribute('class'),
        one.getAttribute('aria-label'),
        one.getAttribute('title'),
        ownText(one),
      ];
      const isButton =
        one.tagName === 'BUTTON' ||
        one.getAttribute('role') === 'button' ||
        /btn|button/i.test(names[0] ?? '');
      if (isButton && names.some((name) => SEND.test(name ?? '') || wordsOf(name ?? '').includes('send')))
        return true;
      stack.push(...drawnElements(one));
    }
  }
  return false;
}

function scoreOf(element: Element): number {
  const box = boxOf(element);
  if (box.width < 100 || box.height < 14 || !isShown(element)) return Number.NEGATIVE_INFINITY;
  if (Number(getComputedStyle(element).opacity) === 0) return Number.NEGATIVE_INFINITY;
  const says = saysOf(element);
  const type = element.getAttribute('type');
  const role = element.getAttribute('role');
  if (type === 'search' || role === 'searchbox' || role === 'combobox' || SEARCH.test(says)) return -5;
  let score = element.tagName === 'INPUT' ? 0 : 2;
  if (TALK.test(says)) score += 3;
  if (NOTE.test(says)) score -= 4;
  const { innerHeight } = element.ownerDocument.defaultView ?? window;
  if (box.top > innerHeight / 2) score += 2;
  if (box.width > 280) score += 1;
  if (hasSendButton(element)) score += 2;
  return score;
}

/** The best box of the page; null where none looks like one. */
export function findBox(roots: readonly (Document | ShadowRoot)[]): FoundBox | null {
  const boxes = roots
    .flatMap((root) => [...root.querySelectorAll(EDITABLE)])
    .filter(isEditable)
    // Of an editor, the outermost element that can be edited.
    .filter((one) => !(one.parentElement?.isContentEditable ?? false))
    .slice(0, 200)
    .map((element) => ({ element, score: scoreOf(element) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score);
  const [best, second] = boxes;
  if (best === undefined) return null;
  const sure = best.score >= 6 ? 0.95 : best.score >= 4 ? 0.85 : 0.6;
  const clear = second === undefined ? 1 : Math.min(1, 0.5 + (best.score - second.score) / 4);
  return { element: best.element, confidence: sure * clear };
}
