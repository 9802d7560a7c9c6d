import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../shared/locale.tsx';
import type { ManagerCallbacks } from './types.ts';

type Props = Pick<ManagerCallbacks, 'onExport' | 'onImport' | 'onErase'>;

/** Backup out and in, and erasing, which is asked for twice. */
export function DataActions({ onExport, onImport, onErase }: Props) {
  const t = useTranslate();
  const file = useRef<HTMLInputElement>(null);
  return (
    <ul class="rows">
      <li class="row">
        <div class="row-text">
          <span class="row-title">{t('data.export')}</span>
          <p class="hint">{t('data.exportWhy')}</p>
        </div>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('data.import')}
        </button>
        <button type="button" class="button" onClick={onExport}>
          {t('data.export')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('data.import')}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            // The same file may be chosen again after a failure.
            event.currentTarget.value = '';
            if (chosen !== undefined) onImport(chosen);
          }}
        />
      </li>
      <EraseRow onErase={onErase} />
    </ul>
  );
}

function EraseRow({ onErase }: { readonly onErase: () => void }) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // On the safe answer, so that a second Enter erases nothing.
    if (asking) cancel.current?.focus();
  }, [asking]);
  return (
    <li class="row">
      <div class="row-text">
        <span class="row-title">{asking ? t('data.eraseConfirm') : t('data.erase')}</span>
        <p class="hint">{t('data.eraseWhy')}</p>
      </div>
      {asking ? (
        <>
          <button ref={cancel} type="button" class="button" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </button>
          <button
            type="button"
            class="button danger"
            onClick={() => {
              setAsking(false);
              onErase();
            }}
          >
            {t('data.eraseYes')}
          </button>
        </>
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('data.erase')}
        </button>
      )}
    </li>
  );
}
