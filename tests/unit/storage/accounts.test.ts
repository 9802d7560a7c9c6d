/** Accounts of one person are joined and parted, in the store, with undo; the profile is written field by field. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  type DeskDatabase,
  findShoppers,
  joinAccounts,
  listAccounts,
  partAccount,
  putShopperBack,
  readShopper,
  recordReading,
  restoreAccounts,
  setProfile,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

let database: DeskDatabase;
const keys = ['a', 'b', 'c', 'd'].map((shopper) => ({ ...KEY, shopper }));
const [A = '', B = '', C = '', D = ''] = keys.map(keyText);

beforeEach(async () => {
  database = freshDatabase();
  for (const [i, key] of keys.entries()) {
    const said = [message(`m${i}`)];
    await recordReading(reading(said, { key, shopperName: `买家${key.shopper}` }), said, NOW + i, database);
  }
});

const accounts = async (id: string) => (await listAccounts(id, database)).map(({ account }) => account.id);

describe('accounts', () => {
  it('are joined, with those that each is joined with, and known from every side', async () => {
    await joinAccounts(A, B, database);
    await joinAccounts(C, D, database);
    await joinAccounts(B, C, database);
    for (const id of [A, B, C, D]) {
      expect((await accounts(id)).sort()).toEqual([A, B, C, D].filter((one) => one !== id));
    }
  });

  it('are parted one by one; who is left alone is joined with nobody', async () => {
    await joinAccounts(A, B, database);
    await joinAccounts(A, C, database);
    await partAccount(B, database);
    expect(await accounts(A)).toEqual([C]);
    expect(await accounts(B)).toEqual([]);
    await partAccount(A, database);
    expect((await readShopper(C, database))?.person).toBeUndefined();
  });

  it('both can be undone', async () => {
    const joined = await joinAccounts(A, B, database);
    const more = await joinAccounts(B, C, database);
    await restoreAccounts(more, database);
    expect(await accounts(A)).toEqual([B]);
    const parted = await partAccount(A, database);
    expect(await accounts(A)).toEqual([]);
    await restoreAccounts(parted, database);
    expect(await accounts(A)).toEqual([B]);
    await restoreAccounts(joined, database);
    expect(await accounts(A)).toEqual([]);
  });

  it('the same id in another shop of the platform is the same account, joined by nobody', async () => {
    const said = [message('m9')];
    const elsewhere = { ...KEY, shop: 's2', shopper: 'a' };
    await recordReading(reading(said, { key: elsewhere }), said, NOW + 9, database);
    const other = { ...elsewhere, platform: 'jd' };
    await recordReading(reading(said, { key: other }), said, NOW + 9, database);
    const found = await listAccounts(A, database);
    expect(found.map(({ account, joined }) => [account.id, joined])).toEqual([[keyText(elsewhere), false]]);
  });

  it('nobody is joined with themselves, or with somebody who isn’t there', async () => {
    expect((await joinAccounts(A, A, database)).size).toBe(0);
    expect((await joinAccounts(A, 'x', database)).size).toBe(0);
    expect((await readShopper(A, database))?.person).toBeUndefined();
  });

  it('one who was erased comes back joined', async () => {
    await joinAccounts(A, B, database);
    const file = await takeShopperOut(A, database);
    expect(await accounts(B)).toEqual([]);
    await putShopperBack(file, database);
    expect(await accounts(B)).toEqual([A]);
  });
});

describe('findShoppers', () => {
  it('finds by a part of a name, former ones too, the last seen first', async () => {
    const find = (query: string, not: readonly string[] = []) =>
      findShoppers(query, { limit: 9, not: new Set(not) }, database).then((rows) => rows.map(({ id }) => id));
    expect(await find('买家')).toEqual([D, C, B, A]);
    expect(await find('买家', [D])).toEqual([C, B, A]);
    const said = [message('m0')];
    await recordReading(
      reading(said, { key: { ...KEY, shopper: 'a' }, shopperName: 'Bo' }),
      said,
      NOW + 5,
      database,
    );
    expect(await find('家A')).toEqual([A]);
    expect(await find(' ')).toEqual([]);
  });
});

describe('setProfile', () => {
  it('writes field by field, trims, and empties', async () => {
    await setProfile(A, { level: ' V3 ', vip: true }, database);
    await setProfile(A, { sizes: '上衣 M', level: undefined }, database);
    expect((await readShopper(A, database))?.profile).toEqual({ vip: true, sizes: '上衣 M' });
    await setProfile(A, { sizes: '  ', vip: undefined }, database);
    expect(await readShopper(A, database)).not.toHaveProperty('profile');
  });

  it('comes back with who was erased; what was noted since stays', async () => {
    await setProfile(A, { level: 'V3', taste: '素色' }, database);
    const file = await takeShopperOut(A, database);
    const said = [message('m0')];
    await recordReading(reading(said, { key: { ...KEY, shopper: 'a' } }), said, NOW + 5, database);
    await setProfile(A, { level: 'V4' }, database);
    await putShopperBack(file, database);
    expect((await readShopper(A, database))?.profile).toEqual({ level: 'V4', taste: '素色' });
  });
});
