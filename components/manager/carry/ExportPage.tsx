/** A pack as a file: which, in which format, and what that can't hold. */
import { useId } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { WindowedList } from '../../shared/WindowedList.tsx';
import { Step, Warn } from './parts.tsx';
import { sayLoss } from './say.ts';
import { EXPORT_FORMATS, type ExportCallbacks, type ExportState, type ShownLoss } from './types.ts';
import { useCarryText } from './useCarryText.ts';

export interface ExportPageProps extends ExportCallbacks {
  readonly state: ExportState;
}

export function ExportPage({ state, ...on }: ExportPageProps) {
  const t = useCarryText();
  const group = useId();
  const { packs, packId, format, keys, file, failed, saved } = state;
  const losses = file?.losses ?? [];
  const result =
    file === null
      ? t(failed ? 'export.failed' : 'export.checking')
      : losses.length === 0
        ? t('export.whole')
        : t('export.losses', { n: losses.length });
  return (
    <Step
      title={t('export.title')}
      said={saved === '' ? result : t('export.saved', { file: saved })}
      onEscape={on.onClose}
    >
      <label class="carry-line">
        {t('export.pack')}
        <select class="input" value={packId} onChange={(event) => on.onPack(event.currentTarget.value)}>
          {packs.map(({ id, name, count }) => (
            <option key={id} value={id}>
              {name} · {t('import.found', { n: count })}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="carry-group">
        <legend class="field-label">{t('export.format')}</legend>
        <div class="carry-radios">
          {EXPORT_FORMATS.map((one) => (
            <label key={one} class="carry-radio">
              <input type="radio" name={group} checked={one === format} onChange={() => on.onFormat(one)} />
              {t(`export.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {keys !== null && (
        <label class="carry-radio">
          <input
            type="checkbox"
            checked={keys.take}
            onChange={(event) => on.onTakeKeys(event.currentTarget.checked)}
          />
          {t('export.keys', { n: keys.count })}
        </label>
      )}
      {failed ? (
        <Warn>{result}</Warn>
      ) : file?.empty === true ? (
        <Warn>{t('export.nothing')}</Warn>
      ) : (
        <p class={losses.length > 0 ? 'carry-losses' : ''}>
          {losses.length > 0 && <Icon name="alert" />}
          {result}
        </p>
      )}
      {losses.length > 0 && <p class="hint">{t('export.lossesHint')}</p>}
      <div class="form-actions">
        <button
          type="button"
          class="button primary"
          disabled={file === null || file.empty}
          onClick={on.onSave}
        >
          <Icon name="download" />
          <bdi>{t('export.save', { file: file?.name ?? '' })}</bdi>
        </button>
        <button type="button" class="button" onClick={on.onClose}>
          {t('import.close')}
        </button>
      </div>
      {saved !== '' && <p class="hint">{t('export.saved', { file: saved })}</p>}
      {losses.length > 0 && <Losses losses={losses} label={result} />}
    </Step>
  );
}

/** In pixels. */
const ROW = 48;
const numbered = (losses: readonly ShownLoss[]) => losses.map((loss, at) => ({ ...loss, id: String(at) }));
const keyOf = ({ id }: { readonly id: string }): string => id;

function Losses({ losses, label }: { readonly losses: readonly ShownLoss[]; readonly label: string }) {
  const t = useCarryText();
  return (
    <WindowedList
      items={numbered(losses)}
      keyOf={keyOf}
      estimate={ROW}
      label={label}
      row={(loss) => (
        <div class="carry-item">
          <bdi class="row-title">{loss.title || t('review.untitled')}</bdi>
          <p class="carry-text">
            <bdi>{sayLoss(loss, t)}</bdi>
          </p>
        </div>
      )}
    />
  );
}
