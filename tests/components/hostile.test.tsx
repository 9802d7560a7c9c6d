// @vitest-environment happy-dom
/** Names and texts come from pages: whatever stands in them stays text, and long ones break nothing. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { historyOf } from './historyMakers.tsx';
import { NOW, openView, pressDigit, reply, say, shopper, showPanel, type } from './makers.tsx';
import { adapter, showManager, template } from './managerMakers.tsx';
import { showShoppers } from './shopperMakers.tsx';

afterEach(cleanup);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['an image', '<img src=x onerror="globalThis.hit=1">'],
  ['a script', '<script>globalThis.hit=1</script>'],
  ['an entity', '&lt;b&gt;&#60;i>'],
  ['a parameter', '{n} {title} {shopper} $& $1'],
  ['turned letters', '\u202Egnp.exe\u202C \u0000 \uD800'],
  ['5,000 letters', '长'.repeat(5000)],
];

const FORBIDDEN = 'img, script, iframe, b, i, a[href]';

describe.each(HOSTILE)('%s', (_name, text) => {
  const flag = { colour: 'red', note: text, agent: text, at: NOW } as const;
  const person = shopper({ name: text, tags: [text], flag });
  const spans = [{ text, marked: true }];
  const suggestion = reply('a', {
    title: text,
    text,
    category: [text],
    blanks: [],
    explanation: { question: spans, trigger: spans },
  });
  const view = openView({
    shopperName: text,
    shopName: text,
    platformName: text,
    orders: [{ number: text, state: text, goods: text, amount: text }],
    question: [text],
    suggestions: [suggestion],
  });
  const outcome = { id: 1, outcome: { kind: 'stale' }, title: text, text, shopperName: text } as const;
  const said = { id: '1', side: 'shopper', text, at: NOW, kind: 'text' } as const;
  const History = historyOf({ messages: [{ ...said, source: { title: text, own: false } }] });

  it('stays text in every tab of the panel, and in what is said', () => {
    const { container } = showPanel({
      view,
      shopper: person,
      outcome,
      History,
      undo: { id: 1, message: text },
      knownTags: [{ name: text, usedAt: 0, group: text }],
    });
    for (const tab of ['replies', 'shopper', 'history'] as const) {
      fireEvent.click(screen.getByRole('tab', { name: say(`tab.${tab}`) }));
      expect(screen.getByRole('tabpanel').textContent).toContain(text);
      expect(container.querySelector(FORBIDDEN)).toBeNull();
    }
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(text);
    expect(screen.getByRole('status').textContent).toContain(say('outcome.stale', { shopper: text }));
    expect('hit' in globalThis).toBe(false);
  });

  it('goes out as it is', () => {
    const { spies } = showPanel({ view });
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(suggestion, text, view.lock);
  });

  it('stays text where it is searched for and not found', () => {
    vi.useFakeTimers();
    const { container, again } = showPanel({ view });
    type(screen.getByRole('textbox'), text);
    again({ search: { query: text.trim(), results: [] } });
    expect(container.querySelector(FORBIDDEN)).toBeNull();
    expect(screen.getByRole('tabpanel').textContent).toContain(say('search.none', { query: text.trim() }));
    vi.useRealTimers();
  });

  it.each(['templates', 'sites'] as const)('stays text in the manager: %s', (section) => {
    const { container } = showManager({
      section,
      templates: [template('x', { title: text, text, code: text, category: [text] })],
      shoppers: [person],
      sites: [{ origin: text, platformName: text, since: NOW, health: null, adapter: text }],
      adapters: [
        adapter(text, {
          name: text,
          hosts: [text],
          source: 'imported',
          facts: [{ about: text, seen: text, trust: 'H' }],
        }),
      ],
      adapterImport: { state: 'problems', problems: [{ code: 'selector', where: text, value: text }] },
    });
    expect(container.querySelector('main')?.textContent).toContain(text);
    expect(container.querySelector(FORBIDDEN)).toBeNull();
    expect('hit' in globalThis).toBe(false);
  });

  it('stays text in each part of the page of shoppers, and in what is known of one', () => {
    const message = { id: 'm', side: 'shopper', text, at: null, kind: 'text', seenAt: NOW } as const;
    const { container } = showShoppers({
      shoppers: [
        {
          ...person,
          formerNames: [text],
          orders: [{ number: text, state: text, goods: text, amount: text }],
        },
      ],
      tags: [{ name: text, usedAt: 0, group: text }],
      search: {
        ...{ query: text, found: [{ shopper: person, messages: [message], count: 9 }], count: 9 },
        ...{ looked: 1, of: 1, state: 'done' },
      },
    });
    fireEvent.click(container.querySelector('.row-open') ?? container);
    for (const tab of screen.getAllByRole('tab')) {
      fireEvent.click(tab);
      expect(container.querySelector('[role=tabpanel]')?.textContent).toContain(text.slice(0, 80));
      expect(container.querySelector('.shopper-details')?.textContent).toContain(text);
      expect(container.querySelector(FORBIDDEN)).toBeNull();
    }
    expect('hit' in globalThis).toBe(false);
  });

  it('is a blank like any other when it is typed into one', () => {
    const { spies } = showPanel({ view: openView({ suggestions: [reply('a', { text: '亲，【x】。' })] }) });
    pressDigit(1);
    type(screen.getByLabelText('x'), text);
    fireEvent.submit(screen.getByRole('form'));
    expect(spies.onFill.mock.lastCall?.[1]).toBe(`亲，${text.trim()}。`);
  });
});

it('blanks that lie outside the text, overlap or are empty stay plain text', () => {
  const text = '今天发货';
  const blanks = [
    { name: 'a', start: 2, end: 99 },
    { name: 'b', start: 3, end: 3 },
    { name: 'c', start: 0, end: 2 },
    { name: 'd', start: 1, end: 3 },
  ];
  showPanel({ view: openView({ suggestions: [reply('x', { text, blanks })] }) });
  expect(document.querySelector('.card-text')?.textContent).toBe(text);
  expect([...document.querySelectorAll('.blank')].map((one) => one.textContent)).toEqual(['今天']);
});
