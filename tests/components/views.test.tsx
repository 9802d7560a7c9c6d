// @vitest-environment happy-dom
/** What the panel says in each state of the page in front, and what it never does in the wrong one. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps, StoreProblem } from '../../components/index.ts';
import type { PanelView } from '../../utils/model/index.ts';
import { HOUR, lockOn, NOW, openView, pressDigit, say, shopper, showPanel } from './makers.tsx';

afterEach(cleanup);

const recipient = () => screen.getByRole('region', { name: say('recipient.label') });
const has = (text: string) => screen.queryByText(text) !== null;

describe('a site that is off', () => {
  const view: PanelView = { kind: 'siteOff', origin: 'https://kefu.example' };

  it('is named, and enabled by the button', () => {
    const { spies } = showPanel({ view });
    expect(has('https://kefu.example')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: say('siteOff.enable') }));
    expect(spies.onEnableSite).toHaveBeenCalledExactlyOnceWith('https://kefu.example');
  });

  it('comes with what is read, that it stays here and that nothing is sent', () => {
    showPanel({ view });
    for (const key of ['siteOff.reads', 'siteOff.local', 'siteOff.fill'] as const)
      expect(has(say(key))).toBe(true);
  });

  it('cannot be enabled where the browser forbids it', () => {
    showPanel({ view: { kind: 'siteOff', origin: null } });
    expect(has(say('siteOff.nullTitle'))).toBe(true);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe.each([
  [{ kind: 'siteOff', origin: 'https://kefu.example' }, 'siteOff.title'],
  [{ kind: 'noConversation' }, 'noConversation.title'],
  [{ kind: 'uncertain' }, 'uncertain.title'],
  [{ kind: 'unsupported', health: null }, 'unread.none'],
] as const)('without a conversation (%o)', (view, title) => {
  it('says so, names no shopper and offers no reply', () => {
    const { spies, container } = showPanel({ view });
    expect(has(say(title))).toBe(true);
    expect(container.textContent).not.toContain('王小明');
    expect(container.querySelector('.card')).toBeNull();
    pressDigit(1);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('takes no number key once an open conversation has gone', () => {
    const { spies, again } = showPanel();
    again({ view });
    pressDigit(1);
    pressDigit(1, { shiftKey: true });
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(spies.onCopy).not.toHaveBeenCalled();
  });

  it('still says what became of the last fill', () => {
    const outcome: PanelProps['outcome'] = {
      id: 1,
      outcome: { kind: 'stale' },
      title: '发货',
      text: '今天发',
      shopperName: '王小明',
    };
    showPanel({ view, outcome });
    expect(screen.getByRole('status').textContent).toBe(say('outcome.stale', { shopper: '王小明' }));
  });
});

describe('an open conversation', () => {
  it('says whom the reply goes to, where, and the newest order', () => {
    showPanel();
    const bar = recipient();
    for (const text of ['王小明', '练习台', '小店', '待发货', '棉袜', '¥19.90'])
      expect(bar.textContent).toContain(text);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('王小明');
  });

  it('has a word for a shopper without a name', () => {
    showPanel({ view: openView({ shopperName: '' }) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(say('recipient.unnamed'));
  });

  it('shows flag, tags and visits of one who was here before', () => {
    const flag = { colour: 'red', note: '要发顺丰', agent: '甲', at: NOW - HOUR } as const;
    showPanel({ shopper: shopper({ flag, tags: ['a', 'b', 'c', 'd', 'e', 'f'], visits: 3 }) });
    const bar = recipient();
    for (const text of ['要发顺丰', say('flag.red'), say('recipient.visit', { n: 3 })])
      expect(bar.textContent).toContain(text);
    expect(screen.getByRole('button', { name: say('recipient.moreTags', { n: 2 }) }).textContent).toBe('+2');
  });

  it('opens the shopper tab from the flag', () => {
    const flag = { colour: 'red', note: '要发顺丰', agent: '甲', at: NOW } as const;
    showPanel({ shopper: shopper({ flag }) });
    fireEvent.click(screen.getByRole('button', { name: /要发顺丰/ }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(say('tab.shopper'));
  });

  it('without orders shows the goods that are being looked at', () => {
    const goods = { id: 'g', title: '羊毛毯', price: '¥88' };
    showPanel({ view: openView({ orders: [], goods }) });
    expect(recipient().textContent).toContain('羊毛毯');
  });

  it('folds a long question to its last two turns', () => {
    showPanel({ view: openView({ question: ['一', '二', '三'] }) });
    expect([has('一'), has('二'), has('三')]).toEqual([false, true, true]);
    fireEvent.click(screen.getByRole('button', { name: say('question.lines', { n: 3 }) }));
    expect(has('一')).toBe(true);
  });

  it('says that all is answered, what could not be told apart and what was left out', () => {
    showPanel({ view: openView({ question: [], suggestions: [], unknownCount: 2, cut: true }) });
    expect(has(say('question.answered'))).toBe(true);
    expect(has(say('question.unknown', { n: 2 }))).toBe(true);
    expect(has(say('question.cut'))).toBe(true);
    expect(has(say('reply.idle'))).toBe(true);
  });

  it('does not say that nothing fits before the engine is there', () => {
    const { again } = showPanel({ view: openView({ suggestions: [], preparing: true }) });
    expect(has(say('reply.preparing'))).toBe(true);
    expect(has(say('reply.none'))).toBe(false);
    again({ view: openView({ suggestions: [] }) });
    expect(has(say('reply.preparing'))).toBe(false);
    expect(has(say('reply.none'))).toBe(true);
  });

  it('moves nothing that stood there when the first replies come', () => {
    const { again } = showPanel({ view: openView({ suggestions: [], preparing: true }) });
    const before = new Set(document.querySelectorAll('[role="tabpanel"] div'));
    again({ view: openView() });
    const line = document.querySelector('.reply-line');
    expect(line).not.toBe(null);
    expect(before.has(line as Element)).toBe(false);
  });

  it('starts afresh for the next shopper: tab, search and half-filled blanks are gone', () => {
    const { again } = showPanel();
    fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    const lock = lockOn('b2');
    again({ view: openView({ key: lock.key, lock, shopperName: '李四' }) });
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(say('tab.replies'));
  });
});

describe('the store', () => {
  it.each(['full', 'blocked', 'newer', 'failed', 'cleared'] as const satisfies readonly StoreProblem[])(
    '%s: says it aloud and hands the way out to the page',
    (storeProblem) => {
      const { spies } = showPanel({ storeProblem, askPersist: true });
      expect(screen.getByRole('alert').textContent).toContain(say(`store.${storeProblem}`));
      fireEvent.click(screen.getByRole('button', { name: say(`store.${storeProblem}Action`) }));
      expect(spies.onStoreProblem).toHaveBeenCalledExactlyOnceWith(storeProblem);
      // Trouble first: nothing is asked for at the same time.
      expect(has(say('persist.title'))).toBe(false);
    },
  );

  it('asks to be kept, and takes "later" for an answer', () => {
    const { spies } = showPanel({ askPersist: true });
    expect(has(say('persist.reason'))).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: say('persist.allow') }));
    fireEvent.click(screen.getByRole('button', { name: say('action.later') }));
    expect(spies.onPersist).toHaveBeenCalledTimes(1);
    expect(spies.onPersistLater).toHaveBeenCalledTimes(1);
  });
});
