// @vitest-environment happy-dom
/** What is half written about a shopper outlives a look at another tab or shopper. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draftOf, forgetDrafts, keepDraft, MAX_DRAFTS } from '../../components/panel/drafts.ts';
import { ShopperCard } from '../../components/panel/ShopperCard.tsx';
import { NOW, press, say, shopper, type } from './makers.tsx';

beforeEach(forgetDrafts);
afterEach(cleanup);

/** The card as it is after a look somewhere else: a new one. */
function show(draftKey?: string) {
  cleanup();
  const spies = {
    onAddTag: vi.fn(),
    onRemoveTag: vi.fn(),
    onFlag: vi.fn(),
    onFollowUp: vi.fn(),
    onReadReminder: vi.fn(),
    onMayNotify: vi.fn(async () => true),
    onAskToNotify: vi.fn(async () => true),
    onExportShopper: vi.fn(),
  };
  const key = draftKey === undefined ? {} : { draftKey };
  render(
    <ShopperCard
      shopper={shopper()}
      Known={() => null}
      followUps={[]}
      orders={[]}
      knownTags={[]}
      now={NOW}
      {...key}
      {...spies}
    />,
  );
  return spies;
}

const note = () => screen.queryByLabelText<HTMLInputElement>(say('flag.note'));
const tag = () => screen.getByRole<HTMLInputElement>('combobox');
const green = () => screen.getByRole<HTMLInputElement>('radio', { name: say('flag.green') });

function writeFlag(text: string) {
  fireEvent.click(screen.getByRole('button', { name: say('flag.add') }));
  fireEvent.click(green());
  type(note() as HTMLInputElement, text);
}

it('the flag comes back open with colour and note, and leaves the focus alone', () => {
  show('a');
  writeFlag('要发顺丰');
  show('b');
  expect(note()).toBeNull();
  show('a');
  expect([note()?.value, green().checked]).toEqual(['要发顺丰', true]);
  expect(document.activeElement).toBe(document.body);
});

it.each([
  ['saved', () => fireEvent.submit(document.querySelector('.flag-form') as HTMLFormElement)],
  ['cancelled', () => fireEvent.click(screen.getByRole('button', { name: say('action.cancel') }))],
  ['left with Escape', () => press(note() as HTMLInputElement, 'Escape')],
])('a flag that was %s does not', (_how, leave) => {
  show('a');
  writeFlag('x');
  leave();
  show('a');
  expect(note()).toBeNull();
});

it('a tag half typed comes back, until it is added', () => {
  show('a');
  type(tag(), '老');
  show('b');
  expect(tag().value).toBe('');
  const spies = show('a');
  expect(tag().value).toBe('老');
  press(tag(), 'Enter');
  expect(spies.onAddTag).toHaveBeenCalledExactlyOnceWith('老');
  show('a');
  expect(tag().value).toBe('');
});

it('without a key nothing is kept: it could be shown at another shopper', () => {
  show();
  writeFlag('x');
  type(tag(), 'y');
  show();
  expect([note(), tag().value]).toEqual([null, '']);
});

it('the one touched longest ago goes first', () => {
  for (let n = 0; n < MAX_DRAFTS; n += 1) keepDraft(`k${n}`, { tag: 'x' });
  keepDraft('k0', { tag: 'y' });
  keepDraft('new', { tag: 'x' });
  expect(['k0', 'k1', 'k2', 'new'].map((key) => draftOf(key).tag)).toEqual(['y', '', 'x', 'x']);
});
