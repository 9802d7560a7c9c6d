/** CKEditor 48.5.2 (ckeditor5, under the GPL): InlineEditor with a few plugins. Plays a workbench whose box is CKEditor. */
import 'ckeditor5/ckeditor5.css';
import { Enter, Essentials, InlineEditor, type ModelElement, Paragraph, ShiftEnter } from 'ckeditor5';
import { startDesk } from '../desk.ts';

/** One block of the model: its text, with a soft break as "\n". */
function blockText(block: ModelElement): string {
  return [...block.getChildren()]
    .map((child) => (child.is('$text') ? child.data : child.is('element', 'softBreak') ? '\n' : ''))
    .join('');
}

startDesk<string>(async (place, send) => {
  const box = document.createElement('div');
  place.append(box);
  const editor = await InlineEditor.create({
    licenseKey: 'GPL',
    root: { element: box },
    plugins: [Essentials, Paragraph, Enter, ShiftEnter],
  });
  editor.editing.view.document.on(
    'enter',
    (event, data) => {
      if (data.isSoft) return;
      data.preventDefault();
      event.stop();
      send();
    },
    { priority: 'high' },
  );
  editor.editing.view.change((writer) => {
    const root = editor.editing.view.document.getRoot();
    if (root) writer.setAttribute('data-desk', 'composer', root);
  });
  return {
    text: () =>
      [...(editor.model.document.getRoot()?.getChildren() ?? [])]
        .map((block) => (block.is('element') ? blockText(block) : ''))
        .join('\n'),
    save: () => editor.getData(),
    load: (draft) => editor.setData(draft ?? ''),
    clear: () => editor.setData(''),
    unmount: () => void editor.destroy(),
  };
});
