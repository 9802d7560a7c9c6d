// @vitest-environment happy-dom
/** The adapters in the manager: what is told of each, and what can be done with it. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { formatAgo } from '../../utils/locale/index.ts';
import { HOUR, NOW, say } from './makers.tsx';
import { adapter, showManager } from './managerMakers.tsx';

afterEach(cleanup);

const open = (more = {}) => showManager({ section: 'sites', sites: [], ...more });
const rows = (key: 'adapters.own' | 'adapters.comeAlong') =>
  [...screen.getByRole('list', { name: say(key) }).children].map((one) => one.textContent ?? '');
const button = (name: string) => screen.getByRole('button', { name });

describe('the list', () => {
  it('tells name, id, version, hosts and what is read', () => {
    open();
    const [practice, , lazada] = rows('adapters.comeAlong');
    for (const part of ['练习台', 'practice', '127.0.0.1', 'localhost', say('adapters.readsChat')])
      expect(practice).toContain(part);
    expect(practice).toContain(say('adapters.version', { version: 1 }));
    expect(lazada).toContain(say('adapters.readsList'));
  });

  it('tells where the facts are from: of when, and how far to trust them', () => {
    open();
    const pinduoduo = rows('adapters.comeAlong')[1];
    const trust = (...levels: ('H' | 'M' | 'L')[]) =>
      say('adapters.trust', { trust: levels.map((level) => say(`adapters.trust.${level}`)).join(' / ') });
    const summary = `${say('adapters.facts', { n: 2 })} · ${trust('H', 'M')} · 2026-10`;
    expect(pinduoduo).toContain(summary);
    expect(pinduoduo).toContain(`消息与买卖双方2026-06 · ${trust('H')}`);
    expect(screen.getByText(say('adapters.trustNote'))).toBeDefined();
  });

  it('keeps the agent’s own apart, with how and when they came and what they stand for', () => {
    open();
    const [taught, imported] = rows('adapters.own');
    for (const part of [
      say('adapters.taught'),
      say('adapters.replaces'),
      say('adapters.newer', { version: 4 }),
      say('adapters.savedAt', { when: formatAgo(NOW - 30 * HOUR, NOW, 'zh-CN') }),
    ])
      expect(taught).toContain(part);
    expect(imported).toContain(say('adapters.imported'));
    expect(imported).not.toContain(say('adapters.replaces'));
    expect(rows('adapters.comeAlong')[1]).toContain(say('adapters.replaced'));
  });

  it('says how to come by an own one where there is none', () => {
    open({ adapters: [adapter('practice')] });
    expect(screen.getByText(say('adapters.noOwn'))).toBeDefined();
    expect(screen.queryByRole('button', { name: say('adapters.exportAll') })).toBeNull();
  });
});

describe('an adapter', () => {
  it('is exported by itself, or with all the agent’s own', () => {
    const { spies } = open();
    fireEvent.click(button(say('adapters.exportThis', { name: '练习台' })));
    fireEvent.click(button(say('adapters.exportAll')));
    expect(spies.onExportAdapters.mock.calls).toEqual([[['practice']], [['pinduoduo', 'nook']]]);
  });

  it('of two with one id, only the one in use is exported', () => {
    open();
    const name = say('adapters.exportThis', { name: '拼多多' });
    const buttons = screen.getAllByRole('button', { name });
    expect(buttons).toHaveLength(1);
    expect(screen.getByRole('list', { name: say('adapters.own') }).contains(buttons[0] ?? null)).toBe(true);
  });

  it('is removed, or goes back, where it is the agent’s own', () => {
    const { spies } = open();
    fireEvent.click(button(say('adapters.removeThis', { name: '小铺客服' })));
    fireEvent.click(button(say('adapters.restoreThis', { name: '拼多多' })));
    expect(spies.onRemoveAdapter).toHaveBeenCalledExactlyOnceWith('nook');
    expect(spies.onRestoreAdapter).toHaveBeenCalledExactlyOnceWith('pinduoduo');
    // There is nothing before what was imported once.
    expect(
      screen.queryByRole('button', { name: say('adapters.restoreThis', { name: '小铺客服' }) }),
    ).toBeNull();
    const builtIn = within(screen.getByRole('list', { name: say('adapters.comeAlong') }));
    expect(
      builtIn.queryByRole('button', { name: say('adapters.removeThis', { name: '练习台' }) }),
    ).toBeNull();
  });
});
