/** Days of the computer's time zone. A message without a time belongs to the day of the one before it. */
import type { HistoryMessage } from './types.ts';

export interface HistoryDay {
  /** A time on that day; null for messages without one at the very beginning. */
  readonly at: number | null;
  readonly messages: readonly HistoryMessage[];
}

export function groupByDay(messages: readonly HistoryMessage[]): readonly HistoryDay[] {
  const days: { at: number | null; messages: HistoryMessage[] }[] = [];
  for (const message of messages) {
    const day = days.at(-1);
    if (day !== undefined && (message.at === null || sameDay(day.at, message.at))) day.messages.push(message);
    else days.push({ at: message.at, messages: [message] });
  }
  return days;
}

function sameDay(a: number | null, b: number): boolean {
  return a !== null && new Date(a).toDateString() === new Date(b).toDateString();
}
