/**
 * In which tables something odd was read. A disk, a crash or another program may have left a row without a field, or with
 * an odd one: then that part of it stands as if nobody had written it, a row that says nothing any more is left out, and it
 * is told which table was hit. The row itself stays as it is until somebody writes it anew.
 */
export type DamagedPart = 'shoppers' | 'messages' | 'followUps' | 'tags';

const damaged = new Set<DamagedPart>();
const listeners = new Set<(parts: readonly DamagedPart[]) => void>();

/** Calls back with all tables in which something odd was read, now where there are some, and whenever there is another. */
export function onDamaged(heard: (parts: readonly DamagedPart[]) => void): void {
  listeners.add(heard);
  if (damaged.size > 0) heard([...damaged]);
}

export function noteDamaged(part: DamagedPart): void {
  if (damaged.has(part)) return;
  damaged.add(part);
  for (const heard of listeners) heard([...damaged]);
}
