// @vitest-environment happy-dom
/** What a key finds is drawn as far as the panel shows it; the rest comes when its end comes near. */
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reply, say, showPanel, type } from './makers.tsx';

/** The last card that is watched, and what tells that it is near. */
let watched: { readonly card: Element; readonly near: () => void } | null = null;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly told: (seen: readonly { isIntersecting: boolean }[]) => void;
      constructor(told: (seen: readonly { isIntersecting: boolean }[]) => void) {
        this.told = told;
      }
      observe(card: Element) {
        watched = { card, near: () => this.told([{ isIntersecting: true }]) };
      }
      disconnect() {
        watched = null;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  watched = null;
});

const results = (of: string) => Array.from({ length: 30 }, (_, n) => reply(`${of}${n + 1}`));
const titles = () => [...document.querySelectorAll('.card-title')].map((one) => one.textContent);

async function found() {
  const shown = showPanel();
  type(screen.getByRole('textbox', { name: say('search.label') }), '发');
  shown.again({ search: { query: '发', results: results('发货') } });
  await act(async () => {});
  return shown;
}

it('the first of many, and the rest when one comes near', async () => {
  await found();
  expect(titles()).toHaveLength(12);
  expect(watched?.card.textContent).toContain('发货12');
  await act(async () => watched?.near());
  expect(titles()).toEqual(results('发货').map(({ title }) => title));
  expect(watched).toBeNull();
});

it('another search begins with its first again', async () => {
  const { again } = await found();
  await act(async () => watched?.near());
  type(screen.getByRole('textbox', { name: say('search.label') }), '退');
  again({ search: { query: '退', results: results('退货') } });
  await act(async () => {});
  expect(titles()).toHaveLength(12);
  await act(async () => watched?.near());
  expect(titles().at(-1)).toBe('退货30');
});

it('all of them are told of', async () => {
  await found();
  expect(document.body.textContent).toContain(say('search.found', { n: 30 }));
});
