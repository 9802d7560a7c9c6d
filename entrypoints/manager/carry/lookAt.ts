/** One look at the address of a followed pack: what is there is read, checked, and told. Nothing is written here. */
import type { FileProblem } from '../../../utils/model/index.ts';
import { DRAFT_LIMITS } from '../../../utils/packs/formats/index.ts';
import {
  type Follow,
  type FollowProblem,
  PACK_FORMAT,
  shortHash,
  withProblem,
  withSeen,
  withUnchanged,
} from '../../../utils/packs/index.ts';
import { type FetchLimits, type fetchPack, mayFetch, originPattern } from '../../../utils/platform/index.ts';
import type { Source } from './open.ts';
import type { Reader } from './reader.ts';

/** As large as a file that is chosen may be. In milliseconds: a slow line, but not a dead one. */
export const FETCH_LIMITS: FetchLimits = { bytes: DRAFT_LIMITS.file, silence: 30_000, whole: 600_000 };

export interface LookOptions {
  readonly read: typeof fetchPack;
  readonly readFiles: Reader;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly progress: (done: number, all: number | null) => void;
  /** Even when nothing changed since it was seen. */
  readonly whole: boolean;
}

export interface Look {
  /** What it makes of the follow; null: it was stopped, and nothing is known. */
  readonly change: ((follow: Follow) => Follow) | null;
  /** Where something was read that may be imported. */
  readonly version: { readonly source: Source; readonly sha256: string } | null;
}

/** Never rejects. Fetches nothing from a host that isn't allowed. */
export async function lookAt(follow: Follow, options: LookOptions): Promise<Look> {
  const { address, expected } = follow;
  const pattern = originPattern(address);
  if (pattern === null || !(await mayFetch(pattern))) return failed({ code: 'noPermission', values: {} });
  const known = options.whole ? null : follow.seen;
  const { etag = '', lastModified = '' } = known ?? {};
  const fetched = await options.read(address, { ...options, etag, lastModified });
  const now = Date.now();
  if (fetched.kind === 'stopped') return { change: null, version: null };
  if (fetched.kind === 'failed') return failed({ code: fetched.code, values: fetched.values });
  if (fetched.kind === 'unchanged') {
    // Nobody had asked whether it is.
    if (known === null) return failed({ code: 'badStatus', values: { status: 304 } });
    const wrong = wrongHash(known.sha256, expected);
    return wrong ?? { change: (one) => withUnchanged(one, now), version: null };
  }
  const { bytes, sha256 } = fetched;
  const wrong = wrongHash(sha256, expected);
  if (wrong !== null) return wrong;
  const source = await openPack(fileNameOf(address), bytes, options).catch(() => null);
  // Stopped while it was read.
  if (source === null) return { change: null, version: null };
  if ('problem' in source) return failed(source.problem);
  const seen = {
    ...{ sha256, size: bytes.byteLength, at: now, name: source.name, templates: source.entries.length },
    ...{ etag: fetched.etag, lastModified: fetched.lastModified },
  };
  return { change: (one) => withSeen(one, seen), version: { source, sha256 } };
}

/** What says of a file that it is none of ours, as opposed to one of ours that is broken. */
const STRANGE: readonly FileProblem['code'][] = ['unknownFormat', 'notText', 'notAPack', 'noPack'];

/** A pack of ours, read as a file that is chosen. Others aren't read: nobody chose them. */
async function openPack(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  { readFiles, signal }: Pick<LookOptions, 'readFiles' | 'signal'>,
): Promise<Source | { readonly problem: FollowProblem }> {
  const notOurs = { problem: { code: 'notOurs', values: {} } } as const;
  if (!mayBeOurs(bytes)) return notOurs;
  // Under a name that no reader takes for a picture's, or for what systems leave behind.
  const bare = name.replace(/^.*[/\\]/s, '').replace(/^[.~$]+/, '') || 'pack';
  const path = /\.(?:zip|json)$/i.test(bare) ? bare : `${bare}.zip`;
  const files = [{ path, file: new File([bytes], path) }];
  const opened = await readFiles(files, { signal, progress: () => {} });
  if (opened.kind === 'everything') return notOurs;
  const [source] = opened.sources;
  if (source?.format === 'deskmate') return source;
  const [file] = opened.problems;
  if (file === undefined || STRANGE.includes(file.code)) return notOurs;
  return { problem: { code: 'brokenPack', values: {}, file } };
}

const ZIP = [0x50, 0x4b];

function mayBeOurs(bytes: Uint8Array): boolean {
  if (ZIP.every((byte, at) => bytes[at] === byte)) return true;
  return new TextDecoder().decode(bytes.subarray(0, 4000)).slice(0, 1000).includes(`"${PACK_FORMAT}"`);
}

function failed(problem: FollowProblem): Look {
  const now = Date.now();
  return { change: (follow) => withProblem(follow, problem, now), version: null };
}

/** Null: it is what was asked for, or nothing was. */
function wrongHash(sha256: string, expected: string): Look | null {
  if (expected === '' || sha256 === expected) return null;
  const values = { expected: shortHash(expected), got: shortHash(sha256) };
  return failed({ code: 'wrongHash', values });
}

/** The last part of the address, as a person reads it; the host where there is none. */
export function fileNameOf(address: string): string {
  const { pathname, host } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || host;
  } catch {
    return last;
  }
}
