/**
 * Where the history is scrolled to: what is wished for when it is wished for, the newest at first and while it is in view,
 * else what is being read stays put, whatever comes and goes above it.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PastMessage, Wanted } from './types.ts';

/** Nearer to the end than this, in pixels, is at the end. */
const NEAR = 24;
/** Above what begins: its day, its visit, and the tools. A share of what is in view. */
const BEGIN = 0.3;

export function usePlace(
  root: RefObject<HTMLElement | null>,
  messages: readonly PastMessage[],
  hasEarlier: boolean,
  hasLater: boolean,
  wanted: Wanted | null,
): void {
  // Before this render changes anything: a scroll listener would be told too late, after the next layout.
  const before = measure(root.current);
  const last = useRef<{ messages: readonly PastMessage[]; hasLater: boolean; wanted: Wanted | null }>({
    messages: [],
    hasLater: false,
    wanted: null,
  });

  useLayoutEffect(() => {
    const list = root.current;
    const box = scroller(list);
    const old = last.current;
    const target = wanted === old.wanted || wanted === null ? null : elementOf(list, wanted.id);
    // One that isn't there yet stays wished for.
    last.current = { messages, hasLater, wanted: target === null ? old.wanted : wanted };
    if (list === null || box === null) return;
    if (target !== null) {
      const { top, height } = target.getBoundingClientRect();
      const view = box.getBoundingClientRect();
      const space = Math.max(0, box.clientHeight - height);
      box.scrollTop += top - view.top - space * (wanted?.begins === true ? BEGIN : 0.5);
      return;
    }
    const known = new Set(messages.map((message) => message.id));
    const same = before !== null && old.messages.some((message) => known.has(message.id));
    const anchor = before?.anchor == null ? null : elementOf(list, before.anchor.id);
    if (!same || (before.atEnd && !old.hasLater && !hasLater)) box.scrollTop = box.scrollHeight;
    else if (anchor !== null && before.anchor !== null)
      box.scrollTop += anchor.getBoundingClientRect().top - before.anchor.top;
  }, [messages, hasEarlier, hasLater, wanted]);

  // The other tabs scroll in the same box, and begin at their top.
  useLayoutEffect(() => {
    const box = scroller(root.current);
    return () => {
      if (box !== null) box.scrollTop = 0;
    };
  }, []);
}

function scroller(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>('.body') ?? null;
}

function elementOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return (
    [...(list?.querySelectorAll<HTMLElement>('[data-message]') ?? [])].find(
      (one) => one.dataset.message === id,
    ) ?? null
  );
}

interface Measured {
  readonly atEnd: boolean;
  /** The first message that is in view, and where it begins. */
  readonly anchor: { readonly id: string; readonly top: number } | null;
}

function measure(list: HTMLElement | null): Measured | null {
  const box = scroller(list);
  if (list === null || box === null) return null;
  const { top: viewTop } = box.getBoundingClientRect();
  const first = [...list.querySelectorAll<HTMLElement>('[data-message]')].find(
    (one) => one.getBoundingClientRect().bottom > viewTop,
  );
  return {
    atEnd: box.scrollHeight - box.scrollTop - box.clientHeight < NEAR,
    anchor:
      first === undefined
        ? null
        : { id: first.dataset.message ?? '', top: first.getBoundingClientRect().top },
  };
}
