/** A time that passes as a clock shows it: `0:07`, `12:41`, `3:05:09`. The same in every language. */

/** @param milliseconds of what is below 0, the same above. Parts of a second don't count. */
export function clockSpan(milliseconds: number): string {
  const all = Math.floor(Math.abs(milliseconds) / 1000);
  const seconds = String(all % 60).padStart(2, '0');
  const minutes = Math.floor(all / 60) % 60;
  const hours = Math.floor(all / 3600);
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`;
}
