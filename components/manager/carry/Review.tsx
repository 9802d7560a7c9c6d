/** What an import would do, before it does it: by kind, row by row, with what may be chosen instead. */

import { useMemo, useState } from 'preact/hooks';
import type { CodeChoice, RowChoice } from '../../../utils/model/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { WindowedList } from '../../shared/WindowedList.tsx';
import type { CompareTexts } from '../templateTypes.ts';
import { Step, Warn } from './parts.tsx';
import { ReviewRow } from './ReviewRow.tsx';
import {
  commonChoices,
  commonCodeChoices,
  countKinds,
  isOfKind,
  outcome,
  REVIEW_KINDS,
  type ReviewKind,
} from './reviewKinds.ts';
import type { ImportCallbacks, ImportState, ReviewItem, ShownKeys } from './types.ts';
import { useCarryText } from './useCarryText.ts';

interface Props extends ImportCallbacks {
  readonly state: Extract<ImportState, { step: 'review' }>;
  readonly compareTexts: CompareTexts;
}

const keyOf = ({ id }: ReviewItem): string => id;
/** In pixels: a title and one line of text. */
const ROW = 76;

export function Review({ state, compareTexts, ...on }: Props) {
  const t = useCarryText();
  const number = new Intl.NumberFormat(useLanguage());
  const { items, choices, codes, keys, failure } = state;
  const [kind, setKind] = useState<ReviewKind | null>(null);
  const counts = useMemo(() => countKinds(items), [items]);
  const shown = useMemo(
    () => (kind === null ? items : items.filter((one) => isOfKind(one, kind))),
    [items, kind],
  );
  const { written, removed } = useMemo(() => outcome(items, choices), [items, choices]);
  const takesKeys = keys?.take === true;
  const untouched = choices.size === 0 && codes.size === 0 && !takesKeys;
  const counted = t('review.willWrite', { written, removed });
  return (
    <Step
      title={t('review.title', { pack: state.packName })}
      said={counted}
      // What was chosen isn't lost by a key.
      onEscape={untouched ? on.onClose : null}
    >
      <div class="form-actions carry-top">
        <button
          type="button"
          class="button primary"
          disabled={written + removed === 0 && !takesKeys}
          onClick={on.onImport}
        >
          {t('review.confirm')}
        </button>
        <button type="button" class="button" onClick={on.onBack}>
          {t('import.back')}
        </button>
        <button type="button" class="button" onClick={on.onClose}>
          {t('import.cancel')}
        </button>
        <span class="hint">
          {counted} · {t('import.nothingYet')}
        </span>
      </div>
      {failure !== null && <Warn>{t(`write.${failure}`)}</Warn>}
      {keys !== null && <Keys {...keys} onTakeKeys={on.onTakeKeys} />}
      <fieldset class="carry-kinds">
        <legend class="visually-hidden">{t('review.kinds')}</legend>
        {[null, ...REVIEW_KINDS].map((one) => {
          const count = one === null ? items.length : (counts.get(one) ?? 0);
          if (count === 0 && one !== null) return null;
          return (
            <button
              key={one ?? ''}
              type="button"
              class={`carry-kind ${one ?? 'all'}`}
              aria-pressed={one === kind}
              onClick={() => setKind(one)}
            >
              {t(`review.${one ?? 'all'}`)} <span class="carry-count">{number.format(count)}</span>
            </button>
          );
        })}
      </fieldset>
      {kind !== null && <ForAll kind={kind} shown={shown} {...on} />}
      {shown.length === 0 ? (
        <p class="hint">{t('review.empty')}</p>
      ) : (
        <WindowedList
          key={kind ?? ''}
          items={shown}
          keyOf={keyOf}
          estimate={ROW}
          label={t('review.list')}
          row={(item) => (
            <ReviewRow item={item} choices={choices} codes={codes} compareTexts={compareTexts} {...on} />
          )}
        />
      )}
    </Step>
  );
}

/** The keys that the file takes along: one line, and nothing of it is taken unasked. */
function Keys({ count, ignored, take, onTakeKeys }: ShownKeys & Pick<ImportCallbacks, 'onTakeKeys'>) {
  const t = useCarryText();
  return (
    <div>
      {count > 0 && (
        <label class="carry-radio">
          <input
            type="checkbox"
            checked={take}
            onChange={(event) => onTakeKeys(event.currentTarget.checked)}
          />
          {t('review.keys', { n: count })}
        </label>
      )}
      {ignored.length > 0 && (
        <Warn>{t('review.keysIgnored', { names: ignored.join(t('review.keysBetween')) })}</Warn>
      )}
    </div>
  );
}

interface ForAllProps extends Pick<ImportCallbacks, 'onChoose' | 'onChooseCode'> {
  readonly kind: ReviewKind;
  readonly shown: readonly ReviewItem[];
}

/** One choice for all that are shown. */
function ForAll({ kind, shown, onChoose, onChooseCode }: ForAllProps) {
  const t = useCarryText();
  const ids = shown.map(keyOf);
  const isCodes = kind === 'codes';
  const offered: readonly (RowChoice | CodeChoice)[] = isCodes
    ? commonCodeChoices(shown)
    : commonChoices(shown);
  if (offered.length < 2) return null;
  return (
    <label class="carry-line">
      {isCodes ? t('review.codesForAll') : t('review.forAll', { n: shown.length })}
      <select
        class="input"
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = '';
          const code = commonCodeChoices(shown).find((one) => one === value);
          const choice = commonChoices(shown).find((one) => one === value);
          if (isCodes && code !== undefined) onChooseCode(ids, code);
          else if (choice !== undefined) onChoose(ids, choice);
        }}
      >
        <option value="">{t('review.forAllChoose')}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {isCode(one) ? t(`code.${one}`) : t(`choice.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function isCode(one: RowChoice | CodeChoice): one is CodeChoice {
  return one === 'takeCode' || one === 'keepCode' || one === 'noCode';
}
