// @vitest-environment happy-dom
/** The fill as a transaction: what is written where, what is refused, and what is put back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillComposer } from '../../../utils/composer/index.ts';
import { addBox, composerOf, drawDraft, fakeInsertText, put, setDraft } from './textbox.ts';

type Open = 'yes' | 'no' | 'uncertain';

beforeEach(() => fakeInsertText());
afterEach(() => document.body.replaceChildren());

/** @param says what `stillOpen` answers, one time after the other; the last one for good. */
function fill(text: string, composing = false, ...says: Open[]) {
  const answers = [...says];
  const stillOpen = (): Open => (answers.length > 1 ? answers.shift() : answers[0]) ?? 'yes';
  return fillComposer(composerOf(), { text, composing: () => composing, stillOpen }).then(
    ({ outcome }) => outcome,
  );
}
const onInput = (box: Element, handle: () => void) => box.addEventListener('input', handle);
const later = (handle: () => void) => () => void setTimeout(handle, 0);

describe.each([
  ['where the browser inserts', false],
  ['where the browser refuses to', true],
])('a text, %s', (_title, refused) => {
  beforeEach(() => fakeInsertText(refused));
  it.each([
    ['|', '在的', '在的|'],
    ['亲|，', '在的', '亲在的|，'],
    ['亲[好好]，', '在的', '亲在的|，'],
    ['[全部]', '在的', '在的|'],
    ['|', '一\r\n二\r三', '一\n二\n三|'],
  ])('goes into %j', async (drawn, text, after) => {
    const box = addBox();
    setDraft(box, drawn);
    expect(await fill(text)).toEqual({ kind: 'filled' });
    expect(drawDraft(box)).toBe(after);
  });
});

it('goes into the box where the page keeps the focus elsewhere', async () => {
  const box = addBox();
  const note = addBox({ class: 'note' });
  note.removeAttribute('data-box');
  box.addEventListener('focus', () => note.focus());
  setDraft(box, '亲|');
  note.value = 'note';
  expect(await fill('在的')).toEqual({ kind: 'filled' });
  expect([box.value, note.value]).toEqual(['亲在的', 'note']);
});

describe('a text in place of what stands before the caret', () => {
  const over = (text: string, what: string, says: Open = 'yes') =>
    fillComposer(composerOf(), { text, over: what, composing: () => false, stillOpen: () => says });

  it.each([
    ['/fh|', '/fh', '在的|'],
    ['亲 /|', '/', '亲 在的|'],
    ['亲 /发货|，后面', '/发货', '亲 在的|，后面'],
    ['/fh 亲 /fh|', '/fh', '/fh 亲 在的|'],
  ])('%j without %j', async (drawn, what, after) => {
    const box = addBox();
    setDraft(box, drawn);
    const { outcome, filled } = await over('在的', what);
    expect(outcome).toEqual({ kind: 'filled' });
    expect(drawDraft(box)).toBe(after);
    expect(filled?.before.text).toBe(drawn.replace('|', ''));
  });

  it.each([
    ['/f|h', '/fh'],
    ['/fhs|', '/fh'],
    ['亲|', '/fh'],
    ['|', '/'],
  ])('is not written into %j, where %j isn’t it', async (drawn, what) => {
    const box = addBox();
    setDraft(box, drawn);
    expect((await over('在的', what)).outcome).toEqual({ kind: 'refused', reason: 'changed' });
    expect(drawDraft(box)).toBe(drawn);
  });

  it('leaves it where another conversation is open, or the page takes the text back', async () => {
    const box = addBox();
    setDraft(box, '亲/fh|');
    expect((await over('在的', '/fh', 'no')).outcome).toEqual({ kind: 'stale' });
    expect(drawDraft(box)).toBe('亲/fh|');
    onInput(
      box,
      later(() => put(box, '')),
    );
    expect((await over('在的', '/fh')).outcome).toEqual({ kind: 'unverified' });
    expect(box.value).toBe('亲/fh');
  });
});

