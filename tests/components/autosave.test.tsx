// @vitest-environment happy-dom
/** The form of a stored template: it saves itself, undoes and redoes, follows changes made elsewhere, marks and shows. */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_EDITS, redone, undone, written } from '../../components/manager/editHistory.ts';
import { AUTOSAVE } from '../../components/manager/useAutosave.ts';
import { translateTools } from '../../utils/locale/index.ts';
import { press, say, type } from './makers.tsx';
import { PACKS, SHOPPERS, showManager, TEMPLATES, template } from './managerMakers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const tool = translateTools('zh-CN');
const form = () => screen.queryByRole('form');
const field = (label: string) =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: '.editor .input' });
const TITLE = say('templates.title');
const TEXT = say('templates.text');
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const wait = (time: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(time);
  });

const open = (more: Parameters<typeof showManager>[0] = {}) => {
  const shown = showManager(more);
  click('发货');
  return shown;
};

describe('saving by itself', () => {
  it('happens after a pause, once, and the form stays', async () => {
    const { spies } = open();
    type(field(TITLE), '一');
    await wait(AUTOSAVE - 100);
    type(field(TITLE), '一二 ');
    await wait(AUTOSAVE - 100);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(form()?.textContent).toContain(tool('auto.waiting'));
    await wait(200);
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ id: '发货', title: '一二' });
    expect(field(TITLE).value).toBe('一二 ');
    expect(screen.getByText(tool('auto.saved'))).toBeDefined();
    await wait(AUTOSAVE * 3);
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
  });

  it('says when its template was deleted elsewhere, and restores it', async () => {
    const { spies, again } = open();
    expect(screen.queryByText(tool('auto.gone'))).toBeNull();
    again({ templates: TEMPLATES.filter(({ id }) => id !== '发货') });
    expect(screen.getByText(tool('auto.gone'))).toBeDefined();
    click(tool('bin.restore'));
    expect(spies.onRestoreDeleted).toHaveBeenCalledWith(['发货']);
    again({ templates: TEMPLATES });
    expect(screen.queryByText(tool('auto.gone'))).toBeNull();
  });

  it('keeps the focus in the form when it is restored, and takes it from nowhere else', async () => {
    const { again } = open();
    const gone = TEMPLATES.filter(({ id }) => id !== '发货');
    again({ templates: gone });
    screen.getByRole('button', { name: tool('bin.restore') }).focus();
    again({ templates: TEMPLATES });
    await wait(0);
    expect(document.activeElement).toBe(field(TITLE));
    again({ templates: gone });
    field(TEXT).focus();
    again({ templates: TEMPLATES });
    await wait(0);
    expect(document.activeElement).toBe(field(TEXT));
  });

  it('waits for an input method', async () => {
    const { spies } = open();
    fireEvent.compositionStart(field(TITLE));
    type(field(TITLE), 'fa huo');
    await wait(AUTOSAVE * 3);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    type(field(TITLE), '发货');
    type(field(TITLE), '发货了');
    fireEvent.compositionEnd(field(TITLE));
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate.mock.lastCall?.[0].title).toBe('发货了');
  });

  it('never takes what isn’t valid: it says so, and what was written stays', async () => {
    const { spies } = open();
    type(field(TEXT), '亲{shopper');
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(screen.getByText(tool('auto.invalid', { n: 1 }))).toBeDefined();
    expect(field(TEXT).value).toBe('亲{shopper');
    type(field(TEXT), '亲{shopper}');
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
  });

  it('doesn’t make a new template', async () => {
    const { spies } = showManager();
    click(say('templates.add'));
    type(field(TITLE), '开票');
    type(field(TEXT), '可以');
    await wait(AUTOSAVE * 3);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
  });

  it('that fails is said, and not tried again by itself', async () => {
    const { spies } = open();
    spies.onSaveTemplate.mockResolvedValue(false);
    type(field(TITLE), '一');
    await wait(AUTOSAVE * 4);
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(1);
    expect(screen.getByText(say('editor.saveFailed'))).toBeDefined();
    type(field(TITLE), '一二');
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate).toHaveBeenCalledTimes(2);
  });

  it('happens before another section, another row and another program', async () => {
    const { spies, again } = open();
    type(field(TITLE), '一');
    click('退货');
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ id: '发货', title: '一' });
    await wait(0);
    type(field(TITLE), '二');
    again({ section: 'data' });
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ id: '退货', title: '二' });
    await wait(0);
    again({ section: 'templates' });
    type(field(TITLE), '三');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ id: '退货', title: '三' });
    vi.restoreAllMocks();
  });

  it('leaves nothing to offer, unless it fails', async () => {
    const { spies } = open();
    const offered = () => document.querySelector('.toast') !== null;
    type(field(TITLE), '一');
    press(field(TITLE), 'Escape');
    expect(offered()).toBe(false);
    await wait(0);
    spies.onSaveTemplate.mockResolvedValue(false);
    click('发货');
    type(field(TITLE), '二');
    press(field(TITLE), 'Escape');
    await wait(0);
    expect(offered()).toBe(true);
  });

  it('doesn’t bring a template back that is deleted', () => {
    const { spies } = open();
    type(field(TITLE), '一');
    click(`${say('action.delete')} 发货`);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(spies.onDeleteTemplate).toHaveBeenCalledTimes(1);
  });
});

