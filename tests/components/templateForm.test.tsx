// @vitest-environment happy-dom
/** Writing a template: what is checked, what is said at which field, and what is handed back. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press, say, type } from './makers.tsx';
import { showManager, TEMPLATES, template } from './managerMakers.tsx';

afterEach(cleanup);

const form = () => screen.queryByRole('form');
const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: '.editor .input' });
const TITLE = say('templates.title');
const TEXT = say('templates.text');
const CODE = say('templates.code');

function write(values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) type(field(label), value);
}

/** For every shop, platform and day. */
const UNLIMITED = {
  shops: [],
  platforms: [],
  validFrom: '',
  validTo: '',
  pinned: false,
  overrides: null,
};

const save = () => fireEvent.submit(document.querySelector('.editor') as HTMLFormElement);

/** What stands at the field: its error, or null. */
function errorAt(label: string): string | null {
  const input = field(label);
  if (input.getAttribute('aria-invalid') !== 'true') return null;
  return document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? null;
}

function add(values: Readonly<Record<string, string>>) {
  const shown = showManager();
  fireEvent.click(screen.getByRole('button', { name: say('templates.add') }));
  write(values);
  save();
  return shown.spies;
}

describe('a new template', () => {
  it('is handed back trimmed, in the own pack, with path and wordings', async () => {
    const spies = add({
      [TITLE]: ' 开票 ',
      [TEXT]: '亲，{shopper}，可以开',
      [CODE]: ' kp ',
      [say('editor.triggers')]: '能开票吗\n\n 开发票 \n能开票吗',
      [say('templates.category')]: '售后／发票',
    });
    expect(spies.onSaveTemplate).toHaveBeenCalledExactlyOnceWith(
      {
        id: null,
        packId: 'mine',
        code: 'kp',
        title: '开票',
        category: ['售后', '发票'],
        text: '亲，{shopper}，可以开',
        triggers: ['能开票吗', '开发票'],
        stage: null,
        temper: null,
        pictures: [],
        ...UNLIMITED,
      },
      null,
    );
    await waitFor(() => expect(form()).toBeNull());
  });

  it('takes stage, temper and pack from their lists', () => {
    const { spies } = showManager();
    fireEvent.click(screen.getByRole('button', { name: say('templates.add') }));
    write({ [TITLE]: 'a', [TEXT]: 'b' });
    for (const [label, value] of [
      [say('editor.stage'), 'aftersale'],
      [say('editor.temper'), 'owl'],
      [say('templates.pack'), 'start'],
    ] as const)
      fireEvent.change(field(label), { target: { value } });
    save();
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({
      stage: 'aftersale',
      temper: 'owl',
      packId: 'start',
    });
  });

  it('begins with what the panel brought', () => {
    const { spies } = showManager({ startDraft: { triggers: ['能开票吗', '急'] } });
    expect(field(say('editor.triggers')).value).toBe('能开票吗\n急');
    write({ [TITLE]: '开票', [TEXT]: '可以' });
    save();
    expect(spies.onSaveTemplate.mock.lastCall?.[0].triggers).toEqual(['能开票吗', '急']);
  });
});

describe('what is wrong is said at its field', () => {
  const GOOD = { [TITLE]: '开票', [TEXT]: '可以' };

  it.each([
    ['no title', { [TITLE]: '  ' }, TITLE, say('editor.needTitle')],
    ['no text', { [TEXT]: '' }, TEXT, say('editor.needText')],
    ['a title too long', { [TITLE]: '长'.repeat(61) }, TITLE, say('editor.titleLong', { n: 60 })],
    ['a text too long', { [TEXT]: '长'.repeat(4001) }, TEXT, say('editor.textLong', { n: 4000 })],
    ['an open brace', { [TEXT]: '亲{shopper' }, TEXT, say('editor.brace')],
    ['a brace in a brace', { [TEXT]: '{a{b}}' }, TEXT, say('editor.brace')],
    ['a pair of braces around nothing', { [TEXT]: '亲{ }' }, TEXT, say('editor.brace')],
    ['a code taken', { [CODE]: 'FHSJ' }, CODE, say('editor.codeTaken', { title: '发货' })],
    ['a space in the code', { [CODE]: 'f h' }, CODE, say('editor.codeSpace')],
    ['a code too long', { [CODE]: 'x'.repeat(21) }, CODE, say('editor.codeLong', { n: 20 })],
  ])('%s', (_what, wrong, label, message) => {
    const spies = add({ ...GOOD, ...wrong });
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(errorAt(label)).toBe(message);
    expect(document.activeElement).toBe(field(label));
    expect(screen.getByText(say('editor.fixFirst', { n: 1 }))).toBeDefined();
  });

  it('all of it at once, and nothing before the first attempt', () => {
    showManager();
    fireEvent.click(screen.getByRole('button', { name: say('templates.add') }));
    expect(errorAt(TITLE)).toBeNull();
    save();
    expect([errorAt(TITLE), errorAt(TEXT)]).toEqual([say('editor.needTitle'), say('editor.needText')]);
  });

  it('and goes when it is put right', () => {
    const spies = add({ [TEXT]: '可以' });
    type(field(TITLE), '开票');
    expect(errorAt(TITLE)).toBeNull();
    save();
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
  });
});

