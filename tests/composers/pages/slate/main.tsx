/** Slate 0.146 (slate-react, slate-history). Plays a workbench whose box is Slate; Shift+Enter puts "\n" into the text. */
import { type KeyboardEvent, useImperativeHandle, useState } from 'react';
import { flushSync } from 'react-dom';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { startDesk } from '../desk.ts';
import { isSendKey } from '../isSendKey.ts';
import { type BoxProps, mountReact } from '../mountReact.tsx';

const emptyLine = (): Descendant[] => [{ type: 'paragraph', children: [{ text: '' }] } as Descendant];

function SlateBox({ send, handle }: BoxProps<Descendant[]>) {
  const [editor] = useState(() => withHistory(withReact(createEditor())));
  useImperativeHandle(handle, () => {
    const replace = (nodes: Descendant[]): void =>
      Editor.withoutNormalizing(editor, () => {
        while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
        Transforms.insertNodes(editor, nodes, { at: [0] });
        Transforms.select(editor, Editor.end(editor, []));
      });
    return {
      text: () => editor.children.map((node) => Node.string(node)).join('\n'),
      save: () => editor.children,
      load: (draft) => {
        HistoryEditor.withoutSaving(editor, () => replace(draft ?? emptyLine()));
        // Slate tells React later; a switch of shopper doesn't wait.
        flushSync(() => editor.onChange());
        editor.history = { undos: [], redos: [] };
      },
      clear: () => replace(emptyLine()),
    };
  }, [editor]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      editor.insertText('\n');
    } else if (isSendKey(event.nativeEvent)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <Slate editor={editor} initialValue={emptyLine()}>
      <Editable data-desk="composer" aria-label="回复" onKeyDown={onKeyDown} />
    </Slate>
  );
}

startDesk(mountReact(SlateBox));
