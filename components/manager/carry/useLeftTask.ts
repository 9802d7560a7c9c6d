/** Gives the focus back where a task was in place of the page. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CarrySlots } from './slotTypes.ts';

/** The task that was there before the page; null: none was. */
export type LeftTask = NonNullable<CarrySlots['task']>['name'] | null;

interface Left {
  /** Of the page's heading, which takes the focus where the button that began the task is gone. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly left: LeftTask;
}

export function useLeftTask(task: LeftTask): Left {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef<LeftTask>(null);
  const left = task === null ? last.current : null;
  useEffect(() => {
    // Its button is nearer, where it stands on the page.
    if (task === null && last.current !== null && document.activeElement === document.body)
      title.current?.focus();
    last.current = task;
  }, [task]);
  return { title, left };
}
