/**
 * Lexical as a composer: rich or plain text, with its history. Read as its documents show it, by getTextContent of the
 * root: between two paragraphs of rich text that gives an empty line, of a line break one "\n".
 */
import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import {
  $createParagraphNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type EditorState,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { useEffect, useImperativeHandle } from 'react';
import type { BoxProps } from './mountReact.tsx';

const throwOn = (error: Error): void => {
  throw error;
};

function Handle({ send, handle }: BoxProps<EditorState>) {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey || event?.isComposing) return false;
          event?.preventDefault();
          send();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, send],
  );
  useImperativeHandle(handle, () => {
    const clear = (): void =>
      editor.update(() => void $getRoot().clear().append($createParagraphNode()).selectEnd(), {
        discrete: true,
      });
    return {
      text: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
      save: () => editor.getEditorState(),
      load: (draft) => {
        if (draft) editor.setEditorState(draft);
        else clear();
        editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      },
      clear,
    };
  }, [editor]);
  return null;
}

interface Props extends BoxProps<EditorState> {
  readonly TextPlugin: typeof RichTextPlugin | typeof PlainTextPlugin;
}

function LexicalBox({ TextPlugin, ...box }: Props) {
  return (
    <LexicalComposer initialConfig={{ namespace: 'composer', onError: throwOn }}>
      <TextPlugin
        contentEditable={<ContentEditable data-desk="composer" aria-label="回复" />}
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <Handle {...box} />
    </LexicalComposer>
  );
}

export function LexicalRichBox(props: BoxProps<EditorState>) {
  return <LexicalBox {...props} TextPlugin={RichTextPlugin} />;
}

export function LexicalPlainBox(props: BoxProps<EditorState>) {
  return <LexicalBox {...props} TextPlugin={PlainTextPlugin} />;
}
