// @vitest-environment happy-dom
/** While the agent's hand is on the list nothing moves under it; what is new waits, and is shown in time or when asked for. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockOn, openView, press, pressDigit, reply, say, showPanel } from './makers.tsx';

/** As long as the panel promises to wait behind the last move of a hand. */
const GRACE = 700;
/** After this a pointer that lies still is nobody's, where the keyboard is elsewhere. */
const REST = 10_000;

let hasFocus = true;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  hasFocus = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const OLD = openView({ question: ['什么时候发货'], suggestions: [reply('发货'), reply('快递')] });
const BETTER = openView({ question: ['什么时候发货'], suggestions: [reply('退货'), reply('快递')] });
const ASKED = openView({ question: ['什么时候发货', '能退吗'], suggestions: [reply('退货'), reply('运费')] });

const titles = () => [...document.querySelectorAll('.card-title')].map((one) => one.textContent);
const list = () => document.querySelector('.cards') as HTMLElement;
const fills = () => [...document.querySelectorAll<HTMLElement>('.card-fill')];
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

async function begun(view = OLD) {
  const shown = showPanel({ view });
  await wait(20_000);
  return shown;
}

it('with no hand on it, the list changes at once', async () => {
  const { again } = await begun();
  again({ view: BETTER });
  expect(titles()).toEqual(['退货', '快递']);
});

describe('the list stands still', () => {
  it('while the pointer is over it, however long, and its numbers are those on screen', async () => {
    const { again, spies } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    await wait(60_000);
    expect(titles()).toEqual(['发货', '快递']);
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(OLD.suggestions[0], '发货 的回复', BETTER.lock);
  });

  it('until the pointer has been away for a moment', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    fireEvent.pointerLeave(list());
    await wait(GRACE - 1);
    expect(titles()).toEqual(['发货', '快递']);
    await wait(1);
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('where the pointer comes back meanwhile', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    fireEvent.pointerLeave(list());
    await wait(GRACE - 100);
    fireEvent.pointerMove(list());
    await wait(5000);
    expect(titles()).toEqual(['发货', '快递']);
  });

  it('while the focus is in it', async () => {
    const { again } = await begun();
    fills()[1]?.focus();
    again({ view: BETTER });
    await wait(60_000);
    expect(titles()).toEqual(['发货', '快递']);
    screen.getByRole('tab', { name: say('tab.replies') }).focus();
    await wait(GRACE);
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('for a moment behind any key: the next may be a number', async () => {
    const { again, spies } = await begun();
    press(document.body, 'Shift', { shiftKey: true });
    again({ view: BETTER });
    await wait(GRACE - 100);
    pressDigit(1, { shiftKey: true });
    expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith('发货 的回复', OLD.suggestions[0]);
  });

  it('under a pointer that lies still, until the keyboard has been elsewhere for long', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    hasFocus = false;
    fireEvent.blur(window);
    again({ view: BETTER });
    await wait(REST - 1);
    expect(titles()).toEqual(['发货', '快递']);
    await wait(1);
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('without numbers while those pressed in the workbench are of what waits', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    expect(list().classList).not.toContain('unnumbered');
    hasFocus = false;
    fireEvent.blur(window);
    await wait(0);
    expect(list().classList).toContain('unnumbered');
    hasFocus = true;
    fireEvent.focus(window);
    await wait(0);
    expect(list().classList).not.toContain('unnumbered');
  });

  it('also when the question is answered, and nothing is left to suggest', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: openView({ question: [], suggestions: [] }) });
    expect(titles()).toEqual(['发货', '快递']);
    fireEvent.pointerLeave(list());
    await wait(GRACE);
    expect(titles()).toEqual([]);
  });
});

