// @vitest-environment happy-dom
/** What is written in a template's form isn't lost: not by leaving it, not by another one, not by a failed save. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press, say, type } from './makers.tsx';
import { PACKS, showManager, TEMPLATES } from './managerMakers.tsx';

afterEach(cleanup);

const form = () => screen.queryByRole('form');
const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: '.editor .input' });
const TITLE = say('templates.title');
const TEXT = say('templates.text');
const TRIGGERS = say('editor.triggers');
const CATEGORY = say('templates.category');
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const add = () => click(say('templates.add'));
const leave = () => press(field(TITLE), 'Escape');
const offered = () =>
  document.querySelector('.toast')?.textContent?.includes(say('templates.unsaved')) ?? false;
const undo = () => click(say('action.undo'));
const save = () => fireEvent.submit(form() as HTMLElement);
const FIRST = { triggers: ['能开票吗'] };
const SECOND = { triggers: ['包邮吗'] };

describe('a template that the panel brings', () => {
  it('opens when it comes later, in the own pack, and the owner is told once', () => {
    const { spies, again } = showManager();
    expect(form()).toBeNull();
    again({ startDraft: FIRST });
    expect(field(TRIGGERS).value).toBe('能开票吗');
    expect(field(say('templates.pack')).value).toBe('mine');
    expect(spies.onStartDraftTaken).toHaveBeenCalledTimes(1);
    type(field(TITLE), '开票');
    again({ startDraft: null });
    expect(field(TITLE).value).toBe('开票');
    expect(spies.onStartDraftTaken).toHaveBeenCalledTimes(1);
  });

  it('waits for the templates and packs to be read', () => {
    const { spies, again } = showManager({ startDraft: FIRST, templates: null, packs: [] });
    expect(spies.onStartDraftTaken).not.toHaveBeenCalled();
    again({ templates: TEMPLATES, packs: PACKS });
    expect(field(say('templates.pack')).value).toBe('mine');
  });

  it('does not come back when it was cancelled', () => {
    const { again } = showManager({ startDraft: FIRST });
    leave();
    again({ section: 'data' });
    again({ section: 'templates' });
    expect([form(), offered()]).toEqual([null, false]);
  });

  it('comes again as a new object with the same words', () => {
    const { again } = showManager({ startDraft: FIRST });
    leave();
    again({ startDraft: { ...FIRST } });
    expect(field(TRIGGERS).value).toBe('能开票吗');
  });

  it('takes the place of one that nobody wrote in', () => {
    const { again } = showManager({ startDraft: FIRST });
    again({ startDraft: SECOND });
    expect(field(TRIGGERS).value).toBe('包邮吗');
    expect(offered()).toBe(false);
  });

  it('waits while something unsaved stands in the form, also when another comes', () => {
    const { spies, again } = showManager();
    add();
    type(field(TITLE), '写了一半');
    again({ startDraft: FIRST });
    again({ startDraft: SECOND });
    expect(field(TITLE).value).toBe('写了一半');
    expect(spies.onStartDraftTaken).not.toHaveBeenCalled();
    leave();
    expect([field(TITLE).value, field(TRIGGERS).value]).toEqual(['', '能开票吗']);
    expect(spies.onStartDraftTaken).toHaveBeenCalledTimes(1);
    // Taking the other one back doesn't cost this one its turn.
    undo();
    expect(field(TITLE).value).toBe('写了一半');
    type(field(TITLE), '');
    leave();
    expect(field(TRIGGERS).value).toBe('能开票吗');
    leave();
    expect(field(TRIGGERS).value).toBe('包邮吗');
    leave();
    expect(form()).toBeNull();
  });

  it('opens after the save of what it waited for', async () => {
    const { again } = showManager();
    add();
    type(field(TITLE), '开票');
    type(field(TEXT), '可以');
    again({ startDraft: FIRST });
    save();
    await waitFor(() => expect(field(TRIGGERS).value).toBe('能开票吗'));
    expect(offered()).toBe(false);
  });
});

/** Half written: it can't be saved by itself. */
const HALF = '亲{';

