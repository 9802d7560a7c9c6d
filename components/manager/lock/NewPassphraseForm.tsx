/** A new passphrase, typed twice, with the one before where there is one. */
import { useState } from 'preact/hooks';
import { isComposing } from '../../shared/ime.ts';
import { PassphraseField } from '../../shared/lock/PassphraseField.tsx';
import { useLockText } from '../../shared/lock/useLockText.ts';
import { useTry } from '../../shared/lock/useTry.ts';
import { Notice } from '../../shared/Notice.tsx';

interface Props {
  readonly asksOld?: boolean;
  readonly shortest: number;
  readonly action: string;
  readonly warning: string;
  /** False: the old one is wrong. */
  readonly onNew: (next: string, old: string) => Promise<boolean>;
  readonly onDone: () => void;
}

export function NewPassphraseForm({ asksOld = false, shortest, action, warning, onNew, onDone }: Props) {
  const t = useLockText();
  const [old, setOld] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [state, run] = useTry();
  const isShort = next.length < shortest;
  const isOther = next !== again;
  const submit = async () => {
    setChecked(true);
    if (isShort || isOther || !(await run(() => onNew(next, old)))) return;
    for (const empty of [setOld, setNext, setAgain]) empty('');
    setChecked(false);
    onDone();
  };
  const failed = state === 'failed' ? t('lock.failed') : null;
  return (
    <form
      class="lock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      {asksOld && (
        <PassphraseField
          label={t('lock.old')}
          value={old}
          onValue={setOld}
          error={state === 'wrong' ? t('lock.wrong') : null}
        />
      )}
      <PassphraseField
        label={t('lock.new')}
        value={next}
        onValue={setNext}
        hint={t('lock.min', { n: shortest })}
        error={isChecked && isShort ? t('lock.tooShort', { n: shortest }) : null}
      />
      <PassphraseField
        label={t('lock.again')}
        value={again}
        onValue={setAgain}
        error={isChecked && !isShort && isOther ? t('lock.different') : failed}
      />
      <Notice tone="warn">{warning}</Notice>
      <button type="submit" class="button primary" aria-disabled={state === 'busy'}>
        {state === 'busy' ? t('lock.busy') : action}
      </button>
    </form>
  );
}
