// @vitest-environment happy-dom
/** axe-core over the main states. Colours and landmarks of the whole page are checked in the real browser. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { translateLearned } from '../../utils/locale/index.ts';
import { press, pressDigit, say } from './makers.tsx';
import { IMPORT_STATES, showManager } from './managerMakers.tsx';
import { showShoppers, t, WANG } from './shopperMakers.tsx';
import { PANEL_STATES, showState } from './states.tsx';

afterEach(cleanup);

/** `rule: element` of each violation. */
async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  // A run that checked nothing would find nothing.
  expect(found.passes.length).toBeGreaterThan(0);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

describe('the panel', () => {
  it.each(Object.keys(PANEL_STATES))('%s', async (name) => {
    showState(name);
    expect(await violations()).toEqual([]);
  });

  it.each(['tab.shopper', 'tab.history'] as const)('open, %s', async (key) => {
    showState('open');
    fireEvent.click(screen.getByRole('tab', { name: say(key) }));
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['editing', 'e', 'KeyE'],
    ['all keys', '?', 'Slash'],
  ])('%s', async (_name, key, code) => {
    showState('open');
    press(document.body, key, { code });
    expect(await screen.findByRole(key === 'e' ? 'form' : 'dialog')).toBeDefined();
    expect(await violations()).toEqual([]);
  });

  it('asking for blanks', async () => {
    showState('open');
    pressDigit(1);
    expect(screen.getByRole('form')).toBeDefined();
    expect(await violations()).toEqual([]);
  });

  it('editing a flag, with tags offered', async () => {
    showState('open');
    fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    fireEvent.click(screen.getByRole('button', { name: new RegExp(say('flag.edit')) }));
    fireEvent.focus(screen.getByRole('combobox'));
    expect(await violations()).toEqual([]);
  });
});

describe('the manager', () => {
  it.each(['templates', 'learned', 'sites', 'data'] as const)('%s', async (section) => {
    showManager({ section, undo: { id: 1, message: '已删除' } });
    expect(await violations()).toEqual([]);
  });

  it.each(['list', 'said', 'tags'] as const)('shoppers, %s', async (part) => {
    const query = '发货';
    const text = '什么时候发货';
    const messages = [{ id: 'm', side: 'shopper', text, at: null, kind: 'text', seenAt: 0 }] as const;
    const found = [{ shopper: WANG, messages, count: 4 }];
    showShoppers({
      preparing: { done: 1, of: 9 },
      search: { query, found, count: 4, looked: 1, of: 9, state: 'running' },
    });
    fireEvent.click(screen.getByRole('tab', { name: t(`shoppers.part.${part}`) }));
    if (part === 'list') {
      fireEvent.click(screen.getByRole('button', { name: t('shoppers.moreFilters') }));
      fireEvent.click(screen.getByRole('button', { name: t('columns.open') }));
      fireEvent.click(screen.getByRole('checkbox', { name: t('shoppers.chooseAll') }));
      fireEvent.click(screen.getByRole('button', { name: t('shopper.many.tag') }));
      fireEvent.click(screen.getByRole('button', { name: WANG.name }));
    }
    if (part === 'tags') {
      fireEvent.click(screen.getByRole('button', { name: t('tags.rename', { tag: '会员' }) }));
      for (const tag of ['老客', '没人用'])
        fireEvent.click(screen.getByRole('checkbox', { name: t('tags.choose', { tag }) }));
    }
    expect(await violations()).toEqual([]);
  });

  it.each(['lessons', 'bans', 'gaps'] as const)('learned, %s', async (list) => {
    showManager({ section: 'learned' });
    fireEvent.click(screen.getByRole('tab', { name: translateLearned('zh-CN')(`learned.${list}`) }));
    expect(await violations()).toEqual([]);
  });

  it.each(Object.keys(IMPORT_STATES))('an import: %s', async (name) => {
    showManager({ section: 'sites', adapterImport: IMPORT_STATES[name] ?? null });
    expect(await violations()).toEqual([]);
  });

  it('a form with errors', async () => {
    showManager({ startDraft: {} });
    fireEvent.submit(screen.getByRole('form'));
    expect(document.querySelector('[aria-invalid="true"]')).not.toBeNull();
    expect(await violations()).toEqual([]);
  });
});

it('axe finds what is wrong here', async () => {
  document.body.append(document.createElement('button'));
  expect(await violations()).toEqual(['button-name: <button></button>']);
  document.body.replaceChildren();
});
