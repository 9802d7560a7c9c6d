/** Times as a workbench writes them: waiting as m:ss, separators with the day as far as it needs saying. */
import type { DeskWords } from '../words.ts';

const two = (value: number): string => String(value).padStart(2, '0');

export function waitingWords(since: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export function clockWords(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

export const isSameDay = (a: number, b: number): boolean => dayOf(a) === dayOf(b);

export function separatorWords(at: number, now: number, words: DeskWords): string {
  const days = Math.round((dayOf(now) - dayOf(at)) / 86_400_000);
  if (days === 0) return clockWords(at);
  if (days === 1) return `${words.yesterday} ${clockWords(at)}`;
  const date = new Date(at);
  return `${words.day(date.getMonth() + 1, date.getDate())} ${clockWords(at)}`;
}
