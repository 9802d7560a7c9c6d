/** What happened at this desk: fills and what became of them. */
import { type DeskDatabase, desk } from './database.ts';
import type { EventRow } from './rows.ts';

export async function addEvent(event: Omit<EventRow, 'id'>, database: DeskDatabase = desk()): Promise<void> {
  await database.events.add(event);
}

/** Events of one conversation, oldest first. */
export async function listEvents(
  conversation: string,
  database: DeskDatabase = desk(),
): Promise<readonly EventRow[]> {
  return database.events.where('conversation').equals(conversation).sortBy('at');
}
