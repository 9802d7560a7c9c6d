/** The rules of masking come with the extension; where they can't be read, nothing is kept. */
import { expect, it, vi } from 'vitest';
import { readMasking } from '../../../entrypoints/background/maskingRules.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

it('keeps nothing while the rules cannot be read, and masks as soon as they can', async () => {
  fake.packed = false;
  const without = await readMasking();
  expect(without.wording('什么时候发货', [])).toBe('');
  expect(without.reply('今天就发', { shopper: '', shop: '', agent: '', orders: [] })).toBe('');
  fake.packed = true;
  expect((await readMasking()).wording('李姐什么时候发货', [])).toBe('*什么时候发货');
});
