/** A field for a passphrase. It can be shown: input methods don't write into what is hidden. */
import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useLockText } from './useLockText.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function PassphraseField({ label, value, onValue, hint = '', error = null, inputRef }: Props) {
  const t = useLockText();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div class="lock-field">
      <label class="lock-label" for={id}>
        {label}
      </label>
      <input
        ref={inputRef ?? null}
        id={id}
        class="input"
        {...(isShown ? { type: 'text' } : { type: 'password' })}
        // The browser would keep it.
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={`${id}-note`}
        aria-invalid={error !== null}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <p
        id={`${id}-note`}
        class={error === null ? 'hint' : 'lock-error'}
        role={error === null ? undefined : 'alert'}
      >
        {error !== null && <Icon name="alert" />}
        {error ?? hint}
      </p>
      <label class="lock-show">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {t('lock.show')}
      </label>
    </div>
  );
}
