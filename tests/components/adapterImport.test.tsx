// @vitest-environment happy-dom
/** Importing adapters: how a file comes in, what is said of it, and that nothing is taken over unseen. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AdapterImportState } from '../../components/index.ts';
import type { AdapterProblemCode } from '../../utils/model/index.ts';
import { say } from './makers.tsx';
import { showManager } from './managerMakers.tsx';

afterEach(cleanup);

const open = (adapterImport: AdapterImportState | null = null) =>
  showManager({ section: 'sites', sites: [], adapterImport });
const file = (text: string) => new File([text], 'adapters.json', { type: 'application/json' });
const section = () => screen.getByRole('region', { name: say('adapters.title') });
const chooser = () => document.querySelector<HTMLInputElement>('input[type="file"]');

/** A drag event that carries files: happy-dom knows none. */
function drag(type: string, files: readonly File[], types: readonly string[] = ['Files']): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files, types } });
  return event;
}

describe('a file', () => {
  it('is chosen by a button that the keyboard reaches', async () => {
    const { spies } = open();
    const input = chooser();
    let asked = 0;
    input?.addEventListener('click', () => {
      asked += 1;
    });
    fireEvent.click(screen.getByRole('button', { name: say('adapterImport.choose') }));
    expect(asked).toBe(1);
    Object.defineProperty(input, 'files', { value: [file('{"a":1}')] });
    if (input !== null) fireEvent.change(input);
    await waitFor(() => expect(spies.onImportFile).toHaveBeenCalledExactlyOnceWith('{"a":1}'));
  });

  it('is dropped on the section', async () => {
    const { spies } = open();
    const over = drag('dragover', []);
    fireEvent(section(), over);
    // Otherwise the browser would open it in place of the page.
    expect(over.defaultPrevented).toBe(true);
    expect(screen.getByText(say('adapterImport.dropNow'))).toBeDefined();
    const drop = drag('drop', [file('[]'), file('{}')]);
    fireEvent(section(), drop);
    expect(drop.defaultPrevented).toBe(true);
    await waitFor(() => expect(spies.onImportFile).toHaveBeenCalledExactlyOnceWith('[]'));
    expect(screen.getByText(say('adapterImport.drop'))).toBeDefined();
  });

  it('is told from a text that is dragged', () => {
    const { spies } = open();
    const drop = drag('drop', [], ['text/plain']);
    fireEvent(section(), drop);
    expect(drop.defaultPrevented).toBe(false);
    expect(spies.onImportFile).not.toHaveBeenCalled();
  });

  it('that is huge is read up to where it is known to be too big', async () => {
    const { spies } = open();
    fireEvent(section(), drag('drop', [file('x'.repeat(6 * 1024 * 1024))]));
    await waitFor(() => expect(spies.onImportFile).toHaveBeenCalledTimes(1));
    expect(spies.onImportFile.mock.lastCall?.[0]).toHaveLength(4 * 1024 * 1024);
  });

  it('that can’t be read is said to be so', async () => {
    const { spies } = open();
    const broken = file('');
    Object.defineProperty(broken, 'slice', {
      value: () => ({ text: () => Promise.reject(new Error('gone')) }),
    });
    fireEvent(section(), drag('drop', [broken]));
    expect((await screen.findByRole('alert')).textContent).toBe(say('adapterImport.unreadable'));
    expect(spies.onImportFile).not.toHaveBeenCalled();
  });
});

describe('problems', () => {
  const CODES = [
    'tooBig',
    'notJson',
    'notAdapters',
    'form',
    'missing',
    'malformed',
    'selector',
    'pattern',
    'host',
    'tooMany',
  ] as const satisfies readonly AdapterProblemCode[];

  it.each(CODES)('%s: what is wrong, where, and what to do; nothing was changed', (code) => {
    const { spies } = open({
      state: 'problems',
      problems: [{ code, where: 'adapters.0.hosts', value: 'a b' }],
    });
    for (const text of [
      say('adapterImport.problems', { n: 1 }),
      say('adapterImport.unchanged'),
      say(`adapterProblem.${code}`),
      say(`adapterProblem.${code}.fix`),
    ])
      expect(screen.getByText(text)).toBeDefined();
    expect(screen.getByText('adapters.0.hosts').tagName).toBe('CODE');
    expect(screen.queryByRole('button', { name: say('adapterImport.confirm') })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: say('action.close') }));
    expect(spies.onImportCancel).toHaveBeenCalledTimes(1);
  });

  it('of the whole file have no place', () => {
    open({ state: 'problems', problems: [{ code: 'notJson', where: '', value: '' }] });
    expect(screen.queryByText(say('adapterImport.where'))).toBeNull();
    expect(screen.queryByText(say('adapterImport.value'))).toBeNull();
  });

  it('take the focus, and are many at most a dozen times', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      code: 'missing' as const,
      where: `a.${at}`,
      value: 'x'.repeat(5000),
    }));
    open({ state: 'problems', problems: many });
    expect(document.activeElement?.textContent).toBe(say('adapterImport.problems', { n: 40 }));
    expect(document.querySelectorAll('.problems > li')).toHaveLength(12);
    expect(screen.getByText(say('adapterImport.more', { n: 28 }))).toBeDefined();
    expect(document.querySelector('.problems')?.textContent.length).toBeLessThan(12 * 300);
  });
});

describe('an import', () => {
  const ready: AdapterImportState = {
    state: 'ready',
    replaces: [
      { name: '拼多多', from: 3, to: 5 },
      { name: '飞鸽', from: 4, to: 2 },
    ],
    adds: ['小铺'],
  };

  it('shows first what it replaces and adds', () => {
    open(ready);
    const [newer, older, added] = [...document.querySelectorAll('.import-list li')].map(
      (one) => one.textContent ?? '',
    );
    expect(newer).toContain(say('adapterImport.replace'));
    expect(newer).toContain('拼多多');
    expect(newer).toContain(say('adapterImport.versions', { from: 3, to: 5 }));
    expect(newer).not.toContain(say('adapterImport.older'));
    expect(older).toContain(say('adapterImport.older'));
    expect(added).toBe(`${say('adapterImport.add')}小铺`);
    expect(document.activeElement?.textContent).toBe(say('adapterImport.ready'));
  });

  it('is taken over or left', () => {
    const { spies } = open(ready);
    fireEvent.click(screen.getByRole('button', { name: say('adapterImport.confirm') }));
    expect(spies.onImportConfirm).toHaveBeenCalledTimes(1);
    expect(spies.onImportCancel).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: say('action.cancel') }));
    expect(spies.onImportCancel).toHaveBeenCalledTimes(1);
  });

  it('that is done is said aloud', () => {
    const { again } = open(ready);
    again({ adapterImport: { state: 'done', count: 3 } });
    expect(screen.getByRole('status').textContent).toBe(say('adapterImport.done', { n: 3 }));
  });
});
