/**
 * Days of the computer's time zone, and visits in them. A message without a time belongs to the one before it. A visit that
 * goes on past midnight goes on without a beginning.
 */
import { VISIT_GAP } from '../../../utils/model/index.ts';
import type { PastMessage } from './types.ts';

export interface PastVisit {
  /** When it began; null where that isn't known, or was on the day before. */
  readonly began: number | null;
  readonly messages: readonly PastMessage[];
}

export interface PastDay {
  /** A time on that day; null for messages without one at the very beginning. */
  readonly at: number | null;
  readonly visits: readonly PastVisit[];
}

interface Day extends PastDay {
  readonly visits: Visit[];
}
interface Visit extends PastVisit {
  readonly messages: PastMessage[];
}

/** @param isWhole nothing was said before the first one, as far as is known. */
export function groupPast(messages: readonly PastMessage[], isWhole: boolean): readonly PastDay[] {
  const days: Day[] = [];
  let lastAt: number | null = null;
  for (const message of messages) {
    const { at } = message;
    const day = days.at(-1);
    const visit = day?.visits.at(-1);
    const begins = at !== null && (lastAt === null ? isWhole : at - lastAt > VISIT_GAP);
    const began = begins ? at : null;
    if (day === undefined || (at !== null && !sameDay(day.at, at)))
      days.push({ at, visits: [{ began, messages: [message] }] });
    else if (visit === undefined || begins) day.visits.push({ began, messages: [message] });
    else visit.messages.push(message);
    lastAt = at ?? lastAt;
  }
  return days;
}

function sameDay(a: number | null, b: number): boolean {
  return a !== null && new Date(a).toDateString() === new Date(b).toDateString();
}
