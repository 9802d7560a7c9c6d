/** The text as a shopper would get it: filled in for one of them, its blanks marked, its wordings one after the other. */
import { useId, useState } from 'preact/hooks';
import type { Language, Shopper, Variables } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import type { FilledText, FillText } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

/** So many shoppers are offered, the last seen first. */
const OFFERED = 30;

export interface Props {
  readonly text: string;
  readonly language: Language;
  readonly shoppers: readonly Shopper[];
  readonly now: number;
  readonly fillText: FillText;
}

export function TemplatePreview({ text, language, shoppers, now, fillText }: Props) {
  const t = useToolText();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [wording, setWording] = useState(0);
  const shopper = shoppers.find((one) => one.id === chosen);
  const variables: Variables =
    shopper === undefined
      ? {
          shopper: t('preview.exampleName'),
          shop: t('preview.exampleShop'),
          agent: t('preview.exampleAgent'),
          goods: t('preview.exampleGoods'),
        }
      : variablesOf(shopper);
  const first = fillText(text, variables, { language, now, wording });
  // Wordings may have gone since.
  const at = first.wordings > 0 ? wording % first.wordings : 0;
  return (
    <section class="preview" aria-labelledby={`${id}-title`}>
      <div class="preview-head">
        <span id={`${id}-title`} class="field-label">
          {t('preview.title')}
        </span>
        <select
          class="input"
          aria-label={t('preview.shopper')}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{t('preview.example')}</option>
          {shoppers.slice(0, OFFERED).map((one) => (
            <option key={one.id} value={one.id}>
              {one.shopName === '' ? one.name : `${one.name} · ${one.shopName}`}
            </option>
          ))}
        </select>
      </div>
      {text.trim() === '' ? (
        <p class="hint">{t('preview.empty')}</p>
      ) : (
        <bdi class="preview-text">
          <Filled filled={first} />
        </bdi>
      )}
      <div class="preview-foot">
        {first.wordings > 1 && (
          <button type="button" class="button small" onClick={() => setWording((at + 1) % first.wordings)}>
            <Icon name="redo" />
            {t('preview.next')}
          </button>
        )}
        {first.wordings > 1 && (
          <span class="hint">{t('preview.wording', { at: at + 1, n: first.wordings })}</span>
        )}
        {first.blanks.length > 0 && (
          <span class="hint">{t('preview.blanks', { n: first.blanks.length })}</span>
        )}
      </div>
    </section>
  );
}

/** As the desk would: with several orders it isn't known which one is meant. */
function variablesOf({ name, shopName, orders }: Shopper): Variables {
  const [order] = orders.length === 1 ? orders : [];
  return {
    shopper: name,
    shop: shopName,
    ...(order === undefined ? {} : { order: order.number, goods: order.goods }),
  };
}

function Filled({ filled: { text, blanks, caret } }: { readonly filled: FilledText }) {
  const cuts = [...blanks.flatMap(({ start, end }) => [start, end]), ...(caret === null ? [] : [caret])];
  const places = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return (
    <>
      {places.map((from, at) => {
        const piece = text.slice(from, places[at + 1] ?? from);
        const isBlank = blanks.some(({ start, end }) => start <= from && from < end);
        return [
          from === caret && <span key="caret" class="preview-caret" />,
          isBlank ? <mark key={from}>{piece}</mark> : piece,
        ];
      })}
    </>
  );
}
