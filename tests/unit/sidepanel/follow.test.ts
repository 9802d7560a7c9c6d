/** What can't be loaded or read is told, and keeps nothing else away. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import { follow, followKnown } from '../../../entrypoints/sidepanel/follow.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));
vi.mock('../../../entrypoints/sidepanel/followUps.ts', () => {
  throw new Error('the part is gone');
});

it.each([
  ['rejects', () => Promise.reject(new Error('gone'))],
  [
    'throws',
    () => {
      throw new Error('gone');
    },
  ],
])('is told once, also where what hears it %s', async (_how, heard) => {
  const failed = vi.fn();
  const following = follow(async () => 1, heard, failed);
  await following.first;
  expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('gone'));
  following.end();
});

it('has had its first look also at a store that could not be opened, which tells nobody', async () => {
  const closed = () => Promise.reject(new Dexie.DatabaseClosedError('never opened'));
  const following = follow(closed, vi.fn(), vi.fn());
  await following.first;
  following.end();
});

it('a shopper is known where the part of what is open with them is gone', async () => {
  const failed = vi.fn();
  const heard = { shopper: vi.fn(), followUps: vi.fn() };
  const following = followKnown('p/s/b', heard, failed);
  await following.first;
  expect(heard.shopper).toHaveBeenCalledExactlyOnceWith(null);
  expect(heard.followUps).not.toHaveBeenCalled();
  expect(failed).toHaveBeenCalledOnce();
  following.end();
});
