// @vitest-environment happy-dom
/** Where one is after a step: a screen reader that loses the focus reads on from the top. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { translateKeys } from '../../utils/locale/index.ts';
import type { Flag } from '../../utils/model/index.ts';
import { NOW, openView, press, say, shopper, showPanel, type } from './makers.tsx';

afterEach(cleanup);

const FLAG: Flag = { colour: 'red', note: '要发票', agent: '客服乙', at: NOW };
const openShopper = () => fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
const focused = () => document.activeElement;

describe('the focus', () => {
  it('is on the flag that was just put up', () => {
    const shown = showPanel({ shopper: shopper({ flag: null }) });
    openShopper();
    const section = within(screen.getByRole('region', { name: say('flag.title') }));
    fireEvent.click(section.getByRole('button', { name: say('flag.add') }));
    type(section.getByLabelText(say('flag.note')), FLAG.note);
    fireEvent.submit(document.querySelector('.flag-form') as HTMLFormElement);
    shown.again({ shopper: shopper({ flag: FLAG }) });
    expect(focused()).toBe(section.getByRole('button', { name: new RegExp(FLAG.note) }));
    shown.again({ shopper: shopper({ flag: null }) });
    expect(focused()).toBe(section.getByRole('button', { name: say('flag.add') }));
  });

  it('is on the tab of the replies when Escape leaves the shopper, and the arrows go into the list from there', () => {
    showPanel({ view: openView(), shopper: shopper({}) });
    openShopper();
    const field = screen.getByRole('combobox', { name: say('tag.add') });
    field.focus();
    press(field, 'Escape');
    if (screen.queryByRole('combobox') !== null) press(field, 'Escape');
    expect(focused()).toBe(screen.getByRole('tab', { name: say('tab.replies'), selected: true }));
    press(focused() as Element, 'ArrowDown');
    expect(focused()?.className).toBe('card-fill');
  });

  it('is on the list of keys, which is text to be read and scrolled', () => {
    showPanel();
    press(document.body, '?', { shiftKey: true, code: 'Slash' });
    return vi.waitFor(() => {
      const text = screen.getByRole('group', { name: translateKeys('zh-CN')('keys.title') });
      expect(focused()).toBe(text);
      expect(text.tabIndex).toBe(0);
      expect(within(text).queryByRole('button')).toBeNull();
    });
  });
});