describe('a form left with changes that can’t be saved', () => {
  it.each([
    ['Escape', leave],
    [
      'the cross',
      () => fireEvent.click(document.querySelector('.editor-head .icon-button:last-child') as Element),
    ],
    ['another row', () => click('退货')],
    ['New template', add],
  ])('with %s is offered back, with everything in it', (_how, go) => {
    showManager();
    click('发货');
    type(field(TITLE), '新标题');
    type(field(TEXT), HALF);
    type(field(TRIGGERS), '一\n二\n');
    type(field(CATEGORY), '售中 /');
    go();
    expect(form() === null || field(TITLE).value !== '新标题').toBe(true);
    expect(document.querySelector('.dock [role="status"]')?.textContent).toContain(say('templates.unsaved'));
    undo();
    expect([TITLE, TRIGGERS, CATEGORY].map((label) => field(label).value)).toEqual([
      '新标题',
      '一\n二\n',
      '售中 /',
    ]);
    expect(offered()).toBe(false);
  });

  it('with Cancel, when it is new, is offered back', () => {
    showManager();
    add();
    type(field(TITLE), '新标题');
    click(say('action.cancel'));
    undo();
    expect(field(TITLE).value).toBe('新标题');
  });

  it('is not offered back when nothing was changed', () => {
    showManager();
    click('发货');
    type(field(TITLE), 'x');
    type(field(TITLE), '发货');
    leave();
    expect([form(), offered()]).toEqual([null, false]);
  });

  it('stays when its own row is clicked', () => {
    showManager();
    click('发货');
    type(field(TITLE), 'x');
    click('发货');
    expect(field(TITLE).value).toBe('x');
  });

  it('two of them are offered one after the other', () => {
    showManager();
    click('发货');
    type(field(TITLE), '甲');
    type(field(TEXT), HALF);
    click('退货');
    type(field(TITLE), '乙');
    type(field(TEXT), HALF);
    leave();
    undo();
    expect(field(TITLE).value).toBe('乙');
    undo();
    expect(field(TITLE).value).toBe('甲');
    expect(offered()).toBe(true);
    click(say('action.undo'));
    expect(field(TITLE).value).toBe('乙');
  });

  it('stands as it was after a look at another section', () => {
    const { again } = showManager();
    click('发货');
    type(field(TITLE), 'x');
    again({ section: 'shoppers' });
    expect([form(), offered()]).toEqual([null, false]);
    again({ section: 'templates' });
    expect(field(TITLE).value).toBe('x');
  });

  it('comes back from another section by going to its own', () => {
    const { spies, again } = showManager();
    click('发货');
    type(field(TITLE), 'x');
    type(field(TEXT), HALF);
    leave();
    again({ section: 'data' });
    undo();
    expect(spies.onSection).toHaveBeenCalledExactlyOnceWith('templates');
    again({ section: 'templates' });
    expect(field(TITLE).value).toBe('x');
  });

  it('comes back as a new one when its template was deleted', () => {
    const { again } = showManager();
    click('发货');
    type(field(TITLE), 'x');
    click(`${say('action.delete')} 发货`);
    expect(form()).toBeNull();
    again({ templates: TEMPLATES.slice(1) });
    undo();
    expect(screen.getByRole('form', { name: say('editor.new') })).toBeDefined();
    expect(field(TITLE).value).toBe('x');
  });
});

describe('a save', () => {
  const write = () => {
    add();
    type(field(TITLE), '开票');
    type(field(TEXT), '可以');
  };

  it.each([
    ['is refused', () => Promise.resolve(false)],
    ['breaks', () => Promise.reject(new Error('full'))],
  ])('that %s keeps the form, says so, and can be tried again', async (_what, answer) => {
    const { spies } = showManager();
    spies.onSaveTemplate.mockImplementationOnce(answer);
    write();
    save();
    await waitFor(() => expect(screen.getByText(say('editor.saveFailed'))).toBeDefined());
    expect([field(TITLE).value, field(TEXT).value]).toEqual(['开票', '可以']);
    save();
    await waitFor(() => expect(form()).toBeNull());
    expect(offered()).toBe(false);
  });

  it('under way is not begun twice, and the form stays until it is done', async () => {
    const { spies } = showManager();
    let resolve: (saved: boolean) => void = () => {};
    spies.onSaveTemplate.mockReturnValue(
      new Promise((done) => {
        resolve = done;
      }),
    );
    write();
    save();
    save();
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
    expect(form()).not.toBeNull();
    resolve(true);
    await waitFor(() => expect(form()).toBeNull());
  });

  it('takes back the offer for a form that was left meanwhile', async () => {
    const { spies } = showManager();
    let resolve: (saved: boolean) => void = () => {};
    spies.onSaveTemplate.mockReturnValue(
      new Promise((done) => {
        resolve = done;
      }),
    );
    write();
    save();
    leave();
    expect(offered()).toBe(true);
    resolve(true);
    await waitFor(() => expect(offered()).toBe(false));
  });

  it('does not cover what was typed meanwhile', async () => {
    const { spies } = showManager();
    let resolve: (saved: boolean) => void = () => {};
    spies.onSaveTemplate.mockReturnValue(
      new Promise((done) => {
        resolve = done;
      }),
    );
    write();
    save();
    type(field(TEXT), '可以的');
    resolve(true);
    await waitFor(() => expect(form()).toBeNull());
    undo();
    expect(field(TEXT).value).toBe('可以的');
  });
});

it('the focus goes to the button for a new one when what opened the form is gone', () => {
  showManager({ startDraft: FIRST });
  leave();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: say('templates.add') }));
});
