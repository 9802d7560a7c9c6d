/** Addresses of packs: HTTPS alone, and no secrets in them. */
import { describe, expect, it, vi } from 'vitest';
import { readPackAddress } from '../../../utils/platform/index.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fakeBrowser.ts')).fake.browser }));

describe('readPackAddress', () => {
  it.each([
    ['https://shop.example/packs/cat.zip', 'https://shop.example/packs/cat.zip', 'https://shop.example/*'],
    ['  HTTPS://Shop.Example/a b#top ', 'https://shop.example/a%20b', 'https://shop.example/*'],
    ['shop.example/cat.zip?v=2', 'https://shop.example/cat.zip?v=2', 'https://shop.example/*'],
    ['shop.example:8443/cat.zip', 'https://shop.example:8443/cat.zip', 'https://shop.example/*'],
    ['https://127.0.0.1:9/p', 'https://127.0.0.1:9/p', 'https://127.0.0.1/*'],
    ['https://话术.example/', 'https://xn--fctw0e.example/', null],
  ])('%s', (text, address, pattern) => {
    const read = readPackAddress(text);
    const wanted = new URL(address).hostname;
    expect(read).toMatchObject({
      ok: true,
      pattern: pattern ?? `https://${new URL(text.trim()).hostname}/*`,
    });
    if (pattern !== null) expect(read).toMatchObject({ address, pattern: `https://${wanted}/*` });
  });

  it.each([
    ['http://shop.example/cat.zip', 'notHttps'],
    ['http://localhost:8080/cat.zip', 'notHttps'],
    ['ftp://shop.example/cat.zip', 'notHttps'],
    ['file:///cat.zip', 'notHttps'],
    ['data:application/json,{}', 'notHttps'],
    ['javascript:alert(1)', 'notHttps'],
    ['https://me:secret@shop.example/cat.zip', 'credentials'],
    ['https://me@shop.example/cat.zip', 'credentials'],
    ['me:secret@shop.example/cat.zip', 'notHttps'],
    ['', 'notAnAddress'],
    ['two words', 'notAnAddress'],
    ['https://', 'notAnAddress'],
  ])('refuses %s: %s', (text, problem) => {
    expect(readPackAddress(text)).toEqual({ ok: false, problem });
  });
});
