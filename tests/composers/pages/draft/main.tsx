/** Draft.js 0.11.7 on React 18. Plays a workbench whose box is Draft.js; Shift+Enter is its soft newline. */
import 'draft-js/dist/Draft.css';
import { ContentState, Editor, EditorState, RichUtils } from 'draft-js';
import { type KeyboardEvent, useImperativeHandle, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { startDesk } from '../desk.ts';
import { type BoxProps, mountReact } from '../mountReact.tsx';

function DraftBox({ send, handle }: BoxProps<EditorState>) {
  const [state, setState] = useState(() => EditorState.createEmpty());
  const model = useRef(state);
  const change = (next: EditorState): void => {
    model.current = next;
    setState(next);
  };
  useImperativeHandle(handle, () => ({
    text: () => model.current.getCurrentContent().getPlainText(),
    save: () => model.current,
    load: (draft) => flushSync(() => change(draft ?? EditorState.createEmpty())),
    clear: () => {
      const empty = EditorState.push(model.current, ContentState.createFromText(''), 'remove-range');
      change(EditorState.moveFocusToEnd(empty));
    },
  }));
  const handleReturn = (event: KeyboardEvent) => {
    if (event.shiftKey) change(RichUtils.insertSoftNewline(model.current));
    else if (!event.nativeEvent.isComposing) send();
    return 'handled' as const;
  };
  return (
    <Editor
      editorState={state}
      onChange={change}
      handleReturn={handleReturn}
      ariaLabel="回复"
      ref={(editor) => {
        if (editor?.editor) editor.editor.dataset.desk = 'composer';
      }}
    />
  );
}

startDesk(mountReact(DraftBox));
