/** Waiting for a page: its editors draw what they took a microtask, a task or a frame later. */

/** One turn of the page's own tasks, in which a framework may take a text back that it doesn't accept. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Looks at once, after the page's microtasks, and then task by task.
 * @param patience for how long, in milliseconds; 0: only at once.
 * @returns whether it became true.
 */
export async function until(look: () => boolean, patience: number): Promise<boolean> {
  if (look()) return true;
  if (patience === 0) return false;
  const end = performance.now() + patience;
  // What the page does in its microtasks is done before ours go on.
  for (let i = 0; i < 3; i += 1) await Promise.resolve();
  while (!look()) {
    if (performance.now() > end) return false;
    await nextTask();
  }
  return true;
}
