/** Fetching a pack: what goes out, what is believed of what comes, and where it stops. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FetchedPack, type FetchPackOptions, fetchPack } from '../../../utils/platform/index.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fakeBrowser.ts')).fake.browser }));

const ADDRESS = 'https://shop.example/cat.zip';
const LIMITS = { bytes: 1000, silence: 5_000, whole: 60_000 };
const request = vi.fn<typeof fetch>();

beforeEach(() => {
  request.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const options = (more: Partial<FetchPackOptions> = {}): FetchPackOptions => ({
  ...{ limits: LIMITS, etag: '', lastModified: '', signal: new AbortController().signal },
  ...more,
});
const read = (more: Partial<FetchPackOptions> = {}): Promise<FetchedPack> =>
  fetchPack(ADDRESS, options(more), request);

/** An answer as if it came from there. */
function answer(body: BodyInit | null, init: ResponseInit = {}, url = ADDRESS): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** What a browser gives for a redirect that it wasn't to follow. */
function redirect(): Response {
  const response = new Response(null);
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  return response;
}

/** A body that comes piece by piece, for ever if need be. */
function endless(size: number): {
  readonly stream: ReadableStream<Uint8Array>;
  readonly cancelled: () => boolean;
  /** Pieces that were asked for. */
  readonly pieces: () => number;
} {
  let cancelled = false;
  let pieces = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      pieces += 1;
      controller.enqueue(new Uint8Array(size));
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, cancelled: () => cancelled, pieces: () => pieces };
}

/** A server that never answers, until the request is ended. */
const silent: typeof fetch = (_address, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });

describe('what goes out', () => {
  it('is a bare request: no cookies, no referrer, nothing out of a cache, no redirect that nobody looked at', async () => {
    request.mockResolvedValue(answer('x'));
    await read();
    const [address, init] = request.mock.calls[0] ?? [];
    expect(address).toBe(ADDRESS);
    expect(init).toMatchObject({
      ...{ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' },
      ...{ cache: 'no-store', redirect: 'manual', headers: {} },
    });
  });

  it('names the version that is known', async () => {
    request.mockImplementation(async () => answer('x'));
    await read({ etag: '"v1"', lastModified: 'Sun, 29 Nov 2026 00:00:00 GMT' });
    await read({ lastModified: 'Sun, 29 Nov 2026 00:00:00 GMT' });
    expect(request.mock.calls.map(([, init]) => init?.headers)).toEqual([
      { 'If-None-Match': '"v1"', 'If-Modified-Since': 'Sun, 29 Nov 2026 00:00:00 GMT' },
      { 'If-Modified-Since': 'Sun, 29 Nov 2026 00:00:00 GMT' },
    ]);
  });
});

describe('what comes', () => {
  it('is read whole, with its hash and what the server calls it', async () => {
    const steps: (readonly [number, number | null])[] = [];
    request.mockResolvedValue(
      answer('话术', { headers: { etag: '"v2"', 'last-modified': 'today', 'content-length': '6' } }),
    );
    expect(await read({ progress: (...step) => steps.push(step) })).toEqual({
      ...{ kind: 'read', bytes: new TextEncoder().encode('话术'), etag: '"v2"', lastModified: 'today' },
      sha256: createHash('sha256').update('话术').digest('hex'),
    });
    expect(steps).toEqual([
      [0, 6],
      [6, 6],
    ]);
  });

  it('is unchanged by its status', async () => {
    request.mockResolvedValue(answer(null, { status: 304 }));
    expect(await read({ etag: '"v1"' })).toEqual({ kind: 'unchanged' });
  });

  it.each([
    [401, 'notAllowed'],
    [403, 'notAllowed'],
    [404, 'notFound'],
    [410, 'notFound'],
    [429, 'badStatus'],
    [500, 'badStatus'],
  ])('with status %i is %s', async (status, code) => {
    request.mockResolvedValue(answer('sorry', { status }));
    expect(await read()).toEqual({ kind: 'failed', code, values: { status } });
  });

  it('isn’t waited for where it says that it is too big', async () => {
    const { stream, cancelled } = endless(10);
    request.mockResolvedValue(answer(stream, { headers: { 'content-length': '1001' } }));
    expect(await read()).toEqual({ kind: 'failed', code: 'tooBig', values: { limit: 1000, size: 1001 } });
    expect(cancelled()).toBe(true);
  });

  it('is cut off at the limit where it doesn’t say, or lies', async () => {
    for (const headers of [
      {},
      { 'content-length': '5' },
      { 'content-encoding': 'gzip', 'content-length': '5' },
    ]) {
      const { stream, cancelled, pieces } = endless(300);
      request.mockResolvedValue(answer(stream, { headers: headers as Record<string, string> }));
      expect(await read()).toEqual({ kind: 'failed', code: 'tooBig', values: { limit: 1000, size: 0 } });
      expect(cancelled()).toBe(true);
      // One or two may be under way.
      expect(pieces()).toBeLessThan(7);
    }
  });

  it('may be just as big as the limit', async () => {
    request.mockResolvedValue(answer(new Uint8Array(1000)));
    expect(await read()).toMatchObject({ kind: 'read' });
  });
});

describe('a redirect', () => {
  it('on the same site is followed', async () => {
    request.mockResolvedValueOnce(redirect());
    request.mockResolvedValueOnce(answer('x', {}, 'https://shop.example/v3/cat.zip'));
    expect(await read({ etag: '"v1"' })).toMatchObject({ kind: 'read' });
    expect(request.mock.calls.map(([, init]) => init?.redirect)).toEqual(['manual', 'follow']);
    expect(request.mock.calls[1]?.[1]).toMatchObject({
      credentials: 'omit',
      headers: { 'If-None-Match': '"v1"' },
    });
  });

  it.each([
    'https://other.example/cat.zip',
    'http://shop.example/cat.zip',
    'https://shop.example:444/cat.zip',
  ])('to %s is named, and not read', async (to) => {
    const { stream, cancelled } = endless(10);
    request.mockResolvedValueOnce(redirect());
    request.mockResolvedValueOnce(answer(stream, {}, to));
    expect(await read()).toEqual({ kind: 'failed', code: 'movedAway', values: { to } });
    expect(cancelled()).toBe(true);
  });

  it('that the browser keeps secret is told as that', async () => {
    request.mockResolvedValueOnce(redirect());
    request.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await read()).toEqual({ kind: 'failed', code: 'movedOut', values: {} });
  });
});

