/** How long the gate for a fill's pictures stands open, and that large ones come out whole. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createPictureGate } from '../../../entrypoints/background/pictureGate.ts';
import { addPicture } from '../../../utils/storage/index.ts';
import { DOCUMENT, emptyDesk } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const BYTES = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);

beforeEach(async () => {
  await emptyDesk();
  const blob = new Blob([BYTES], { type: 'image/webp' });
  await addPicture({ id: 'p', name: 'a.webp', type: 'image/webp', width: 1, height: 1, blob, addedAt: 1 });
});

it('gives every byte', async () => {
  const gate = createPictureGate();
  gate.open('f', DOCUMENT, ['p']);
  const given = await gate.give({ fill: 'f', picture: 0 }, DOCUMENT);
  expect(Buffer.from(given?.base64 ?? '', 'base64').equals(BYTES)).toBe(true);
});

it('is closed after its time, also where nobody closed it', async () => {
  let now = 0;
  const gate = createPictureGate(() => now);
  gate.open('f', DOCUMENT, ['p', 'p']);
  now = 29_000;
  expect(await gate.give({ fill: 'f', picture: 0 }, DOCUMENT)).not.toBeNull();
  now = 31_000;
  expect(await gate.give({ fill: 'f', picture: 1 }, DOCUMENT)).toBeNull();
});

it('of a fill that was asked again stays open when the first is answered', async () => {
  const gate = createPictureGate();
  const closeFirst = gate.open('f', DOCUMENT, ['p']);
  gate.open('f', DOCUMENT, ['p']);
  closeFirst();
  expect(await gate.give({ fill: 'f', picture: 0 }, DOCUMENT)).not.toBeNull();
});
