// @vitest-environment happy-dom
/** What is said of a page in which nothing is open, or nothing certain, and what of how well it is read. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startReporting } from '../../../entrypoints/chat.content/reporting.ts';
import type { PageReader, Reading } from '../../../utils/chat/index.ts';
import type { Health } from '../../../utils/model/index.ts';
import { HEALTH } from '../background/makers.ts';
import { box, make, practice, show } from '../chat/page.ts';
import { createBackground } from './background.ts';

const background = await vi.hoisted(async () => (await import('./background.ts')).createBackground());
vi.mock('wxt/browser', () => ({ browser: background.browser }));

const NONE: Reading = { kind: 'none', lacks: [] };
const GENERIC: Health = { ...HEALTH, reader: 'generic', adapter: 'web:desk.example' };
const OPEN: Reading = {
  kind: 'open',
  conversation: {
    key: { platform: 'practice', shop: 's', shopper: '~小鱼' },
    shopperName: '小鱼',
    shopName: '',
    agentName: '',
    messages: [],
    orders: [],
    goods: null,
  },
  older: () => [],
  unknownCount: 0,
  cut: false,
  thread: 2,
};

let controller = new AbortController();
const page = {
  reading: NONE as Reading | 'broken',
  health: null as Health | null,
  composers: [] as boolean[],
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  show();
  controller = new AbortController();
  page.reading = NONE;
  page.health = null;
  page.composers = [];
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  background.reset();
});

/** Starts before this page; the reader sees nothing but what the test says. */
async function say(reading: Reading | 'broken', health: Health | null): Promise<void> {
  page.reading = reading;
  page.health = health;
  const reader: PageReader = {
    read: () => {
      if (page.reading === 'broken') throw new Error('a page of surprises');
      return page.reading;
    },
    adapter: practice,
    health: (composer) => {
      page.composers.push(composer);
      return page.health;
    },
    scopes: () => [document],
    around: () => [document],
    follow: () => {},
  };
  startReporting(reader, () => {}, {
    signal: controller.signal,
    end: () => controller.abort(),
    alive: () => !controller.signal.aborted,
  });
  await vi.advanceTimersByTimeAsync(20);
}

it.each<[string, Reading, Health | null, unknown]>([
  ['nothing like a chat', NONE, null, { kind: 'unsupported', health: null }],
  [
    'a chat that isn’t certain enough',
    { kind: 'none', lacks: ['shopper'] },
    GENERIC,
    { kind: 'unsupported', health: GENERIC },
  ],
  ['a workbench with nobody open', { kind: 'none', lacks: ['shopper', 'thread'] }, HEALTH, { kind: 'none' }],
  ['one read by the agent’s own', NONE, { ...HEALTH, reader: 'own' }, { kind: 'none' }],
  [
    'a workbench that has moved',
    { kind: 'none', lacks: ['shopper'] },
    { ...HEALTH, moved: true },
    { kind: 'unsupported', health: { ...HEALTH, moved: true } },
  ],
  ['a switch', { kind: 'uncertain', wait: 300, lacks: [] }, HEALTH, { kind: 'uncertain' }],
])('%s is said to be so', async (_what, reading, health, said) => {
  await say(reading, health);
  expect(background.heard).toEqual([said]);
});

it('an open conversation comes with its health, and with the thread that it is', async () => {
  await say(OPEN, GENERIC);
  expect(background.heard).toMatchObject([{ kind: 'open', health: GENERIC, thread: 2 }]);
});

it('a health that changes is said, one that stays is not said again', async () => {
  await say(NONE, GENERIC);
  document.body.append(make('p'));
  await vi.advanceTimersByTimeAsync(50);
  expect(background.heard).toHaveLength(1);
  page.health = {
    ...GENERIC,
    parts: GENERIC.parts.map((part) => ({ ...part, state: 'unsure', confidence: 0.5 })),
  };
  document.body.append(make('p'));
  await vi.advanceTimersByTimeAsync(50);
  expect(background.heard.at(-1)).toEqual({ kind: 'unsupported', health: page.health });
  expect(background.heard).toHaveLength(2);
});

it('the reader hears whether the box was found, also one that can’t be written into', async () => {
  await say(OPEN, HEALTH);
  const composer = box();
  document.body.append(composer);
  await vi.advanceTimersByTimeAsync(50);
  composer.readOnly = true;
  await vi.advanceTimersByTimeAsync(50);
  expect(page.composers).toEqual([false, true, true]);
  const composers = background.heard.map((said) => said.kind === 'open' && said.composer);
  expect(composers).toEqual(['missing', 'ready', 'readOnly']);
});

it('what was read is looked at again after the pause that the reading names', async () => {
  await say({ kind: 'none', lacks: [], wait: 700 }, GENERIC);
  page.reading = OPEN;
  await vi.advanceTimersByTimeAsync(600);
  expect(background.heard).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(background.heard.at(-1)).toMatchObject({ kind: 'open' });
});

it('a page that breaks the reading is uncertain, and is looked at again', async () => {
  await say('broken', HEALTH);
  expect(background.heard).toEqual([{ kind: 'uncertain' }]);
  page.reading = OPEN;
  await vi.advanceTimersByTimeAsync(2000);
  expect(background.heard.at(-1)).toMatchObject({ kind: 'open' });
});

it('the script ends itself when it is told that the site isn’t enabled any more', async () => {
  background.answer = () => ({ taken: [], stop: true });
  await say(OPEN, HEALTH);
  expect(controller.signal.aborted).toBe(true);
  expect([background.listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

it('the fake background is the one under test', () => {
  expect(Object.keys(createBackground())).toEqual(Object.keys(background));
});
