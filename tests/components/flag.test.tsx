// @vitest-environment happy-dom
/** The coloured flag and its note: set, changed, taken away, or left as it was. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Flag } from '../../utils/model/index.ts';
import { HOUR, NOW, press, pressEnter, say, shopper, showPanel, type } from './makers.tsx';

afterEach(cleanup);

const FLAG: Flag = { colour: 'blue', note: '要发顺丰', agent: '客服乙', at: NOW - HOUR };

function open(flag: Flag | null) {
  const shown = showPanel({ shopper: shopper({ flag }) });
  fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
  const section = within(screen.getByRole('region', { name: say('flag.title') }));
  fireEvent.click(
    section.getByRole('button', { name: new RegExp(say(flag === null ? 'flag.add' : 'flag.edit')) }),
  );
  return { ...shown, section, note: section.getByLabelText<HTMLInputElement>(say('flag.note')) };
}

const save = () => fireEvent.submit(document.querySelector('.flag-form') as HTMLFormElement);
const form = () => document.querySelector('.flag-form');

describe('a new flag', () => {
  it('is red until another colour is chosen, and goes out with its trimmed note', () => {
    const { note, spies } = open(null);
    type(note, ' 要发票 ');
    save();
    expect(spies.onFlag).toHaveBeenCalledExactlyOnceWith({ colour: 'red', note: '要发票' });
  });

  it.each(['red', 'yellow', 'green', 'blue', 'purple'] as const)('can be %s', (colour) => {
    const { spies, section } = open(null);
    fireEvent.click(section.getByRole('radio', { name: say(`flag.${colour}`) }));
    save();
    expect(spies.onFlag).toHaveBeenCalledExactlyOnceWith({ colour, note: '' });
  });

  it('is saved with Enter, but not by one that ends a composition', () => {
    const { note, spies } = open(null);
    type(note, 'shunfeng');
    pressEnter(note, { isComposing: true });
    pressEnter(note, { keyCode: 229 });
    expect(spies.onFlag).not.toHaveBeenCalled();
    pressEnter(note);
    expect(spies.onFlag).toHaveBeenCalledTimes(1);
  });

  it('takes a note that is short enough to be read at one glance', () => {
    expect(open(null).note.maxLength).toBe(200);
  });

  it('opens with the focus on its note, and gives it back', () => {
    const { note, section } = open(null);
    expect(document.activeElement).toBe(note);
    press(note, 'Escape');
    expect(document.activeElement).toBe(section.getByRole('button', { name: say('flag.add') }));
  });
});

describe('a flag that stands', () => {
  it('shows note, who and when, and opens with them', () => {
    const { note, section } = open(FLAG);
    expect(note.value).toBe('要发顺丰');
    expect(section.getByRole<HTMLInputElement>('radio', { name: say('flag.blue') }).checked).toBe(true);
    press(note, 'Escape');
    const strip = section.getByRole('button', { name: new RegExp(say('flag.edit')) });
    expect(strip.textContent).toContain('要发顺丰');
    expect(strip.textContent).toContain('客服乙');
  });

  it('is taken away by its button', () => {
    const { spies, section } = open(FLAG);
    fireEvent.click(section.getByRole('button', { name: say('flag.remove') }));
    expect(spies.onFlag).toHaveBeenCalledExactlyOnceWith(null);
    expect(form()).toBeNull();
  });

  it.each([
    ['Escape', (note: HTMLElement) => press(note, 'Escape')],
    ['the button', () => fireEvent.click(screen.getByRole('button', { name: say('action.cancel') }))],
  ])('is left as it was with %s', (_name, leave) => {
    const { note, spies } = open(FLAG);
    type(note, '别的');
    leave(note);
    expect(form()).toBeNull();
    expect(spies.onFlag).not.toHaveBeenCalled();
  });

  it('is kept open by an Escape that ends a composition', () => {
    const { note } = open(FLAG);
    press(note, 'Escape', { isComposing: true });
    expect(form()).not.toBeNull();
  });

  it('has words for an empty note and an unknown agent', () => {
    showPanel({ shopper: shopper({ flag: { ...FLAG, note: '', agent: '' } }) });
    fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    const strip = screen.getByRole('button', { name: new RegExp(say('flag.edit')) });
    expect(strip.textContent).toContain(say('flag.noNote'));
    expect(strip.textContent).toContain(say('flag.someone'));
  });
});
