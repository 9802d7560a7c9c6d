/** Whether the browser may throw the store away when the disk gets full, and how much it holds. */

import { type DeskDatabase, desk } from './database.ts';

export interface StorageState {
  /** True when the browser promised not to clear it by itself. */
  readonly persisted: boolean;
  /** Bytes in use and bytes allowed; null where the browser doesn't tell. */
  readonly usage: number | null;
  readonly quota: number | null;
}

/** Whether the browser promised not to clear it by itself. At once: how much it holds takes the browser much longer. */
export async function isPersisted(): Promise<boolean> {
  return (await navigator.storage?.persisted?.()) ?? false;
}

export async function readStorageState(): Promise<StorageState> {
  const persisted = await isPersisted();
  const estimate = await navigator.storage?.estimate?.();
  return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** How many rows the tables that people ask about hold. */
export async function countRows(
  database: DeskDatabase = desk(),
): Promise<{ templates: number; shoppers: number; messages: number }> {
  const [templates, shoppers, messages] = await Promise.all([
    database.templates.filter((row) => row.deletedAt === null).count(),
    database.shoppers.count(),
    database.messages.count(),
  ]);
  return { templates, shoppers, messages };
}

/** Asks the browser to keep the store. @returns whether it does now. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.()) ?? false;
}
