// @vitest-environment happy-dom
/** Above the history: searching as one types, going to a day, files; all of it by keyboard. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { History, type HistoryProps } from '../../components/index.ts';
import { historyProps, said, told } from './historyMakers.tsx';
import { NOW, press, say, showPanel, type } from './makers.tsx';

afterEach(cleanup);

function show(more: Partial<HistoryProps> = {}) {
  const props = historyProps({ messages: [said('一', NOW)], ...more });
  const { rerender } = render(<History {...props} />);
  return {
    spies: props,
    again: (next: Partial<HistoryProps>) => rerender(<History {...props} {...next} />),
  };
}

const field = () => screen.getByRole('textbox', { name: told('history.search') });
const button = (name: string) => screen.getByRole('button', { name });
const found = (hits: number | null, at: number) => ({ query: '货', hits, at, id: null });

describe('the search', () => {
  it('asks as one types, without blanks at the ends, and not for the same again', () => {
    const { spies, again } = show();
    fireEvent.focus(field());
    expect(spies.onSearchSoon).toHaveBeenCalledTimes(1);
    type(field(), '货');
    expect(spies.onSearch).toHaveBeenLastCalledWith('货');
    again({ search: found(0, -1) });
    type(field(), ' 货 ');
    expect(spies.onSearch).toHaveBeenCalledTimes(1);
  });

  it('waits for an input method', () => {
    const { spies } = show();
    fireEvent.input(field(), { target: { value: 'huo' }, isComposing: true });
    press(field(), 'Enter', { isComposing: true });
    press(field(), 'Escape', { keyCode: 229 });
    expect(spies.onSearch).not.toHaveBeenCalled();
    expect(spies.onHit).not.toHaveBeenCalled();
    fireEvent.compositionEnd(field(), { target: { value: '货' } });
    expect(spies.onSearch).toHaveBeenCalledExactlyOnceWith('货');
  });

  it('says which of how many it stands at, and when there is none', () => {
    const { again } = show({ search: found(12, 2) });
    expect(screen.getByRole('status').textContent).toBe(told('history.hits', { at: 3, of: 12 }));
    again({ search: found(0, -1) });
    expect(screen.getByRole('status').textContent).toBe(told('history.noHits'));
    expect(screen.queryByRole('button', { name: told('history.next') })).toBeNull();
    again({ search: found(null, -1) });
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('goes back and on by buttons, Enter and Shift+Enter', () => {
    const { spies } = show({ search: found(12, 2) });
    fireEvent.click(button(told('history.previous')));
    expect(spies.onHit).toHaveBeenLastCalledWith(-1);
    fireEvent.click(button(told('history.next')));
    expect(spies.onHit).toHaveBeenLastCalledWith(1);
    press(field(), 'Enter');
    expect(spies.onHit).toHaveBeenLastCalledWith(-1);
    press(field(), 'Enter', { shiftKey: true });
    expect(spies.onHit).toHaveBeenLastCalledWith(1);
  });

  it('is emptied by Escape, which takes nothing else along', () => {
    const { spies, again } = show();
    type(field(), '货');
    again({ search: found(1, 0) });
    expect(press(field(), 'Escape')).toBe(true);
    expect(spies.onSearch).toHaveBeenLastCalledWith('');
    expect(field()).toHaveProperty('value', '');
  });

  it('marks what is found, and the message that it stands at', () => {
    const messages = [said('发货', NOW, { id: 'a' }), said('到货', NOW, { id: 'b' })];
    const marks = (text: string) => [
      { text: text.slice(0, 1), marked: false },
      { text: text.slice(1), marked: true },
    ];
    show({ messages, marks, search: { query: '货', hits: 2, at: 1, id: 'b' } });
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['货', '货']);
    const current = screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-current'));
    expect(current).toEqual([null, 'true']);
  });

  it('no key of the panel acts while one types', () => {
    const props = historyProps({ messages: [said('一', NOW)] });
    const { spies } = showPanel({ History: () => <History {...props} /> });
    fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
    for (const [key, code] of [
      ['1', 'Digit1'],
      ['t', 'KeyT'],
      ['z', 'KeyZ'],
      ['m', 'KeyM'],
      ['/', 'Slash'],
    ] as const)
      expect(press(field(), key, { code }), key).toBe(false);
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(spies.onTakeBack).not.toHaveBeenCalled();
    expect(spies.onFillMode).not.toHaveBeenCalled();
    expect(field()).toBeDefined();
  });
});

describe('a day', () => {
  const FIRST = new Date(2026, 4, 9, 13, 0).getTime();
  const open = (more: Partial<HistoryProps> = {}) => {
    const shown = show({ span: { first: FIRST, last: NOW }, ...more });
    fireEvent.click(button(told('history.day')));
    return shown;
  };
  const date = () => screen.getByLabelText(told('history.dayField'));

  it('can be chosen from the first to the last that there is', () => {
    const { spies } = open();
    expect([date().getAttribute('min'), date().getAttribute('max')]).toEqual(['2026-05-09', '2026-07-03']);
    expect(document.activeElement).toBe(date());
    fireEvent.change(date(), { target: { value: '2026-06-01' } });
    expect(spies.onDay).toHaveBeenCalledExactlyOnceWith(new Date(2026, 5, 1).getTime());
    for (const half of ['', '0202-06-01']) fireEvent.change(date(), { target: { value: half } });
    expect(spies.onDay).toHaveBeenCalledTimes(1);
  });

  it('without messages is told', () => {
    open({ missedDay: true });
    expect(screen.getByText(told('history.missedDay'))).toBeDefined();
  });

  it("can't be chosen where no time is known", () => {
    open({ span: null });
    expect(screen.getByText(told('history.noDays'))).toBeDefined();
  });

  it('is put away by Escape, and the focus goes back', () => {
    open();
    expect(press(date(), 'Escape')).toBe(true);
    expect(screen.queryByLabelText(told('history.dayField'))).toBeNull();
    expect(document.activeElement).toBe(button(told('history.day')));
  });
});

it.each([
  ['history.as.text', 'text'],
  ['history.as.csv', 'csv'],
] as const)('a file is made: %s', (key, format) => {
  const { spies } = show();
  expect(button(told('history.export')).getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(button(told('history.export')));
  expect(button(told('history.export')).getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(button(told(key)));
  expect(spies.onExport).toHaveBeenCalledExactlyOnceWith(format);
});

describe('phones and addresses', () => {
  it('are shown and hidden by one button, and a file says that they are', () => {
    const { spies, again } = show();
    fireEvent.click(button(told('history.show')));
    expect(spies.onHide).toHaveBeenLastCalledWith(false);
    fireEvent.click(button(told('history.export')));
    expect(screen.getByText(told('history.exportHidden'))).toBeDefined();
    again({ hides: false });
    expect(screen.queryByText(told('history.exportHidden'))).toBeNull();
    fireEvent.click(button(told('history.hide')));
    expect(spies.onHide).toHaveBeenLastCalledWith(true);
  });
});

describe('accounts', () => {
  const accounts = [
    { id: 'a', name: '王小明', shopName: '旗舰店' },
    { id: 'b', name: '小明', shopName: '' },
  ];

  it('are chosen among, also where nothing was said with one', () => {
    const { spies } = show({ accounts, account: 'b', messages: [] });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: told('history.account') });
    expect(choice.value).toBe('b');
    expect([...choice.options].map(({ text }) => text)).toEqual(['王小明 · 旗舰店', '小明']);
    fireEvent.change(choice, { target: { value: 'a' } });
    expect(spies.onAccount).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('there is no choice of one', () => {
    show({ accounts: [] });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
