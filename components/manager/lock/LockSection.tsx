/** The lock in the manager: setting a passphrase, and all that is done with it afterwards. */
import { useState } from 'preact/hooks';
import { Announcer } from '../../shared/Announcer.tsx';
import { UnlockForm } from '../../shared/lock/UnlockForm.tsx';
import { useLockText } from '../../shared/lock/useLockText.ts';
import { EraseForm } from './EraseForm.tsx';
import { NewPassphraseForm } from './NewPassphraseForm.tsx';
import { SwitchOffForm } from './SwitchOffForm.tsx';
import type { LockInfo, LockProps } from './types.ts';

/** Minutes to choose from. */
const AFTER = [0, 5, 15, 30, 60, 120];

export function LockSection({ info, shortest, ...on }: LockProps) {
  const t = useLockText();
  const [said, setSaid] = useState<'changed' | 'erased' | null>(null);
  const { state, work } = info;
  return (
    <section class="lock" aria-labelledby="lock-title">
      <h2 id="lock-title">{t('lock.title')}</h2>
      <Announcer lines={[[said === null ? '' : t(`lock.${said}`)]]} />
      <p class="hint">{t('lock.intro')}</p>
      <p class="hint">{t('lock.notSealed')}</p>
      {said !== null && <p>{t(`lock.${said}`)}</p>}
      {work !== null && <Work {...work} />}
      {state === 'off' && (
        <NewPassphraseForm
          shortest={shortest}
          action={t('lock.set')}
          warning={t('lock.forget')}
          onNew={(next) => on.onSet(next)}
          onDone={() => setSaid(null)}
        />
      )}
      {state === 'locked' && (
        <>
          <UnlockForm onUnlock={on.onUnlock} />
          <details class="lock-part">
            <summary>{t('lock.forgotten')}</summary>
            <EraseForm onErase={on.onErase} onDone={() => setSaid('erased')} />
          </details>
        </>
      )}
      {state === 'on' && work?.kind !== 'open' && (
        <>
          <div class="lock-on">
            <span>{t('lock.isOn')}</span>
            <button type="button" class="button" onClick={on.onLockNow}>
              {t('lock.lockNow')}
            </button>
          </div>
          <After minutes={info.minutes} onMinutes={on.onMinutes} />
          <details class="lock-part">
            <summary>{t('lock.change')}</summary>
            <NewPassphraseForm
              asksOld
              shortest={shortest}
              action={t('lock.change')}
              warning={t('lock.forget')}
              onNew={(next, old) => on.onChange(old, next)}
              onDone={() => setSaid('changed')}
            />
          </details>
          <details class="lock-part">
            <summary>{t('lock.off')}</summary>
            <SwitchOffForm onSwitchOff={on.onSwitchOff} />
          </details>
        </>
      )}
    </section>
  );
}

function Work({ kind, done, all }: NonNullable<LockInfo['work']>) {
  const t = useLockText();
  const text = t(kind === 'seal' ? 'lock.sealing' : 'lock.opening', { done, all });
  return (
    <div class="lock-work">
      <progress max={Math.max(1, all)} value={done} aria-label={text} />
      <p>{text}</p>
      <p class="hint">{t('lock.workHint')}</p>
    </div>
  );
}

function After({ minutes, onMinutes }: { minutes: number; onMinutes: (minutes: number) => void }) {
  const t = useLockText();
  const choices = AFTER.includes(minutes) ? AFTER : [...AFTER, minutes].sort((a, b) => a - b);
  return (
    <div class="lock-after">
      <label class="lock-label" for="lock-after">
        {t('lock.after')}
      </label>
      <select
        id="lock-after"
        class="input"
        aria-describedby="lock-after-note"
        value={String(minutes)}
        onChange={(event) => onMinutes(Number(event.currentTarget.value))}
      >
        {choices.map((n) => (
          <option key={n} value={String(n)}>
            {n === 0 ? t('lock.never') : t('lock.minutes', { n })}
          </option>
        ))}
      </select>
      <p id="lock-after-note" class="hint">
        {t('lock.afterHint')}
      </p>
    </div>
  );
}
