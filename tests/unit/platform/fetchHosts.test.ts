/** Hosts that were allowed for fetching packs are no enabled sites: nothing of the extension runs in their pages. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askForFetchHost,
  disableSite,
  enabledSites,
  enableSite,
  followSites,
  giveFetchHostBack,
  grantedHosts,
  isEnabled,
  mayFetch,
  onSitesChanged,
} from '../../../utils/platform/index.ts';
import { fake } from './fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fakeBrowser.ts')).fake.browser }));

const A = 'https://a.example/*';
const heard = vi.fn<(added: readonly string[]) => void>();

beforeEach(() => {
  fake.reset();
  heard.mockReset();
  onSitesChanged((added) => {
    heard(added);
    void followSites(added);
  });
  fake.tabs = [{ windowId: 1, active: true, id: 1, url: 'https://a.example/chat' }];
});

const runs = async () => {
  await vi.waitFor(() => expect(fake.injected).not.toEqual([]));
  return fake.injected.length;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a host that was allowed for fetching', () => {
  it('is no site: it isn’t listed, no script is registered or started, no report is taken', async () => {
    expect(await askForFetchHost(A, [])).toBe(true);
    await settled();
    expect(await mayFetch(A)).toBe(true);
    expect(await grantedHosts()).toEqual([A]);
    expect(await enabledSites()).toEqual([]);
    expect(await isEnabled('https://a.example')).toBe(false);
    expect(fake.scripts.size).toBe(0);
    expect(fake.injected).toEqual([]);
  });

  it('is asked for before anything is waited for', () => {
    const request = vi.spyOn(fake.browser.permissions, 'request');
    void askForFetchHost(A, []);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [A] });
    request.mockRestore();
  });

  it('becomes a site when the agent enables it, at once', async () => {
    await askForFetchHost(A, []);
    await settled();
    expect(await isEnabled('https://a.example')).toBe(false);
    heard.mockReset();
    expect(await enableSite(A)).toBe(true);
    expect(heard).toHaveBeenCalledWith([A]);
    expect(await enabledSites()).toEqual([A]);
    expect(await isEnabled('https://a.example')).toBe(true);
    expect(await runs()).toBe(1);
    // A site stays one when no pack is fetched from it any more.
    await giveFetchHostBack(A);
    expect(await enabledSites()).toEqual([A]);
  });

  it('is given back as a whole', async () => {
    await askForFetchHost(A, []);
    await giveFetchHostBack(A);
    expect(await grantedHosts()).toEqual([]);
    // What is granted later for a site is one.
    await enableSite(A);
    expect(await enabledSites()).toEqual([A]);
  });
});

it('a host that the agent refuses leaves nothing behind', async () => {
  fake.allows = false;
  expect(await askForFetchHost(A, [])).toBe(false);
  fake.allows = true;
  await enableSite(A);
  expect(await enabledSites()).toEqual([A]);
});

it('a site that packs are fetched from as well is a site all the same', async () => {
  await enableSite(A);
  expect(await askForFetchHost(A, await grantedHosts())).toBe(true);
  expect(await enabledSites()).toEqual([A]);
});

it('a site that is disabled stays granted where packs are fetched from it', async () => {
  await enableSite(A);
  expect(await disableSite(A, true)).toBe(true);
  await settled();
  expect(await enabledSites()).toEqual([]);
  expect(await mayFetch(A)).toBe(true);
  expect(fake.scripts.size).toBe(0);
  expect(await disableSite(A)).toBe(true);
  expect(await mayFetch(A)).toBe(false);
});

it('several at once are all noted', async () => {
  const all = ['https://a.example/*', 'https://b.example/*', 'https://c.example/*'];
  await Promise.all(all.map((pattern) => askForFetchHost(pattern, [])));
  expect(await grantedHosts()).toEqual(all);
  expect(await enabledSites()).toEqual([]);
});
