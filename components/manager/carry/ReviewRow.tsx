/** One row of an import: what comes, what differs, and what is done about it. */
import type { CodeChoice, RowChoice } from '../../../utils/model/index.ts';
import type { CompareTexts } from '../templateTypes.ts';
import { Diff } from './Diff.tsx';
import { chosen, codeChosen } from './reviewKinds.ts';
import { sayPlace, sayRefused } from './say.ts';
import type { ImportCallbacks, NoteItem, ReviewItem, TemplateItem } from './types.ts';
import { useCarryText } from './useCarryText.ts';

interface Props extends Pick<ImportCallbacks, 'onChoose' | 'onChooseCode'> {
  readonly item: ReviewItem;
  readonly choices: ReadonlyMap<string, RowChoice>;
  readonly codes: ReadonlyMap<string, CodeChoice>;
  readonly compareTexts: CompareTexts;
}

export function ReviewRow({ item, ...rest }: Props) {
  return item.type === 'template' ? <TemplateRow item={item} {...rest} /> : <Note item={item} />;
}

/** Characters of a text that doesn't differ. */
const TEXT = 200;

function TemplateRow({
  item,
  choices,
  codes,
  compareTexts,
  ...on
}: Omit<Props, 'item'> & { readonly item: TemplateItem }) {
  const t = useCarryText();
  const { id, kind, clash, differences, code } = item;
  const title = item.title === '' ? item.text.slice(0, 30) || t('review.untitled') : item.title;
  const choice = chosen(item, choices);
  return (
    <article class={`carry-item ${kind}`}>
      <div class="carry-item-head">
        <span class={`carry-badge ${kind}`}>{t(`review.${kind}`)}</span>
        <bdi class="row-title">{title}</bdi>
        {code !== '' && <span class="tag">{t('review.code', { code })}</span>}
        {item.place !== null && <span class="hint">{sayPlace({ ...item.place, file: '' }, t)}</span>}
        {item.choices.length > 1 && (
          <select
            class="input"
            aria-label={t('review.choice', { title })}
            value={choice}
            onChange={(event) => {
              const next = item.choices.find((one) => one === event.currentTarget.value);
              if (next !== undefined) on.onChoose([id], next);
            }}
          >
            {item.choices.map((one) => (
              <option key={one} value={one}>
                {t(`choice.${one}`)}
              </option>
            ))}
          </select>
        )}
      </div>
      {differences.length === 0 ? (
        <p class="carry-text">
          <bdi>{item.text.length > TEXT ? `${item.text.slice(0, TEXT)}…` : item.text}</bdi>
        </p>
      ) : (
        differences.map(({ field, mine, theirs }) => (
          <div key={field} class="carry-difference">
            <span class="field-label">{t(`field.${field}`)}</span>
            <Diff
              before={mine}
              after={theirs}
              beforeLabel={t('review.mine')}
              afterLabel={t('review.theirs')}
              compareTexts={compareTexts}
            />
          </div>
        ))
      )}
      {clash !== null && (
        <div class="carry-line carry-clash">
          <span>
            {t('review.clash', { code: clash.code, title: clash.withTitle || t('review.untitled') })}
          </span>
          <select
            class="input"
            aria-label={t('review.codeChoice', { title })}
            value={codeChosen(item, codes)}
            onChange={(event) => {
              const next = item.codeChoices.find((one) => one === event.currentTarget.value);
              if (next !== undefined) on.onChooseCode([id], next);
            }}
          >
            {item.codeChoices.map((one) => (
              <option key={one} value={one}>
                {t(`code.${one}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </article>
  );
}

function Note({ item }: { readonly item: NoteItem }) {
  const t = useCarryText();
  const { place } = item;
  return (
    <article class={`carry-item ${item.type}`}>
      <div class="carry-item-head">
        <span class={`carry-badge ${item.type}`}>{t(`review.${item.type}`)}</span>
        <bdi class="row-title">{sayPlace(place, t)}</bdi>
      </div>
      <p class="carry-text">
        <bdi>
          {item.type === 'refused'
            ? sayRefused(item.code, item.values, t)
            : item.type === 'kept'
              ? t('review.keptVariable', { variable: item.variable })
              : t('review.adaptedField', {
                  field: t(`field.${item.field}`),
                  original: item.original.slice(0, TEXT),
                })}
        </bdi>
      </p>
    </article>
  );
}
