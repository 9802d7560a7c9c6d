// @vitest-environment happy-dom
/** Choosing a reply: what goes out, to whom, and what happens where the page has no box to write into. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lockOn, openView, press, pressDigit, reply, say, showPanel } from './makers.tsx';

afterEach(cleanup);

const fillButton = (n: number, title: string) =>
  screen.getByRole('button', { name: say('reply.fill', { n, title }) });

describe('choosing fills', () => {
  it('with the rendered text and the lock that is on screen, on a click', () => {
    const view = openView();
    const { spies } = showPanel({ view });
    fireEvent.click(fillButton(2, '快递'));
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(view.suggestions[1], '快递 的回复', view.lock);
    expect(spies.onCopy).not.toHaveBeenCalled();
  });

  it('with the next lock once the next shopper is on screen', () => {
    const { spies, again } = showPanel();
    const lock = lockOn('b2');
    again({ view: openView({ key: lock.key, lock, suggestions: [reply('你好')] }) });
    // Once it has been seen: see settling.test.tsx.
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000);
    fireEvent.click(fillButton(1, '你好'));
    later.mockRestore();
    expect(spies.onFill.mock.lastCall?.[2]).toBe(lock);
  });

  it('with the newer document of the same conversation after a reload', () => {
    const { spies, again } = showPanel();
    const lock = { ...lockOn('b1'), document: { tabId: 7, frameId: 0, documentId: 'reloaded' } };
    again({ view: openView({ lock }) });
    pressDigit(1);
    expect(spies.onFill.mock.lastCall?.[2]).toBe(lock);
  });

  it.each([1, 2, 3])('the reply with the number of the key %i', (n) => {
    const view = openView();
    const { spies } = showPanel({ view });
    expect(pressDigit(n)).toBe(true);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(
      view.suggestions[n - 1],
      view.suggestions[n - 1]?.text,
      view.lock,
    );
  });

  it('nothing by a number that no reply has, and leaves that key to the browser', () => {
    const { spies } = showPanel();
    expect(pressDigit(4)).toBe(false);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('once for each command from outside, however often the panel is told', () => {
    const { spies, again } = showPanel();
    again({ command: { id: 1, action: { kind: 'fill', index: 0 } } });
    again({ command: { id: 1, action: { kind: 'fill', index: 0 } } });
    expect(spies.onFill).toHaveBeenCalledTimes(1);
    again({ command: { id: 2, action: { kind: 'copy', index: 1 } } });
    expect(spies.onCopy).toHaveBeenCalledTimes(1);
  });

  it('the first by the command for it, once the replies are shown again', () => {
    const view = openView();
    const { spies, again } = showPanel({ view });
    fireEvent.click(screen.getByRole('tab', { name: '历史' }));
    again({ command: { id: 1, action: { kind: 'first' } } });
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(screen.getByRole('tab', { name: '回复', selected: true })).toBeDefined();
    again({ command: { id: 2, action: { kind: 'first' } } });
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(
      view.suggestions[0],
      view.suggestions[0]?.text,
      view.lock,
    );
  });

  it('not by a command that is older than the panel', () => {
    const { spies } = showPanel({ command: { id: 1, action: { kind: 'fill', index: 0 } } });
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});

describe('copying', () => {
  it('comes of a click with Shift', () => {
    const view = openView();
    const { spies } = showPanel({ view });
    fireEvent.click(fillButton(1, '发货'), { shiftKey: true });
    expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith('发货 的回复', view.suggestions[0]);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('comes of the copy button and of Shift with a number', () => {
    const { spies } = showPanel();
    fireEvent.click(screen.getByRole('button', { name: say('reply.copyThis', { title: '发货' }) }));
    pressDigit(2, { shiftKey: true });
    expect(spies.onCopy.mock.calls.map(([text]) => text)).toEqual(['发货 的回复', '快递 的回复']);
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});

describe.each(['missing', 'readOnly'] as const)('with a composer that is %s', (composer) => {
  it('choosing copies instead, and the panel says why', () => {
    const view = openView({ composer });
    const { spies } = showPanel({ view });
    expect(screen.getByText(say(`composer.${composer}`))).toBeDefined();
    expect(screen.getByText(new RegExp(say('reply.hintCopy', { key: say('keys.digit') })))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: say('reply.copyMain', { n: 1, title: '发货' }) }));
    pressDigit(2);
    expect(spies.onCopy.mock.calls).toEqual([
      ['发货 的回复', view.suggestions[0]],
      ['快递 的回复', view.suggestions[1]],
    ]);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('promises no filling anywhere', () => {
    showPanel({ view: openView({ composer }) });
    expect(screen.queryByRole('button', { name: say('reply.fill', { n: 1, title: '发货' }) })).toBeNull();
    expect(screen.queryByText(new RegExp(say('reply.hintFill', { key: '.*' })))).toBeNull();
  });
});

describe('the list', () => {
  it('is walked with the arrow keys, and stays put at its ends', () => {
    showPanel();
    const [first, second] = [fillButton(1, '发货'), fillButton(2, '快递')];
    first.focus();
    expect(press(first, 'ArrowDown')).toBe(true);
    expect(document.activeElement).toBe(second);
    expect(press(second, 'ArrowUp')).toBe(true);
    expect(document.activeElement).toBe(first);
    expect(press(first, 'ArrowUp')).toBe(false);
    expect(document.activeElement).toBe(first);
  });

  it('says why a reply fits, with the shared words marked', () => {
    const trigger = [
      { text: '什么时候', marked: false },
      { text: '发货', marked: true },
    ];
    showPanel({
      view: openView({ suggestions: [reply('发货', { explanation: { question: [], trigger } })] }),
    });
    expect(screen.getByText('发货', { selector: 'mark' })).toBeDefined();
  });

  it('when it is empty offers a template for the question', () => {
    const view = openView({ suggestions: [], question: ['能开票吗', '急'] });
    const { spies } = showPanel({ view });
    fireEvent.click(screen.getByRole('button', { name: say('reply.newTemplate') }));
    expect(spies.onNewTemplate).toHaveBeenCalledExactlyOnceWith(['能开票吗', '急']);
  });
});
