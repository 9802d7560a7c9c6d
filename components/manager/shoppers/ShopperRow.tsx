/** One shopper in the list. */
import type { Shopper, Tag } from '../../../utils/model/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Name } from '../../shared/Name.tsx';
import { tagClass } from '../../shared/tagClass.ts';
import { ChooseRow } from '../Choose.tsx';
import { useManagerText } from '../useManagerText.ts';
import type { Seat } from '../WindowedRows.tsx';
import { type CellContext, cellText } from './cells.ts';
import { type Column, frozenStyle, type PlacedColumn } from './columns.ts';
import { useShopperText } from './useShopperText.ts';

interface Props extends Omit<Seat, 'key'> {
  readonly shopper: Shopper;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly columns: readonly PlacedColumn[];
  readonly context: CellContext;
  readonly tags: readonly Tag[];
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onChoose: (shift: boolean) => void;
  readonly onOpen: () => void;
  readonly onErase: () => void;
}

/** As many as there is room for; the rest is a number, and stands in the title. */
const TAGS_SHOWN = 3;

const NUMBERS: ReadonlySet<Column> = new Set(['visits', 'orders', 'spent', 'average']);

export function ShopperRow({
  shopper,
  at,
  columns,
  context,
  tags,
  tabIndex,
  isChosen,
  isOpen,
  ...props
}: Props) {
  const t = useShopperText();
  const tm = useManagerText();
  const name = shopper.name || tm('recipient.unnamed');
  return (
    <tr
      id={props.id}
      style={{ top: `${props.top}px` }}
      data-row={at}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      class={isOpen ? 'selected' : isChosen ? 'chosen' : undefined}
    >
      <ChooseRow
        label={t('shoppers.choose', { name })}
        isChosen={isChosen}
        tabIndex={tabIndex}
        class="frozen"
        style={{ insetInlineStart: 0 }}
        onChoose={props.onChoose}
      />
      {columns.map(({ id, isFrozen }) => {
        const style = frozenStyle(id, columns);
        const kind = [isFrozen ? 'frozen' : '', NUMBERS.has(id) ? 'col-number' : ''].join(' ').trim();
        if (id === 'name')
          return (
            <th key={id} scope="row" class={kind} style={style}>
              <button
                type="button"
                class="row-open"
                data-column="open"
                tabIndex={tabIndex}
                onClick={props.onOpen}
              >
                <Name text={name} />
              </button>
            </th>
          );
        return (
          <td key={id} class={kind === '' ? undefined : kind} style={style}>
            <Cell id={id} shopper={shopper} context={context} tags={tags} />
          </td>
        );
      })}
      <td class="col-actions">
        <button
          type="button"
          class="icon-button"
          data-column="delete"
          tabIndex={tabIndex}
          aria-label={t('shoppers.delete', { name })}
          title={t('shoppers.delete', { name })}
          onClick={props.onErase}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  );
}

interface CellProps extends Pick<Props, 'shopper' | 'context' | 'tags'> {
  readonly id: Column;
}

function Cell({ id, shopper, context, tags }: CellProps) {
  const tm = useManagerText();
  const { flag } = shopper;
  if (id === 'tags') {
    const more = shopper.tags.length - TAGS_SHOWN;
    return (
      <span class="row-tags" title={shopper.tags.join(context.comma)}>
        {shopper.tags.slice(0, TAGS_SHOWN).map((tag) => (
          <span key={tag} class={tagClass(tag, tags)}>
            <Name text={tag} />
          </span>
        ))}
        {more > 0 && <span class="row-more">+{more}</span>}
      </span>
    );
  }
  if (id === 'flag') {
    return (
      flag !== null && (
        <span class={`flag-cell flag-${flag.colour}`}>
          <Icon name="flag" />
          <span class="visually-hidden">{context.flagName(flag.colour)}</span>
          <Name text={flag.note || tm('flag.noNote')} />
        </span>
      )
    );
  }
  const text = cellText(id, shopper, context);
  return id === 'visits' ? tm('shopper.visitsValue', { n: shopper.visits }) : <Name text={text} />;
}
