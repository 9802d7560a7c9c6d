// @vitest-environment happy-dom
/** What the manager says about what is kept, and the choice of the language. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DataInfo } from '../../components/index.ts';
import { formatBytes } from '../../utils/locale/index.ts';
import { say } from './makers.tsx';
import { showManager } from './managerMakers.tsx';

afterEach(cleanup);

const DATA: DataInfo = {
  templates: 12,
  shoppers: 3,
  messages: 4567,
  persisted: false,
  usedBytes: 1_500_000,
  quotaBytes: 9_000_000_000,
};

const page = () => screen.getByRole('main').textContent;
const allow = () => screen.queryByRole('button', { name: say('persist.allow') });

describe('the data page', () => {
  it('counts what is kept, and says how much room it takes', () => {
    showManager({ section: 'data', data: DATA });
    const used = formatBytes(1_500_000, 'zh-CN');
    const quota = formatBytes(9_000_000_000, 'zh-CN');
    for (const text of [
      say('data.count', { n: 12 }),
      say('data.people', { n: 3 }),
      say('data.count', { n: 4567 }),
      say('data.usageValue', { used, quota }),
    ])
      expect(page()).toContain(text);
  });

  it('says so where the browser does not tell', () => {
    showManager({ section: 'data', data: { ...DATA, usedBytes: null, persisted: null } });
    expect(page()).toContain(say('data.usageUnknown'));
    expect(allow()).toBeNull();
  });

  it('asks to be kept until it is', () => {
    const { spies, again } = showManager({ section: 'data', data: DATA });
    fireEvent.click(screen.getByRole('button', { name: say('persist.allow') }));
    expect(spies.onPersist).toHaveBeenCalledTimes(1);
    again({ data: { ...DATA, persisted: true } });
    expect(page()).toContain(say('data.persisted'));
    expect(allow()).toBeNull();
  });

  it('is read first', () => {
    showManager({ section: 'data', data: null });
    expect(page()).toContain(say('manager.loading'));
  });
});

describe('the language', () => {
  const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: say('language.label') });

  it('is offered by its own name, with that of the browser first', () => {
    showManager({ language: 'zh-TW' });
    expect([...choice().options].map((option) => option.text)).toEqual([
      say('language.browser'),
      '简体中文',
      '繁體中文',
      'English',
    ]);
    expect(choice().value).toBe('zh-TW');
  });

  it.each(['zh-CN', 'zh-TW', 'en', ''] as const)('is handed back: %j', (value) => {
    const { spies } = showManager({ language: value === 'en' ? '' : 'en' });
    fireEvent.change(choice(), { target: { value } });
    expect(spies.onLanguage).toHaveBeenCalledExactlyOnceWith(value);
  });
});
