// @vitest-environment happy-dom
/** One call for a burst of changes, in every root that the page has or gets, until the end. */
import { afterEach, expect, it, vi } from 'vitest';
import { watch } from '../../../utils/chat/index.ts';
import { make, show } from './page.ts';

const rest = () => new Promise((resolve) => setTimeout(resolve, 40));
let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  show();
});

function watched(scopes: () => readonly (Document | ShadowRoot)[] = () => [document]) {
  const changed = vi.fn();
  watch(scopes, changed, controller.signal);
  return changed;
}

it('a burst is one call, the next burst another', async () => {
  const changed = watched();
  const line = make('p', {}, 'x');
  for (let i = 0; i < 50; i += 1) document.body.append(line.cloneNode(true), line);
  await rest();
  expect(changed).toHaveBeenCalledTimes(1);
  line.setAttribute('title', 'x');
  await rest();
  (line.firstChild as Text).data = 'y';
  await rest();
  expect(changed).toHaveBeenCalledTimes(3);
});

it('what the agent types is drawn first: a change behind a key waits for a frame', async () => {
  vi.useFakeTimers();
  const changed = watched();
  try {
    vi.advanceTimersByTime(1000);
    window.dispatchEvent(new Event('input'));
    show(make('p'));
    await Promise.resolve();
    vi.advanceTimersByTime(15);
    expect(changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(changed).toHaveBeenCalledTimes(1);
  } finally {
    vi.useRealTimers();
  }
});

it('nothing is called without a change, or after the end', async () => {
  const changed = watched();
  await rest();
  show(make('p'));
  await Promise.resolve();
  controller.abort();
  show(make('i'));
  await rest();
  expect(changed).not.toHaveBeenCalled();
});

it('one that is over before it begins watches nothing', async () => {
  controller.abort();
  const changed = watched();
  show(make('p'));
  await rest();
  expect(changed).not.toHaveBeenCalled();
});

it('a shadow root that is mounted later is watched from then on', async () => {
  const host = make('practice-desk');
  const changed = watched(() => [document, ...(host.shadowRoot === null ? [] : [host.shadowRoot])]);
  show(host);
  const inner = host.attachShadow({ mode: 'open' });
  await rest();
  expect(changed).toHaveBeenCalledTimes(1);
  inner.append(make('p'));
  await rest();
  expect(changed).toHaveBeenCalledTimes(2);
});
