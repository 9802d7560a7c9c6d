/** The rows of the page of keys, in words. */
import { describe, expect, it } from 'vitest';
import { capsOf, sayChord } from '../../../entrypoints/manager/keys/caps.ts';
import { nameOfAction, type RowSource, rowsOf } from '../../../entrypoints/manager/keys/rows.ts';
import { translateKeyPage } from '../../../utils/locale/index.ts';

const t = translateKeyPage('zh-CN');
const SOURCE: RowSource = {
  chosen: {},
  commands: [
    { name: '_execute_action', description: '', shortcut: 'Alt+K' },
    { name: 'fill-first', description: 'x', shortcut: '' },
    { name: 'later', description: 'Of a later version', shortcut: 'Strg+K' },
  ],
  platform: { system: 'windows', browser: 'chromium' },
  maySetBrowser: false,
};
const rows = (more: Partial<RowSource> = {}) => {
  const { box, panel, browser } = rowsOf({ ...SOURCE, ...more }, 'zh-CN');
  return [...box, ...panel, ...browser];
};
const row = (id: string, more: Partial<RowSource> = {}) => rows(more).find((one) => one.id === id);

describe('rows', () => {
  it('each have a name of their own', () => {
    for (const place of ['box', 'panel', 'browser'] as const) {
      const names = rowsOf(SOURCE, 'zh-CN')[place].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    expect(row('command _execute_action')?.name).toBe(t('keyPage.command.open'));
    expect(row('command later')?.name).toBe('Of a later version');
  });

  it('tell their keys as they come, and as they were chosen', () => {
    expect(row('boxDigits')).toMatchObject({
      caps: ['Alt', '1'],
      lastCap: '9',
      may: 'key',
      isStandard: true,
    });
    expect(row('panelFill')).toMatchObject({ caps: ['1'], lastCap: '5' });
    expect(row('boxCode')).toMatchObject({ caps: [], may: 'use', isStandard: true });
    expect(row('boxSlash')).toMatchObject({ caps: ['/'], may: 'use' });
    const chosen = { panelNext: 'Ctrl+ArrowDown', boxDigits: '', boxCode: 'Tab' };
    expect(row('panelNext', { chosen })).toMatchObject({ caps: ['Ctrl', '↓'], isStandard: false });
    expect(row('boxDigits', { chosen })).toMatchObject({ caps: [], lastCap: null, isStandard: false });
    expect(row('boxCode', { chosen })).toMatchObject({ caps: ['Tab'], isStandard: false });
  });

  it('of the browser are shown as the browser writes them where that isn’t understood', () => {
    expect(row('command _execute_action')).toMatchObject({ caps: ['Alt', 'K'], may: 'none' });
    expect(row('command fill-first')).toMatchObject({ caps: [] });
    expect(row('command later')).toMatchObject({ caps: ['Strg+K'] });
    expect(row('command later', { maySetBrowser: true })).toMatchObject({ may: 'key' });
  });

  it('have no clash as they come', () => {
    expect(rows().flatMap(({ clashes }) => clashes)).toEqual([]);
  });

  it('tell in words what gets in their way', () => {
    const chosen = { panelEdit: 'J', panelTags: 'Alt+K', panelNote: 'Ctrl+W', panelKeep: 'F5' };
    const told = (id: string) => row(id, { chosen })?.clashes;
    expect(told('panelEdit')).toEqual([
      {
        severity: 'blocked',
        text: t('keyPage.clash.action', { key: 'J', other: nameOfAction('panelNext', 'zh-CN') }),
      },
    ]);
    expect(told('panelTags')).toEqual([
      {
        severity: 'blocked',
        text: t('keyPage.clash.command', { key: 'Alt+K', other: t('keyPage.command.open') }),
      },
    ]);
    expect(told('command _execute_action')).toEqual([
      {
        severity: 'taken',
        text: t('keyPage.clash.overAction', { key: 'Alt+K', other: nameOfAction('panelTags', 'zh-CN') }),
      },
    ]);
    const who = t('keyPage.who.browser');
    expect(told('panelNote')).toEqual([
      {
        severity: 'blocked',
        text: t('keyPage.clash.blocked', { key: 'Ctrl+W', who, use: t('keyPage.use.closeTab') }),
      },
    ]);
    expect(told('panelKeep')).toEqual([
      { severity: 'taken', text: t('keyPage.clash.taken', { key: 'F5', who, use: t('keyPage.use.reload') }) },
    ]);
  });
});

it('keys are named as they are printed', () => {
  expect(sayChord('Alt+Shift+Meta+K', 'mac')).toBe('Option+Shift+Cmd+K');
  expect(sayChord('Meta+K', 'windows')).toBe('Win+K');
  expect(sayChord('Meta+PageDown', 'chromeos')).toBe('Search+PgDn');
  expect(capsOf('', 'windows')).toEqual([]);
});
