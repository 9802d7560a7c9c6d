/**
 * A textarea of React 18.3.1 whose key changes with every input, so that the box is thrown away and made anew. Plays a
 * workbench that renders its chat whole; focus and caret are put back, as it does.
 */
import {
  type ChangeEvent,
  type KeyboardEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { startDesk } from '../desk.ts';
import { isSendKey } from '../isSendKey.ts';
import { type BoxProps, mountReact } from '../mountReact.tsx';

interface Content {
  readonly text: string;
  readonly made: number;
  /** Null: the box hadn't the focus. */
  readonly caret: number | null;
}

function ThrownAwayBox({ send, handle }: BoxProps<string>) {
  const [{ text, made, caret }, setContent] = useState<Content>({ text: '', made: 0, caret: null });
  const box = useRef<HTMLTextAreaElement>(null);
  const change = (next: string, at: number | null): void =>
    setContent((before) => ({ text: next, made: before.made + 1, caret: at }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each box
  useLayoutEffect(() => {
    if (caret === null) return;
    box.current?.focus();
    box.current?.setSelectionRange(caret, caret);
  }, [made]);
  useImperativeHandle(handle, () => ({
    text: () => text,
    save: () => text,
    load: (draft) => flushSync(() => change(draft ?? '', null)),
    clear: () => flushSync(() => change('', box.current === document.activeElement ? 0 : null)),
  }));
  const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>): void => {
    change(target.value, target === document.activeElement ? target.selectionStart : null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSendKey(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <textarea
      key={made}
      ref={box}
      data-desk="composer"
      aria-label="回复"
      rows={4}
      value={text}
      onChange={onChange}
      onKeyDown={onKeyDown}
    />
  );
}

startDesk(mountReact(ThrownAwayBox));
