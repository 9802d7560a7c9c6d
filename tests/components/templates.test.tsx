// @vitest-environment happy-dom
/** The manager's list of templates: found by any of their words, narrowed by category and pack, deleted, paged. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { say, type } from './makers.tsx';
import { PACKS, rowNames, showManager, TEMPLATES, template } from './managerMakers.tsx';

afterEach(cleanup);

const search = (text: string) => type(screen.getByRole('searchbox', { name: say('templates.search') }), text);
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

describe('the list', () => {
  it('shows title, text, category, code and use of each', () => {
    showManager();
    expect(rowNames()).toEqual(['发货', '尺码', '退货']);
    const row = document.querySelector('tbody tr')?.textContent;
    for (const part of ['发货 的正文', '售中 / 物流', 'fhsj', say('templates.usedValue', { n: 12 })])
      expect(row).toContain(part);
  });

  it.each([
    ['title', '尺码', ['尺码']],
    ['code, in any case', 'FHSJ', ['发货']],
    ['text', '身高', ['尺码']],
    ['a wording of shoppers', '啥时候', ['发货']],
    ['all of several words', '货 啥时候', ['发货']],
    ['nothing', '', ['发货', '尺码', '退货']],
  ])('is searched by %s', (_by, text, names) => {
    showManager();
    search(text);
    expect(rowNames()).toEqual(names);
  });

  it('tells the ear how many were found, and nothing while nothing is looked for', () => {
    showManager();
    const said = () =>
      [...document.querySelectorAll('.split-list > p > [aria-live] > span')].map((line) => line.textContent);
    expect(said()).toEqual([]);
    search('尺码');
    expect(said()).toEqual([say('search.found', { n: 1 })]);
    search('没有这样的');
    expect(said()).toEqual([say('templates.noMatch')]);
    search('');
    expect(said()).toEqual([]);
  });

  it('a category holds those below it, and not one that only begins alike', () => {
    showManager({ templates: [...TEMPLATES, template('别的', { category: ['售中段'] })] });
    fireEvent.click(screen.getByRole('treeitem', { name: '售中 1' }));
    expect(rowNames()).toEqual(['发货']);
  });

  it('is narrowed to a pack, where there is more than one', () => {
    showManager();
    choose(say('templates.pack'), 'start');
    expect(rowNames()).toEqual(['尺码']);
    cleanup();
    showManager({ packs: PACKS.slice(1) });
    expect(screen.queryByRole('combobox', { name: say('templates.pack') })).toBeNull();
  });

  it('says when nothing fits, and clears the filter', () => {
    showManager();
    search('没有这样的');
    expect(screen.getByRole('heading', { name: say('templates.noMatch') })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: say('templates.clearFilter') }));
    expect(rowNames()).toHaveLength(3);
  });

  it('is read, empty or there: three different things', () => {
    const { again } = showManager({ templates: null });
    expect(screen.getByText(say('manager.loading'))).toBeDefined();
    again({ templates: [] });
    expect(screen.getByText(say('templates.empty'))).toBeDefined();
    again({ templates: TEMPLATES });
    expect(rowNames()).toHaveLength(3);
  });

  it('draws what is seen of ten thousand rows, and the others as it is scrolled', () => {
    showManager({ templates: Array.from({ length: 10_000 }, (_, at) => template(`t${at}`)) });
    expect(rowNames().length).toBeLessThan(80);
    expect(rowNames()[0]).toBe('t0');
    const box = document.querySelector('.table-scroll') as HTMLElement;
    box.scrollTop = 5000 * 56;
    fireEvent.scroll(box);
    expect(rowNames()).toContain('t5000');
    expect(rowNames()).not.toContain('t0');
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001');
    search('t9999');
    expect(rowNames()).toEqual(['t9999']);
  });
});

describe('deleting', () => {
  const remove = (title: string) =>
    fireEvent.click(screen.getByRole('button', { name: `${say('action.delete')} ${title}` }));

  it('hands the template back, whole', () => {
    const { spies } = showManager();
    remove('发货');
    expect(spies.onDeleteTemplate).toHaveBeenCalledExactlyOnceWith(TEMPLATES[0]);
  });

  it('closes the form of that template, and of no other', () => {
    showManager();
    fireEvent.click(screen.getByRole('button', { name: '发货' }));
    remove('退货');
    expect(screen.queryByRole('form')).not.toBeNull();
    remove('发货');
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('is answered with an offer to undo', () => {
    const { spies } = showManager({ undo: { id: 1, message: say('templates.deleted', { title: '发货' }) } });
    expect(screen.getByRole('status').textContent).toBe(say('templates.deleted', { title: '发货' }));
    fireEvent.click(screen.getByRole('button', { name: say('action.undo') }));
    expect(spies.onUndo).toHaveBeenCalledTimes(1);
  });
});

describe('the sections', () => {
  it.each(['templates', 'shoppers', 'sites', 'data'] as const)('%s is named and marked', (section) => {
    showManager({ section });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(say(`manager.${section}`));
    expect(document.querySelector('[aria-current="page"]')?.textContent).toBe(say(`manager.${section}`));
  });

  it('are asked for by their buttons', () => {
    const { spies } = showManager();
    fireEvent.click(screen.getByRole('button', { name: say('manager.sites') }));
    expect(spies.onSection).toHaveBeenCalledExactlyOnceWith('sites');
  });
});
