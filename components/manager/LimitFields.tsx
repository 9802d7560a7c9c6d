/** Where and when a template serves, and whether it stands above the others. */
import { useId } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { Field } from './Field.tsx';
import { type FormValues, linesOf } from './forms.ts';
import type { Platform } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

interface Props {
  readonly values: FormValues;
  readonly shops: readonly string[];
  readonly platforms: readonly Platform[];
  readonly error: string | undefined;
  readonly onValues: (values: FormValues) => void;
}

export function LimitFields({ values, shops, platforms, error, onValues }: Props) {
  const t = useToolText();
  const id = useId();
  const { draft } = values;
  const set = (change: Partial<FormValues['draft']>) =>
    onValues({ ...values, draft: { ...draft, ...change } });
  const named = linesOf(values.shops);
  const left = shops.filter((shop) => !named.includes(shop)).slice(0, 8);
  const unknown = draft.platforms.filter((one) => platforms.every((known) => known.id !== one));
  const all = [...platforms, ...unknown.map((one) => ({ id: one, name: one }))];
  const limited =
    named.length > 0 || draft.platforms.length > 0 || draft.validFrom !== '' || draft.validTo !== '';
  return (
    <>
      <label class="choice plain">
        <input
          type="checkbox"
          checked={draft.pinned}
          onChange={(event) => set({ pinned: event.currentTarget.checked })}
        />
        {t('limits.pinned')}
      </label>
      <details class="limits" open={limited || error !== undefined}>
        <summary>{t('limits.title')}</summary>
        <div class="limits-body">
          <Field id={`${id}-shops`} label={t('limits.shops')} hint={t('limits.shopsHint')}>
            {(link) => (
              <>
                <textarea
                  {...link}
                  class="input"
                  rows={2}
                  value={values.shops}
                  onInput={(event) => onValues({ ...values, shops: event.currentTarget.value })}
                />
                {left.length > 0 && (
                  <div class="choices">
                    {left.map((shop) => (
                      <button
                        key={shop}
                        type="button"
                        class="choice"
                        onClick={() => onValues({ ...values, shops: [...named, shop].join('\n') })}
                      >
                        <Icon name="plus" />
                        <bdi>{shop}</bdi>
                      </button>
                    ))}
                  </div>
                )}
              </>
            )}
          </Field>
          <fieldset class="field">
            <legend class="field-label">{t('limits.platforms')}</legend>
            <div class="choices">
              {all.map((one) => (
                <label key={one.id} class="choice">
                  <input
                    type="checkbox"
                    checked={draft.platforms.includes(one.id)}
                    onChange={(event) =>
                      set({
                        platforms: event.currentTarget.checked
                          ? [...draft.platforms, one.id]
                          : draft.platforms.filter((other) => other !== one.id),
                      })
                    }
                  />
                  {one.name}
                </label>
              ))}
            </div>
            <p class="field-note">{t('limits.platformsHint')}</p>
          </fieldset>
          <div class="field-pair">
            <Field id={`${id}-from`} label={t('limits.from')}>
              {(link) => (
                <input
                  {...link}
                  type="date"
                  class="input"
                  value={draft.validFrom}
                  onInput={(event) => set({ validFrom: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field id={`${id}-to`} label={t('limits.to')} error={error}>
              {(link) => (
                <input
                  {...link}
                  type="date"
                  name="validTo"
                  class="input"
                  value={draft.validTo}
                  onInput={(event) => set({ validTo: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        </div>
      </details>
    </>
  );
}
