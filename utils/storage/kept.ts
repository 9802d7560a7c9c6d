/** How much is kept of shoppers, table by table. */
import { type DeskDatabase, desk } from './database.ts';

export interface KeptCounts {
  readonly shoppers: number;
  readonly messages: number;
  readonly followUps: number;
  /** Replies and what they answered. */
  readonly learned: number;
  readonly events: number;
}

export async function countKept(database: DeskDatabase = desk()): Promise<KeptCounts> {
  const { shoppers, messages, followUps, lessons, ownReplies, gaps, events } = database;
  const tables = [shoppers, messages, followUps, lessons, ownReplies, gaps, events] as const;
  return database.transaction('r', [...tables], async () => {
    const counts = await Promise.all(tables.map((table) => table.count()));
    const [people = 0, said = 0, due = 0, taught = 0, own = 0, asked = 0, uses = 0] = counts;
    return {
      ...{ shoppers: people, messages: said, followUps: due },
      ...{ learned: taught + own + asked, events: uses },
    };
  });
}
