import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { useTranslate } from './locale.tsx';

/** How long the offer stands, in milliseconds. The clock stops while the pointer or the focus is on it. */
export const UNDO_TIME = 8000;

interface Props {
  readonly message: string;
  /** In milliseconds. */
  readonly time?: number | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onUndo: () => void;
  readonly onGone: () => void;
}

/** The message is announced by whoever shows the toast (`Announcer`). Give it a `key` of the deletion, so that the next one starts a new clock. */
export function UndoToast({ message, time = UNDO_TIME, onCopy, onUndo, onGone }: Props) {
  const t = useTranslate();
  const [held, setHeld] = useState(false);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => gone.current(), time);
    return () => clearTimeout(timer);
  }, [held, time]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p class="toast-text">
        <bdi>{message}</bdi>
      </p>
      {onCopy !== undefined && (
        <button type="button" class="button small quiet" onClick={onCopy}>
          {t('undo.copy')}
        </button>
      )}
      <button type="button" class="button small" onClick={onUndo}>
        {t('action.undo')}
      </button>
      <IconButton icon="close" label={t('action.close')} onClick={onGone} />
    </div>
  );
}
