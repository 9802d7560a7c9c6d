/** All shoppers in memory, for lists that are filtered and sorted at every key. */
import { type DeskDatabase, desk } from './database.ts';
import { type Mirror, mirrorTable } from './mirror.ts';
import type { ShopperRow } from './rows.ts';
import { soundShopper } from './sound.ts';

/** How many there are. */
export async function countShoppers(database: DeskDatabase = desk()): Promise<number> {
  return database.shoppers.count();
}

/** @param heard is called when some have come or changed. */
export function openShopperBook(heard: () => void, database: DeskDatabase = desk()): Mirror<ShopperRow> {
  return mirrorTable<ShopperRow>(database.shoppers, heard, database, soundShopper);
}
