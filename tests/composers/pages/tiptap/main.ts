/** Tiptap 3.34.0 (@tiptap/core, StarterKit). Plays a workbench whose box is Tiptap; a shortcut makes Enter send. */
import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { startDesk } from '../desk.ts';

startDesk<JSONContent>((place, send) => {
  const sendAll = (): boolean => {
    send();
    return true;
  };
  const sendKey = Extension.create({
    name: 'sendKey',
    priority: 1000,
    addKeyboardShortcuts: () => ({ Enter: sendAll }),
  });
  const editor = new Editor({
    element: place,
    extensions: [StarterKit, sendKey],
    editorProps: { attributes: { 'data-desk': 'composer', 'aria-label': '回复', role: 'textbox' } },
  });
  return {
    text: () => editor.getText({ blockSeparator: '\n' }),
    save: () => editor.getJSON(),
    load: (draft) => {
      editor.commands.setContent(draft ?? '');
      // The history goes with the state: undo would lead to another shopper's draft.
      const { doc, plugins, schema } = editor.state;
      editor.view.updateState(EditorState.create({ doc, plugins, schema }));
    },
    clear: () => void editor.commands.clearContent(true),
    unmount: () => editor.destroy(),
  };
});
