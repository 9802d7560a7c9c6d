/** A window over the page: the browser keeps the focus in it, and gives it back when it closes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { isComposing } from './ime.ts';
import { useTranslate } from './locale.tsx';

/** Whether one is open: no key is for what is behind it, wherever the focus is. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

interface Props {
  readonly title: string;
  readonly class?: string;
  /** Text without a control in it: it takes the focus, to be read, and scrolled by keyboard. */
  readonly isText?: boolean;
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

export function Dialog({ title, class: extra = '', isText = false, children, onClose }: Props) {
  const t = useTranslate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const back = document.activeElement;
    shown?.showModal();
    if (isText) body.current?.focus();
    return () => {
      shown?.close();
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, []);
  // What had the focus may have gone, and the focus with it.
  useEffect(() => {
    const shown = dialog.current;
    if (shown?.open === true && document.activeElement === document.body)
      shown.querySelector<HTMLElement>('.dialog-head button')?.focus();
  });
  return (
    <dialog
      ref={dialog}
      class={`dialog ${extra}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // What is behind it has keys of its own.
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (!isComposing(event)) onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={t('action.close')} onClick={onClose} />
      </div>
      <div
        ref={body}
        class="dialog-body"
        // https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/: the focus goes to what is to be read from its beginning.
        {...(isText ? { role: 'group', tabIndex: 0, 'aria-labelledby': id } : {})}
      >
        {children}
      </div>
    </dialog>
  );
}
