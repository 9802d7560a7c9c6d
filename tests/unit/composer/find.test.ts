// @vitest-environment happy-dom
/** Which box the agent would type into, and that none is better than a wrong one. */
import { afterEach, expect, it } from 'vitest';
import { findComposer } from '../../../utils/composer/index.ts';
import { addBox, SELECTOR } from './textbox.ts';

afterEach(() => document.body.replaceChildren());
const find = (...selectors: string[]) => findComposer([document], selectors)?.box ?? null;

it('finds the one box', () => {
  const box = addBox();
  expect(find(SELECTOR)).toBe(box);
  expect(findComposer([document], [SELECTOR])?.strategy.name).toBe('textControl');
});

it('passes over twins that take no room or aren’t shown', () => {
  const flat = addBox();
  flat.getBoundingClientRect = () => new DOMRect(0, 0, 300, 0);
  const hidden = addBox();
  hidden.checkVisibility = () => false;
  const box = addBox();
  expect(find(SELECTOR)).toBe(box);
});

it('two that are shown are none, and a weaker selector changes nothing about it', () => {
  addBox();
  addBox({ class: 'other' });
  expect(find(SELECTOR)).toBeNull();
  expect(find(SELECTOR, '.other')).toBeNull();
});

it('goes on to the next selector where one finds nothing, is broken or finds no box', () => {
  addBox({ class: 'no-box' }, 'p');
  document.querySelector('p')?.removeAttribute('data-box');
  const box = addBox();
  expect(find('.none', '[[', '.no-box', SELECTOR)).toBe(box);
});

it('looks into the given shadow roots', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const box = addBox();
  root.append(box);
  expect(find(SELECTOR)).toBeNull();
  expect(findComposer([document, root], [SELECTOR])?.box).toBe(box);
});

it.each(['checkbox', 'password', 'number', 'file'])('an input of type %s isn’t a composer', (type) => {
  addBox({ type }, 'input');
  expect(find(SELECTOR)).toBeNull();
});

it.each<readonly [string, { readonly [name: string]: string }, boolean]>([
  ['nothing', {}, false],
  ['readonly', { readonly: '' }, true],
  ['disabled', { disabled: '' }, true],
  ['aria-disabled', { 'aria-disabled': 'true' }, true],
])('with %s a box is locked: %s → %s', (_title, attributes, locked) => {
  const box = addBox(attributes);
  const composer = findComposer([document], [SELECTOR]);
  expect(composer?.strategy.locked(box)).toBe(locked);
});
