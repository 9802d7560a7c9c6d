/** Accounts of one person: joined by an agent, or the same account in another shop of the platform. */
import { keyText } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { ShopperRow } from './rows.ts';

/** Accounts of one person, at most. */
const MAX_ACCOUNTS = 20;

/** What `joinAccounts` and `partAccount` changed, for `restoreAccounts`: the mark that each had. */
export type FormerAccounts = ReadonlyMap<string, string | undefined>;

function withPerson({ person: _before, ...row }: ShopperRow, person: string | undefined): ShopperRow {
  return person === undefined ? row : { ...row, person };
}

async function joinedWith(row: ShopperRow, database: DeskDatabase): Promise<readonly ShopperRow[]> {
  return row.person === undefined
    ? [row]
    : database.shoppers.where('person').equals(row.person).limit(MAX_ACCOUNTS).toArray();
}

/** The shopper's other accounts that this desk knows, the last seen first; `joined`: an agent said so. */
export async function listAccounts(
  id: string,
  database: DeskDatabase = desk(),
): Promise<readonly { readonly account: ShopperRow; readonly joined: boolean }[]> {
  return database.transaction('r', database.shoppers, database.shops, async () => {
    const row = await database.shoppers.get(id);
    if (row === undefined) return [];
    const joined = new Map((await joinedWith(row, database)).map((one) => [one.id, one]));
    // The id is the platform's own: in all of its shops it is the same account.
    const shops = (await database.shops.toArray()).filter(({ platform }) => platform === row.platform);
    const ids = shops.map(({ platform, shop }) => keyText({ platform, shop, shopper: row.shopper }));
    const same = (await database.shoppers.bulkGet(ids)).filter((one) => one !== undefined);
    const all = new Map([...same.map((one) => [one.id, one] as const), ...joined]);
    all.delete(id);
    return [...all.values()]
      .sort((a, b) => b.lastSeenAt - a.lastSeenAt)
      .slice(0, MAX_ACCOUNTS)
      .map((account) => ({ account, joined: joined.has(account.id) }));
  });
}

/** Says that two accounts, and those that each is joined with, are one person's. @returns what was before. */
export async function joinAccounts(
  id: string,
  other: string,
  database: DeskDatabase = desk(),
): Promise<FormerAccounts> {
  return database.transaction('rw', database.shoppers, async () => {
    const [one, two] = await database.shoppers.bulkGet([id, other]);
    if (one === undefined || two === undefined || id === other) return new Map();
    const person = one.person ?? two.person ?? crypto.randomUUID();
    const rows = [...(await joinedWith(one, database)), ...(await joinedWith(two, database))];
    const before = new Map(rows.map((row) => [row.id, row.person]));
    if (before.size > MAX_ACCOUNTS) return new Map();
    await database.shoppers.bulkPut(rows.map((row) => withPerson(row, person)));
    return before;
  });
}

/** Says that this account is nobody else's. One that is left alone is joined with nobody, either. @returns what was before. */
export async function partAccount(id: string, database: DeskDatabase = desk()): Promise<FormerAccounts> {
  return database.transaction('rw', database.shoppers, async () => {
    const row = await database.shoppers.get(id);
    if (row?.person === undefined) return new Map();
    const rows = await joinedWith(row, database);
    const parted = rows.length <= 2 ? rows : [row];
    await database.shoppers.bulkPut(parted.map((one) => withPerson(one, undefined)));
    return new Map(parted.map((one) => [one.id, one.person]));
  });
}

/** Undoes either. Whoever is gone since stays so. */
export async function restoreAccounts(
  before: FormerAccounts,
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.transaction('rw', database.shoppers, async () => {
    const rows = await database.shoppers.bulkGet([...before.keys()]);
    const there = rows.filter((row) => row !== undefined);
    await database.shoppers.bulkPut(there.map((row) => withPerson(row, before.get(row.id))));
  });
}

/** Looks for shoppers by a part of their name, the last seen first. @param not whom nobody looks for. */
export async function findShoppers(
  query: string,
  { limit, not }: { readonly limit: number; readonly not: ReadonlySet<string> },
  database: DeskDatabase = desk(),
): Promise<readonly ShopperRow[]> {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [];
  return database.shoppers
    .orderBy('lastSeenAt')
    .reverse()
    .filter(({ id, name, shopper, formerNames = [] }) => {
      const names = [name, shopper, ...formerNames];
      return !not.has(id) && names.some((one) => one.toLowerCase().includes(wanted));
    })
    .limit(limit)
    .toArray();
}
