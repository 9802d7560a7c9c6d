// @vitest-environment happy-dom
/** Who waits over all tabs: the line, the list behind it, and that nothing moves under the pointer or the focus. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleContext, QueueBar, type QueueProps } from '../../components/index.ts';
import { translateQueue } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import type { Waiter } from '../../utils/waiting/index.ts';
import { NOW, press, pressDigit, showPanel } from './makers.tsx';

const t = translateQueue('zh-CN');
const SECOND = 1000;

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Waits since so many seconds, of a limit of 180. */
function waiter(name: string, seconds: number, more: Partial<Waiter> = {}): Waiter {
  return {
    id: name,
    key: name,
    name,
    tabId: 7,
    platformName: '练习台',
    place: '',
    unread: 2,
    open: false,
    since: NOW - seconds * SECOND,
    atLeast: false,
    limit: 180,
    ...more,
  };
}

const THREE = [
  waiter('小鱼', 30),
  waiter('大鱼', 200, { atLeast: true }),
  waiter('鲨鱼', 140, { open: true }),
];

function show(more: Partial<QueueProps> = {}, language: Language = 'zh-CN') {
  const on = { onGo: vi.fn<QueueProps['onGo']>(), onLimits: vi.fn<QueueProps['onLimits']>() };
  let props: QueueProps = { sight: 'ready', waiters: THREE, online: true, now: NOW, ...on, ...more };
  const ui = () => (
    <LocaleContext.Provider value={language}>
      <QueueBar {...props} />
    </LocaleContext.Provider>
  );
  const drawn = render(ui());
  return {
    ...on,
    ...drawn,
    again(next: Partial<QueueProps>) {
      props = { ...props, ...next };
      drawn.rerender(ui());
    },
  };
}

const strip = (name = t('queue.open')) => screen.getByTitle(new RegExp(name));
const open = () => fireEvent.click(strip());
const dialog = () => screen.queryByRole('dialog');
const rows = () => [...document.querySelectorAll<HTMLElement>('.queue-row')];
const names = () => rows().map((row) => row.querySelector('.queue-name')?.textContent);
const held = () => screen.getByRole('list', { name: t('queue.title') }).parentElement as HTMLElement;
const focusedName = () => document.activeElement?.querySelector('.queue-name')?.textContent;

