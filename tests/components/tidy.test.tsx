// @vitest-environment happy-dom
/** Tidying up: replacing with a look ahead, duplicates made one, unused ones found. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { translateTemplates, translateTools } from '../../utils/locale/index.ts';
import { findDuplicates, replaceInMany } from '../../utils/packs/index.ts';
import { NOW, type } from './makers.tsx';
import { rowNames, showManager, TEMPLATES, template } from './managerMakers.tsx';

afterEach(cleanup);

const tt = translateTemplates('zh-CN');
const tool = translateTools('zh-CN');
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const tab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

async function open(more: Parameters<typeof showManager>[0] = {}) {
  const shown = showManager(more);
  screen.getByRole('button', { name: tt('list.tidy') }).focus();
  click(tt('list.tidy'));
  await screen.findByRole('dialog');
  return shown;
}

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.violations.map(({ id }) => id);
}

describe('find and replace', () => {
  const find = () => screen.getByLabelText<HTMLInputElement>(tool('tidy.find'));

  it('shows what it would do, leaves out what is unticked or would break, and does the rest in one step', async () => {
    const templates = [
      template('甲', { text: '中通发货' }),
      template('乙', { text: '中通' }),
      template('丙', { text: '{courier|中通}，中通' }),
    ];
    const { spies } = await open({
      templates,
      onFindReplace: async (question) => replaceInMany(templates, question, NOW),
    });
    type(find(), '中通');
    type(screen.getByLabelText<HTMLInputElement>(tool('tidy.with')), '{');
    await screen.findByText(tool('tidy.found', { n: 3 }));
    expect(screen.getAllByText(tool('tidy.problem.variables'))).toHaveLength(3);
    type(screen.getByLabelText<HTMLInputElement>(tool('tidy.with')), '顺丰');
    await screen.findByRole('button', { name: tool('tidy.apply', { n: 3 }) });
    const dialog = document.querySelector('.dialog') as HTMLElement;
    expect([...dialog.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('顺丰');
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByLabelText(tool('tidy.replaceThis', { title: '乙' })));
    fireEvent.submit(dialog.querySelector('form') as Element);
    const rows = spies.onReplace.mock.lastCall?.[0] ?? [];
    expect(rows.map(({ changed }) => changed?.text)).toEqual(['顺丰发货', '{courier|顺丰}，顺丰']);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe(tt('list.tidy'));
  });

  it('says when nothing is found', async () => {
    await open();
    type(find(), '没有的');
    await screen.findByText(tool('tidy.foundNone'));
  });
});

describe('duplicates', () => {
  const templates = [
    template('甲', { text: '亲，今天发货哦', used: 3 }),
    template('乙', { text: '亲，今天发货哦。' }),
    template('丙', { text: '七天无理由退换' }),
    template('丁', { text: '七天无理由退换' }),
  ];

  it('are merged one group at a time, with the one that is chosen', async () => {
    const { spies } = await open({ templates, onFindDuplicates: async () => findDuplicates(templates) });
    tab(tool('tidy.duplicates'));
    fireEvent.click(await screen.findByLabelText(tool('tidy.keep', { title: '乙' })));
    expect(await violations()).toEqual([]);
    click(tool('tidy.mergeThis', { title: '甲' }));
    const [groups] = spies.onMerge.mock.lastCall ?? [];
    expect(groups?.map(({ keepId }) => keepId)).toEqual(['乙']);
    expect(groups?.[0]?.templates.map(({ id }) => id).sort()).toEqual(['乙', '甲']);
  });

  it('that differ in a number aren’t merged with all', async () => {
    const near = ['三', '五'].map((n) =>
      template(n, { text: `亲，我们这边是${n}天之内给您安排发出的哦，请您放心` }),
    );
    await open({ templates: near, onFindDuplicates: async () => findDuplicates(near) });
    tab(tool('tidy.duplicates'));
    await screen.findByText(tool('tidy.near'));
    expect(screen.queryByRole('button', { name: tool('tidy.mergeAll', { n: 1 }) })).toBeNull();
  });

  it('are merged all with one click', async () => {
    const { spies } = await open({ templates, onFindDuplicates: async () => findDuplicates(templates) });
    tab(tool('tidy.duplicates'));
    fireEvent.click(await screen.findByRole('button', { name: tool('tidy.mergeAll', { n: 2 }) }));
    expect(spies.onMerge.mock.lastCall?.[0]).toHaveLength(2);
  });

  it('are none', async () => {
    await open();
    tab(tool('tidy.duplicates'));
    await screen.findByText(tool('tidy.noDuplicates'));
  });
});

describe('unused ones', () => {
  it('are counted and shown in the list', async () => {
    await open({ templates: [...TEMPLATES, template('新的', { updatedAt: NOW })] });
    tab(tool('tidy.unused'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(tool('tidy.unusedNote', { n: 3 }))).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: tool('tidy.unusedShow') }));
    await waitFor(() => expect(rowNames()).toEqual(['发货', '尺码', '退货']));
  });
});
