/** What is chosen last is what is kept, however fast one goes on. */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { createWelcomeActions } from '../../../entrypoints/welcome/actions.ts';
import type { WelcomeState } from '../../../entrypoints/welcome/state.ts';
import { FRESH_FIRST_RUN, type RetentionDays } from '../../../utils/model/index.ts';
import { desk, readRetention } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

beforeEach(async () => {
  fake.reset();
  await desk().settings.clear();
});

it('the time of keeping, where the next page is opened at once', async () => {
  const state = { run: signal(FRESH_FIRST_RUN), retention: signal<RetentionDays>(180) };
  const actions = createWelcomeActions(state as unknown as WelcomeState);
  actions.onRetention(30);
  expect(state.retention.value).toBe(30);
  actions.onSet(true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await readRetention()).days).toBe(30);
});