describe('what waits', () => {
  it('is said in a line, and shown by its button', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    expect(screen.getByText(say('reply.waiting.better'), { selector: '.list-hint' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: new RegExp(say('reply.renew')) }));
    expect(titles()).toEqual(['退货', '快递']);
    expect(screen.queryByText(say('reply.waiting.better'))).toBeNull();
  });

  it('is shown by its key, and the focus keeps its place in the list', async () => {
    const { again } = await begun();
    fills()[0]?.focus();
    again({ view: BETTER });
    expect(press(fills()[0] as HTMLElement, 'u', { code: 'KeyU' })).toBe(true);
    await wait(0);
    expect(titles()).toEqual(['退货', '快递']);
    expect(document.activeElement).toBe(fills()[0]);
  });

  it('has no key while there is nothing', async () => {
    await begun();
    expect(press(document.body, 'u', { code: 'KeyU' })).toBe(false);
  });

  it('answers another question: that is to be seen at once', async () => {
    const { again, container } = await begun();
    fireEvent.pointerMove(list());
    again({ view: ASKED });
    expect(titles()).toEqual(['发货', '快递']);
    expect(container.querySelector('.question.new')?.textContent).toContain('能退吗');
    expect(screen.getByText(say('reply.waiting.asked'), { selector: '.list-hint' })).toBeDefined();
  });

  it('must be seen before it is chosen from', async () => {
    const { again, spies } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    press(document.body, 'u', { code: 'KeyU' });
    await wait(0);
    pressDigit(1);
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(screen.getByText(say('reply.changed'), { selector: '.list-hint' })).toBeDefined();
  });

  it('is shown by the browser’s key for the first reply, pressed in the workbench, and then chosen from', async () => {
    const { again, spies } = await begun();
    fireEvent.pointerMove(list());
    hasFocus = false;
    fireEvent.blur(window);
    again({ view: ASKED });
    const pressFirst = async (id: number) => {
      again({ view: ASKED, command: { id, action: { kind: 'first' } } });
      await wait(0);
    };
    await pressFirst(1);
    expect(titles()).toEqual(['退货', '运费']);
    expect(spies.onFill).not.toHaveBeenCalled();
    await pressFirst(2);
    expect(spies.onFill).not.toHaveBeenCalled();
    await wait(GRACE);
    await pressFirst(3);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(ASKED.suggestions[0], '退货 的回复', ASKED.lock);
  });

  it('isn’t what that key takes where the keyboard is in the panel: there the numbers are those on screen', async () => {
    const { again, spies } = await begun();
    fireEvent.pointerMove(list());
    again({ view: ASKED });
    again({ view: ASKED, command: { id: 1, action: { kind: 'first' } } });
    await wait(0);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(OLD.suggestions[0], '发货 的回复', ASKED.lock);
  });

  it('is the newest of several', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    again({ view: ASKED });
    fireEvent.pointerLeave(list());
    await wait(GRACE);
    expect(titles()).toEqual(['退货', '运费']);
  });

  it('is gone when the list on screen is told again', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: BETTER });
    again({ view: OLD });
    expect(screen.queryByText(say('reply.waiting.better'))).toBeNull();
  });

  it('waits on while it is being prepared, as behind a worker that was killed: nothing goes and comes back', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: { ...ASKED, suggestions: [], preparing: true } });
    fireEvent.pointerLeave(list());
    await wait(GRACE * 3);
    expect(titles()).toEqual(['发货', '快递']);
    again({ view: ASKED });
    expect(titles()).toEqual(['退货', '运费']);
  });

  it('is shown although its time ran out while it was being drawn', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    fireEvent.pointerLeave(list());
    await wait(GRACE - 1);
    // The clock goes on while it is being drawn.
    vi.mocked(document.hasFocus).mockImplementationOnce(() => {
      vi.setSystemTime(Date.now() + 5);
      return hasFocus;
    });
    again({ view: BETTER });
    expect(titles()).toEqual(['发货', '快递']);
    await wait(100);
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('doesn’t where no hand was on the list: what answered another question isn’t offered', async () => {
    const { again } = await begun();
    again({ view: { ...ASKED, suggestions: [], preparing: true } });
    expect(titles()).toEqual([]);
  });

  it('waits for no hand that never was: a list that came back changes at once', async () => {
    const { again } = await begun();
    again({ view: { ...ASKED, suggestions: [], preparing: true } });
    again({ view: ASKED });
    again({ view: BETTER });
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('comes in its time once a reply was chosen, though the pointer is still there', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    fireEvent.click(fills()[0] as HTMLElement);
    again({ view: BETTER });
    expect(titles()).toEqual(['发货', '快递']);
    await wait(GRACE);
    expect(titles()).toEqual(['退货', '快递']);
  });
});

describe('never waits', () => {
  it('another shopper', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    fills()[0]?.focus();
    const lock = lockOn('b2');
    again({ view: openView({ key: lock.key, lock, suggestions: [reply('你好')] }) });
    expect(titles()).toEqual(['你好']);
  });

  it.each([
    ['another thread under the same name', { ...OLD.lock, thread: 1 }],
    ['a page that was loaded anew', { ...OLD.lock, document: { ...OLD.lock.document, documentId: 'new' } }],
  ])('%s', async (_name, lock) => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    again({ view: { ...BETTER, lock } });
    expect(titles()).toEqual(['退货', '快递']);
  });

  it('what appears where nothing stood', async () => {
    const { again } = await begun(openView({ suggestions: [] }));
    press(document.body, 'Shift', { shiftKey: true });
    again({ view: OLD });
    expect(titles()).toEqual(['发货', '快递']);
  });

  it('what the agent did itself: a reply that is banned goes at once', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    fills()[0]?.focus();
    press(fills()[0] as HTMLElement, 'x', { code: 'KeyX' });
    again({ view: openView({ question: ['什么时候发货'], suggestions: [reply('快递')] }) });
    expect(titles()).toEqual(['快递']);
  });

  it('behind another tab', async () => {
    const { again } = await begun();
    fireEvent.pointerMove(list());
    fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
    again({ view: BETTER });
    fireEvent.click(screen.getByRole('tab', { name: say('tab.replies') }));
    expect(titles()).toEqual(['退货', '快递']);
  });
});
