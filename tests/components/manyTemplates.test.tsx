// @vitest-environment happy-dom
/** Categories, selected templates and the recycle bin, by pointer and by keyboard. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ManagerProps } from '../../components/index.ts';
import { translateTemplates, translateTools } from '../../utils/locale/index.ts';
import { NOW, press, say, type } from './makers.tsx';
import { PACKS, rowNames, showManager, TEMPLATES, template } from './managerMakers.tsx';

afterEach(cleanup);

const tt = translateTemplates('zh-CN');
const tool = translateTools('zh-CN');
const item = (name: string, n: number) => screen.getByRole('treeitem', { name: `${name} ${n}` });
const box = (title: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: tt('list.choose', { title }) });
const bar = () => screen.queryByRole('region', { name: tool('many.label') });
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id }) => id);
}

function dragged(kind: string) {
  const data = new Map<string, string>();
  const transfer = {
    effectAllowed: '',
    types: [kind],
    setData: (format: string, text: string) => data.set(format, text),
    getData: (format: string) => data.get(format) ?? '',
  };
  const fire = (target: Element, name: string) => {
    const event = new Event(name, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: transfer });
    fireEvent(target, event);
  };
  return fire;
}

describe('the categories', () => {
  it('are a tree that narrows the list as it is gone through', () => {
    showManager();
    expect(item(tt('tree.all'), 3).getAttribute('aria-selected')).toBe('true');
    item(tt('tree.all'), 3).focus();
    press(item(tt('tree.all'), 3), 'ArrowDown');
    const first = document.activeElement;
    expect(first?.getAttribute('role')).toBe('treeitem');
    expect(first?.getAttribute('aria-selected')).toBe('true');
    expect(rowNames()).toHaveLength(1);
  });

  it('open and shut, and the focus never stays in what is shut', () => {
    showManager();
    fireEvent.click(item('售中', 1));
    press(item('售中', 1), 'ArrowRight');
    expect(item('售中', 1).getAttribute('aria-expanded')).toBe('true');
    press(item('售中', 1), 'ArrowRight');
    expect(document.activeElement).toBe(item('物流', 1));
    press(item('物流', 1), 'ArrowLeft');
    press(item('售中', 1), 'ArrowLeft');
    expect(document.activeElement).toBe(item('售中', 1));
    expect(screen.queryByText('物流')).toBeNull();
  });

  it('are renamed in place with F2, and not by the Enter of an input method', async () => {
    const { spies } = showManager();
    fireEvent.click(item('售后', 1));
    press(item('售后', 1), 'F2');
    const field = screen.getByLabelText<HTMLInputElement>(tt('tree.renameThis', { name: '售后' }));
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: '退换' } });
    press(field, 'Enter', { isComposing: true });
    expect(spies.onMoveCategory).not.toHaveBeenCalled();
    press(field, 'Enter');
    expect(spies.onMoveCategory).toHaveBeenCalledExactlyOnceWith(['售后'], ['退换']);
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });

  it('are left as they are with Escape', () => {
    const { spies } = showManager();
    fireEvent.click(item('售后', 1));
    click(tt('tree.rename'));
    const field = screen.getByLabelText(tt('tree.renameThis', { name: '售后' }));
    fireEvent.input(field, { target: { value: 'x' } });
    press(field, 'Escape');
    expect(spies.onMoveCategory).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(item('售后', 1));
  });

  it('move by buttons, and say why one can’t', async () => {
    const { spies } = showManager();
    spies.onMoveCategory.mockResolvedValueOnce('tooDeep');
    fireEvent.click(item('售后', 1));
    click(tt('tree.move'));
    const target = screen.getByLabelText(tt('tree.moveTo', { name: '售后' }));
    fireEvent.change(target, { target: { value: '售中' } });
    const send = () => fireEvent.click(document.querySelector('.side-move button') as Element);
    send();
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(tt('tree.problem.tooDeep')));
    send();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(spies.onMoveCategory).toHaveBeenLastCalledWith(['售后'], ['售中', '售后']);
  });

  it('take templates and categories that are dropped on them', () => {
    const { spies } = showManager();
    const row = document.querySelector('tr[draggable="true"]') as Element;
    const drag = dragged('application/x-deskmate-templates');
    drag(row, 'dragstart');
    drag(item('售后', 1), 'dragover');
    drag(item('售后', 1), 'drop');
    expect(spies.onMarkTemplates).toHaveBeenCalledExactlyOnceWith(['发货'], { category: ['售后'] });
    const tree = dragged('application/x-deskmate-category');
    tree(item('售前', 1), 'dragstart');
    tree(item('售后', 1), 'drop');
    expect(spies.onMoveCategory).toHaveBeenCalledExactlyOnceWith(['售前'], ['售后', '售前']);
    tree(item('售后', 1), 'dragstart');
    tree(item('售后', 1), 'drop');
    expect(spies.onMoveCategory).toHaveBeenCalledTimes(1);
  });
});

describe('many at once', () => {
  it('are selected by their boxes, and with Shift all between', () => {
    showManager();
    expect(bar()).toBeNull();
    fireEvent.click(box('发货'));
    fireEvent.click(box('退货'), { shiftKey: true });
    expect(within(bar() as HTMLElement).getByText(tool('many.count', { n: 3 }))).toBeDefined();
    click(tool('many.clear'));
    expect(bar()).toBeNull();
  });

  it('are selected by keys: Shift with the arrows, and all of them', () => {
    showManager();
    box('发货').focus();
    press(box('发货'), 'ArrowDown', { shiftKey: true });
    expect(document.activeElement).toBe(box('尺码'));
    expect([box('发货').checked, box('尺码').checked, box('退货').checked]).toEqual([true, true, false]);
    press(box('尺码'), 'a', { ctrlKey: true });
    expect(box('退货').checked).toBe(true);
  });

  it('are moved, marked, pinned and deleted, each in one step', () => {
    const { spies } = showManager();
    fireEvent.click(box('发货'));
    fireEvent.click(box('退货'));
    const ids = ['发货', '退货'];
    click(tool('many.pin'));
    expect(spies.onMarkTemplates).toHaveBeenLastCalledWith(ids, { pinned: true });
    click(tool('many.move'));
    type(document.querySelector('.many-form input') as HTMLInputElement, '新的/里面');
    fireEvent.submit(document.querySelector('.many-form') as Element);
    expect(spies.onMarkTemplates).toHaveBeenLastCalledWith(ids, { category: ['新的', '里面'] });
    click(tool('many.mark'));
    const form = within(document.querySelector('.many-form') as HTMLElement);
    fireEvent.change(form.getByLabelText(say('editor.stage')), { target: { value: 'presale' } });
    fireEvent.change(form.getByLabelText(say('editor.temper')), { target: { value: 'any' } });
    type(form.getByLabelText(tool('limits.shops')) as HTMLInputElement, say('editor.any'));
    type(form.getByLabelText(tool('limits.to')) as HTMLInputElement, '2026-08-01');
    fireEvent.submit(document.querySelector('.many-form') as Element);
    expect(spies.onMarkTemplates).toHaveBeenLastCalledWith(ids, {
      stage: 'presale',
      temper: null,
      shops: [],
      validTo: '2026-08-01',
    });
    click(tool('many.delete'));
    expect(spies.onDeleteTemplates).toHaveBeenCalledExactlyOnceWith(ids);
    expect(bar()).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('days the wrong way round are said to be so, and nothing is applied', () => {
    const { spies } = showManager();
    fireEvent.click(box('发货'));
    click(tool('many.mark'));
    const form = within(document.querySelector('.many-form') as HTMLElement);
    type(form.getByLabelText(tool('limits.from')) as HTMLInputElement, '2026-08-02');
    type(form.getByLabelText(tool('limits.to')) as HTMLInputElement, '2026-08-01');
    expect(form.getByText(say('editor.wrongDates'))).toBeDefined();
    fireEvent.submit(document.querySelector('.many-form') as Element);
    expect(spies.onMarkTemplates).not.toHaveBeenCalled();
  });

  it('go with the Delete key, and the focus goes to the row in their place', async () => {
    const { spies, again } = showManager();
    box('发货').focus();
    press(box('发货'), 'Delete', { isComposing: true });
    expect(spies.onDeleteTemplate).not.toHaveBeenCalled();
    press(box('发货'), 'Delete');
    expect(spies.onDeleteTemplate).toHaveBeenCalledExactlyOnceWith(TEMPLATES[0]);
    again({ templates: TEMPLATES.slice(1) });
    await waitFor(() => expect(document.activeElement).toBe(box('尺码')));
  });

  it('of a read-only pack are neither deleted nor pinned by their row', () => {
    const packs = PACKS.map((pack) => (pack.id === 'start' ? { ...pack, readOnly: true } : pack));
    showManager({ packs });
    expect(screen.queryByRole('button', { name: `${say('action.delete')} 尺码` })).toBeNull();
    expect(screen.getByText(tt('list.readOnly'))).toBeDefined();
    fireEvent.click(box('尺码'));
    expect(screen.getByText(tool('many.readOnly', { n: 1 }))).toBeDefined();
  });
});

describe('what is special about a template', () => {
  it('is marked in its row, and found by it', () => {
    showManager({
      now: NOW,
      templates: [
        template('旧的', { validTo: '2026-07-02' }),
        template('新的', { validFrom: '2026-08-01', shops: ['大店'] }),
        template('常用', { pinned: true }),
      ],
    });
    expect(rowNames()).toEqual(['常用', '旧的', '新的']);
    for (const text of [tt('list.over'), tt('list.notYet'), tt('list.pinned')])
      expect(screen.getByText(text)).toBeDefined();
    expect(screen.getByText(tt('list.shops', { names: '大店' }))).toBeDefined();
    fireEvent.change(screen.getByRole('combobox', { name: tt('list.state') }), { target: { value: 'over' } });
    expect(rowNames()).toEqual(['旧的']);
  });
});

describe('the recycle bin', () => {
  const deleted = [
    template('丢了', { deletedAt: NOW, text: '还要的' }),
    template('也丢了', { deletedAt: NOW }),
  ];
  const open = (more: Partial<ManagerProps> = {}) => {
    const shown = showManager(more);
    fireEvent.change(screen.getByRole('combobox', { name: tt('list.state') }), {
      target: { value: 'deleted' },
    });
    return shown;
  };

  it('shows what was deleted and until when, and gives it back', async () => {
    const onReadDeleted = vi.fn<ManagerProps['onReadDeleted']>().mockResolvedValue(deleted);
    const { spies, again } = open({ onReadDeleted });
    fireEvent.click(await screen.findByRole('button', { name: tool('bin.restoreThis', { title: '丢了' }) }));
    expect(spies.onRestoreDeleted).toHaveBeenCalledExactlyOnceWith(['丢了']);
    expect(document.querySelector('.bin')?.textContent).toMatch(/8月2日/);
    onReadDeleted.mockResolvedValue([]);
    again({ templates: [...TEMPLATES, template('丢了')] });
    await screen.findByText(tool('bin.empty'));
    click(tool('bin.leave'));
    expect(rowNames()).toHaveLength(4);
  });

  it('lets go of one or of all that are shown, by keys too', async () => {
    const onReadDeleted = vi.fn<ManagerProps['onReadDeleted']>().mockResolvedValue(deleted);
    const { spies, again } = open({ onReadDeleted });
    const one = await screen.findByRole('button', { name: tool('bin.purgeThis', { title: '丢了' }) });
    one.focus();
    fireEvent.click(one);
    expect(spies.onPurgeDeleted).toHaveBeenCalledExactlyOnceWith(['丢了']);
    onReadDeleted.mockResolvedValue(deleted.slice(1));
    again({ templates: [...TEMPLATES] });
    // The focus isn't lost with the row: it goes to the one in its place.
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: tool('bin.restoreThis', { title: '也丢了' }) }),
      ),
    );
    click(tool('bin.purgeAll', { n: 1 }));
    expect(spies.onPurgeDeleted).toHaveBeenLastCalledWith(['也丢了']);
  });

  it('has nothing that axe finds', async () => {
    open({ onReadDeleted: async () => deleted });
    await screen.findByText('还要的');
    expect(await violations()).toEqual([]);
  });
});

it('axe finds nothing in the list with many selected', async () => {
  showManager();
  fireEvent.click(item('售中', 1));
  press(item('售中', 1), 'ArrowRight');
  fireEvent.click(box('发货'));
  click(tool('many.mark'));
  expect(await violations()).toEqual([]);
});
