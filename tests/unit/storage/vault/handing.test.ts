/** How the data key goes from page to page, and how it is taken back when nobody uses it. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import {
  type Drawer,
  followDataKey,
  type HeldKey,
  handKeyOn,
  isLocked,
  noteUse,
  openLock,
  readSetting,
  setLockAfter,
  takeKeyBack,
} from '../../../../utils/storage/index.ts';
import { freshDatabase, freshName, MINUTE } from '../makers.ts';
import { locked, PASSPHRASE } from './makers.ts';

/** A drawer that all pages share. */
function drawerOf(): Drawer & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  const followers = new Map<string, ((value: unknown) => void)[]>();
  const tell = (key: string) => {
    for (const follower of followers.get(key) ?? []) follower(kept.get(key));
  };
  return {
    kept,
    read: async (key) => kept.get(key),
    async write(key, value) {
      kept.set(key, value);
      tell(key);
    },
    async clear(key) {
      kept.delete(key);
      tell(key);
    },
    follow: (key, changed) => void followers.set(key, [...(followers.get(key) ?? []), changed]),
  };
}

async function twoPages() {
  const name = freshName();
  const [one, other] = [freshDatabase(name), freshDatabase(name)];
  const drawer = drawerOf();
  for (const page of [one, other]) followDataKey(drawer, page);
  await handKeyOn(await locked(one), drawer, one);
  const held = () => drawer.kept.get('dataKey') as HeldKey;
  return { one, other, drawer, held };
}

it('opens and locks all pages together, also one that comes later', async () => {
  const { one, other, drawer } = await twoPages();
  expect(await isLocked(other)).toBe(false);
  await takeKeyBack(drawer);
  expect([await isLocked(one), await isLocked(other)]).toEqual([true, true]);
  const held = await openLock(PASSPHRASE, other);
  if (held !== null) await handKeyOn(held, drawer, other);
  expect(await isLocked(one)).toBe(false);
  const late = freshDatabase(one.name);
  followDataKey(drawer, late);
  expect(await isLocked(late)).toBe(false);
});

it('is told from now on after how long without use it locks', async () => {
  const { one, drawer, held } = await twoPages();
  await setLockAfter(5, drawer, one);
  expect(held().minutes).toBe(5);
  expect(await readSetting('lockAfter', one)).toBe(5);
  expect((await openLock(PASSPHRASE, one))?.minutes).toBe(5);
});

it('stays open with use, and use after it closed opens nothing', async () => {
  const { one, other, drawer, held } = await twoPages();
  const { usedAt } = held();
  await setLockAfter(5, drawer, one);
  const inTime = Date.now() + 4 * MINUTE;
  await noteUse(inTime, drawer);
  expect(held().usedAt).toBe(inTime);
  await noteUse(inTime + 6 * MINUTE, drawer);
  expect(held().usedAt).toBe(inTime);
  await drawer.write('dataKey', { ...held(), usedAt: usedAt - 6 * MINUTE });
  expect(await isLocked(other)).toBe(true);
});
