/** The browser is asked for exactly the hosts of the workbench that was chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf, hostsToAsk, patternsOf, readPlatforms } from '../../../entrypoints/welcome/platforms.ts';
import { ADAPTERS, servesHost } from '../../../utils/chat/adapters/index.ts';
import { enableSites, onSitesChanged } from '../../../utils/platform/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

beforeEach(() => {
  fake.reset();
  onSitesChanged(() => {});
  // Answers of before are forgotten.
  fake.events.forbidden.fire({ origins: [] });
});

describe('the platforms', () => {
  it('are all that have an adapter but the desk itself, those that are read whole first', async () => {
    const known = await readPlatforms();
    expect(known.map(({ id }) => id).toSorted()).toEqual(
      ADAPTERS.map(({ id }) => id)
        .filter((id) => id !== 'practice')
        .toSorted(),
    );
    const firstList = known.findIndex(({ reads }) => reads === 'list');
    expect(known.slice(firstList).every(({ reads }) => reads === 'list')).toBe(true);
    expect(known.every(({ isAllowed }) => !isAllowed)).toBe(true);
  });

  it('ask for no host that their adapter doesn’t serve, and leave none of its hosts out', async () => {
    for (const { id, hosts } of await readPlatforms()) {
      const adapter = ADAPTERS.find((one) => one.id === id);
      if (adapter === undefined) throw new Error(id);
      for (const host of hosts) expect(adapter.hosts, id).toContain(host);
      for (const host of adapter.hosts) {
        const named = host.replace(/^\*\./, 'any.');
        const isCovered = servesHost({ hosts }, named) || hosts.includes(`*.${named}`);
        expect(isCovered, `${id}: ${host}`).toBe(true);
      }
    }
  });

  it('are asked for over HTTPS, and opened there', () => {
    expect(hostsToAsk(['goofish.com', 'www.goofish.com', '*.goofish.com'])).toEqual(['*.goofish.com']);
    expect(hostsToAsk(['*.a.example', 'nota.example', 'b.a.example'])).toEqual([
      '*.a.example',
      'nota.example',
    ]);
    expect(patternsOf({ hosts: ['*.goofish.com', 'a.example'] })).toEqual([
      'https://*.goofish.com/*',
      'https://a.example/*',
    ]);
    expect(addressOf({ hosts: ['*.goofish.com'] })).toBe('https://goofish.com/');
  });

  it('are allowed once the agent says yes to all of their hosts, and not before', async () => {
    const patterns = ['https://im.jinritemai.com/*', 'https://pigeon.jinritemai.com/*'];
    const isAllowed = async () => (await readPlatforms()).find(({ id }) => id === 'feige')?.isAllowed;
    fake.allows = false;
    expect(await enableSites(patterns)).toBe(false);
    expect(fake.origins).toEqual([]);
    expect(await isAllowed()).toBe(false);
    fake.allows = true;
    expect(await enableSites(patterns)).toBe(true);
    expect(fake.origins).toEqual(patterns);
    expect(await isAllowed()).toBe(true);
    await fake.browser.permissions.remove({ origins: patterns.slice(1) });
    expect(await isAllowed()).toBe(false);
  });
});