it.each([
  ['the same code in another pack', { packId: 'start' }],
  ['the code of one in the recycle bin', { deletedAt: 1 }],
])('%s is free', (_what, more) => {
  const { spies } = showManager({ templates: [template('别的', { code: 'kp', ...more })] });
  fireEvent.click(screen.getByRole('button', { name: say('templates.add') }));
  write({ [TITLE]: '开票', [TEXT]: '可以', [CODE]: 'kp' });
  save();
  expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
});

it('what is malformed is asked of the owner', () => {
  const brace = { code: 'unclosed', at: 0, end: 1 };
  const { spies } = showManager({ checkText: (text) => (text.includes('坏') ? [brace] : []) });
  fireEvent.click(screen.getByRole('button', { name: say('templates.add') }));
  write({ [TITLE]: '开票', [TEXT]: '坏' });
  save();
  expect(errorAt(TEXT)).toBe(say('editor.brace'));
  type(field(TEXT), '{好');
  expect(errorAt(TEXT)).toBeNull();
  save();
  expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
});

const WORDINGS = `[[${say('editor.wordingsExample')}]]`;
it.each([
  ['亲，{date+3x}发', '{date+3x}', say('editor.badDate', { piece: '{date+3x}', example: '{date+3d}' })],
  ['{cursor}好{cursor}', '{cursor}', say('editor.secondCursor', { piece: '{cursor}' })],
  ['[[您好||在的', '[[', say('editor.badWordings', { piece: '[[', example: WORDINGS })],
  ['亲[[您好]]', '[[您好]]', say('editor.badWordings', { piece: '[[您好]]', example: WORDINGS })],
])('what is wrong with %j is said, and its piece is selected', (text, piece, error) => {
  const spies = add({ [TITLE]: '开票', [TEXT]: text });
  expect(errorAt(TEXT)).toBe(error);
  const { selectionStart, selectionEnd } = field(TEXT);
  expect(selectionStart).toBe(text.lastIndexOf(piece));
  expect(selectionEnd).toBe(text.lastIndexOf(piece) + piece.length);
  expect(spies.onSaveTemplate).not.toHaveBeenCalled();
});

it('a long piece is shown by its beginning', () => {
  add({ [TITLE]: '开票', [TEXT]: `[[${'好'.repeat(30)}]]` });
  expect(errorAt(TEXT)).toContain(`[[${'好'.repeat(17)}…`);
});

describe('editing', () => {
  const open = () => {
    const shown = showManager();
    fireEvent.click(screen.getByRole('button', { name: '发货' }));
    return shown.spies;
  };

  it('opens with what stands, keeps the id, and its own code is no duplicate', () => {
    const spies = open();
    expect([field(TITLE).value, field(CODE).value]).toEqual(['发货', 'fhsj']);
    type(field(TEXT), '明天发');
    save();
    const { id, packId, code, title, category, text, triggers, stage, temper } = TEMPLATES[0] ?? template('');
    const seen = {
      ...{ id, packId, code, title, category, text, triggers, stage, temper },
      pictures: [],
      ...UNLIMITED,
    };
    expect(spies.onSaveTemplate).toHaveBeenCalledExactlyOnceWith({ ...seen, text: '明天发' }, seen);
  });

  it.each([
    ['Escape', () => press(field(TITLE), 'Escape')],
    ['the cross', () => fireEvent.click(screen.getByRole('button', { name: say('action.close') }))],
  ])('is left with %s, and what was written is saved', (_how, leave) => {
    const spies = open();
    type(field(TITLE), '别的');
    leave();
    expect(form()).toBeNull();
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ id: '发货', title: '别的' });
  });

  it('is left untouched, and nothing is saved', () => {
    const spies = open();
    press(field(TITLE), 'Escape');
    expect(form()).toBeNull();
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
  });

  it('gives the focus back to what opened it', () => {
    showManager();
    const opener = screen.getByRole('button', { name: '发货' });
    opener.focus();
    fireEvent.click(opener);
    expect(document.activeElement).toBe(field(TITLE));
    press(field(TITLE), 'Escape');
    expect(document.activeElement).toBe(opener);
  });

  it('another one replaces what stands in the form', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: '退货' }));
    expect(field(TITLE).value).toBe('退货');
  });

  it('saves with Ctrl+Enter from the text, but not in a composition', () => {
    const spies = open();
    press(field(TEXT), 'Enter', { ctrlKey: true, isComposing: true });
    press(field(TEXT), 'Escape', { isComposing: true });
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(form()).not.toBeNull();
    press(field(TEXT), 'Enter', { ctrlKey: true });
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
  });

  it('puts a variable where the caret is', () => {
    open();
    const text = field(TEXT);
    text.setSelectionRange(2, 2);
    fireEvent.click(screen.getByRole('button', { name: say('variable.shopper') }));
    expect(field(TEXT).value).toBe('发货{shopper} 的正文');
  });

  it.each([
    ['variable.date', '发{date+3d} 的正文', 10],
    ['variable.cursor', '发{cursor} 的正文', 9],
    ['variable.wordings', '发[[货||]] 的正文', 6],
  ] as const)('puts %s in, with the caret where one goes on', (name, text, caret) => {
    open();
    field(TEXT).setSelectionRange(1, 2);
    fireEvent.click(screen.getByRole('button', { name: say(name) }));
    expect(field(TEXT).value).toBe(text);
    expect([field(TEXT).selectionStart, field(TEXT).selectionEnd]).toEqual([caret, caret]);
  });
});
