/** Shoppers in rows, a page at a time. */
import { formatAgo } from '../../utils/locale/index.ts';
import type { Shopper } from '../../utils/model/index.ts';
import { FLAG_NAME } from '../shared/flags.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { PageEnd, usePages } from './Paged.tsx';
import { useManagerText } from './useManagerText.ts';

interface Props {
  readonly rows: readonly Shopper[];
  readonly now: number;
  readonly onDelete: (shopper: Shopper) => void;
}

export function ShopperTable({ rows, now, onDelete }: Props) {
  const t = useManagerText();
  const language = useLanguage();
  const { shown, more } = usePages(rows.length);
  return (
    <>
      <table class="table shoppers">
        <thead>
          <tr>
            <th scope="col">{t('shoppers.name')}</th>
            <th scope="col">{t('shoppers.flag')}</th>
            <th scope="col">{t('shoppers.tags')}</th>
            <th scope="col">{t('shoppers.shop')}</th>
            <th scope="col" class="col-time">
              {t('shoppers.lastSeen')}
            </th>
            <th scope="col" class="col-number">
              {t('shoppers.visits')}
            </th>
            <th scope="col" class="col-actions">
              <span class="visually-hidden">{t('templates.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((shopper) => (
            <tr key={shopper.id}>
              <th scope="row">
                <Name text={shopper.name || t('recipient.unnamed')} />
              </th>
              <td>
                {shopper.flag !== null && (
                  <span class={`flag-cell flag-${shopper.flag.colour}`}>
                    <Icon name="flag" />
                    <span class="visually-hidden">{t(FLAG_NAME[shopper.flag.colour])}</span>
                    <Name text={shopper.flag.note || t('flag.noNote')} />
                  </span>
                )}
              </td>
              <td>
                <Name text={shopper.tags.join(t('list.comma'))} />
              </td>
              <td>
                <Name text={shopper.shopName} class="quiet" />
              </td>
              <td class="col-time">{formatAgo(shopper.lastSeenAt, now, language)}</td>
              <td class="col-number">{t('shopper.visitsValue', { n: shopper.visits })}</td>
              <td class="col-actions">
                <IconButton
                  icon="trash"
                  label={t('shoppers.delete', { name: shopper.name })}
                  onClick={() => onDelete(shopper)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <PageEnd shown={shown} total={rows.length} onMore={more} />
    </>
  );
}
