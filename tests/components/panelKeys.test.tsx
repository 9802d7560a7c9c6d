// @vitest-environment happy-dom
/** The panel by keyboard alone: walk, edit, copy, tag, note, and the list of all keys. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { KeysContext, LocaleContext, Panel } from '../../components/index.ts';
import { translateKeys } from '../../utils/locale/index.ts';
import { bindingsOf } from '../../utils/shortcuts/index.ts';
import {
  openView,
  panelProps,
  press,
  pressDigit,
  pressEnter,
  reply,
  say,
  showPanel,
  type,
} from './makers.tsx';

afterEach(cleanup);

const sayKeys = translateKeys('zh-CN');
const fills = () => [...document.querySelectorAll<HTMLElement>('.card-fill')];
const letter = (key: string, target: Element = document.activeElement ?? document.body, init = {}) =>
  press(target, key, { code: `Key${key.toUpperCase()}`, ...init });
const area = () => screen.getByLabelText<HTMLTextAreaElement>(say('edit.text'));

describe('walking', () => {
  it('J goes down from wherever one is, K up, and neither leaves the list', () => {
    showPanel();
    screen.getByRole('tab', { name: say('tab.replies') }).focus();
    letter('j');
    expect(document.activeElement).toBe(fills()[0]);
    letter('j');
    letter('j');
    expect(letter('j')).toBe(false);
    expect(document.activeElement).toBe(fills()[2]);
    letter('k');
    expect(document.activeElement).toBe(fills()[1]);
  });

  it('the arrows go into the list where nothing has the focus, and are left alone elsewhere', () => {
    showPanel();
    press(document.body, 'ArrowUp');
    expect(document.activeElement).toBe(fills()[2]);
    screen.getByRole('tab', { name: say('tab.replies') }).focus();
    expect(press(document.activeElement ?? document.body, 'ArrowDown')).toBe(false);
  });
});

describe('copying', () => {
  it('C copies the reply that has the focus, else the first', () => {
    const { spies } = showPanel();
    letter('c', document.body);
    fills()[1]?.focus();
    letter('c');
    expect(spies.onCopy.mock.calls.map(([text]) => text)).toEqual(['发货 的回复', '快递 的回复']);
  });
});

describe('editing', () => {
  it('E opens the reply with the caret behind it; Enter fills what it has become', () => {
    const view = openView();
    const { spies } = showPanel({ view });
    letter('e', document.body);
    expect(document.activeElement).toBe(area());
    expect(area().selectionStart).toBe('发货 的回复'.length);
    type(area(), '亲，今天就发');
    pressEnter(area());
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(view.suggestions[0], '亲，今天就发', view.lock);
    expect(screen.queryByLabelText(say('edit.text'))).toBeNull();
    expect(document.activeElement).toBe(fills()[0]);
  });

  it('by its button, too', () => {
    showPanel();
    fireEvent.click(screen.getByRole('button', { name: say('reply.editThis', { title: '快递' }) }));
    expect(area().value).toBe('快递 的回复');
  });

  it('the first blank is selected, Tab goes on to the next, and nothing goes out before all are filled in', () => {
    const view = openView({ suggestions: [reply('发货', { text: '【日期】发【快递】' })] });
    const { spies } = showPanel({ view });
    letter('e', document.body);
    expect([area().selectionStart, area().selectionEnd]).toEqual([0, 4]);
    expect(press(area(), 'Tab')).toBe(true);
    expect([area().selectionStart, area().selectionEnd]).toEqual([5, 9]);
    pressEnter(area());
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(screen.getByText(say('edit.left', { n: 2 }))).toBeDefined();
    type(area(), '明天发顺丰');
    expect(press(area(), 'Tab')).toBe(false);
    pressEnter(area());
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(view.suggestions[0], '明天发顺丰', view.lock);
  });

  it('an empty text isn’t filled in', () => {
    const { spies } = showPanel();
    letter('e', document.body);
    type(area(), ' ');
    pressEnter(area());
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(screen.getByText(say('edit.empty'))).toBeDefined();
  });

  it('what an input method composes it keeps: its Enter and its Escape', () => {
    const { spies } = showPanel();
    letter('e', document.body);
    for (const key of ['Enter', 'Escape']) {
      press(area(), key, { isComposing: true });
      press(area(), key, { keyCode: 229 });
    }
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(area()).toBeDefined();
  });

  it('Shift+Enter begins a line; Escape leaves, and the reply is as it was', () => {
    const { spies } = showPanel();
    letter('e', document.body);
    expect(press(area(), 'Enter', { shiftKey: true })).toBe(false);
    type(area(), '别的');
    press(area(), 'Escape');
    expect(document.activeElement).toBe(fills()[0]);
    pressDigit(1);
    expect(spies.onFill.mock.calls[0]?.[1]).toBe('发货 的回复');
  });

  it('new suggestions don’t take away what is being edited', () => {
    const shown = showPanel();
    letter('e', document.body);
    type(area(), '写到一半');
    shown.again({ view: openView({ suggestions: [reply('别的')] }) });
    expect(area().value).toBe('写到一半');
  });

  it('copies where the page has no box', () => {
    const { spies } = showPanel({ view: openView({ composer: 'missing' }) });
    letter('e', document.body);
    type(area(), '改过的');
    pressEnter(area());
    expect(spies.onCopy.mock.calls[0]?.[0]).toBe('改过的');
  });
});

describe('writing of the shopper', () => {
  it('T goes to the field for tags, and Escape back to the replies', () => {
    const { spies } = showPanel();
    letter('t', document.body);
    const field = screen.getByRole('combobox', { name: say('tag.add') });
    expect(document.activeElement).toBe(field);
    type(field, '要发票');
    press(field, 'Enter');
    expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('要发票');
    press(field, 'Escape');
    expect(fills()).toHaveLength(3);
  });

  it('N opens the note, and again comes back to it', () => {
    const { spies } = showPanel();
    letter('n', document.body);
    const note = screen.getByLabelText<HTMLInputElement>(say('flag.note'));
    expect(document.activeElement).toBe(note);
    screen.getByRole('tab', { name: say('tab.shopper') }).focus();
    letter('n');
    expect(document.activeElement).toBe(note);
    type(note, '急');
    pressEnter(note);
    expect(spies.onFlag).toHaveBeenCalledExactlyOnceWith({ colour: 'red', note: '急' });
    press(document.activeElement ?? document.body, 'Escape');
    expect(fills()).toHaveLength(3);
  });

  it('an Escape of an input method stays in the field', () => {
    showPanel();
    letter('t', document.body);
    press(document.activeElement ?? document.body, 'Escape', { isComposing: true });
    expect(screen.getByRole('combobox', { name: say('tag.add') })).toBeDefined();
  });
});

describe('all keys', () => {
  it('? shows them with what each does, and no other key acts behind them', async () => {
    const onReadKeys = async () => [
      { name: '_execute_action', description: '', shortcut: 'Alt+K' },
      { name: 'take-back', description: '撤回填入', shortcut: '' },
    ];
    const { spies } = showPanel({ onReadKeys });
    press(document.body, '?', { code: 'Slash', shiftKey: true });
    const dialog = within(await screen.findByRole('dialog', { name: sayKeys('keys.title') }));
    expect(await dialog.findByText('Alt+K')).toBeDefined();
    expect(dialog.getByText(sayKeys('keys.open'))).toBeDefined();
    expect(dialog.getByText('撤回填入')).toBeDefined();
    expect(dialog.getByText(sayKeys('keys.panelEdit'))).toBeDefined();
    expect(dialog.getByText(sayKeys('keys.boxDigits'))).toBeDefined();
    pressDigit(1);
    expect(spies.onFill).not.toHaveBeenCalled();
    fireEvent.click(dialog.getByRole('button', { name: say('action.close') }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('as the agent chose them, here and on the replies', async () => {
    const keys = bindingsOf({ panelFill: 'Ctrl+1', panelTags: '', panelSearch: 'Alt+F' });
    render(
      <LocaleContext.Provider value="zh-CN">
        <KeysContext.Provider value={keys}>
          <Panel {...panelProps()} />
        </KeysContext.Provider>
      </LocaleContext.Provider>,
    );
    expect(fills()[1]?.getAttribute('aria-keyshortcuts')).toBe('Control+2');
    const field = screen.getByRole('textbox', { name: say('search.label') });
    press(document.body, 'ƒ', { code: 'KeyF', altKey: true });
    expect(document.activeElement).toBe(field);
    press(document.body, '?', { code: 'Slash', shiftKey: true });
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Ctrl+1')).toBeDefined();
    expect(dialog.getAllByText(sayKeys('keys.off')).length).toBe(2);
  });
});
