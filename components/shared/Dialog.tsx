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
  readonly children: ComponentChildren;
  readonly onClose: () => void;
}

export function Dialog({ title, class: extra = '', children, onClose }: Props) {
  const t = useTranslate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    const back = document.activeElement;
    shown?.showModal();
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
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
