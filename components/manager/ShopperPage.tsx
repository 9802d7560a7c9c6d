/** The shoppers that this desk has served: found by name, shop, tag or note, and deleted with an undo. */
import { useMemo, useState } from 'preact/hooks';
import { FLAG_COLOURS, type FlagColour, type Shopper } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FLAG_NAME } from '../shared/flags.ts';
import { filterShoppers } from './filter.ts';
import { SearchField } from './SearchField.tsx';
import { ShopperTable } from './ShopperTable.tsx';
import { useManagerText } from './useManagerText.ts';

interface Props {
  readonly shoppers: readonly Shopper[];
  readonly now: number;
  readonly onDelete: (shopper: Shopper) => void;
}

export function ShopperPage({ shoppers, now, onDelete }: Props) {
  const t = useManagerText();
  const [query, setQuery] = useState('');
  const [flag, setFlag] = useState<FlagColour | ''>('');
  const rows = useMemo(() => filterShoppers(shoppers, query, flag), [shoppers, query, flag]);
  if (shoppers.length === 0) {
    return (
      <EmptyState icon="person" title={t('shoppers.empty')}>
        <p class="empty-hint">{t('shoppers.emptyHint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <div class="toolbar">
        <SearchField
          label={t('shoppers.search')}
          placeholder={t('shoppers.searchPlaceholder')}
          value={query}
          onValue={setQuery}
        />
        <select
          class="input"
          aria-label={t('shoppers.flagFilter')}
          value={flag}
          onChange={(event) => setFlag(FLAG_COLOURS.find((one) => one === event.currentTarget.value) ?? '')}
        >
          <option value="">{t('shoppers.anyFlag')}</option>
          {FLAG_COLOURS.map((one) => (
            <option key={one} value={one}>
              {t(FLAG_NAME[one])}
            </option>
          ))}
        </select>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('shoppers.noMatch')}>
          <p class="empty-hint">{t('templates.noMatchHint')}</p>
        </EmptyState>
      ) : (
        <ShopperTable key={`${flag}\n${query}`} rows={rows} now={now} onDelete={onDelete} />
      )}
    </>
  );
}
