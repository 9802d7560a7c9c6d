/** What stands in place of what is locked: why it isn't there, and how to have it back. */
import { useRef, useState } from 'preact/hooks';
import { EmptyState } from '../EmptyState.tsx';
import { isComposing } from '../ime.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { useLockText } from './useLockText.ts';
import { useTry } from './useTry.ts';

interface Props {
  /** False: it is the wrong one. Rejects where it couldn't be tried. */
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
}

export function UnlockForm({ onUnlock }: Props) {
  const t = useLockText();
  const [typed, setTyped] = useState('');
  const [state, run] = useTry();
  const field = useRef<HTMLInputElement>(null);
  const submit = async () => {
    if (typed === '' || (await run(() => onUnlock(typed)))) return;
    field.current?.select();
  };
  return (
    <EmptyState icon="lock" title={t('lock.isLocked')}>
      <p class="empty-hint">{t('lock.unlockHint')}</p>
      <form
        class="lock-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          // An Enter that ends a composition is the input method's.
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
      >
        <PassphraseField
          label={t('lock.passphrase')}
          value={typed}
          onValue={setTyped}
          error={state === 'wrong' || state === 'failed' ? t(`lock.${state}`) : null}
          inputRef={field}
        />
        <button type="submit" class="button primary" aria-disabled={state === 'busy'}>
          {t(state === 'busy' ? 'lock.busy' : 'lock.unlock')}
        </button>
      </form>
      <p class="empty-hint">{t('lock.unread')}</p>
    </EmptyState>
  );
}
