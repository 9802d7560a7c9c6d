/** A shopper erased in the manager is gone from what panels keep of who waits, too. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createChanges } from '../../../entrypoints/manager/shoppers/changes.ts';
import { translateShoppers } from '../../../utils/locale/index.ts';
import { keyText, WAITING_KEPT, WAITING_SHOWN } from '../../../utils/model/index.ts';
import { recordReading } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { KEY, message, NOW, reading } from '../storage/makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

it('takes names and times of who waits out of the session', async () => {
  const said = [message('a')];
  await recordReading(reading(said), said, NOW);
  const offerUndo = vi.fn();
  const changes = createChanges(translateShoppers('zh-CN'), { language: 'zh-CN', offerUndo, onSection() {} });
  for (const key of [WAITING_SHOWN, WAITING_KEPT, 'other']) fake.session.set(key, 1);
  await changes.many([keyText(KEY)], { kind: 'erase' });
  expect(offerUndo).toHaveBeenCalledOnce();
  expect([...fake.session.keys()]).toEqual(['other']);
});
