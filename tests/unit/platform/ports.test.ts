/** Ports, tabs and session: who is let in, what is passed on, what is kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearSession,
  connectPanel,
  frontTab,
  onCommand,
  onFrontTabChanged,
  onPanel,
  onToolbarButton,
  type PanelPort,
  readSession,
  togglePanel,
  writeSession,
} from '../../../utils/platform/index.ts';
import { CONTENT, FakePort, fake, PANEL } from './fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fakeBrowser.ts')).fake.browser }));

beforeEach(() => fake.reset());
afterEach(() => vi.useRealTimers());

describe('onPanel', () => {
  it('hears a panel come, speaks to it, and hears it go', () => {
    const came = vi.fn<(panel: PanelPort) => void>();
    const went = vi.fn();
    onPanel('panel', came, went);
    const port = new FakePort('panel:12', PANEL);
    fake.onConnect.fire(port);
    const panel = came.mock.lastCall?.[0];
    expect(panel?.windowId).toBe(12);
    panel?.push({ view: 1 });
    expect(port.posted).toEqual([{ view: 1 }]);
    for (const isFocused of [true, false, true]) {
      port.onMessage.fire(isFocused);
      expect(panel?.isFocused).toBe(isFocused);
    }
    port.onDisconnect.fire();
    expect(went).toHaveBeenCalledWith(panel);
  });

  it.each([
    ['a content script', CONTENT],
    ['nobody', undefined],
    ['another extension', { id: 'other', url: 'chrome-extension://other/panel.html' }],
  ])('turns away %s', (_who, sender) => {
    const came = vi.fn();
    onPanel('panel', came, vi.fn());
    const port = new FakePort('panel:1', sender);
    fake.onConnect.fire(port);
    expect(port.gone).toBe(true);
    expect(came).not.toHaveBeenCalled();
  });

  it('leaves ports of other names alone', () => {
    const came = vi.fn();
    onPanel('panel', came, vi.fn());
    const port = new FakePort('panels:1', PANEL);
    fake.onConnect.fire(port);
    expect(came).not.toHaveBeenCalled();
    expect(port.gone).toBe(false);
  });
});

it('connectPanel keeps the worker awake, and connects again when it is gone', () => {
  vi.useFakeTimers();
  const heard = vi.fn();
  connectPanel('panel', 3, heard);
  expect(fake.ports.map((port) => port.name)).toEqual(['panel:3']);
  fake.ports[0]?.onMessage.fire('first');
  vi.advanceTimersByTime(45_000);
  expect(fake.ports[0]?.posted).toHaveLength(3);
  fake.ports[0]?.onDisconnect.fire();
  vi.advanceTimersByTime(60_000);
  expect(fake.ports).toHaveLength(2);
  expect(fake.ports[0]?.posted).toHaveLength(3);
  fake.ports[1]?.onMessage.fire('second');
  expect(heard.mock.calls.map(([data]) => data)).toEqual(['first', 'second']);
});

describe('tabs', () => {
  it('the one in front of a window', async () => {
    fake.tabs = [
      { id: 1, windowId: 1, active: false },
      { id: 2, windowId: 1, active: true, url: 'https://a.example/' },
      { id: 3, windowId: 2, active: true },
      { windowId: 4, active: true },
    ];
    expect(await frontTab(1)).toEqual({ tabId: 2, url: 'https://a.example/' });
    expect(await frontTab(2)).toEqual({ tabId: 3, url: undefined });
    expect(await frontTab(3)).toBeNull();
    expect(await frontTab(4)).toBeNull();
  });

  it('another one in front, or another page in it', () => {
    const heard = vi.fn();
    onFrontTabChanged(heard);
    const tab = { id: 1, windowId: 5, active: true };
    fake.events.activated.fire({ tabId: 1, windowId: 4 });
    fake.events.updated.fire(1, { status: 'loading' }, tab);
    fake.events.updated.fire(1, { title: 'x' }, tab);
    fake.events.updated.fire(1, { status: 'complete' }, { ...tab, active: false });
    expect(heard.mock.calls).toEqual([[4], [5]]);
  });

  it('the one that the toolbar button belongs to', () => {
    const heard = vi.fn();
    onToolbarButton(heard);
    fake.events.clicked.fire({ id: 1, windowId: 2, active: true, url: 'https://a.example/' });
    expect(heard).toHaveBeenCalledWith({ tabId: 1, windowId: 2, url: 'https://a.example/' });
  });
});

describe('commands', () => {
  it('are heard with the tab in front, and not without one', () => {
    const heard = vi.fn();
    onCommand(heard);
    fake.events.commanded.fire('fill-first', { id: 1, windowId: 2, active: true });
    fake.events.commanded.fire('fill-first', { windowId: 2, active: true });
    expect(heard.mock.calls).toEqual([['fill-first', { tabId: 1, windowId: 2 }]]);
  });

  it('open a panel that is closed, and have one that is open close itself', () => {
    const close = vi.fn();
    togglePanel(3, false, close);
    expect(fake.opened).toEqual([3]);
    expect(close).not.toHaveBeenCalled();
    togglePanel(3, true, close);
    expect(fake.opened).toEqual([3]);
    expect(close).toHaveBeenCalledOnce();
  });
});

it('session state is kept by key until it is cleared', async () => {
  expect(await readSession('a')).toBeUndefined();
  await writeSession('a', { text: '您好' });
  await writeSession('b', null);
  expect(await readSession('a')).toEqual({ text: '您好' });
  expect(await readSession('b')).toBeNull();
  await clearSession('a');
  expect(await readSession('a')).toBeUndefined();
});
