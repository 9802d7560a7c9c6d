/** Disabling a site in the manager, with and without a pack that is followed there. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { leaveSite } from '../../../entrypoints/manager/leaveSite.ts';
import { newFollow } from '../../../utils/packs/index.ts';
import { enabledSites, enableSite, grantedHosts } from '../../../utils/platform/index.ts';
import { addFollow, desk } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

beforeEach(async () => {
  fake.reset();
  await desk().follows.clear();
  await enableSite('https://shop.example/*');
});

const follow = (address: string) =>
  addFollow(newFollow({ id: address, address, addedAt: 1, expected: '', daily: false }));

it('gives its host back', async () => {
  await follow('https://other.example/cat.zip');
  await leaveSite('https://shop.example');
  expect(await enabledSites()).toEqual([]);
  expect(await grantedHosts()).toEqual([]);
});

it('keeps its host where a pack is followed there, at whichever port', async () => {
  await follow('https://shop.example:8443/cat.zip');
  await leaveSite('https://shop.example');
  expect(await enabledSites()).toEqual([]);
  expect(await grantedHosts()).toEqual(['https://shop.example/*']);
});
