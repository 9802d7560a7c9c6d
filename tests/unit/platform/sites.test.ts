/** Enabled sites: the registration follows the granted origins, and scripts start where they may. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  enabledSites,
  injectIntoOpenTabs,
  onSitesChanged,
  originPattern,
  registerContentScripts,
} from '../../../utils/platform/index.ts';
import { fake } from './fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fakeBrowser.ts')).fake.browser }));

beforeEach(() => fake.reset());

describe('originPattern', () => {
  it.each([
    ['https://desk.example/chat?id=1#top', 'https://desk.example/*'],
    ['http://127.0.0.1:8123/desk', 'http://127.0.0.1/*'],
    ['https://user:secret@desk.example:444/', 'https://desk.example/*'],
    ['https://客服.example/', 'https://xn--zck823l.example/*'],
    ['chrome://settings/', null],
    ['about:blank', null],
    ['file:///tmp/a.html', null],
    ['data:text/html,x', null],
    ['', null],
    ['no address', null],
    [undefined, null],
  ])('%s: %s', (url, pattern) => {
    const wanted = pattern?.includes('xn--') === true ? `https://${new URL(url ?? '').hostname}/*` : pattern;
    expect(originPattern(url)).toBe(wanted);
  });
});

describe('registerContentScripts', () => {
  const registered = () => [...fake.scripts.values()].map((script) => script.matches);

  it('registers, updates and takes back with the sites', async () => {
    await registerContentScripts();
    expect(registered()).toEqual([]);
    fake.origins = ['https://b.example/*', 'https://a.example/*'];
    await registerContentScripts();
    expect(registered()).toEqual([['https://a.example/*', 'https://b.example/*']]);
    expect(await enabledSites()).toEqual(['https://a.example/*', 'https://b.example/*']);
    fake.origins = ['https://b.example/*'];
    await registerContentScripts();
    expect(registered()).toEqual([['https://b.example/*']]);
    fake.origins = [];
    await registerContentScripts();
    await registerContentScripts();
    expect(registered()).toEqual([]);
  });

  it('can be called again before it is done: install and start come together', async () => {
    fake.origins = ['https://a.example/*'];
    await Promise.all([registerContentScripts(), registerContentScripts(), registerContentScripts()]);
    expect(registered()).toEqual([['https://a.example/*']]);
  });

  it('goes on after a failure', async () => {
    fake.origins = ['https://a.example/*'];
    const register = vi.spyOn(fake.browser.scripting, 'registerContentScripts');
    register.mockRejectedValueOnce(new Error('not now'));
    await expect(registerContentScripts()).rejects.toThrow('not now');
    await registerContentScripts();
    expect(registered()).toHaveLength(1);
    register.mockRestore();
  });
});

describe('injectIntoOpenTabs', () => {
  it('starts in tabs of these sites that are awake', async () => {
    const tab = { windowId: 1, active: false };
    fake.tabs = [
      { ...tab, id: 1, url: 'https://a.example/chat' },
      { ...tab, id: 2, url: 'https://b.example/chat' },
      { ...tab, id: 3, url: 'https://a.example/sleeps', discarded: true },
      { ...tab, url: 'https://a.example/without-id' },
    ];
    await injectIntoOpenTabs([]);
    expect(fake.injected).toEqual([]);
    await injectIntoOpenTabs(['https://a.example/*']);
    expect(fake.injected).toEqual([
      { target: { tabId: 1, allFrames: true }, files: ['/content-scripts/chat.js'] },
    ]);
  });

  it("isn't stopped by a tab that refuses", async () => {
    const tab = { windowId: 1, active: false, url: 'https://a.example/' };
    fake.tabs = [
      { ...tab, id: 1 },
      { ...tab, id: 2 },
    ];
    const execute = vi.spyOn(fake.browser.scripting, 'executeScript');
    execute.mockRejectedValueOnce(new Error('error page'));
    await injectIntoOpenTabs(['https://a.example/*']);
    expect(execute).toHaveBeenCalledTimes(2);
    execute.mockRestore();
  });
});

it('onSitesChanged names what was granted, and nothing when something was taken away', () => {
  const heard = vi.fn();
  onSitesChanged(heard);
  fake.events.permitted.fire({ origins: ['https://a.example/*'] });
  fake.events.permitted.fire({});
  fake.events.forbidden.fire({ origins: ['https://a.example/*'] });
  expect(heard.mock.calls).toEqual([[['https://a.example/*']], [[]], [[]]]);
});
