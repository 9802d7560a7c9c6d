/** Every error of the store comes down to something that the agent can act on. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { storeFailure } from '../../../utils/storage/index.ts';

const quota = new DOMException('no room', 'QuotaExceededError');
const wrapped = (name: string, inner: unknown) => Object.assign(new Error(name), { name, inner });

it.each([
  ['quota', quota, 'full'],
  ['quota in an abort', wrapped('AbortError', quota), 'full'],
  ['quota in an abort in a closing', wrapped('DatabaseClosedError', wrapped('AbortError', quota)), 'full'],
  ["quota in Dexie's own abort", new Dexie.AbortError('aborted', quota), 'full'],
  ['quota of a bulk', new Dexie.BulkError('1 of 2 failed', [quota]), 'full'],
  ['newer', new DOMException('', 'VersionError'), 'newer'],
  ['closed because newer', wrapped('DatabaseClosedError', wrapped('VersionError', null)), 'newer'],
  [
    "closed because it can't be opened",
    wrapped('DatabaseClosedError', new DOMException('', 'UnknownError')),
    'failed',
  ],
  ['closed', wrapped('DatabaseClosedError', undefined), 'blocked'],
  ['closed, with an inner that says nothing', wrapped('DatabaseClosedError', new Error('?')), 'blocked'],
  ['blocked', wrapped('BlockedError', null), 'blocked'],
  ['unknown', new DOMException('', 'UnknownError'), 'failed'],
  ['a plain error', new Error('QuotaExceededError'), 'failed'],
  ['a name of every object', { name: 'constructor' }, 'failed'],
  ['nothing', undefined, 'failed'],
  ['null', null, 'failed'],
  ['a string', 'QuotaExceededError', 'failed'],
])('%s', (_what, error, kind) => {
  expect(storeFailure(error)).toBe(kind);
});

it('ends with an error that holds itself', () => {
  const error = wrapped('AbortError', null);
  error.inner = error;
  expect(storeFailure(error)).toBe('failed');
});
