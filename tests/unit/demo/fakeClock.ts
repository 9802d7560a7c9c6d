/** A clock that stands still until a test moves it. */
import type { Clock } from '../../../demo/desk/clock.ts';

export interface FakeClock extends Clock {
  /** Lets this much time pass, running what falls due in its order. */
  pass(milliseconds: number): void;
}

export function createFakeClock(start = 1_760_000_000_000): FakeClock {
  let now = start;
  let tasks: { at: number; task: () => void }[] = [];
  return {
    now: () => now,
    later(ms, task) {
      const entry = { at: now + ms, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    stop() {
      tasks = [];
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = tasks.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        tasks = tasks.filter((other) => other !== due);
        now = Math.max(now, due.at);
        due.task();
      }
      now = end;
    },
  };
}
