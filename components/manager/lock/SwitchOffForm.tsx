/** Taking the passphrase off, with the passphrase. */
import { useState } from 'preact/hooks';
import { isComposing } from '../../shared/ime.ts';
import { PassphraseField } from '../../shared/lock/PassphraseField.tsx';
import { useLockText } from '../../shared/lock/useLockText.ts';
import { useTry } from '../../shared/lock/useTry.ts';

export function SwitchOffForm({ onSwitchOff }: { onSwitchOff: (passphrase: string) => Promise<boolean> }) {
  const t = useLockText();
  const [typed, setTyped] = useState('');
  const [state, run] = useTry();
  return (
    <form
      class="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void run(() => onSwitchOff(typed));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <p class="hint">{t('lock.offHint')}</p>
      <PassphraseField
        label={t('lock.passphrase')}
        value={typed}
        onValue={setTyped}
        error={state === 'wrong' || state === 'failed' ? t(`lock.${state}`) : null}
      />
      <button type="submit" class="button" aria-disabled={state === 'busy'}>
        {t(state === 'busy' ? 'lock.busy' : 'lock.switchOff')}
      </button>
    </form>
  );
}
