/**
 * Reads the bytes at an address that the agent follows. Nothing about the agent goes along: no cookies, no referrer.
 * What comes is limited in size and time, and is nobody's word until it was looked at.
 */
import type { FetchProblemCode } from '../model/index.ts';

/** In milliseconds and bytes. */
export interface FetchLimits {
  readonly bytes: number;
  /** Without a byte. */
  readonly silence: number;
  readonly whole: number;
}

export interface FetchPackOptions {
  readonly limits: FetchLimits;
  /** What the server called the version that is known; empty: none is. */
  readonly etag: string;
  readonly lastModified: string;
  readonly signal: AbortSignal;
  /** Bytes that came, and all of them, where the server tells. */
  readonly progress?: (done: number, all: number | null) => void;
}

export type FetchedPack =
  /** What is known is the newest. */
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** In hex. */
      readonly sha256: string;
      readonly etag: string;
      readonly lastModified: string;
    }
  | {
      readonly kind: 'failed';
      readonly code: FetchProblemCode;
      readonly values: Readonly<Record<string, string | number>>;
    }
  /** By the signal. */
  | { readonly kind: 'stopped' };

type Failed = Extract<FetchedPack, { kind: 'failed' }>;

/** The reason with which a request is ended when it takes too long. */
const TOO_LONG = new Error('too long');

/**
 * Never rejects.
 * @param address of `readPackAddress`; that its host may be read is the caller's affair.
 * @param request `fetch`, or what stands for it.
 */
export async function fetchPack(
  address: string,
  options: FetchPackOptions,
  request: typeof fetch = fetch,
): Promise<FetchedPack> {
  const { signal, limits } = options;
  const late = new AbortController();
  const end = () => late.abort(TOO_LONG);
  const whole = setTimeout(end, limits.whole);
  let silence = setTimeout(end, limits.silence);
  const heard = (): void => {
    clearTimeout(silence);
    silence = setTimeout(end, limits.silence);
  };
  try {
    const both = AbortSignal.any([signal, late.signal]);
    return await read(address, { ...options, signal: both, heard }, request);
  } catch {
    if (signal.aborted) return { kind: 'stopped' };
    if (late.signal.aborted) return failed('timedOut');
    // The browser tells neither a wrong name from a dead server nor either from a bad certificate.
    return failed(navigator.onLine === false ? 'offline' : 'unreachable');
  } finally {
    clearTimeout(whole);
    clearTimeout(silence);
    late.abort();
  }
}

interface ReadOptions extends FetchPackOptions {
  heard(): void;
}

async function read(address: string, options: ReadOptions, request: typeof fetch): Promise<FetchedPack> {
  const { heard, limits } = options;
  const init = initOf(options);
  let response = await request(address, { ...init, redirect: 'manual' });
  heard();
  if (response.type === 'opaqueredirect') {
    // Where to, the browser tells only of an answer that it followed to; another site's answer isn't read.
    const followed = await request(address, { ...init, redirect: 'follow' }).catch(() => null);
    if (followed === null) {
      options.signal.throwIfAborted();
      return failed('movedOut');
    }
    response = followed;
    heard();
    if (new URL(response.url).origin !== new URL(address).origin) {
      await drop(response);
      return failed('movedAway', { to: response.url });
    }
  }
  if (response.status === 304) return { kind: 'unchanged' };
  if (!response.ok) {
    await drop(response);
    return failed(codeOf(response.status), { status: response.status });
  }
  const told = sizeOf(response);
  if (told !== null && told > limits.bytes) {
    await drop(response);
    return failed('tooBig', { limit: limits.bytes, size: told });
  }
  const bytes = await readBody(response, told, options);
  if (bytes === null) return failed('tooBig', { limit: limits.bytes, size: 0 });
  return {
    kind: 'read',
    ...{ bytes, sha256: await hashOf(bytes) },
    etag: response.headers.get('etag') ?? '',
    lastModified: response.headers.get('last-modified') ?? '',
  };
}

function initOf({ etag, lastModified, signal }: ReadOptions): RequestInit {
  const headers: Record<string, string> = {};
  if (etag !== '') headers['If-None-Match'] = etag;
  // A server that knows both goes by the first.
  if (lastModified !== '') headers['If-Modified-Since'] = lastModified;
  return {
    ...{ method: 'GET', headers, signal },
    ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
  };
}

function failed(code: FetchProblemCode, values: Failed['values'] = {}): Failed {
  return { kind: 'failed', code, values };
}

function codeOf(status: number): FetchProblemCode {
  if (status === 401 || status === 403) return 'notAllowed';
  return status === 404 || status === 410 ? 'notFound' : 'badStatus';
}

/** Of the body as it comes; null: not told. Packed on its way, it is told as it is packed. */
function sizeOf({ headers }: Response): number | null {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? null : Number(length);
}

/** What isn't wanted isn't waited for. */
async function drop({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => undefined);
}

/** @returns null where it goes beyond the limit; then the rest isn't waited for. */
async function readBody(
  response: Response,
  told: number | null,
  { limits, heard, progress }: ReadOptions,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  progress?.(0, told);
  for (;;) {
    const next = await reader?.read();
    if (next?.value === undefined) break;
    heard();
    size += next.value.byteLength;
    if (size > limits.bytes) {
      await reader?.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(next.value);
    progress?.(size, told);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