describe('nothing is written', () => {
  const refusals: readonly (readonly [
    string,
    () => ReturnType<typeof fill>,
    { readonly [name: string]: string },
    unknown,
  ])[] = [
    ['when another conversation is open', () => fill('在的', false, 'no'), {}, { kind: 'stale' }],
    [
      'when it can’t be told',
      () => fill('在的', false, 'uncertain'),
      {},
      { kind: 'refused', reason: 'uncertain' },
    ],
    [
      'while an input method composes',
      () => fill('在的', true),
      {},
      { kind: 'refused', reason: 'composing' },
    ],
    ['when there is nothing to write', () => fill(' \n'), {}, { kind: 'refused', reason: 'empty' }],
    ['into a box for reading', () => fill('在的'), { readonly: '' }, { kind: 'refused', reason: 'readOnly' }],
    ['into a disabled box', () => fill('在的'), { disabled: '' }, { kind: 'refused', reason: 'readOnly' }],
    [
      'over the box’s length',
      () => fill('在的呢'),
      { maxlength: '4' },
      { kind: 'refused', reason: 'tooLong' },
    ],
  ];
  it.each(refusals)('%s', async (_title, act, attributes, outcome) => {
    const box = addBox(attributes);
    setDraft(box, '亲|，');
    let inputs = 0;
    onInput(box, () => {
      inputs += 1;
    });
    expect(await act()).toEqual(outcome);
    expect([drawDraft(box), inputs]).toEqual(['亲|，', 0]);
  });

  it('up to the box’s length it is', async () => {
    const box = addBox({ maxlength: '4' });
    setDraft(box, '亲[好好]，');
    expect(await fill('在的')).toEqual({ kind: 'filled' });
  });
});

describe('a page that doesn’t take the text', () => {
  const ways: readonly (readonly [string, (box: HTMLTextAreaElement | HTMLInputElement) => () => void])[] = [
    ['rejects it at once', (box) => () => put(box, '亲，')],
    ['rejects it one task later', (box) => later(() => put(box, '亲，'))],
    ['drops the draft later', (box) => later(() => put(box, '在的'))],
    ['writes it twice later', (box) => later(() => put(box, '亲在的在的，'))],
    ['cuts it', (box) => () => put(box, box.value.slice(0, 2))],
    ['doubles whatever is written', (box) => () => put(box, box.value + box.value)],
  ];
  it.each(ways)('%s gets the draft back', async (_title, way) => {
    const box = addBox();
    setDraft(box, '亲|，');
    onInput(box, way(box));
    expect(await fill('在的')).toEqual({ kind: 'unverified' });
    expect(drawDraft(box)).toBe('亲|，');
  });

  it('takes a selection’s place back one task later: the draft is back', async () => {
    const box = addBox();
    setDraft(box, 'a[b]a');
    onInput(
      box,
      later(() => put(box, 'aba')),
    );
    expect(await fill('a')).toEqual({ kind: 'unverified' });
    expect(drawDraft(box)).toBe('a[b]a');
  });

  it('takes no line ends: the draft is back', async () => {
    const box = addBox();
    setDraft(box, '亲|，');
    onInput(box, () => put(box, box.value.replace(/\n/g, '')));
    expect(await fill('一\n二')).toEqual({ kind: 'unverified' });
    expect(box.value).toBe('亲，');
  });

  it('has but one line: several are refused', async () => {
    const box = addBox({}, 'input');
    setDraft(box, '亲|，');
    expect(await fill('一\n二')).toEqual({ kind: 'refused', reason: 'oneLine' });
    expect(drawDraft(box)).toBe('亲|，');
  });
});

/** As a key of the agent's: of events that scripts make the browser says that they aren't to be trusted. */
function pressKey(): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}

describe('what happens right after is the agent’s', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['the box was emptied: sent', ''],
    ['the agent types on', '亲在的呢，'],
    ['the agent types in front', '啊亲在的，'],
  ];
  it.each(cases)('%s', async (_title, value) => {
    const box = addBox();
    setDraft(box, '亲|，');
    const filling = fill('在的');
    pressKey();
    box.value = value;
    expect(await filling).toEqual({ kind: 'filled' });
    expect(box.value).toBe(value);
  });

  it('a box that the page empties by itself was never filled', async () => {
    const box = addBox();
    const filling = fill('在的');
    box.value = '';
    expect(await filling).toEqual({ kind: 'unverified' });
    setDraft(box, '亲|，');
    const again = fill('在的');
    box.value = '';
    expect(await again).toEqual({ kind: 'unverified' });
    expect(box.value).toBe('亲，');
  });

  it.each(['no', 'uncertain'] as const)('after a switch (%s) the box is not touched again', async (says) => {
    const box = addBox();
    setDraft(box, '亲|，');
    const filling = fill('在的', false, 'yes', says);
    box.value = 'the next shopper’s draft';
    expect(await filling).toEqual({ kind: 'filled' });
    expect(box.value).toBe('the next shopper’s draft');
  });

  it('a box that was taken away is left alone', async () => {
    const box = addBox();
    const filling = fill('在的');
    box.remove();
    box.value = 'x';
    expect(await filling).toEqual({ kind: 'filled' });
    expect(box.value).toBe('x');
  });
});
