// @vitest-environment happy-dom
/** The page of keys: chosen by pressing them, with an input method in between, switched off, reset, tried. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type KeyRow, KeysPage, type KeysProps, LocaleContext } from '../../components/index.ts';
import { translateKeyPage } from '../../utils/locale/index.ts';

afterEach(cleanup);

const t = translateKeyPage('zh-CN');

function row(id: string, more: Partial<KeyRow> = {}): KeyRow {
  return {
    id,
    name: `做${id}`,
    caps: ['J'],
    lastCap: null,
    may: 'key',
    isStandard: true,
    clashes: [],
    ...more,
  };
}

function show(more: Partial<KeysProps> = {}) {
  const spies = {
    onPress: vi.fn<KeysProps['onPress']>(() => ({ kind: 'chosen', chord: 'N' })),
    onChoose: vi.fn<KeysProps['onChoose']>(async () => 'N'),
    onUse: vi.fn<KeysProps['onUse']>(),
    onReset: vi.fn<KeysProps['onReset']>(),
    onResetAll: vi.fn<KeysProps['onResetAll']>(),
    onOpenPage: vi.fn<KeysProps['onOpenPage']>(async () => null),
    onTry: vi.fn<KeysProps['onTry']>(() => null),
    onTyped: vi.fn<KeysProps['onTyped']>(() => null),
  };
  const props: KeysProps = {
    box: [row('斜杠', { caps: ['/'], may: 'use' }), row('填', { caps: ['Alt', '1'], lastCap: '9' })],
    panel: [row('下一条')],
    browser: [row('面板', { caps: [], may: 'none' })],
    maySetBrowser: false,
    ...spies,
    ...more,
  };
  render(
    <LocaleContext.Provider value="zh-CN">
      <KeysPage {...props} />
    </LocaleContext.Provider>,
  );
  return spies;
}
const item = (id: string) => document.querySelector<HTMLElement>(`[data-key="${id}"]`) as HTMLElement;
const change = (id: string) =>
  screen.getByRole('button', { name: t('keyPage.changeThis', { name: `做${id}` }) });
const said = () => document.querySelector('.keys > [role="status"]')?.textContent;
const name = '做下一条';

describe('a row', () => {
  it('tells its key, and of digits the last one', () => {
    show();
    expect(item('下一条').querySelector('.keys-keys')?.textContent).toBe('J');
    expect(item('填').querySelector('.keys-keys')?.textContent).toBe('Alt+1到9');
  });

  it('has what can be done with it, and no more', () => {
    show();
    const tools = (id: string) => item(id).querySelectorAll('button, input').length;
    expect([tools('斜杠'), tools('填'), tools('面板')]).toEqual([1, 2, 0]);
    expect(item('面板').textContent).toContain(t('keyPage.none'));
  });

  it('tells what gets in its way, with a word and not with a colour only', () => {
    const clashes = [
      { severity: 'blocked', text: '关标签页' },
      { severity: 'hint', text: '转接' },
    ] as const;
    show({ panel: [row('下一条', { clashes })] });
    const notes = [...item('下一条').querySelectorAll('.keys-note')].map((note) => note.textContent);
    expect(notes).toEqual([
      `${t('keyPage.severity.blocked')} 关标签页`,
      `${t('keyPage.severity.hint')} 转接`,
    ]);
  });
});

describe('choosing', () => {
  it('takes the key that is pressed, and says so', async () => {
    const spies = show();
    fireEvent.click(change('下一条'));
    expect(said()).toBe(t('keyPage.saidPress', { name }));
    expect(item('下一条').textContent).toContain(t('keyPage.pressHint'));
    const pressed = fireEvent.keyDown(change('下一条'), { key: 'n' });
    expect(pressed).toBe(false);
    await waitFor(() => expect(said()).toBe(t('keyPage.saidBound', { name, key: 'N' })));
    expect(spies.onChoose).toHaveBeenCalledExactlyOnceWith('下一条', 'N');
    expect(item('下一条').textContent).not.toContain(t('keyPage.pressHint'));
  });

  it('leaves keys alone until it is begun', () => {
    const spies = show();
    expect(fireEvent.keyDown(change('下一条'), { key: 'n' })).toBe(true);
    expect(spies.onPress).not.toHaveBeenCalled();
  });

  it('is given up by Escape, by Tab, which goes on, and by going elsewhere', () => {
    const spies = show();
    fireEvent.click(change('下一条'));
    spies.onPress.mockReturnValueOnce({ kind: 'cancel' });
    expect(fireEvent.keyDown(change('下一条'), { key: 'Escape' })).toBe(false);
    expect(said()).toBe(t('keyPage.saidKept', { name }));
    fireEvent.click(change('下一条'));
    spies.onPress.mockReturnValueOnce({ kind: 'leave' });
    expect(fireEvent.keyDown(change('下一条'), { key: 'Tab' })).toBe(true);
    fireEvent.click(change('下一条'));
    fireEvent.blur(change('下一条'));
    expect(change('下一条').getAttribute('aria-pressed')).toBe('false');
    expect(spies.onChoose).not.toHaveBeenCalled();
  });

  it('is switched off by Backspace', () => {
    const spies = show();
    fireEvent.click(change('下一条'));
    spies.onPress.mockReturnValueOnce({ kind: 'off' });
    fireEvent.keyDown(change('下一条'), { key: 'Backspace' });
    expect(spies.onUse).toHaveBeenCalledExactlyOnceWith('下一条', false);
    expect(said()).toBe(t('keyPage.saidOff', { name }));
  });

  it('waits, with a word, when an input method took the key or it can’t be one', () => {
    const spies = show();
    fireEvent.click(change('下一条'));
    spies.onPress.mockReturnValueOnce({ kind: 'inputMethod' });
    fireEvent.keyDown(change('下一条'), { key: 'Process', keyCode: 229 });
    expect(said()).toBe(t('keyPage.inputMethod'));
    expect(item('下一条').textContent).toContain(t('keyPage.inputMethod'));
    spies.onPress.mockReturnValueOnce({ kind: 'refused', why: 'moves' });
    fireEvent.keyDown(change('下一条'), { key: 'Enter' });
    expect(said()).toBe(t('keyPage.refused.moves'));
    spies.onPress.mockReturnValueOnce({ kind: 'wait' });
    fireEvent.keyDown(change('下一条'), { key: 'Shift' });
    expect(change('下一条').getAttribute('aria-pressed')).toBe('true');
    expect(spies.onChoose).not.toHaveBeenCalled();
  });

  it('goes on where the browser doesn’t take the key', async () => {
    const spies = show({ browser: [row('面板', { caps: [] })] });
    spies.onChoose.mockResolvedValueOnce(null);
    fireEvent.click(change('面板'));
    fireEvent.keyDown(change('面板'), { key: 'n' });
    await waitFor(() => expect(said()).toBe(t('keyPage.refused.browser')));
    expect(change('面板').getAttribute('aria-pressed')).toBe('true');
  });

  it('is done for one at a time', () => {
    show();
    fireEvent.click(change('下一条'));
    fireEvent.click(change('填'));
    expect(document.querySelectorAll('[aria-pressed="true"]')).toHaveLength(1);
  });
});

it('is switched off and on, and reset, one by one and all', () => {
  const spies = show({ panel: [row('下一条', { isStandard: false })] });
  fireEvent.click(screen.getByRole('switch', { name: t('keyPage.use', { name }) }));
  expect(spies.onUse).toHaveBeenCalledExactlyOnceWith('下一条', false);
  fireEvent.click(screen.getByRole('button', { name: t('keyPage.reset', { name }) }));
  expect(spies.onReset).toHaveBeenCalledExactlyOnceWith('下一条');
  expect(document.activeElement).toBe(change('下一条'));
  fireEvent.click(screen.getByRole('button', { name: t('keyPage.resetAll') }));
  expect(spies.onResetAll).toHaveBeenCalledTimes(1);
});

it('has nothing to reset where nothing was changed', () => {
  show();
  const all = screen.getByRole<HTMLButtonElement>('button', { name: t('keyPage.resetAll') });
  expect(all.disabled).toBe(true);
});

it('tells how to get to the browser’s page where it can’t be opened', async () => {
  const spies = show();
  spies.onOpenPage.mockResolvedValueOnce('在地址栏输入');
  fireEvent.click(screen.getByRole('button', { name: t('keyPage.openPage') }));
  await screen.findByText('在地址栏输入');
});

describe('trying', () => {
  const key = { caps: ['J'], box: null, panel: name, types: true, taken: false };
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
  const rows = () =>
    [...document.querySelectorAll('.keys-tried tbody tr')].map((one) =>
      [...one.children].map((cell) => cell.textContent),
    );

  it('tells what a key would do in both places, the last one first, and takes only what the box takes', () => {
    const spies = show();
    spies.onTry.mockReturnValueOnce(key);
    expect(fireEvent.keyDown(field(), { key: 'j' })).toBe(true);
    spies.onTry.mockReturnValueOnce({
      ...key,
      caps: ['Alt', '2'],
      box: '填第 2 条',
      panel: null,
      taken: true,
    });
    expect(fireEvent.keyDown(field(), { key: '2', altKey: true })).toBe(false);
    expect(rows()).toEqual([
      ['Alt+2', '填第 2 条', t('keyPage.tryNothing')],
      ['J', t('keyPage.tryTyped'), name],
    ]);
  });

  it('tells of what stands in the box now: one row for the key and what it wrote', () => {
    const spies = show();
    spies.onTry.mockReturnValueOnce({ ...key, caps: ['/'] });
    fireEvent.keyDown(field(), { key: '/' });
    spies.onTyped.mockReturnValueOnce({ ...key, caps: ['/'], box: '开面板' });
    fireEvent.input(field(), { target: { value: '/' } });
    expect(rows()).toEqual([['/', '开面板', name]]);
  });

  it('does nothing inside a composition, and tells of what it wrote', () => {
    const spies = show();
    fireEvent.compositionStart(field());
    fireEvent.keyDown(field(), { key: 'Process', keyCode: 229 });
    expect(screen.getByText(t('keyPage.tryComposing'))).toBeDefined();
    expect(spies.onTry).not.toHaveBeenCalled();
    spies.onTyped.mockReturnValueOnce({ ...key, caps: ['、'], box: '开面板' });
    fireEvent.compositionEnd(field());
    expect(screen.queryByText(t('keyPage.tryComposing'))).toBeNull();
    expect(rows()).toEqual([['、', '开面板', name]]);
  });

  it('never holds the focus', () => {
    const spies = show();
    spies.onTry.mockReturnValueOnce({ ...key, caps: ['Tab'], taken: true });
    expect(fireEvent.keyDown(field(), { key: 'Tab' })).toBe(true);
  });
});