describe('the line', () => {
  it('says how many wait, how long the longest, and what is left of the most urgent', () => {
    show({ waiters: [waiter('小鱼', 30), waiter('鲨鱼', 140)] });
    const said = strip().textContent ?? '';
    expect(said).toContain(t('queue.count', { n: 2 }));
    expect(said).toContain(t('queue.longest', { time: '2:20' }));
    expect(said).toContain(t('queue.left', { time: '0:40' }));
    expect(strip().className).toContain('soon');
  });

  it('says how many are late, and that the longest may be longer', () => {
    show({ waiters: [...THREE, waiter('鲸', 190)] });
    const said = strip().textContent ?? '';
    expect(said).toContain(t('queue.lateCount', { n: 2 }));
    expect(said).toContain(t('queue.longest', { time: '≥ 3:20' }));
    expect(said).toContain(t('queue.longestAtLeast', { time: t('queue.aboutMinutes', { n: 3 }) }));
    expect(strip().className).toContain('late');
  });

  it.each([
    ['loading', 'queue.loading'],
    ['noTab', 'queue.noTab'],
    ['noList', 'queue.noList'],
    ['ready', 'queue.nobody'],
  ] as const)('says why it lists nobody: %s', (sight, text) => {
    show({ sight, waiters: [] });
    expect(strip().textContent).toBe(t(text));
  });

  it('says that there is no network, whoever waits', () => {
    show({ online: false });
    expect(strip().textContent).toBe(t('queue.offline'));
    open();
    expect(screen.getByText(t('queue.offlineHint'))).toBeDefined();
    expect(names()).toHaveLength(3);
  });

  it('ticks for the eye each second, and is called the same until a minute is over', () => {
    vi.useFakeTimers({ now: NOW });
    const { container } = show({ waiters: [waiter('小鱼', 30)], now: undefined });
    const seen = () => container.querySelector('.queue-longest')?.textContent;
    const called = () =>
      [...(container.querySelectorAll('.queue-strip > :not([aria-hidden])') ?? [])]
        .map((one) => one.textContent)
        .join();
    const before = called();
    expect(seen()).toContain('0:30');
    act(() => void vi.advanceTimersByTime(SECOND));
    expect(seen()).toContain('0:31');
    act(() => void vi.advanceTimersByTime(20 * SECOND));
    expect(seen()).toContain('0:51');
    expect(called()).toBe(before);
    act(() => void vi.advanceTimersByTime(20 * SECOND));
    expect(called()).not.toBe(before);
    expect(container.querySelector('[aria-live], [role="status"], [role="alert"]')).toBeNull();
  });

  it('sets no timer while nobody waits', () => {
    vi.useFakeTimers({ now: NOW });
    show({ waiters: [], now: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the list', () => {
  it('has the least time left first, with who, where, how long and what is unread', () => {
    show({ waiters: [...THREE, waiter('京客', 25, { limit: 30, platformName: '京东', place: '旗舰店' })] });
    open();
    expect(names()).toEqual(['大鱼', '京客', '鲨鱼', '小鱼']);
    const [late, jd, soon] = rows().map((row) => row.textContent);
    expect(late).toContain('≥ 3:20');
    expect(late).toContain(t('queue.late', { time: '0:20' }));
    expect(late).toContain(t('queue.unread', { n: 2 }));
    expect(late).toContain(`${t('queue.atLeast')} ${t('queue.aboutMinutes', { n: 3 })}，${t('queue.over')}`);
    expect(jd).toContain('京东 · 旗舰店');
    expect(soon).toContain(t('queue.isOpen'));
    expect(rows().map((row) => row.className)).toEqual([
      'queue-row late',
      'queue-row soon',
      'queue-row soon',
      'queue-row calm',
    ]);
  });

  it.each([
    ['zh-CN', '等了 至少几秒，来得及'],
    ['zh-TW', '等了 至少幾秒，來得及'],
    ['en', 'waited at least a few seconds, in time'],
  ] as const)(
    'tells the ear of one who was only just seen that it is some seconds at least: %s',
    (language, words) => {
      const { container } = show({ waiters: [waiter('小鱼', 40, { atLeast: true })] }, language);
      const said = (of: string) =>
        container.querySelector(`${of} > .visually-hidden:last-of-type`)?.textContent;
      const text = translateQueue(language);
      expect(said('.queue-strip')).toBe(
        `${text('queue.longest', { time: text('queue.atLeastSeconds') })}${text('queue.comma')}${text('queue.calm')}`,
      );
      fireEvent.click(strip(text('queue.open')));
      expect(said('.queue-row')).toBe(words);
    },
  );

  it('opens by its key and not while one types, and gives the focus to the most urgent', () => {
    show();
    const field = document.body.appendChild(document.createElement('input'));
    press(field, 'w', { code: 'KeyW' });
    expect(dialog()).toBeNull();
    field.remove();
    act(() => void press(document.body, 'w', { code: 'KeyW' }));
    expect(dialog()).not.toBeNull();
    expect(focusedName()).toBe('大鱼');
  });

  it('is walked by arrows, from end to end and no further', () => {
    show();
    open();
    const go = (key: string) => press(document.activeElement ?? document.body, key);
    go('ArrowDown');
    expect(focusedName()).toBe('鲨鱼');
    go('End');
    go('ArrowDown');
    expect(focusedName()).toBe('小鱼');
    go('Home');
    go('ArrowUp');
    expect(focusedName()).toBe('大鱼');
    press(document.activeElement ?? document.body, 'ArrowDown', { isComposing: true });
    expect(focusedName()).toBe('大鱼');
  });

  it('gives back who was chosen, once, and closes', () => {
    const { onGo } = show();
    open();
    fireEvent.click(screen.getByText('鲨鱼'));
    expect(onGo.mock.calls.map(([one]) => one.name)).toEqual(['鲨鱼']);
    expect(dialog()).toBeNull();
  });

  it('closes by Escape, and chooses nobody', () => {
    const { onGo } = show();
    open();
    act(() => void press(document.activeElement ?? document.body, 'Escape'));
    expect(dialog()).toBeNull();
    expect(onGo).not.toHaveBeenCalled();
  });

  it.each(['noTab', 'noList', 'ready'] as const)('of nobody says what to do: %s', (sight) => {
    const { onLimits } = show({ sight, waiters: [] });
    open();
    const text = ({ noTab: 'queue.noTab', noList: 'queue.noList', ready: 'queue.nobody' } as const)[sight];
    expect(screen.getByText(t(`${text}Title`))).toBeDefined();
    expect(screen.getByText(t(`${text}Hint`))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: t('queue.limits') }));
    expect(onLimits).toHaveBeenCalledOnce();
  });

  it('draws no more rows than one can look through, and says how many there are', () => {
    show({ waiters: Array.from({ length: 75 }, (_, i) => waiter(`买家${i}`, i)) });
    open();
    expect(rows()).toHaveLength(60);
    expect(screen.getByText(t('queue.more', { n: 15 }))).toBeDefined();
  });

  it('shows a name that looks like markup as it is, and one that is none as none', () => {
    show({ waiters: [waiter('<b>{n}</b>', 9), waiter('', 5, { id: 'x' })] });
    open();
    expect(names()).toEqual(['<b>{n}</b>', t('queue.unnamed')]);
  });
});

describe('while the list is open', () => {
  it('no key is for what is behind it, also where the focus is nowhere', () => {
    const Queue = () => (
      <QueueBar sight="ready" waiters={THREE} online now={NOW} onGo={vi.fn()} onLimits={vi.fn()} />
    );
    const { spies, again } = showPanel({ Queue });
    open();
    (document.activeElement as HTMLElement).blur();
    expect(document.activeElement).toBe(document.body);
    for (const key of ['w', 'x', 't']) act(() => void press(document.body, key, { code: `Key${key}` }));
    act(() => void pressDigit(1));
    again({ command: { id: 9, action: { kind: 'first' } } });
    for (const spy of [spies.onFill, spies.onCopy, spies.onBan, spies.onTakeBack])
      expect(spy).not.toHaveBeenCalled();
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    act(() => void press(dialog() ?? document.body, 'Escape'));
    act(() => void pressDigit(1));
    expect(spies.onFill).toHaveBeenCalledOnce();
  });

  it('the focus stays in it when the last who waited goes', () => {
    const { again } = show({ waiters: THREE.slice(0, 1) });
    open();
    expect(focusedName()).toBe('小鱼');
    again({ waiters: [] });
    expect(dialog()?.contains(document.activeElement)).toBe(true);
  });
});

describe('the order', () => {
  const [small, big, shark] = THREE as [Waiter, Waiter, Waiter];
  const eel = waiter('鳗鱼', 400);
  beforeEach(() => {
    vi.useRealTimers();
  });

  it('stays while a row has the focus: who comes stands at the end, who goes keeps the place', () => {
    const { again, onGo } = show();
    open();
    expect(names()).toEqual(['大鱼', '鲨鱼', '小鱼']);
    again({ waiters: [small, big, eel] });
    expect(names()).toEqual(['大鱼', '鲨鱼', '小鱼', '鳗鱼']);
    const gone = screen.getByText('鲨鱼').closest('button');
    expect(gone?.textContent).toContain(t('queue.gone'));
    fireEvent.click(gone ?? document.body);
    expect(onGo).not.toHaveBeenCalled();
    // Back again before it was let go.
    again({ waiters: [small, big, eel, shark] });
    expect(names()).toEqual(['大鱼', '鲨鱼', '小鱼', '鳗鱼']);
    expect(screen.queryByText(t('queue.gone'))).toBeNull();
  });

  it('stays while the pointer is over it, and is right again when it has left', () => {
    const { again } = show();
    open();
    (document.activeElement as HTMLElement).blur();
    fireEvent.pointerEnter(held());
    again({ waiters: [small, eel, big] });
    expect(names()).toEqual(['大鱼', '鲨鱼', '小鱼', '鳗鱼']);
    fireEvent.pointerLeave(held());
    expect(names()).toEqual(['鳗鱼', '大鱼', '小鱼']);
    again({ waiters: [small, big] });
    expect(names()).toEqual(['大鱼', '小鱼']);
  });

  it('is made right by the agent, where it is held and another would be', () => {
    const { again } = show();
    open();
    const sort = () => within(dialog() as HTMLElement).queryByRole('button', { name: t('queue.sort') });
    expect(sort()).toBeNull();
    again({ waiters: [small, eel, big] });
    // It can be reached: the rows are held from it, too.
    act(() => sort()?.focus());
    expect(document.activeElement).toBe(sort());
    expect(names()).toEqual(['大鱼', '鲨鱼', '小鱼', '鳗鱼']);
    fireEvent.click(sort() as HTMLElement);
    expect(names()).toEqual(['鳗鱼', '大鱼', '小鱼']);
    expect(sort()).toBeNull();
    expect(focusedName()).toBe('鳗鱼');
    // Held on, until the focus goes elsewhere.
    again({ waiters: [small, big, waiter('鲸', 900)] });
    expect(names()).toEqual(['鳗鱼', '大鱼', '小鱼', '鲸']);
    act(() => (document.activeElement as HTMLElement).blur());
    expect(names()).toEqual(['鲸', '大鱼', '小鱼']);
  });
});

describe('in the panel', () => {
  it.each([{ kind: 'noConversation' }, { kind: 'siteOff', origin: null }] as const)(
    'stands on top of %j',
    (view) => {
      const { container } = showPanel({ view, Queue: () => <p>谁在等</p> });
      expect(container.querySelector('.panel')?.firstElementChild?.textContent).toBe('谁在等');
    },
  );
});

it.each(['zh-CN', 'zh-TW', 'en'] as const)('axe finds nothing in %s', async (language) => {
  const words = translateQueue(language);
  for (const more of [{}, { waiters: [] }, { sight: 'noTab', waiters: [] }, { online: false }] as const) {
    show(more, language);
    fireEvent.click(strip(words('queue.open')));
    expect(dialog()).not.toBeNull();
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    cleanup();
  }
});
