/** The account of what the store has confirmed: each message is told until it is, and no longer. */
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../entrypoints/chat.content/ledger.ts';
import type { ChatMessage } from '../../../utils/model/index.ts';

const said = (id: string, text = '在吗', side: ChatMessage['side'] = 'shopper'): ChatMessage => ({
  id,
  side,
  text,
  at: null,
  kind: 'text',
  cut: false,
});
const all = (messages: readonly ChatMessage[]) => new Set(messages.map(({ id }) => id));

describe('the ledger', () => {
  it('lacks what was never offered, and nothing that is on its way or confirmed', () => {
    const ledger = createLedger();
    const message = said('1');
    expect([ledger.lacks('k')(message), ledger.lackedIn('k')('1')]).toEqual([true, true]);
    ledger.offer('k', [message]);
    expect([ledger.lacks('k')(message), ledger.lackedIn('k')('1')]).toEqual([false, false]);
    expect(ledger.confirm('k', [message], all([message]))).toBe(true);
    expect(ledger.lacks('k')(message)).toBe(false);
    expect(ledger.lacks('other')(message)).toBe(true);
  });

  it('lacks again what was taken back, and what the store left out', () => {
    const ledger = createLedger();
    const messages = [said('1'), said('2')];
    ledger.offer('k', messages);
    expect(ledger.confirm('k', messages, new Set(['1']))).toBe(false);
    expect(messages.map((message) => ledger.lacks('k')(message))).toEqual([false, true]);
    ledger.takeBack('k', messages);
    expect(messages.map((message) => ledger.lacks('k')(message))).toEqual([true, true]);
  });

  it('doesn’t tell again whose side nobody knows, until it is known', () => {
    const ledger = createLedger();
    const message = said('1', '在吗', 'unknown');
    ledger.offer('k', [message]);
    expect(ledger.confirm('k', [message], new Set())).toBe(true);
    expect(ledger.lacks('k')(message)).toBe(false);
    expect(ledger.lacks('k')(said('1'))).toBe(true);
  });

  it.each([
    ['other words', said('1', '在么')],
    ['a change far from the end', said('1', `¥2${'x'.repeat(60)}`)],
    ['another side', said('1', '在吗', 'agent')],
    ['another kind', { ...said('1'), kind: 'picture' as const }],
  ])('lacks a message with %s', (title, changed) => {
    const ledger = createLedger();
    ledger.offer('k', [title.startsWith('a change') ? said('1', `¥1${'x'.repeat(60)}`) : said('1')]);
    expect(ledger.lacks('k')(changed)).toBe(true);
  });

  it('forgets the conversation that was told least recently', () => {
    const ledger = createLedger();
    for (let i = 0; i < 50; i += 1) ledger.offer(`k${i}`, [said('1')]);
    expect(ledger.lackedIn('k0')('1')).toBe(false);
    ledger.offer('k50', [said('1')]);
    expect([ledger.lackedIn('k0')('1'), ledger.lackedIn('k1')('1')]).toEqual([false, true]);
  });
});
