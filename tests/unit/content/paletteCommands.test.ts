/** Commands that are carried out at the box: where they open the palette, and what they say where they can't. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommands, type PaletteDoors } from '../../../entrypoints/palette.content/commands.ts';
import type { Composer, Workplace } from '../../../utils/composer/index.ts';
import { translatePalette } from '../../../utils/locale/index.ts';
import { isPerhapsWords, queryBehind } from '../../../utils/shortcuts/index.ts';

const box = {} as Element;
let draft = { text: '亲，您好', start: 1, end: 2 };
let isLocked = false;
let isComposing = false;
let hasBox = true;
let isOpen = false;
let isFresh = false;
const select = vi.fn();
const strategy = {
  locked: () => isLocked,
  place: () => draft,
  select,
} as unknown as Composer['strategy'];
const place = {
  find: () => (hasBox ? { box, strategy } : null),
  composing: () => isComposing,
} as unknown as Workplace;

const palette = {
  place: () => place,
  openAt: vi.fn(() => true),
  isOpen: () => isOpen,
  isFresh: () => isFresh,
  close: vi.fn(),
  pick: vi.fn(),
  say: vi.fn(),
  t: () => translatePalette('en'),
} satisfies PaletteDoors;
const call = (name: string, detail = '') => createCommands(palette)({ name, detail });

beforeEach(() => {
  vi.clearAllMocks();
  draft = { text: '亲，您好', start: 1, end: 2 };
  [isLocked, isComposing, hasBox, isOpen, isFresh] = [false, false, true, false, false];
  palette.openAt.mockReturnValue(true);
});

describe.each(['fill-first', 'open-palette'])('%s', (name) => {
  it('opens behind what is selected, where nothing gives way', () => {
    call(name);
    expect(select).toHaveBeenCalledWith(box, { text: '亲，您好', start: 2, end: 2 });
    const direct = name === 'fill-first' ? { action: 'command' } : null;
    expect(palette.openAt).toHaveBeenCalledWith({ at: 2, head: '亲，' }, { box, strategy }, direct, true);
    expect(palette.say).not.toHaveBeenCalled();
  });

  it('says why it can not', () => {
    hasBox = false;
    call(name);
    hasBox = true;
    isLocked = true;
    call(name);
    isLocked = false;
    isComposing = true;
    call(name);
    isComposing = false;
    palette.openAt.mockReturnValue(false);
    call(name);
    expect(palette.say.mock.calls.flat()).toEqual([
      'Not filled in: the box is gone',
      'Not filled in: this box can’t be edited now',
      'Not filled in: finish the word in your input method first',
      'Not filled in: unsure whose chat is open',
    ]);
  });

  it('touches no box in the middle of a composition', () => {
    isComposing = true;
    call(name);
    expect(select).not.toHaveBeenCalled();
    expect(palette.openAt).not.toHaveBeenCalled();
  });

  it('by a key that is held down is one wish', () => {
    const command = createCommands(palette);
    for (let i = 0; i < 5; i += 1) command({ name, detail: '' });
    expect(palette.openAt).toHaveBeenCalledOnce();
  });
});

it('takes no first that nobody can have read yet, and opens the palette all the same', () => {
  isFresh = true;
  call('fill-first');
  expect(palette.say).toHaveBeenCalledOnce();
  expect(palette.openAt).not.toHaveBeenCalled();
  call('open-palette');
  expect(palette.openAt).toHaveBeenCalledOnce();
});

it('in an open palette the first is taken, or it is closed', () => {
  isOpen = true;
  call('fill-first');
  expect(palette.pick).toHaveBeenCalledWith(0);
  call('open-palette');
  expect(palette.close).toHaveBeenCalledOnce();
  expect(palette.openAt).not.toHaveBeenCalled();
});

it.each(['stale', 'changed', 'nothing', 'failed'])('says of a taking back that it was %s', (kind) => {
  call('take-back', kind);
  expect(palette.say.mock.calls).toEqual([[translatePalette('en')(`palette.notBack.${kind}` as never)]]);
  expect(palette.openAt).not.toHaveBeenCalled();
});

it('what is typed behind the caret is the search, and is meant as one', () => {
  const opened = { at: 2, head: '黑色' };
  expect(queryBehind(opened, '黑色发货')).toBe('发货');
  expect(queryBehind(opened, '黑色')).toBe('');
  expect(queryBehind(opened, '黑')).toBeNull();
  expect(isPerhapsWords(opened, '发货', [])).toBe(false);
});
