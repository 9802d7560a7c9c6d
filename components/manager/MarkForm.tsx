/** Stage, temper, shops and days for many templates: only what is chosen here is changed. */

import { useId, useState } from 'preact/hooks';
import type { Marks } from '../../utils/model/index.ts';
import { STAGES, TEMPERS } from './choices.ts';
import { linesOf } from './forms.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

interface Props {
  readonly count: number;
  readonly shops: readonly string[];
  readonly onApply: (marks: Marks) => void;
}

/** Each as it stands in its field; empty: not touched. */
interface Fields {
  readonly stage: string;
  readonly temper: string;
  readonly shops: string;
  readonly validFrom: string;
  readonly validTo: string;
}

const UNTOUCHED: Fields = { stage: '', temper: '', shops: '', validFrom: '', validTo: '' };
const ANY = 'any';

export function MarkForm({ count, shops, onApply }: Props) {
  const t = useManagerText();
  const tt = useToolText();
  const id = useId();
  const [fields, setFields] = useState(UNTOUCHED);
  const any = t('editor.any');
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const wrong = fields.validFrom !== '' && fields.validTo !== '' && fields.validTo < fields.validFrom;
  const marks = marksOf(fields, any);
  return (
    <form
      class="many-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong && Object.keys(marks).length > 0) onApply(marks);
      }}
    >
      <div class="many-fields">
        <label class="many-field">
          <span class="field-label">{t('editor.stage')}</span>
          <select
            class="input"
            value={fields.stage}
            onChange={(event) => set({ stage: event.currentTarget.value })}
          >
            <option value="">{tt('many.keep')}</option>
            <option value={ANY}>{any}</option>
            {STAGES.map((one) => (
              <option key={one} value={one}>
                {t(`stage.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="many-field">
          <span class="field-label">{t('editor.temper')}</span>
          <select
            class="input"
            value={fields.temper}
            onChange={(event) => set({ temper: event.currentTarget.value })}
          >
            <option value="">{tt('many.keep')}</option>
            <option value={ANY}>{any}</option>
            {TEMPERS.map((one) => (
              <option key={one} value={one}>
                {t(`temper.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="many-field">
          <span class="field-label">{tt('limits.from')}</span>
          <input
            class="input"
            type="date"
            value={fields.validFrom}
            onInput={(event) => set({ validFrom: event.currentTarget.value })}
          />
        </label>
        <label class="many-field">
          <span class="field-label">{tt('limits.to')}</span>
          <input
            class="input"
            type="date"
            value={fields.validTo}
            aria-invalid={wrong}
            aria-describedby={`${id}-wrong`}
            onInput={(event) => set({ validTo: event.currentTarget.value })}
          />
        </label>
        <label class="many-field">
          <span class="field-label">{tt('limits.shops')}</span>
          <textarea
            class="input"
            rows={2}
            aria-describedby={`${id}-shops`}
            value={fields.shops}
            onInput={(event) => set({ shops: event.currentTarget.value })}
          />
        </label>
      </div>
      <p id={`${id}-shops`} class="hint">
        {tt('many.shopsHint')}
        {shops.length > 0 && ` · ${shops.slice(0, 5).join(' · ')}`}
      </p>
      <p id={`${id}-wrong`} class="field-note error">
        {wrong && t('editor.wrongDates')}
      </p>
      <button type="submit" class="button small primary" disabled={wrong || Object.keys(marks).length === 0}>
        {tt('many.apply', { n: count })}
      </button>
    </form>
  );
}

function marksOf({ stage, temper, shops, validFrom, validTo }: Fields, any: string): Marks {
  const names = linesOf(shops);
  return {
    ...(stage === '' ? {} : { stage: STAGES.find((one) => one === stage) ?? null }),
    ...(temper === '' ? {} : { temper: TEMPERS.find((one) => one === temper) ?? null }),
    ...(names.length === 0 ? {} : { shops: names.includes(any) ? [] : names }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
  };
}
