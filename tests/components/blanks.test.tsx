// @vitest-environment happy-dom
/** Replies with blanks: nothing goes out half filled in, and an input method keeps its Enter. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutAtBlanks, fillBlanks, placeInFilled } from '../../components/panel/blanks.ts';
import { openView, press, pressDigit, pressEnter, reply, say, showPanel, type } from './makers.tsx';

afterEach(cleanup);

const BLANKS = reply('发货', { text: '【日期】发【快递】，最晚【日期】送到' });
const view = openView({ suggestions: [BLANKS, reply('退货')] });
const FULL = '明天发顺丰，最晚明天送到';

const editor = () => screen.queryByRole('form', { name: say('blank.title') });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('choosing a reply with blanks', () => {
  it('says how many there are, and asks for each name once', () => {
    showPanel({ view });
    expect(screen.getByText(say('reply.blanks', { n: 2 }))).toBeDefined();
    pressDigit(1);
    expect(screen.getAllByRole('textbox').map((box) => box.id)).toContain(field('日期').id);
    expect(editor()?.querySelectorAll('input')).toHaveLength(2);
  });

  it('sends nothing yet, and puts the focus into the first field', () => {
    const { spies } = showPanel({ view });
    fireEvent.click(screen.getByRole('button', { name: say('reply.fill', { n: 1, title: '发货' }) }));
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('日期'));
  });

  it('shows in the text what is typed', () => {
    showPanel({ view });
    pressDigit(1);
    type(field('日期'), '明天');
    expect(document.querySelector('.card.asking .card-text')?.textContent).toBe(
      '明天发【快递】，最晚明天送到',
    );
  });
});

describe('Enter', () => {
  let spies: ReturnType<typeof showPanel>['spies'];
  beforeEach(() => {
    ({ spies } = showPanel({ view }));
    pressDigit(1);
  });

  it('goes to the next empty field first', () => {
    type(field('日期'), '明天');
    pressEnter(field('日期'));
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('快递'));
  });

  it('goes back to a field that was left empty', () => {
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('日期'));
  });

  it('takes spaces for empty', () => {
    type(field('日期'), '  ');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('fills when all are filled in, every place of one name, and closes', () => {
    type(field('日期'), ' 明天 ');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(BLANKS, FULL, view.lock);
    expect(editor()).toBeNull();
  });

  it('says where the caret is in the text that goes out', () => {
    cleanup();
    const suggestion = { ...BLANKS, caret: BLANKS.text.indexOf('，') };
    const shown = showPanel({ view: openView({ suggestions: [suggestion] }) });
    pressDigit(1);
    type(field('日期'), '后天上午');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    expect(shown.spies.onFill.mock.lastCall?.[0]).toEqual({ ...suggestion, caret: 7 });
    expect(shown.spies.onFill.mock.lastCall?.[1]).toBe('后天上午发顺丰，最晚后天上午送到');
  });

  it.each([
    ['in a composition', { isComposing: true }],
    ['with key code 229', { keyCode: 229 }],
  ])('%s does nothing', (_name, init) => {
    type(field('日期'), '明天');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'), init);
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(editor()).not.toBeNull();
  });

  it('puts a value that looks like a blank or a pattern in as it is', () => {
    type(field('日期'), '【快递】$&');
    type(field('快递'), '$1');
    pressEnter(field('快递'));
    expect(spies.onFill.mock.lastCall?.[1]).toBe('【快递】$&发$1，最晚【快递】$&送到');
  });

  it('starts the next time with empty fields', () => {
    type(field('日期'), '明天');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    pressDigit(1);
    expect(field('日期').value).toBe('');
  });
});

describe('leaving', () => {
  it('with Escape sends nothing, and gives the focus back to the card', () => {
    const { spies } = showPanel({ view });
    pressDigit(1);
    type(field('日期'), '明天');
    expect(press(field('日期'), 'Escape')).toBe(true);
    expect(editor()).toBeNull();
    expect(document.activeElement?.className).toBe('card-fill');
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('with Escape leaves the outcome bar alone', () => {
    const outcome = {
      id: 1,
      outcome: { kind: 'noComposer' },
      title: '',
      text: 'x',
      shopperName: '',
    } as const;
    const { spies } = showPanel({ view, outcome });
    pressDigit(1);
    press(field('日期'), 'Escape');
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
  });

  it('is not an Escape that ends a composition', () => {
    showPanel({ view });
    pressDigit(1);
    press(field('日期'), 'Escape', { isComposing: true });
    expect(editor()).not.toBeNull();
  });

  it('with the button sends nothing', () => {
    const { spies } = showPanel({ view });
    pressDigit(1);
    fireEvent.click(screen.getByRole('button', { name: say('action.cancel') }));
    expect(editor()).toBeNull();
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});

describe('while blanks are asked for', () => {
  it('the list stands still, and catches up afterwards', () => {
    const { again } = showPanel({ view });
    pressDigit(1);
    type(field('日期'), '明天');
    again({ view: openView({ suggestions: [reply('开票')] }) });
    expect(field('日期').value).toBe('明天');
    expect(screen.queryByText('开票')).toBeNull();
    press(field('日期'), 'Escape');
    expect(screen.getByText('开票')).toBeDefined();
  });

  it('numbers choose nothing', () => {
    const { spies } = showPanel({ view });
    pressDigit(1);
    expect(pressDigit(2)).toBe(false);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('the lock of the moment of the fill goes out, not that of the opening', () => {
    const { spies, again } = showPanel({ view });
    pressDigit(1);
    const lock = { ...view.lock, document: { ...view.lock.document, documentId: 'reloaded' } };
    again({ view: { ...view, lock } });
    type(field('日期'), '明天');
    type(field('快递'), '顺丰');
    pressEnter(field('快递'));
    expect(spies.onFill.mock.lastCall?.[2]).toBe(lock);
  });

  it('a page that loses its box turns the fill into a copy', () => {
    const { spies, again } = showPanel({ view });
    pressDigit(1);
    type(field('日期'), '明天');
    type(field('快递'), '顺丰');
    again({ view: { ...view, composer: 'missing' } });
    pressEnter(field('快递'));
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith(FULL, BLANKS);
  });
});

it('Shift copies a reply with blanks, once they are filled in', () => {
  const { spies } = showPanel({ view });
  pressDigit(1, { shiftKey: true });
  type(field('日期'), '明天');
  type(field('快递'), '顺丰');
  expect(screen.getByText(say('blank.hintCopy'))).toBeDefined();
  pressEnter(field('快递'));
  expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith(FULL, BLANKS);
  expect(spies.onFill).not.toHaveBeenCalled();
});

it('a text with an empty blank is no text, whoever asks for it', () => {
  const pieces = cutAtBlanks(BLANKS.text, BLANKS.blanks);
  expect(fillBlanks(pieces, new Map([['日期', '明天']]))).toBeNull();
  expect(
    fillBlanks(
      pieces,
      new Map([
        ['日期', '明天'],
        ['快递', ' '],
      ]),
    ),
  ).toBeNull();
});

describe('a place of the text', () => {
  const pieces = cutAtBlanks(BLANKS.text, BLANKS.blanks);
  const values = new Map([
    ['日期', '后天上午'],
    ['快递', ' EMS '],
  ]);

  it.each([
    ['before the first blank', 0, 0],
    ['within a blank', 2, 4],
    ['behind it', 4, 4],
    ['in the words', 5, 5],
    ['before the next', 9, 8],
    ['behind everything', 20, 17],
    ['beyond', 99, 17],
  ])('%s', (_where, place, filled) => {
    expect(placeInFilled(pieces, values, place)).toBe(filled);
  });
});
