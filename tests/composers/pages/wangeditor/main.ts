/**
 * wangEditor 5.1.23 (@wangeditor/editor) without its toolbar. Plays a workbench whose box is wangEditor. It makes a
 * paragraph of Enter and of Shift+Enter alike, so Enter that sends is caught before it.
 */
import '@wangeditor/editor/dist/css/style.css';
import { createEditor, SlateEditor, SlateTransforms } from '@wangeditor/editor';
import { startDesk } from '../desk.ts';
import { catchSendKey } from '../isSendKey.ts';

/** The Slate that wangEditor brings, by its own types. */
type OwnSlate = Parameters<typeof SlateTransforms.insertNodes>[0];
type Nodes = OwnSlate['children'];

const emptyLine = (): Nodes[number] => Object.assign({ children: [{ text: '' }] }, { type: 'paragraph' });

startDesk<Nodes>((place, send) => {
  const frame = document.createElement('div');
  frame.style.height = '300px';
  place.append(frame);
  catchSendKey(frame, send);
  const editor = createEditor({
    selector: frame,
    mode: 'simple',
    config: { placeholder: '输入回复', autoFocus: false, hoverbarKeys: {} },
  });
  const slate = editor as unknown as OwnSlate;
  const box = frame.querySelector<HTMLElement>('[data-slate-editor]');
  if (box) box.dataset.desk = 'composer';
  return {
    text: () => editor.getText(),
    save: () => slate.children,
    // Not by setHtml: it takes the focus, and a selection of the old content may be left.
    load: (draft) => {
      const nodes = draft ?? [emptyLine()];
      editor.deselect();
      SlateEditor.withoutNormalizing(slate, () => {
        while (slate.children.length > 0) SlateTransforms.removeNodes(slate, { at: [0] });
        SlateTransforms.insertNodes(slate, nodes, { at: [0] });
      });
      Object.assign(editor, { history: { undos: [], redos: [] } });
    },
    clear: () => editor.clear(),
    unmount: () => {
      editor.blur();
      editor.destroy();
    },
  };
});