describe('no answer', () => {
  it('is told apart from no network', async () => {
    request.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await read()).toEqual({ kind: 'failed', code: 'unreachable', values: {} });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await read()).toEqual({ kind: 'failed', code: 'offline', values: {} });
  });

  it('is waited for so long', async () => {
    vi.useFakeTimers();
    request.mockImplementation(silent);
    const reading = read();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(request.mock.calls[0]?.[1]?.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toEqual({ kind: 'failed', code: 'timedOut', values: {} });
  });

  it('in the middle is waited for as long, and all of it no longer than a minute', async () => {
    vi.useFakeTimers();
    const dripping = (every: number, until: number) => {
      request.mockImplementationOnce(async (_address, init) => {
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
            for (let at = every; at <= until; at += every)
              setTimeout(() => init?.signal?.aborted || controller.enqueue(new Uint8Array(1)), at);
          },
        });
        return answer(stream);
      });
      return read();
    };
    const stalled = dripping(4_000, 8_000);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(await stalled).toMatchObject({ code: 'timedOut' });
    const slow = dripping(4_000, 200_000);
    let ended = false;
    void slow.then(() => {
      ended = true;
    });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await slow).toMatchObject({ code: 'timedOut' });
  });

  it('is stopped by the agent, at any moment', async () => {
    const stop = new AbortController();
    request.mockImplementation(silent);
    const reading = read({ signal: stop.signal });
    stop.abort();
    expect(await reading).toEqual({ kind: 'stopped' });
    request.mockResolvedValueOnce(redirect());
    const second = new AbortController();
    const redirected = read({ signal: second.signal });
    setTimeout(() => second.abort(), 5);
    expect(await redirected).toEqual({ kind: 'stopped' });
  });

  it('leaves no timer running', async () => {
    vi.useFakeTimers();
    request.mockResolvedValue(answer('x'));
    await read();
    expect(vi.getTimerCount()).toBe(0);
  });
});
