// @vitest-environment happy-dom
/** The pictures of a template in its form: added, refused with the reason, taken out, had back. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ManagerProps } from '../../components/index.ts';
import { formatBytes } from '../../utils/locale/index.ts';
import { MAX_PICTURE_BYTES, MAX_PICTURES } from '../../utils/model/index.ts';
import { say } from './makers.tsx';
import { showManager, TEMPLATES, template } from './managerMakers.tsx';

const urls = new Set<string>();
beforeEach(() => {
  let count = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    count += 1;
    urls.add(`blob:${count}`);
    return `blob:${count}`;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void urls.delete(url));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  urls.clear();
});

const file = (name: string, type = 'image/png') => new File(['x'], name, { type });
const chooser = () => document.querySelector<HTMLInputElement>('.pictures input[type="file"]') as Element;
const pictures = () => screen.queryAllByRole('img').map((image) => image.getAttribute('alt'));
const clipboard = (files: readonly File[], text = '') => ({ files, getData: () => text, types: ['Files'] });

/** happy-dom knows no drag events. */
function dropOf(files: readonly File[]): Event {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: clipboard(files) });
  return event;
}

const READ: ManagerProps['onReadPicture'] = async (id) =>
  id === 'gone' ? null : { name: `${id}.png`, blob: new Blob(['x']) };

function edit(ids: readonly string[], more: Partial<ManagerProps> = {}) {
  const shown = showManager({
    templates: [template('发货', { pictures: ids }), ...TEMPLATES.slice(1)],
    onReadPicture: READ,
    ...more,
  });
  fireEvent.click(screen.getByRole('button', { name: '发货' }));
  return shown;
}

const save = () => fireEvent.submit(document.querySelector('.editor') as HTMLFormElement);

describe('pictures of a template', () => {
  it('are shown with a name for those who see none, and their addresses are given back', async () => {
    edit(['a', 'b']);
    await waitFor(() =>
      expect(pictures()).toEqual([
        say('pictures.alt', { n: 1, name: 'a.png' }),
        say('pictures.alt', { n: 2, name: 'b.png' }),
      ]),
    );
    expect(urls.size).toBe(2);
    cleanup();
    await waitFor(() => expect(urls.size).toBe(0));
  });

  it('that can’t be read are said to be so', async () => {
    edit(['gone']);
    await screen.findByText(
      say('pictures.problem.undecodable', { name: say('pictures.alt', { n: 1, name: '' }) }),
    );
  });

  it('are chosen, and saved with the template', async () => {
    const onAddPictures = vi.fn<ManagerProps['onAddPictures']>();
    onAddPictures.mockResolvedValue({ ids: ['n'], problems: [] });
    const { spies } = edit(['a'], { onAddPictures });
    const files = [file('n.png')];
    fireEvent.change(chooser(), { target: { files } });
    await waitFor(() => expect(pictures()).toHaveLength(2));
    expect(onAddPictures).toHaveBeenCalledExactlyOnceWith(files, MAX_PICTURES - 1);
    save();
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ pictures: ['a', 'n'] });
  });

  it('come in while text is typed, and the text stays', async () => {
    let done: (added: { ids: string[]; problems: [] }) => void = () => {};
    const { spies } = edit([], {
      onAddPictures: () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    });
    fireEvent.change(chooser(), { target: { files: [file('n.png')] } });
    await screen.findByText(say('manager.loading'));
    fireEvent.input(screen.getByLabelText(say('templates.title')), { target: { value: '新标题' } });
    done({ ids: ['n'], problems: [] });
    await waitFor(() => expect(pictures()).toHaveLength(1));
    save();
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ title: '新标题', pictures: ['n'] });
  });

  it.each(['type', 'size', 'tooMany', 'undecodable', 'notStored'] as const)(
    'that are refused are named, with the reason: %s',
    async (problem) => {
      edit([], { onAddPictures: async () => ({ ids: [], problems: [{ name: 'x.bmp', problem }] }) });
      fireEvent(chooser(), dropOf([file('x.bmp')]));
      const said = await screen.findByText(
        say(`pictures.problem.${problem}`, {
          name: 'x.bmp',
          n: MAX_PICTURES,
          size: formatBytes(MAX_PICTURE_BYTES, 'zh-CN'),
        }),
      );
      expect(said.closest('[role="status"]')).not.toBeNull();
    },
  );

  it('are pasted anywhere in the form, but not beside text into a text field', async () => {
    const { spies } = edit([]);
    const title = screen.getByLabelText(say('templates.title'));
    fireEvent.paste(title, { clipboardData: clipboard([file('p.png')], '一段文字') });
    expect(spies.onAddPictures).not.toHaveBeenCalled();
    fireEvent.paste(title, { clipboardData: clipboard([file('p.png')]) });
    await waitFor(() => expect(spies.onAddPictures).toHaveBeenCalledTimes(1));
  });

  it('are taken out and had back in their place, by keyboard', async () => {
    const { spies } = edit(['a', 'b', 'c']);
    await waitFor(() => expect(pictures()).toHaveLength(3));
    fireEvent.click(
      screen.getByRole('button', {
        name: `${say('action.delete')} ${say('pictures.alt', { n: 2, name: 'b.png' })}`,
      }),
    );
    await waitFor(() => expect(pictures()).toHaveLength(2));
    const undo = screen.getByRole('button', { name: say('action.undo') });
    expect(document.activeElement).toBe(undo);
    fireEvent.click(undo);
    await waitFor(() => expect(pictures()).toHaveLength(3));
    expect(document.activeElement?.textContent).toBe(say('pictures.choose'));
    save();
    expect(spies.onSaveTemplate.mock.lastCall?.[0]).toMatchObject({ pictures: ['a', 'b', 'c'] });
  });

  it('are counted in the list', () => {
    showManager({ templates: [template('发货', { pictures: ['a', 'b'] })] });
    expect(screen.getByText(say('reply.pictures', { n: 2 }))).toBeDefined();
  });
});
