/** Following: when something is new, when it is time to look, and hashes as people copy them. */
import { describe, expect, it } from 'vitest';
import {
  type Follow,
  hasNews,
  isDue,
  newFollow,
  readHash,
  type SeenVersion,
  shortHash,
  withoutTaken,
  withProblem,
  withSeen,
  withTaken,
  withUnchanged,
} from '../../../utils/packs/index.ts';

const NOW = 1_790_000_000_000;
const HOUR = 3_600_000;
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const follow = (more: Partial<Follow> = {}): Follow => ({
  ...newFollow({ id: 'f', address: 'https://a.example/p.zip', addedAt: NOW, expected: '', daily: false }),
  ...more,
});
const version = (sha256: string, more: Partial<SeenVersion> = {}): SeenVersion => ({
  ...{ sha256, size: 10, at: NOW, name: '猫砂', templates: 2, etag: '"1"', lastModified: '' },
  ...more,
});

describe('what is new', () => {
  it('nothing before something was seen', () => {
    expect(hasNews(follow())).toBe(false);
  });

  it('is what was seen and not taken in', () => {
    const seen = withSeen(follow(), version(A));
    expect(hasNews(seen)).toBe(true);
    const taken = withTaken(seen, { sha256: A, at: NOW, importId: 1 }, 10);
    expect(hasNews(taken)).toBe(false);
    const next = withSeen(taken, version(B, { at: NOW + HOUR }));
    expect(hasNews(next)).toBe(true);
    // The newest was taken in, and is taken back: it is new again.
    const both = withTaken(next, { sha256: B, at: NOW, importId: 2 }, 10);
    expect(hasNews(both)).toBe(false);
    expect(hasNews(withoutTaken(both, 2))).toBe(true);
    expect(withoutTaken(both, 1).taken.map(({ importId }) => importId)).toEqual([2]);
  });

  it('is not what was skipped, but what comes after that', () => {
    const skipped = { ...withSeen(follow(), version(A)), skipped: A };
    expect(hasNews(skipped)).toBe(false);
    expect(hasNews(withSeen(skipped, version(B)))).toBe(true);
  });

  it('is not the same bytes under a new name of the server', () => {
    const taken = withTaken(withSeen(follow(), version(A)), { sha256: A, at: NOW, importId: 1 }, 10);
    const again = withSeen(taken, version(A, { etag: '"2"', at: NOW + HOUR }));
    expect(hasNews(again)).toBe(false);
    expect(again).toMatchObject({ seen: { etag: '"2"', at: NOW }, lookedAt: NOW + HOUR });
  });

  it('is not what has another hash than is expected', () => {
    const seen = withSeen(follow(), version(A));
    expect(hasNews({ ...seen, expected: B })).toBe(false);
    expect(hasNews({ ...seen, expected: A })).toBe(true);
  });

  it('outlives a look that failed', () => {
    const failed = withProblem(withSeen(follow(), version(A)), { code: 'offline', values: {} }, NOW + HOUR);
    expect(failed).toMatchObject({ problem: { code: 'offline' }, lookedAt: NOW + HOUR });
    expect(hasNews(failed)).toBe(true);
    expect(withUnchanged(failed, NOW + 2 * HOUR)).toMatchObject({ problem: null, seen: { sha256: A } });
  });

  it('keeps no more of what was taken in than can be taken back', () => {
    let one = follow();
    for (let id = 1; id <= 5; id += 1) one = withTaken(one, { sha256: A, at: NOW, importId: id }, 3);
    expect(one.taken.map(({ importId }) => importId)).toEqual([3, 4, 5]);
  });
});

describe('when it is time to look', () => {
  it.each([
    ['not switched on', { daily: false, lookedAt: null }, false],
    ['never looked', { daily: true, lookedAt: null }, true],
    ['looked an hour ago', { daily: true, lookedAt: NOW - HOUR }, false],
    ['looked yesterday, a little later', { daily: true, lookedAt: NOW - 23 * HOUR }, true],
    ['the clock was put back', { daily: true, lookedAt: NOW + 48 * HOUR }, true],
  ])('%s', (_name, more, due) => {
    expect(isDue(follow(more), NOW)).toBe(due);
  });
});

describe('hashes', () => {
  it.each([
    [A, A],
    [` ${A.toUpperCase()}\n`, A],
    [`SHA-256: ${A}`, A],
    [`sha256-${A}`, A],
    [A.replace(/(..)/g, '$1:').slice(0, -1), A],
    [A.slice(1), null],
    [`${A}0`, null],
    [A.replace('a', 'g'), null],
    ['', null],
  ])('%s', (text, hash) => {
    expect(readHash(text)).toBe(hash);
  });

  it('are shortened so that two can be told apart', () => {
    expect(shortHash(`${'1'.repeat(32)}${'2'.repeat(32)}`)).toBe('11111111…22222222');
    expect(shortHash('abc')).toBe('abc');
  });
});