describe('what is changed beside the form', () => {
  const moved = (more: object) => [{ ...TEMPLATES[0], ...more }, ...TEMPLATES.slice(1)] as typeof TEMPLATES;

  it('stands in it at once, and isn’t written over', async () => {
    const { spies, again } = open();
    again({ templates: moved({ category: ['新家'], updatedAt: Date.now() + 5 }) });
    expect(field(say('templates.category')).value).toBe('新家');
    await wait(AUTOSAVE * 2);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
  });

  it('leaves what is being written alone', () => {
    const { again } = open();
    type(field(TITLE), '正在写');
    again({ templates: moved({ category: ['新家'], updatedAt: Date.now() + 5 }) });
    expect(field(TITLE).value).toBe('正在写');
  });

  it('isn’t mistaken for what it was before the last save', async () => {
    const { again } = open();
    type(field(TITLE), '新名');
    await wait(AUTOSAVE + 100);
    again({ templates: moved({ used: 13 }) });
    expect(field(TITLE).value).toBe('新名');
  });
});

describe('undo and redo', () => {
  it('go over all fields, in steps between pauses', async () => {
    open();
    type(field(TITLE), '一');
    type(field(TITLE), '一二');
    await wait(1000);
    type(field(TEXT), '别的');
    press(field(TEXT), 'z', { ctrlKey: true });
    expect([field(TITLE).value, field(TEXT).value]).toEqual(['一二', '发货 的正文']);
    press(field(TEXT), 'z', { ctrlKey: true, isComposing: true });
    expect(field(TITLE).value).toBe('一二');
    press(field(TEXT), 'z', { ctrlKey: true });
    expect(field(TITLE).value).toBe('发货');
    press(field(TEXT), 'y', { ctrlKey: true });
    press(field(TEXT), 'z', { ctrlKey: true, shiftKey: true });
    expect([field(TITLE).value, field(TEXT).value]).toEqual(['一二', '别的']);
    click(tool('auto.undo'));
    expect(field(TEXT).value).toBe('发货 的正文');
    expect(screen.getByRole('button', { name: tool('auto.undo') }).getAttribute('aria-disabled')).toBe(
      'false',
    );
  });

  it('end where there is nothing, and writing forgets what could be redone', () => {
    expect(undone(NO_EDITS, 'a')).toBeNull();
    expect(redone(NO_EDITS, 'a')).toBeNull();
    const one = written(NO_EDITS, 'a', 0);
    const back = undone(one, 'b');
    expect(back?.values).toBe('a');
    const other = written(back?.edits ?? NO_EDITS, 'a', 1);
    expect(redone(other, 'c')).toBeNull();
    expect(undone(other, 'c')?.values).toBe('a');
  });
});

