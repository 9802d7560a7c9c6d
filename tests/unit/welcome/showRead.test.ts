// @vitest-environment happy-dom
/** The practice desk hears when what it drew is gone, whoever took it away. */
import { afterEach, expect, it, vi } from 'vitest';
import { showRead } from '../../../entrypoints/practice/scripts.ts';

const world = globalThis as typeof globalThis & { deskmateSeen?: AbortController };

afterEach(() => {
  document.head.replaceChildren();
  delete world.deskmateSeen;
  vi.restoreAllMocks();
});

/** As the browser does: the script has run, and keeps its life where it is known. */
function begin() {
  const put = vi.spyOn(document.head, 'append').mockImplementation(() => {});
  const ended = vi.fn();
  const hide = showRead(ended);
  const script = put.mock.lastCall?.[0] as HTMLScriptElement;
  world.deskmateSeen = new AbortController();
  script.dispatchEvent(new Event('load'));
  return { ended, hide, life: world.deskmateSeen };
}

it('at Escape', () => {
  const { ended, life } = begin();
  expect(ended).not.toHaveBeenCalled();
  life.abort();
  expect(ended).toHaveBeenCalledOnce();
});

it('and where it takes it away itself', () => {
  const { ended, hide } = begin();
  hide();
  expect(ended).toHaveBeenCalledOnce();
});
