/** In the form: its template was deleted elsewhere while it stood open. What is written goes on being saved, out of sight. */
import { useEffect, useRef } from 'preact/hooks';
import type { Template } from '../../utils/model/index.ts';
import { Notice } from '../shared/Notice.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

interface Props extends Pick<TemplateCallbacks, 'onRestoreDeleted'> {
  /** Of the template in the form; null: it isn't stored yet. */
  readonly id: string | null;
  readonly templates: readonly Template[];
  /** It is there again, and the button that had the focus has gone. */
  readonly onFocusLost: () => void;
}

export function GoneNote({ id, templates, onRestoreDeleted, onFocusLost }: Props) {
  const t = useToolText();
  // One that was just made comes into the list a moment later.
  const seen = useRef(false);
  const isThere = templates.some((one) => one.id === id);
  seen.current ||= isThere;
  const isGone = id !== null && !isThere && seen.current;
  const wasGone = useRef(false);
  useEffect(() => {
    if (wasGone.current && !isGone && document.activeElement === document.body) onFocusLost();
    wasGone.current = isGone;
  }, [isGone]);
  if (!isGone) return null;
  return (
    <div role="status">
      <Notice
        tone="warn"
        actions={
          <button type="button" class="button small" onClick={() => void onRestoreDeleted([id])}>
            {t('bin.restore')}
          </button>
        }
      >
        <p>{t('auto.gone')}</p>
      </Notice>
    </div>
  );
}
