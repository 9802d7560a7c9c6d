/** The pack that an import goes into: a new one, or one that is here. */
import { useId } from 'preact/hooks';
import type { Target, TargetPack } from './types.ts';
import { useCarryText } from './useCarryText.ts';

interface Props {
  readonly packs: readonly TargetPack[];
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
}

export function TargetField({ packs, target, onTarget }: Props) {
  const t = useCarryText();
  const id = useId();
  const pack = target.kind === 'pack' ? packs.find((one) => one.id === target.id) : undefined;
  return (
    <fieldset class="carry-group">
      <legend class="field-label">{t('import.into')}</legend>
      <div class="carry-line">
        <select
          class="input"
          aria-label={t('import.into')}
          value={target.kind === 'new' ? '' : target.id}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onTarget(
              chosen === '' ? { kind: 'new', name: '' } : { kind: 'pack', id: chosen, edition: false },
            );
          }}
        >
          <option value="">{t('import.newPack')}</option>
          <optgroup label={t('import.existingPack')}>
            {packs.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </optgroup>
        </select>
        {target.kind === 'new' && (
          <input
            class="input"
            type="text"
            maxLength={100}
            aria-label={t('import.packName')}
            placeholder={t('import.packName')}
            value={target.name}
            onInput={(event) => onTarget({ kind: 'new', name: event.currentTarget.value })}
          />
        )}
      </div>
      {target.kind === 'pack' && pack?.known === true && (
        <div role="radiogroup" aria-label={t('import.how')} class="carry-radios">
          {([false, true] as const).map((edition) => (
            <label key={String(edition)} class="carry-radio">
              <input
                type="radio"
                name={id}
                checked={target.edition === edition}
                onChange={() => onTarget({ ...target, edition })}
              />
              {t(edition ? 'import.edition' : 'import.add')}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
