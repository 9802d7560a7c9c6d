/** Sizes: what is as long as it may be comes in, one more doesn't. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fill,
  listen,
  MAX_SLICE,
  MAX_TAIL,
  MAX_TAUGHT,
  makePageReport,
  on,
  report,
  saveTaught,
  search,
  templatesChanged,
} from '../../../utils/messaging/index.ts';
import { MAX_NAME, MAX_TEXT } from '../../../utils/model/index.ts';
import { CONTENT, fake, PANEL } from '../platform/fakeBrowser.ts';
import { HEALTH, message, openReport, REQUEST, SEARCH } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const many = (count: number) => Array.from({ length: count }, (_, i) => message(`${i}`));
const long = (length: number) => '长'.repeat(length);
const { conversation } = openReport();
const open = (more: Partial<typeof conversation>) =>
  openReport({ pending: [], conversation: { ...conversation, ...more } });
const anOrder = { number: '1', state: '', goods: '', amount: '' };

beforeEach(() => {
  fake.reset();
  listen([
    on(report, () => ({ taken: [] })),
    on(fill, () => ({ kind: 'filled' })),
    on(search, () => []),
    on(templatesChanged, () => null),
    on(makePageReport, () => null),
    on(saveTaught, () => ({ ok: true, problems: [] })),
  ]);
});

describe('limits', () => {
  it.each<[string, number, (size: number) => unknown]>([
    ['messages of the tail', MAX_TAIL, (size) => open({ messages: many(size) })],
    ['messages of a slice', MAX_SLICE, (size) => openReport({ pending: many(size) })],
    ['a text', MAX_TEXT, (size) => openReport({ pending: [message('a', { text: long(size) })] })],
    ['a message id', 500, (size) => openReport({ pending: [message(long(size))] })],
    ["a shopper's name", MAX_NAME, (size) => open({ shopperName: long(size) })],
    ["a shop's name", MAX_NAME, (size) => open({ shopName: long(size) })],
    ["an agent's name", MAX_NAME, (size) => open({ agentName: long(size) })],
    ['a platform', 100, (size) => open({ key: { ...conversation.key, platform: long(size) } })],
    ["a shopper's id", 500, (size) => open({ key: { ...conversation.key, shopper: long(size) } })],
    ['orders', 50, (size) => open({ orders: Array.from({ length: size }, () => anOrder) })],
    ['an order number', 500, (size) => open({ orders: [{ ...anOrder, number: long(size) }] })],
    ['an adapter of a health', 100, (size) => openReport({ health: { ...HEALTH, adapter: long(size) } })],
    [
      'an adapter of an unread page',
      100,
      (size) => ({ kind: 'unsupported', health: { ...HEALTH, adapter: long(size) } }),
    ],
    ['a goods title', MAX_NAME, (size) => open({ goods: { id: '1', title: long(size), price: '' } })],
  ])('of a report: %s', async (_what, size, make) => {
    const say = (data: unknown) => fake.deliver({ deskmate: 'report', data }, CONTENT);
    expect(await say(make(size))).toMatchObject({ ok: true });
    expect(await say(make(size + 1))).toMatchObject({ ok: false });
  });

  it.each<[string, number, (size: number) => unknown]>([
    ['fill', 10_000, (size) => ({ ...REQUEST, text: long(size) })],
    ['fill', 500, (size) => ({ ...REQUEST, templateId: long(size) })],
    ['search', 200, (size) => ({ ...SEARCH, query: long(size) })],
    ['templatesChanged', 50_000, (size) => ({ ids: Array.from({ length: size }, () => 'id') })],
    ['makePageReport', 40, (size) => ({ version: long(size), health: null })],
    ['templatesChanged', 500, (size) => ({ ids: [long(size)] })],
  ])('of %s: %i', async (type, size, make) => {
    const say = (data: unknown) => fake.deliver({ deskmate: type, data }, PANEL);
    expect(await say(make(size))).toMatchObject({ ok: true });
    expect(await say(make(size + 1))).toMatchObject({ ok: false });
  });

  it('of saveTaught: the adapter as JSON', async () => {
    const empty = JSON.stringify({ name: '' }).length;
    const say = (adapter: unknown) => fake.deliver({ deskmate: 'saveTaught', data: { adapter } }, CONTENT);
    expect(await say({ name: long(MAX_TAUGHT - empty) })).toMatchObject({ ok: true });
    expect(await say({ name: long(MAX_TAUGHT - empty + 1) })).toMatchObject({ ok: false });
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    expect(await say(endless)).toMatchObject({ ok: false });
  });
});
