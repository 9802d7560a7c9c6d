/** A store that the browser couldn't open for a while, as with a full disk, is opened again by itself. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { desk, readSetting, storeFailure, writeSetting } from '../../../utils/storage/index.ts';

/** As Chromium answers while nothing can be written. */
function refusal(): IDBOpenDBRequest {
  const request = {
    error: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
    onerror: null as ((event: unknown) => void) | null,
  };
  setTimeout(() => {
    request.onerror?.({ type: 'error', target: request, preventDefault() {}, stopPropagation() {} });
  });
  return request as unknown as IDBOpenDBRequest;
}

it('as soon as that can be done', async () => {
  await writeSetting('agentName', '阿明');
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(refusal);
  // Cut off, as the browser does.
  desk().close({ disableAutoOpen: false });
  const failure = await readSetting('agentName').catch((error: unknown) => error);
  expect(storeFailure(failure)).toBe('failed');
  opening.mockRestore();
  await vi.waitUntil(async () => (await readSetting('agentName').catch(() => '')) === '阿明', {
    timeout: 6000,
    interval: 100,
  });
});
