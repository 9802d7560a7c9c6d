/** A store that was cleared is told of, also where another page than the panel is the first to write into the new one. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { beginRetention, chooseRetention } from '../../../entrypoints/shared/retention.ts';
import { localDrawer } from '../../../utils/platform/index.ts';
import { desk, onCleared, readRetention } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const NOW = 1_800_000_000_000;
const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

/** What a panel that is opened now tells. */
async function toldByPanel(): Promise<boolean> {
  const tell = vi.fn();
  onCleared({ drawer: localDrawer, tell, failed: vi.fn() });
  await settle();
  return tell.mock.lastCall?.[0] === true;
}

beforeEach(async () => {
  fake.reset();
  await desk().settings.clear();
});

const first: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['is told how long things are kept', () => beginRetention(NOW)],
  ['chooses how long things are kept', () => chooseRetention(30, NOW)],
];

it.each(first)(
  'where the agent first %s, in a browser that never had one: nothing is told',
  async (_, write) => {
    await write();
    expect(await toldByPanel()).toBe(false);
  },
);

it.each(first)('where the agent first %s, in a store that was cleared: it is told', async (_, write) => {
  await beginRetention(NOW);
  expect(await toldByPanel()).toBe(false);
  await desk().settings.clear();
  await write();
  expect(await toldByPanel()).toBe(true);
});

it('the choice is kept where it can’t be noted', async () => {
  vi.spyOn(localDrawer, 'read').mockRejectedValue(new Error('no'));
  await chooseRetention(30, NOW);
  expect((await readRetention()).days).toBe(30);
  vi.restoreAllMocks();
});
