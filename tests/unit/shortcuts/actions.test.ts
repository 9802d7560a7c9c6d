/** The keys that the agent chose, over those that are there from the start. */
import { describe, expect, it } from 'vitest';
import { bindingsOf, boxBindingsOf, KEY_ACTIONS, mayBind } from '../../../utils/shortcuts/index.ts';

const action = (id: string) => {
  const found = KEY_ACTIONS.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

it('the standard of each may be its key, and no two of one place are the same', () => {
  const taken = KEY_ACTIONS.filter(({ standard }) => standard !== '').map(
    (one) => `${one.place} ${one.standard}`,
  );
  expect(new Set(taken).size).toBe(taken.length);
  for (const one of KEY_ACTIONS) expect(mayBind(one, one.standard), one.id).toBe(true);
});

describe('chosen', () => {
  it('stands over the standard, and off is a choice', () => {
    const keys = bindingsOf({ panelNext: 'Alt+J', boxSlash: '', boxCode: 'Tab', panelFill: 'Ctrl+1' });
    expect(keys).toMatchObject({
      panelNext: 'Alt+J',
      boxSlash: '',
      boxCode: 'Tab',
      panelFill: 'Ctrl+1',
      panelPrevious: 'K',
    });
  });
  it('is as if it weren’t where it can’t be', () => {
    const standard = bindingsOf({});
    for (const chosen of [
      null,
      'J',
      [],
      { panelNext: 3, panelFill: 'J', boxDigits: '1', boxSlash: 'x', ofLater: 'J' },
    ])
      expect(bindingsOf(chosen)).toEqual(standard);
    expect(bindingsOf(Object.create({ panelNext: 'Q' }))).toEqual(standard);
  });
});

it('in the box a key without a modifier is typed, so it can’t be chosen', () => {
  expect(mayBind(action('boxDigits'), '1')).toBe(false);
  expect(mayBind(action('boxDigits'), 'Shift+1')).toBe(false);
  expect(mayBind(action('boxDigits'), 'Ctrl+Shift+1')).toBe(true);
  expect(mayBind(action('boxDigits'), 'Alt+2')).toBe(false);
});

it('those in the box alone are the same ones', () => {
  for (const chosen of [
    {},
    null,
    { boxSlash: '', boxCode: 'Tab', boxDigits: 'Ctrl+Alt+1', panelNext: 'Q' },
  ]) {
    const all = Object.entries(bindingsOf(chosen)).filter(([id]) => id.startsWith('box'));
    expect(boxBindingsOf(chosen)).toEqual(Object.fromEntries(all));
  }
});
