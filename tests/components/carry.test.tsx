// @vitest-environment happy-dom
/** Import, export and backups: what is shown of them, what the agent chooses, and with which keys. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type CarrySlots,
  ExportPage,
  type ExportState,
  type ImportCallbacks,
  ImportPage,
  type ImportState,
  Keeping,
  type KeepingState,
  LocaleContext,
  RestorePage,
  type RestoreState,
  type TemplateItem,
} from '../../components/index.ts';
import { compareTexts } from '../../entrypoints/manager/compare.ts';
import { translateCarry } from '../../utils/locale/index.ts';
import { say as sayManager } from './makers.tsx';
import { showManager, template } from './managerMakers.tsx';

afterEach(cleanup);

const say = translateCarry('zh-CN');

function item(id: string, more: Partial<TemplateItem> = {}): TemplateItem {
  return {
    type: 'template',
    id,
    kind: 'new',
    place: { file: 'a.csv', line: 2 },
    title: id,
    code: '',
    text: `${id} 的正文`,
    differences: [],
    choice: 'take',
    choices: ['take', 'skip'],
    clash: null,
    codeChoice: 'noCode',
    codeChoices: ['noCode', 'takeCode'],
    ...more,
  };
}

const CHANGED = item('改', {
  kind: 'changed',
  differences: [{ field: 'text', mine: '48 小时内发货', theirs: '24 小时内发货' }],
  choices: ['take', 'keep', 'both', 'skip'],
  clash: { code: 'fh', withTitle: '发货' },
});

type Review = Extract<ImportState, { step: 'review' }>;
const REVIEW: Review = {
  step: 'review',
  packName: '售后',
  items: [
    CHANGED,
    item('新'),
    {
      type: 'refused',
      id: 'r',
      place: { file: 'a.csv', sheet: '表一', line: 9 },
      code: 'noText',
      values: {},
    },
    { type: 'kept', id: 'k', place: { line: 3 }, variable: '%name%' },
    { type: 'adapted', id: 'c', place: { line: 4 }, field: 'code', original: '太长' },
  ],
  choices: new Map(),
  codes: new Map(),
  keys: null,
  failure: null,
};

const SETTINGS: Extract<ImportState, { step: 'settings' }> = {
  step: 'settings',
  sources: [{ file: 'a.csv', format: 'qianniu', encoding: 'gb18030' }],
  tables: [
    {
      place: { file: 'a.csv' },
      columns: { skip: 1, columns: ['code', 'text'] },
      sure: true,
      rows: [
        { line: 1, cells: ['编码', '短语'] },
        { line: 2, cells: ['a', '你好'] },
      ],
    },
  ],
  packs: [{ id: 'p', name: '售后', known: true }],
  target: { kind: 'new', name: 'a' },
  found: 1,
  refused: 0,
  problems: [{ code: 'encrypted', place: { file: 'b.xlsx' }, values: {} }],
  busy: false,
};

function showImport(state: ImportState) {
  const spies = {
    onFiles: vi.fn<ImportCallbacks['onFiles']>(),
    onColumns: vi.fn<ImportCallbacks['onColumns']>(),
    onTarget: vi.fn<ImportCallbacks['onTarget']>(),
    onCheck: vi.fn<ImportCallbacks['onCheck']>(),
    onBack: vi.fn<ImportCallbacks['onBack']>(),
    onChoose: vi.fn<ImportCallbacks['onChoose']>(),
    onChooseCode: vi.fn<ImportCallbacks['onChooseCode']>(),
    onTakeKeys: vi.fn<ImportCallbacks['onTakeKeys']>(),
    onImport: vi.fn<ImportCallbacks['onImport']>(),
    onStop: vi.fn<ImportCallbacks['onStop']>(),
    onTakeBack: vi.fn<ImportCallbacks['onTakeBack']>(),
    onClose: vi.fn<ImportCallbacks['onClose']>(),
  };
  render(
    <LocaleContext.Provider value="zh-CN">
      <ImportPage state={state} compareTexts={compareTexts} {...spies} />
    </LocaleContext.Provider>,
  );
  return spies;
}

const pressEscape = (more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape', ...more });

describe('the settings of an import', () => {
  it('tell what was read, and what of it could not be', () => {
    showImport(SETTINGS);
    expect(document.activeElement?.textContent).toBe(say('import.title'));
    expect(screen.getByText('a.csv：千牛快捷短语')).toBeDefined();
    expect(screen.getByText(say('problem.encrypted'))).toBeDefined();
  });

  it('let the agent say what a column is, and how many rows are none', () => {
    const { onColumns } = showImport(SETTINGS);
    const [, second] = screen.getAllByRole('combobox', { name: /列是什么/ });
    fireEvent.change(second as Element, { target: { value: 'title' } });
    expect(onColumns).toHaveBeenCalledExactlyOnceWith(0, { skip: 1, columns: ['code', 'title'] });
    fireEvent.change(screen.getByRole('spinbutton'), { target: { value: '-3' } });
    expect(onColumns).toHaveBeenLastCalledWith(0, { skip: 0, columns: ['code', 'text'] });
  });

  it('let the agent choose the pack', () => {
    const { onTarget } = showImport({ ...SETTINGS, target: { kind: 'pack', id: 'p', edition: false } });
    fireEvent.click(screen.getByRole('radio', { name: say('import.edition') }));
    expect(onTarget).toHaveBeenCalledExactlyOnceWith({ kind: 'pack', id: 'p', edition: true });
  });

  it('go on only with a name and something to import', () => {
    showImport({ ...SETTINGS, target: { kind: 'new', name: ' ' } });
    expect(screen.getByRole('button', { name: say('import.check') })).toHaveProperty('disabled', true);
  });
});

describe('the review of an import', () => {
  it('marks what differs by text, and not by colour alone', () => {
    showImport(REVIEW);
    expect(document.querySelector('del')?.textContent).toBe(`${say('review.removed')} 48`);
    expect(document.querySelector('ins')?.textContent).toBe(`${say('review.added')} 24`);
  });

  it('tells where a refused row stands and why', () => {
    showImport(REVIEW);
    expect(screen.getByText('a.csv · 工作表“表一” · 第 9 行')).toBeDefined();
    expect(screen.getByText(say('refused.noText'))).toBeDefined();
  });

  it('is looked through by kind, with one choice for all of it', () => {
    const { onChoose, onChooseCode } = showImport(REVIEW);
    fireEvent.click(screen.getByRole('button', { name: `${say('review.changed')} 1` }));
    expect(document.querySelectorAll('.windowed-row')).toHaveLength(1);
    fireEvent.change(screen.getByLabelText(say('review.forAll', { n: 1 })), { target: { value: 'keep' } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(['改'], 'keep');
    fireEvent.change(screen.getByLabelText(say('review.codeChoice', { title: '改' })), {
      target: { value: 'takeCode' },
    });
    expect(onChooseCode).toHaveBeenCalledExactlyOnceWith(['改'], 'takeCode');
  });

  it('counts what would be written by what is chosen', () => {
    showImport({ ...REVIEW, choices: new Map([['新', 'skip']]) });
    expect(screen.getByRole('status').textContent).toBe(say('review.willWrite', { written: 1, removed: 0 }));
  });

  it('is left by Escape, but not while an input method has the key, nor once something is chosen', () => {
    const { onClose } = showImport(REVIEW);
    pressEscape({ isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
    pressEscape();
    expect(onClose).toHaveBeenCalledTimes(1);
    cleanup();
    const again = showImport({ ...REVIEW, choices: new Map([['新', 'skip']]) });
    pressEscape();
    expect(again.onClose).not.toHaveBeenCalled();
  });

  it('has only the rows in view in the page, of however many', async () => {
    showImport({ ...REVIEW, items: Array.from({ length: 10_000 }, (_, at) => item(`t${at}`)) });
    const rows = () => [...document.querySelectorAll('.windowed-row')];
    expect(rows().length).toBeLessThan(40);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('10000');
    const list = document.querySelector('.windowed') as HTMLElement;
    // A row that holds the focus stays when the list is scrolled away from it.
    const [first] = screen.getAllByRole('combobox');
    first?.focus();
    list.scrollTop = 400_000;
    fireEvent.scroll(list);
    await waitFor(() => expect(screen.getByText('t5265 的正文')).toBeDefined());
    expect(rows().length).toBeLessThan(45);
    expect(document.activeElement).toBe(first);
  });
});

const RESTORE: RestoreState = {
  step: 'preview',
  at: 0,
  tables: [{ table: 'templates', here: 2, there: 1 }],
  added: [],
  removed: [template('走')],
  changed: [{ here: template('改', { text: '旧' }), there: template('改', { text: '新' }) }],
};
const EXPORT: ExportState = {
  packs: [{ id: 'p', name: '售后', count: 2 }],
  packId: 'p',
  keys: null,
  format: 'qianniu',
  file: {
    name: '售后-千牛.csv',
    losses: [{ title: '发货', code: 'field', values: { field: 'triggers' } }],
    empty: false,
  },
  failed: false,
  saved: '',
};
const KEEPING: KeepingState = {
  backups: [{ id: 1, at: 0, by: 'day', templates: 3, pictures: 1, shoppers: false, size: 1000 }],
  most: 10,
  imports: [{ id: 4, at: 0, packName: '售后', added: 1, changed: 0, removed: 0 }],
  busy: false,
  said: null,
  asked: { id: 4, changed: 2 },
};

function showRest() {
  const spies = {
    onPack: vi.fn<() => void>(),
    onFormat: vi.fn<() => void>(),
    onTakeKeys: vi.fn<() => void>(),
    onSave: vi.fn<() => void>(),
    onClose: vi.fn<() => void>(),
    onBackUp: vi.fn<() => void>(),
    onRestore: vi.fn<() => void>(),
    onExportAll: vi.fn<() => void>(),
    onImportAll: vi.fn<() => void>(),
    onTakeImportBack: vi.fn<() => void>(),
    onConfirm: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
  };
  return {
    spies,
    pages: {
      export: <ExportPage state={EXPORT} {...spies} />,
      keeping: <Keeping state={KEEPING} {...spies} />,
      restore: <RestorePage state={RESTORE} compareTexts={compareTexts} {...spies} />,
    },
  };
}

it('an export names what the format can’t hold before it is saved', () => {
  const { spies, pages } = showRest();
  render(pages.export);
  expect(screen.getByText(say('loss.field', { field: say('field.triggers') }))).toBeDefined();
  expect(spies.onSave).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: say('export.save', { file: '售后-千牛.csv' }) }));
  expect(spies.onSave).toHaveBeenCalledTimes(1);
});

it('an import whose templates were changed since is taken back as the agent says', () => {
  const { spies, pages } = showRest();
  render(pages.keeping);
  fireEvent.click(screen.getByRole('button', { name: say('imports.keep') }));
  expect(spies.onTakeImportBack).toHaveBeenCalledExactlyOnceWith(4, 'keep');
});

it('everything goes out without shoppers, unless they are asked for', () => {
  const { spies, pages } = showRest();
  render(pages.keeping);
  const button = screen.getByRole('button', { name: say('everything.export') });
  fireEvent.click(button);
  expect(spies.onExportAll).toHaveBeenLastCalledWith(false);
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(button);
  expect(spies.onExportAll).toHaveBeenLastCalledWith(true);
});

describe('the manager', () => {
  const carry = (more: Partial<CarrySlots> = {}) => ({
    task: null,
    keeping: null,
    failed: false,
    onFiles: vi.fn<CarrySlots['onFiles']>(),
    news: 0,
    onExport: vi.fn<CarrySlots['onExport']>(),
    onFollows: vi.fn<CarrySlots['onFollows']>(),
    onNews: vi.fn<CarrySlots['onNews']>(),
    ...more,
  });
  const drag = (type: string, files: readonly File[]) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files, types: ['Files'] } });
    return event;
  };

  it('takes files that are dropped anywhere, and shows that it would', async () => {
    const slots = carry();
    showManager({ section: 'shoppers', carry: slots });
    const page = document.querySelector('.page') as Element;
    fireEvent(page, drag('dragover', []));
    expect(screen.getByText(sayManager('carry.dropNow'))).toBeDefined();
    const file = new File(['a'], 'a.csv');
    fireEvent(page, drag('drop', [file]));
    await waitFor(() => expect(slots.onFiles).toHaveBeenCalledExactlyOnceWith([{ path: 'a.csv', file }]));
    expect(screen.queryByText(sayManager('carry.dropNow'))).toBeNull();
  });

  it('leaves files alone that a part of it takes', () => {
    const slots = carry();
    showManager({ section: 'sites', carry: slots });
    const adapters = screen.getByRole('region', { name: sayManager('adapters.title') });
    fireEvent(adapters, drag('drop', [new File(['[]'], 'a.json')]));
    expect(slots.onFiles).not.toHaveBeenCalled();
  });

  it('gives the focus back to the button of what was left', () => {
    const { again } = showManager({ carry: carry() });
    again({ carry: carry({ task: { name: 'export', page: <h1>导出</h1> } }) });
    expect(screen.queryByRole('button', { name: sayManager('carry.export') })).toBeNull();
    again({ carry: carry() });
    expect(document.activeElement?.textContent).toBe(sayManager('carry.export'));
  });
});

it('an import whose page went away is said not to be there, and can be begun again', () => {
  const { onClose } = showImport({ step: 'interrupted', packName: '大促' });
  expect(screen.getByText(say('interrupted.nothing', { pack: '大促' }))).toBeTruthy();
  expect(screen.getByRole('button', { name: say('interrupted.again') })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: say('import.close') }));
  expect(onClose).toHaveBeenCalledOnce();
});

describe('what is new of followed packs', () => {
  const slots = (news: number) => ({
    ...{ task: null, keeping: null, failed: false, news },
    onFiles: vi.fn<CarrySlots['onFiles']>(),
    onExport: vi.fn<CarrySlots['onExport']>(),
    onFollows: vi.fn<CarrySlots['onFollows']>(),
    onNews: vi.fn<CarrySlots['onNews']>(),
  });

  it('is a quiet line with a count, and on the button of the list', () => {
    const carry = slots(2);
    showManager({ carry });
    expect(screen.getByText(sayManager('carry.news', { n: 2 }))).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: sayManager('carry.newsShow') }));
    expect(carry.onNews).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: `${sayManager('carry.follow')} 2` }));
    expect(carry.onFollows).toHaveBeenCalledOnce();
  });

  it('is nothing at all where nothing is', () => {
    showManager({ carry: slots(0) });
    expect(screen.queryByRole('button', { name: sayManager('carry.newsShow') })).toBeNull();
    expect(screen.getByRole('button', { name: sayManager('carry.follow') })).toBeDefined();
  });

  it('the list gives the focus back to its button', () => {
    const { again } = showManager({ carry: slots(0) });
    again({ carry: { ...slots(0), task: { name: 'follow', page: <h1>订阅</h1> } } });
    again({ carry: slots(0) });
    expect(document.activeElement?.textContent).toBe(sayManager('carry.follow'));
  });
});

describe('axe finds nothing in', () => {
  const states: Readonly<Record<string, () => void>> = {
    reading: () => void showImport({ step: 'reading', file: 'a.csv', done: 0, all: 1 }),
    unreadable: () => void showImport({ step: 'unreadable', problems: SETTINGS.problems }),
    interrupted: () => void showImport({ step: 'interrupted', packName: '大促' }),
    settings: () => void showImport({ ...SETTINGS, target: { kind: 'pack', id: 'p', edition: true } }),
    review: () => void showImport({ ...REVIEW, failure: 'full' }),
    writing: () => void showImport({ step: 'writing', done: 1, all: 2 }),
    done: () => void showImport({ step: 'done', written: 2, removed: 0, lostPictures: 1 }),
    export: () => void render(showRest().pages.export),
    keeping: () => void render(showRest().pages.keeping),
    restore: () => void render(showRest().pages.restore),
  };
  it.each(Object.keys(states))('%s', async (name) => {
    states[name]?.();
    const found = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
      resultTypes: ['violations'],
    });
    expect(found.passes.length).toBeGreaterThan(0);
    expect(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`))).toEqual(
      [],
    );
  });
});
