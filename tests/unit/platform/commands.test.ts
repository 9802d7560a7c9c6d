/** The browser's commands: what it tells of them, and the two ways in which browsers let their keys be changed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  maySetCommands,
  openShortcutPage,
  readCommands,
  readKeyPlatform,
  resetCommand,
  setCommand,
} from '../../../utils/platform/index.ts';

const { browser } = vi.hoisted(() => ({
  browser: {
    commands: {} as Record<string, unknown>,
    tabs: { create: vi.fn(async () => ({})) },
    runtime: { getPlatformInfo: async () => ({ os: 'win' }) as { os: string } },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

afterEach(() => {
  browser.commands = {};
  browser.tabs.create.mockReset();
});

it('all are read, with nothing where the browser tells nothing', async () => {
  browser.commands.getAll = async () => [
    { name: '_execute_action', shortcut: 'Alt+K', description: '' },
    { name: 'fill-first' },
    {},
  ];
  expect(await readCommands()).toEqual([
    { name: '_execute_action', shortcut: 'Alt+K', description: '' },
    { name: 'fill-first', shortcut: '', description: '' },
  ]);
});

describe('Chromium', () => {
  it('shows its own page', async () => {
    expect(maySetCommands()).toBe(false);
    expect(await openShortcutPage()).toBe(true);
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' });
    expect(await readKeyPlatform()).toEqual({ system: 'windows', browser: 'chromium' });
  });

  it('that doesn’t open it says so', async () => {
    browser.tabs.create.mockRejectedValueOnce(new Error('no'));
    expect(await openShortcutPage()).toBe(false);
  });
});

describe('Firefox', () => {
  it('takes a key, and gives the first one back', async () => {
    const update = vi.fn(async () => undefined);
    const reset = vi.fn(async () => undefined);
    browser.commands = { update, reset };
    expect(maySetCommands()).toBe(true);
    await setCommand('fill-first', 'Alt+F');
    expect(update).toHaveBeenCalledExactlyOnceWith({ name: 'fill-first', shortcut: 'Alt+F' });
    await resetCommand('fill-first');
    expect(reset).toHaveBeenCalledExactlyOnceWith('fill-first');
    expect((await readKeyPlatform()).browser).toBe('firefox');
  });

  it('shows its own page where it can', async () => {
    const openShortcutSettings = vi.fn(async () => undefined);
    browser.commands = { update: vi.fn(), openShortcutSettings };
    expect(await openShortcutPage()).toBe(true);
    expect(openShortcutSettings).toHaveBeenCalledTimes(1);
    browser.commands = { update: vi.fn() };
    expect(await openShortcutPage()).toBe(false);
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });
});
