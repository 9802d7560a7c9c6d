/** ProseMirror (prosemirror-view 1.42.9, schema-basic, history, keymap). Plays a workbench whose box is ProseMirror. */
import 'prosemirror-view/style/prosemirror.css';
import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { type Command, EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { startDesk } from '../desk.ts';

const insertBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
};

startDesk<EditorState>((place, send) => {
  const sendAll: Command = () => {
    send();
    return true;
  };
  const keys = keymap({
    Enter: sendAll,
    'Shift-Enter': chainCommands(exitCode, insertBreak),
    'Mod-z': undo,
    'Mod-y': redo,
  });
  const fresh = (): EditorState =>
    EditorState.create({ schema, plugins: [history(), keys, keymap(baseKeymap)] });
  const view = new EditorView(place, {
    state: fresh(),
    attributes: { 'data-desk': 'composer', 'aria-label': '回复', role: 'textbox' },
  });
  return {
    text: () => {
      const { doc } = view.state;
      return doc.textBetween(0, doc.content.size, '\n', (leaf) =>
        leaf.type.name === 'hard_break' ? '\n' : '',
      );
    },
    save: () => view.state,
    load: (draft) => view.updateState(draft ?? fresh()),
    clear: () => view.dispatch(view.state.tr.delete(0, view.state.doc.content.size)),
    unmount: () => view.destroy(),
  };
});
