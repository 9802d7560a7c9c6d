/** Shows what is being done, step by step, on stderr, so that stdout stays free for results. */
const START = Date.now();

/** One line about something that began or happened. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs one step and says how it ended and how long it took. A failure is passed on. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  process.stderr.write(`… ${title}\n`);
  try {
    const result = await work();
    say(`✓ ${title} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    say(`✗ ${title}`);
    throw error;
  }
}

/** Seconds since the script began. */
export function elapsed(): number {
  return (Date.now() - START) / 1000;
}
