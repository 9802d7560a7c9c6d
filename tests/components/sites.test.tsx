// @vitest-environment happy-dom
/** The manager's list of enabled sites: who reads each, how well, and the way out where that isn't well. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { EnabledSite } from '../../components/index.ts';
import { formatAgo, formatPercent } from '../../utils/locale/index.ts';
import { HOUR, NOW, say } from './makers.tsx';
import { showManager, siteHealth } from './managerMakers.tsx';

afterEach(cleanup);

const site = (more: Partial<EnabledSite> = {}): EnabledSite => ({
  origin: 'https://kefu.example',
  platformName: '拼多多',
  since: null,
  health: null,
  adapter: 'pinduoduo',
  ...more,
});
const row = (more: Partial<EnabledSite> = {}, rest = {}) => {
  showManager({ section: 'sites', sites: [site(more)], ...rest });
  return document.querySelector('.rows .row')?.textContent ?? '';
};

describe('sites', () => {
  it('say since when they are enabled, where that is known', () => {
    showManager({ section: 'sites' });
    const [known, other] = [...document.querySelectorAll('.rows .row')].map((one) => one.textContent);
    expect(known).toContain('https://kefu.example');
    expect(known).toContain(say('sites.since', { when: formatAgo(NOW - HOUR, NOW, 'zh-CN') }));
    expect(other).toContain(say('sites.generic'));
    expect(other).not.toContain(say('sites.since', { when: '' }));
  });

  it('are disabled one by one', () => {
    const { spies } = showManager({ section: 'sites' });
    const name = say('sites.disableThis', { origin: 'https://other.example' });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(spies.onDisableSite).toHaveBeenCalledExactlyOnceWith('https://other.example');
  });

  it('say how to enable one, also when there is none', () => {
    showManager({ section: 'sites', sites: [] });
    expect(screen.getByText(say('sites.empty'))).toBeDefined();
    expect(screen.getByText(say('sites.how3'))).toBeDefined();
  });

  it('say why some platforms are not among the adapters', () => {
    showManager({ section: 'sites', sites: [] });
    for (const key of ['platforms.qianniuWhy', 'platforms.listOnlyWhy'] as const)
      expect(screen.getByText(say(key))).toBeDefined();
  });
});

describe('who reads a site', () => {
  const name = '拼多多';

  it('is what read it last, with its version', () => {
    const health = siteHealth({}, { adapter: 'pinduoduo', version: 4 });
    expect(row({ health })).toContain(say('sites.builtIn', { name, version: 4 }));
  });

  it('is the agent’s own, said as such', () => {
    const health = siteHealth({}, { reader: 'own', adapter: 'pinduoduo', version: 3 });
    expect(row({ health })).toContain(say('sites.own', { name, version: 3 }));
  });

  it('is the generic reader, whatever adapter is for the site', () => {
    const text = row({ health: siteHealth({}, { reader: 'generic', adapter: 'kefu.example' }) });
    expect(text).toContain(say('sites.generic'));
    expect(text).not.toContain(name);
  });

  it('is what would read it, before anything was read: of two, the agent’s own', () => {
    const text = row();
    expect(text).toContain(say('sites.own', { name, version: 3 }));
    expect(text).toContain(say('health.none'));
    cleanup();
    expect(row({ adapter: 'practice' })).toContain(say('sites.builtIn', { name: '练习台', version: 1 }));
  });

  it('has no version where the adapter isn’t known', () => {
    expect(row({ adapter: 'gone' })).toContain(say('sites.adapted', { name }));
  });
});

describe('how well a site is read', () => {
  const parts = () =>
    within(screen.getByRole('list', { name: say('health.label') })).getAllByRole('listitem');

  it('is told part by part: name, state as a word, percent, since', () => {
    row({ health: siteHealth({ sides: 'unsure', composer: 'missing' }) });
    const [thread, sides, , composer] = parts().map((one) => one.textContent);
    const since = say('health.since', { when: formatAgo(NOW - 30 * HOUR, NOW, 'zh-CN') });
    expect(thread).toBe(`${say('part.thread')}${say('partState.ok')}${formatPercent(0.98, 'zh-CN')}${since}`);
    expect(sides).toBe(`${say('part.sides')}${say('partState.unsure')}57%${since}`);
    // That it isn't there is no matter of percent.
    expect(composer).toBe(`${say('part.composer')}${say('partState.missing')}${since}`);
  });

  it('has a picture of its own for every state', () => {
    row({ health: siteHealth({ sides: 'unsure', composer: 'missing' }) });
    const pictures = parts().map((one) => one.querySelector('path')?.getAttribute('d'));
    expect(new Set(pictures).size).toBe(3);
  });

  it('comes with the way out where it isn’t well, and without where it is', () => {
    expect(row({ health: siteHealth({ sides: 'unsure' }) })).toContain(say('health.unsure'));
    cleanup();
    const moved = row({ health: siteHealth({ thread: 'missing' }, { moved: true }) });
    expect(moved).toContain(say('health.moved'));
    expect(moved).toContain(say('health.teach'));
    cleanup();
    const well = row({ health: siteHealth() });
    expect(well).not.toContain(say('health.unsure'));
    expect(well).not.toContain(say('health.teach'));
  });
});
