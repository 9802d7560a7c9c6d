/** Backups that shoppers are in: apart from the others, since erasing a shopper is needed where no backup is made. */
import type { DeskDatabase } from './database.ts';

/** Inside a transaction over `backups`: deletes those that shoppers are in. */
export async function dropShopperBackups({ backups }: DeskDatabase): Promise<void> {
  await backups.filter((row) => row.shoppers).delete();
}
