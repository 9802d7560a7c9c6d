// @vitest-environment happy-dom
/** What a suggestion says of how it was learned, and "never for this". */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDay } from '../../utils/locale/index.ts';
import type { Suggestion } from '../../utils/model/index.ts';
import { HOUR, NOW, openView, press, reply, say, showPanel } from './makers.tsx';

afterEach(cleanup);

const facts = () =>
  [...document.querySelectorAll('.why')].map((one) => one.querySelector('.why-facts')?.textContent ?? '');
const show = (...suggestions: Suggestion[]) => showPanel({ view: openView({ suggestions }) });

describe('why', () => {
  it('says from how many replies it was learned, and the stage', () => {
    show(reply('a', { lessons: 12, stage: 'presale' }), reply('b', { lessons: 1 }), reply('c'));
    expect(facts()).toEqual(['学自 12 次回复 · 售前', '学自 1 次回复', '']);
  });

  it('says no stage that the category says already', () => {
    show(reply('a', { stage: 'presale', category: ['售前', '尺码'] }));
    expect(facts()).toEqual(['']);
  });

  it('says of an own reply when it was given', () => {
    const lastUsedAt = new Date(2025, 10, 3, 9, 0).getTime();
    const own = { origin: 'own', title: '' } as const;
    show(
      reply('a', { ...own, lessons: 1, lastUsedAt }),
      reply('b', { ...own, lessons: 5, lastUsedAt: NOW - 30 * HOUR }),
    );
    expect(facts()).toEqual(['你在2025年11月3日这样回复过', '你在昨天这样回复过 · 学自 5 次回复']);
    expect(screen.getAllByText(say('learned.own'))).toHaveLength(2);
  });

  it.each(['zh-TW', 'en'] as const)('says the date in the language of the page: %s', (language) => {
    const lastUsedAt = new Date(2026, 5, 3).getTime();
    const suggestions = [reply('a', { origin: 'own', title: '', lastUsedAt })];
    showPanel({ view: openView({ suggestions }) }, language);
    expect(facts()[0]).toContain(formatDay(lastUsedAt, NOW, language));
  });

  it('marks the words that fit beside it', () => {
    const trigger = [
      { text: '什么时候', marked: false },
      { text: '发货', marked: true },
    ];
    show(reply('a', { lessons: 3, explanation: { question: [], trigger } }));
    expect(document.querySelector('.why mark')?.textContent).toBe('发货');
    expect(facts()).toEqual(['学自 3 次回复']);
  });
});

describe('what the shopper showed', () => {
  const shown = [
    { of: 'angry', words: ['投诉', '太差'] },
    { of: 'tiger', words: ['快点'] },
  ] as const;
  const lines = () => [...document.querySelectorAll('.why-match')].map((one) => one.textContent);

  it('is said with the words that showed it', () => {
    show(reply('a', { explanation: { question: [], trigger: [], shown } }), reply('b'));
    expect(lines()).toEqual(['买家生气了：投诉、太差', '老虎型买家：快点']);
    expect([...document.querySelectorAll('.why mark')].map((one) => one.textContent)).toEqual([
      '投诉',
      '太差',
      '快点',
    ]);
  });

  it.each(['zh-TW', 'en'] as const)('is said in the language of the page: %s', (language) => {
    const suggestions = [reply('a', { explanation: { question: [], trigger: [], shown } })];
    showPanel({ view: openView({ suggestions }) }, language);
    expect(lines()).toHaveLength(2);
    expect(lines().join()).not.toContain('买家');
  });
});

describe('never for this', () => {
  const button = (title: string) => screen.getByRole('button', { name: say('learned.banThis', { title }) });

  it('is asked for by the button of a card, under the lock on screen', () => {
    const { spies } = showPanel();
    const view = openView();
    fireEvent.click(button('快递'));
    expect(spies.onBan).toHaveBeenCalledExactlyOnceWith(view.suggestions[1], view.lock);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('is asked for by its key: of the first, or of the one with the focus, and the focus stays in the list', () => {
    const { spies } = showPanel();
    const view = openView();
    press(document.body, 'x', { code: 'KeyX' });
    expect(spies.onBan).toHaveBeenLastCalledWith(view.suggestions[0], view.lock);
    const fills = [...document.querySelectorAll<HTMLElement>('.card-fill')];
    fills[2]?.focus();
    press(document.activeElement ?? document.body, 'x', { code: 'KeyX' });
    expect(spies.onBan).toHaveBeenLastCalledWith(view.suggestions[2], view.lock);
    expect(document.activeElement).toBe(fills[1]);
  });

  it('is said where keys are said', () => {
    showPanel();
    expect(screen.getByText(say('learned.banKey', { key: 'X' }))).toBeDefined();
    expect(button('发货').getAttribute('aria-keyshortcuts')).toBe('X');
  });

  it.each([
    ['nothing is asked', { view: openView({ question: [] }) }],
    ['another tab is open', {}],
    ['a search is shown', { search: { query: '快', results: [reply('快递')] } }],
  ])('is not there while %s', (what, props) => {
    const { spies } = showPanel(props);
    if (what.startsWith('another')) fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    if (what.startsWith('a search')) {
      fireEvent.input(screen.getByRole('textbox', { name: say('search.label') }), {
        target: { value: '快' },
      });
    }
    expect(screen.queryByRole('button', { name: say('learned.banThis', { title: '快递' }) })).toBeNull();
    expect(press(document.body, 'x', { code: 'KeyX' })).toBe(false);
    expect(spies.onBan).not.toHaveBeenCalled();
  });
});
