/**
 * Time as the desk sees it. Everything that waits goes through here, so that a test can hold the clock and so that
 * one stop() ends all that a desk has planned.
 */
export interface Clock {
  now(): number;
  /** Runs `task` after `ms`; the returned function cancels it. */
  later(ms: number, task: () => void): () => void;
  stop(): void;
}

export function createClock(): Clock {
  const pending = new Set<ReturnType<typeof setTimeout>>();
  return {
    now: () => Date.now(),
    later: (ms, task) => {
      const timer = setTimeout(() => {
        pending.delete(timer);
        task();
      }, ms);
      pending.add(timer);
      return () => {
        clearTimeout(timer);
        pending.delete(timer);
      };
    },
    stop: () => {
      for (const timer of pending) clearTimeout(timer);
      pending.clear();
    },
  };
}
