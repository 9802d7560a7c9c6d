/** A textarea controlled by React 18.3.1 (useState). Plays a workbench that writes its state back on every render. */
import { type KeyboardEvent, useImperativeHandle, useState } from 'react';
import { flushSync } from 'react-dom';
import { startDesk } from '../desk.ts';
import { isSendKey } from '../isSendKey.ts';
import { type BoxProps, mountReact } from '../mountReact.tsx';

function ControlledBox({ send, handle }: BoxProps<string>) {
  const [text, setText] = useState('');
  useImperativeHandle(handle, () => ({
    text: () => text,
    save: () => text,
    load: (draft) => flushSync(() => setText(draft ?? '')),
    clear: () => flushSync(() => setText('')),
  }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSendKey(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <textarea
      data-desk="composer"
      aria-label="回复"
      rows={4}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

startDesk(mountReact(ControlledBox));
