/** One platform's limit: what it rests on, since when, and a field to change it. It is kept when number and unit are left. */
import { useEffect, useId, useState } from 'preact/hooks';
import { type LimitId, limitsOf, mayBeLimit, WAITING_LIMITS } from '../../../utils/waiting/index.ts';
import { useQueueText } from '../../panel/queue/useQueueText.ts';
import { isComposing } from '../../shared/ime.ts';
import { useLanguage } from '../../shared/locale.tsx';
import type { WaitLimitProps } from './types.ts';
import { sayLimit, UNITS, type Unit, unitOf } from './units.ts';

interface Props extends WaitLimitProps {
  readonly id: LimitId;
}

export function LimitRow({ id, chosen, onLimit }: Props) {
  const t = useQueueText();
  const month = useMonth();
  const field = useId();
  const seconds = limitsOf(chosen)[id];
  const [unit, setUnit] = useState<Unit>(unitOf(seconds));
  const [text, setText] = useState(String(seconds / UNITS[unit]));
  const [wrong, setWrong] = useState(false);
  // Undone, reset, or changed in another window.
  useEffect(() => {
    const fits = unitOf(seconds);
    setUnit(fits);
    setText(String(seconds / UNITS[fits]));
    setWrong(false);
  }, [seconds]);

  const name = t(`waitLimit.${id}`);
  const standard = WAITING_LIMITS.find((one) => one.id === id);
  const isOwn = standard !== undefined && seconds !== standard.seconds;
  const take = (): void => {
    const wanted = /^\d+$/.test(text.trim()) ? Number(text) * UNITS[unit] : Number.NaN;
    const fits = mayBeLimit(wanted);
    setWrong(!fits);
    if (fits && wanted !== seconds) onLimit(id, wanted);
  };
  return (
    <li class="limit-row">
      <div class="row-text">
        <p class="row-title">{name}</p>
        <p class="hint">{t(`waitLimit.${id}Source`)}</p>
        {standard?.asOf != null && <p class="hint">{t('waitLimit.asOf', { month: month(standard.asOf) })}</p>}
      </div>
      <div
        class="limit-field"
        // Whichever of the two comes first: half of it is neither kept nor wrong.
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) take();
        }}
      >
        <input
          class="input"
          inputMode="numeric"
          aria-label={t('waitLimit.amount', { name })}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) take();
          }}
        />
        <select
          class="input"
          aria-label={t('waitLimit.unit', { name })}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value as Unit)}
        >
          {(Object.keys(UNITS) as Unit[]).map((one) => (
            <option key={one} value={one}>
              {t(`waitLimit.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p class="limit-own hint">
        {wrong && (
          <span id={`${field}-wrong`} class="limit-wrong" role="alert">
            {t('waitLimit.wrong')}
          </span>
        )}
        {isOwn && (
          <>
            <span>{t('waitLimit.own')}</span>
            <button
              type="button"
              class="link"
              aria-label={t('waitLimit.resetThis', { name, time: sayLimit(t, standard.seconds) })}
              onClick={() => onLimit(id, null)}
            >
              {t('waitLimit.reset')}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

/** `2026年8月` */
function useMonth(): (asOf: string) => string {
  const language = useLanguage();
  const shape = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return (asOf) => shape.format(Date.parse(`${asOf}-01`));
}
