/** The way out for who forgot the passphrase. It can't be undone, so it is asked for by typing. */
import { useId, useState } from 'preact/hooks';
import { isComposing } from '../../shared/ime.ts';
import { useLockText } from '../../shared/lock/useLockText.ts';
import { useTry } from '../../shared/lock/useTry.ts';
import { Notice } from '../../shared/Notice.tsx';

interface Props {
  readonly onErase: () => Promise<boolean>;
  readonly onDone: () => void;
}

export function EraseForm({ onErase, onDone }: Props) {
  const t = useLockText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [state, run] = useTry();
  const word = t('lock.eraseWord');
  const isMeant = typed.trim().toLowerCase() === word;
  return (
    <form
      class="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isMeant) void run(onErase).then((isDone) => isDone && onDone());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <Notice tone="danger">{t('lock.eraseIntro')}</Notice>
      <div class="lock-field">
        <label class="lock-label" for={id}>
          {t('lock.eraseType', { word })}
        </label>
        <input
          id={id}
          class="input"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {(state === 'failed' || state === 'wrong') && (
          <p class="lock-error" role="alert">
            {t('lock.failed')}
          </p>
        )}
      </div>
      <button type="submit" class="button danger" disabled={!isMeant} aria-disabled={state === 'busy'}>
        {t(state === 'busy' ? 'lock.busy' : 'lock.erase')}
      </button>
    </form>
  );
}
