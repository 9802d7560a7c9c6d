/** Shoppers in rows; a row opens what is known. Rows are chosen by their boxes, with Shift, and by keys. */
import { useRef } from 'preact/hooks';
import { formatAgo } from '../../../utils/locale/index.ts';
import type { FollowUp, Shopper, Tag } from '../../../utils/model/index.ts';
import { FLAG_NAME } from '../../shared/flags.ts';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { ChooseAll } from '../Choose.tsx';
import { rowKeys } from '../rowKeys.ts';
import { allOrNone, extended, type Selection, toggled } from '../selection.ts';
import { useManagerText } from '../useManagerText.ts';
import { type RowFocus, WindowedRows } from '../WindowedRows.tsx';
import type { CellContext } from './cells.ts';
import { CHECK, DOWN_FIRST, frozenStyle, type PlacedColumn, SORT_OF, WIDTHS } from './columns.ts';
import type { Sort } from './filter.ts';
import { ShopperRow } from './ShopperRow.tsx';
import type { ShopperCallbacks } from './types.ts';
import { useShopperText } from './useShopperText.ts';

/** As in the style sheet. */
const ROW = 2.857;
const ACTIONS = 44;

interface Props extends Pick<ShopperCallbacks, 'onMany'> {
  readonly rows: readonly Shopper[];
  readonly of: string;
  readonly columns: readonly PlacedColumn[];
  readonly sort: Sort;
  readonly selection: Selection;
  readonly chosenCount: number;
  readonly tags: readonly Tag[];
  readonly open: ReadonlyMap<string, readonly FollowUp[]>;
  readonly currency: string;
  readonly openId: string | null;
  readonly now: number;
  readonly platformName: (platform: string) => string;
  readonly onSort: (sort: Sort) => void;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen: (id: string) => void;
}

export function ShopperTable({ rows, columns, selection, sort, now, open, ...props }: Props) {
  const t = useShopperText();
  const tm = useManagerText();
  const language = useLanguage();
  const focus = useRef<RowFocus | null>(null);
  const order = () => rows.map(({ id }) => id);
  const context: CellContext = {
    ...{ language, open, currency: props.currency, platformName: props.platformName },
    flagName: (colour) => tm(FLAG_NAME[colour]),
    when: (at) => formatAgo(at, now, language),
    comma: tm('list.comma'),
    vip: t('detail.vip'),
  };
  const key = rowKeys({ ids: order, selection, focus, onSelection: props.onSelection });
  const erase = (shopper: Shopper, at: number) => {
    props.onMany([shopper.id], { kind: 'erase' }).catch(() => undefined);
    focus.current?.go(at, 'delete');
  };
  const width = columns.reduce((sum, { id }) => sum + WIDTHS[id], CHECK + ACTIONS);
  const template = columns.map(({ id }) => `minmax(${WIDTHS[id]}px, ${WIDTHS[id]}fr)`).join(' ');
  return (
    <div
      class="shopper-rows"
      style={{ '--shopper-columns': `${CHECK}px ${template} ${ACTIONS}px`, '--shopper-width': `${width}px` }}
    >
      <WindowedRows
        class="shoppers"
        label={t('shoppers.list')}
        total={rows.length}
        rowHeight={ROW}
        of={props.of}
        focus={focus}
        onKeyDown={key}
        head={
          <tr aria-rowindex={1}>
            <th scope="col" class="col-check frozen" style={{ insetInlineStart: 0 }}>
              <ChooseAll
                label={t('shoppers.chooseAll')}
                chosen={props.chosenCount}
                total={rows.length}
                onChoose={() => props.onSelection(allOrNone(selection, order()))}
              />
            </th>
            {columns.map((column) => (
              <Head key={column.id} column={column} columns={columns} sort={sort} onSort={props.onSort} />
            ))}
            <th scope="col" class="col-actions">
              <span class="visually-hidden">{tm('templates.actions')}</span>
            </th>
          </tr>
        }
        row={(at, { key: seat, ...rest }) => {
          const shopper = rows[at];
          return (
            shopper !== undefined && (
              <ShopperRow
                {...rest}
                key={seat}
                at={at}
                shopper={shopper}
                columns={columns}
                context={context}
                tags={props.tags}
                isChosen={selection.ids.has(shopper.id)}
                isOpen={shopper.id === props.openId}
                onChoose={(shift) =>
                  props.onSelection(
                    shift ? extended(selection, shopper.id, order()) : toggled(selection, shopper.id),
                  )
                }
                onOpen={() => props.onOpen(shopper.id)}
                onErase={() => erase(shopper, at)}
              />
            )
          );
        }}
      />
    </div>
  );
}

interface HeadProps {
  readonly column: PlacedColumn;
  readonly columns: readonly PlacedColumn[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

function Head({ column: { id, isFrozen }, columns, sort, onSort }: HeadProps) {
  const t = useShopperText();
  const by = SORT_OF[id];
  const isBy = by !== undefined && sort.by === by;
  return (
    <th
      scope="col"
      class={isFrozen ? 'frozen' : undefined}
      style={frozenStyle(id, columns)}
      aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      {by === undefined ? (
        t(`shopper.column.${id}`)
      ) : (
        <button
          type="button"
          class="sort"
          title={t('shoppers.sortBy', { name: t(`shopper.column.${id}`) })}
          onClick={() => onSort({ by, down: isBy ? !sort.down : DOWN_FIRST.has(id) })}
        >
          {t(`shopper.column.${id}`)}
          {isBy && <Icon name={sort.down ? 'chevron' : 'up'} />}
        </button>
      )}
    </th>
  );
}
