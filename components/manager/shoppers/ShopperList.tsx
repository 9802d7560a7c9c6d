/** The list of shoppers: what narrows it, what stands in it, and what is done with those that are chosen. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Shopper } from '../../../utils/model/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { chosenOf, NOTHING_SELECTED, type Selection } from '../selection.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { placed } from './columns.ts';
import { Filters } from './Filters.tsx';
import { prepareFacts } from './facts.ts';
import { filterShoppers, NEWEST, NO_FILTER, type Sort, sortShoppers } from './filter.ts';
import { ManyShoppers } from './ManyShoppers.tsx';
import { ShopperTable } from './ShopperTable.tsx';
import type { ShopperPageProps } from './types.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends ShopperPageProps {
  readonly shoppers: readonly Shopper[];
  readonly now: number;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** What is due without a time comes behind all that has one. */
const NEVER = Number.MAX_SAFE_INTEGER;

export function ShopperList({ shoppers, now, fold, open, ...props }: Props) {
  const t = useShopperText();
  const language = useLanguage();
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState<Sort>(NEWEST);
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  useEffect(() => prepareFacts(shoppers, fold), [shoppers, fold]);
  const dueAt = (id: string): number => {
    const [first] = open.get(id) ?? [];
    return first === undefined ? Number.POSITIVE_INFINITY : (first.dueAt ?? NEVER);
  };
  const { currency } = filter;
  const sorted = useMemo(
    () =>
      sort.by === 'lastSeen' && sort.down
        ? shoppers
        : sortShoppers(shoppers, sort, { language, dueAt, currency }),
    [shoppers, sort, language, open, currency],
  );
  // By the minute: what was seen in the last days doesn't change with each tick.
  const minute = Math.floor(now / 60_000) * 60_000;
  const rows = useMemo(
    () => filterShoppers(sorted, filter, { fold, open, now: minute }),
    [sorted, filter, fold, open, minute],
  );
  // Those that are chosen and don't fit any more aren't meant.
  const chosen = useMemo(() => chosenOf(rows, selection), [rows, selection]);
  const columns = placed(props.columns).filter(({ isHidden }) => !isHidden);
  return (
    <>
      <Filters {...props} shoppers={shoppers} filter={filter} onFilter={setFilter} />
      <div class="list-line">
        <p class="hint" role="status">
          {t('shoppers.count', { n: rows.length })}
          {props.reading !== null && ` · ${t('shoppers.readingSome', { ...props.reading })}`}
        </p>
        <ColumnMenu choice={props.columns} onChoice={props.onColumns} />
        <button
          type="button"
          class="button small"
          disabled={rows.length === 0}
          onClick={() =>
            props.onExport(
              (chosen.length > 0 ? chosen : rows).map(({ id }) => id),
              columns.map(({ id }) => id),
            )
          }
        >
          <Icon name="download" />
          {chosen.length > 0
            ? t('shoppers.exportChosen', { n: chosen.length })
            : t('shoppers.export', { n: rows.length })}
        </button>
      </div>
      {chosen.length > 0 && (
        <ManyShoppers
          chosen={chosen}
          tags={props.tags}
          onMany={props.onMany}
          onClear={() => setSelection(NOTHING_SELECTED)}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState icon="search" title={t('shoppers.noMatch')}>
          <button type="button" class="button" onClick={() => setFilter(NO_FILTER)}>
            {t('shoppers.clearFilter')}
          </button>
        </EmptyState>
      ) : (
        <ShopperTable
          {...props}
          rows={rows}
          of={`${JSON.stringify(filter)} ${sort.by} ${sort.down}`}
          columns={columns}
          sort={sort}
          selection={selection}
          chosenCount={chosen.length}
          now={now}
          open={open}
          currency={currency}
          onSort={setSort}
          onSelection={setSelection}
        />
      )}
    </>
  );
}