describe('malformed places', () => {
  it('are marked where they stand and named, while it is written; each goes to its place', () => {
    open();
    type(field(TEXT), '亲{shopper}，{date+3x}发{cursor}货{cursor}');
    const marked = [...document.querySelectorAll('.marked-back mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['{date+3x}', '{cursor}']);
    expect(document.querySelector('.marked-back')?.textContent.replace('\u200b', '')).toBe(field(TEXT).value);
    const list = within(screen.getByRole('list', { name: tool('marks.label') })).getAllByRole('button');
    expect(list).toHaveLength(2);
    fireEvent.click(list[1] as Element);
    expect(document.activeElement).toBe(field(TEXT));
    expect(field(TEXT).selectionStart).toBe(field(TEXT).value.lastIndexOf('{cursor}'));
  });
});

describe('the preview', () => {
  const filled = () => document.querySelector('.preview-text')?.textContent;

  it('is filled in for an example or a shopper, with blanks marked and wordings to go through', async () => {
    open();
    type(field(TEXT), '[[您好||在的]]{shopper}，{courier}发{cursor}');
    await wait(0);
    await vi.dynamicImportSettled();
    await wait(0);
    expect(filled()).toContain(`您好${tool('preview.exampleName')}，`);
    expect(document.querySelectorAll('.preview-text mark')).toHaveLength(1);
    expect(screen.getByText(tool('preview.blanks', { n: 1 }))).toBeDefined();
    click(tool('preview.next'));
    expect(filled()).toContain('在的');
    fireEvent.change(screen.getByLabelText(tool('preview.shopper')), { target: { value: SHOPPERS[1]?.id } });
    expect(filled()).toContain('李四');
  });
});

describe('where it serves', () => {
  it('is chosen from the shops of the store and written, by platform and by day', async () => {
    const { spies } = open();
    click('大店');
    type(field(tool('limits.shops')), '大店\n小店\n');
    fireEvent.click(screen.getByLabelText('拼多多'));
    fireEvent.click(screen.getByLabelText(tool('limits.pinned')));
    type(field(tool('limits.from')), '2026-08-02');
    type(field(tool('limits.to')), '2026-08-01');
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate).not.toHaveBeenCalled();
    expect(screen.getByText(say('editor.wrongDates'))).toBeDefined();
    type(field(tool('limits.to')), '2026-08-09');
    await wait(AUTOSAVE + 100);
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({
      shops: ['大店', '小店'],
      platforms: ['pinduoduo'],
      pinned: true,
      validFrom: '2026-08-02',
      validTo: '2026-08-09',
    });
  });
});

describe('a template of a read-only pack', () => {
  const packs = PACKS.map((pack) => (pack.id === 'start' ? { ...pack, readOnly: true } : pack));

  it('is shown, and made one’s own in its place', () => {
    const { spies } = showManager({ packs });
    click('尺码');
    expect(form()).toBeNull();
    click(tool('own.make'));
    expect(field(TEXT).value).toBe('按身高体重选');
    fireEvent.submit(form() as HTMLElement);
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({
      id: null,
      packId: 'mine',
      overrides: '尺码',
    });
  });

  it('that has its own already opens that', () => {
    showManager({ packs, templates: [...TEMPLATES, template('我的尺码', { overrides: '尺码' })] });
    click('尺码');
    click(tool('own.open'));
    expect(field(TITLE).value).toBe('我的尺码');
  });
});

describe('versions', () => {
  it('are listed, compared and had back', async () => {
    const version = {
      id: 7,
      at: 0,
      by: 'save' as const,
      template: template('发货', { text: '旧的' }),
    };
    const { spies } = open({
      onReadVersions: async () => [version],
      onCompare: async (before, after) => [
        { text: before, side: 'before' },
        { text: after, side: 'after' },
      ],
    });
    vi.useRealTimers();
    click(tool('auto.history'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('旧的');
    expect(dialog.getByText('旧的').tagName).toBe('DEL');
    expect(dialog.getByText('发货 的正文').tagName).toBe('INS');
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    fireEvent.click(dialog.getByRole('button', { name: tool('versions.restore') }));
    expect(spies.onRestoreVersion).toHaveBeenCalledExactlyOnceWith(version);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tell of every field that differs, in words', async () => {
    const was = {
      stage: 'presale',
      temper: 'owl',
      platforms: ['jd'],
      pinned: true,
      validTo: '2026-01-01',
    } as const;
    const now = TEMPLATES.find(({ id }) => id === '发货') ?? template('发货');
    const version = { id: 7, at: 0, by: 'save' as const, template: { ...now, ...was } };
    open({
      onReadVersions: async () => [version],
      onCompare: async (before) => [{ text: before, side: 'before' }],
    });
    vi.useRealTimers();
    click(tool('auto.history'));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(tool('versions.field.stage'));
    const shown = [...document.querySelectorAll('.difference dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(shown).toEqual([
      [tool('versions.field.stage'), say('stage.presale')],
      [tool('versions.field.temper'), say('temper.owl')],
      [tool('versions.field.platforms'), 'jd'],
      [tool('versions.field.validTo'), '2026-01-01'],
      [tool('versions.field.pinned'), '✓'],
    ]);
    expect(dialog.queryByText(tool('versions.same'))).toBeNull();
  });
});
