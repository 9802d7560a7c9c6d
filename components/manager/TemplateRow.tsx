/** One template in the list, with what is special about it: pinned, over, not yet, for some shops, not to be changed. */
import type { Template } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { Name } from '../shared/Name.tsx';
import { PictureCount } from '../shared/PictureCount.tsx';
import { ChooseRow } from './Choose.tsx';
import { startDrag } from './dragged.ts';
import { categoryText, isNotYet, isOver } from './filter.ts';
import { useManagerText } from './useManagerText.ts';
import { useTemplateText } from './useTemplateText.ts';
import type { Seat } from './WindowedRows.tsx';

/** Always the same: they aren't gone through again in each row at each key. */
const PIN = <Icon name="pin" />;
const TRASH = <Icon name="trash" />;

interface Props extends Omit<Seat, 'key'> {
  readonly template: Template;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly today: string;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isReadOnly: boolean;
  readonly isReplaced: boolean;
  /** What goes along when this row is dragged. */
  readonly dragged: readonly Template[];
  readonly onChoose: (shift: boolean) => void;
  readonly onOpen: () => void;
  readonly onPin: () => void;
  readonly onDelete: () => void;
}

export function TemplateRow({ template, at, tabIndex, isOpen, isChosen, isReadOnly, ...props }: Props) {
  const t = useManagerText();
  const tt = useTemplateText();
  const title = template.title || t('reply.untitled');
  const pinned = template.pinned === true;
  return (
    <tr
      id={props.id}
      style={{ top: `${props.top}px` }}
      data-row={at}
      aria-rowindex={at + 2}
      aria-selected={isChosen}
      class={isOpen ? 'selected' : isChosen ? 'chosen' : undefined}
      draggable={!isReadOnly}
      onDragStart={(event) =>
        startDrag(event.dataTransfer, { kind: 'templates', ids: props.dragged.map(({ id }) => id) })
      }
    >
      <ChooseRow
        label={tt('list.choose', { title })}
        isChosen={isChosen}
        tabIndex={tabIndex}
        onChoose={props.onChoose}
      />
      <th scope="row" class="col-title">
        <button type="button" class="row-open" data-column="open" tabIndex={tabIndex} onClick={props.onOpen}>
          <Name text={title} />
        </button>
        <Notes {...props} template={template} isReadOnly={isReadOnly} />
      </th>
      <td class="col-text">
        <bdi class="two-lines">{template.text}</bdi>
      </td>
      <td class="col-category">
        <Name text={categoryText(template.category) || t('templates.uncategorised')} class="quiet" />
      </td>
      <td class="col-code">{template.code !== '' && <Name text={template.code} class="code" />}</td>
      <td class="col-number">{t('templates.usedValue', { n: template.used })}</td>
      <td class="col-actions">
        {!isReadOnly && (
          <>
            <button
              type="button"
              class={pinned ? 'icon-button pinned' : 'icon-button'}
              data-column="pin"
              tabIndex={tabIndex}
              aria-label={tt(pinned ? 'list.unpin' : 'list.pin', { title })}
              title={tt(pinned ? 'list.unpin' : 'list.pin', { title })}
              onClick={props.onPin}
            >
              {PIN}
            </button>
            <button
              type="button"
              class="icon-button"
              data-column="delete"
              tabIndex={tabIndex}
              aria-label={`${t('action.delete')} ${template.title}`}
              title={`${t('action.delete')} ${template.title}`}
              onClick={props.onDelete}
            >
              {TRASH}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

interface NotesProps extends Pick<Props, 'template' | 'today' | 'isReadOnly' | 'isReplaced'> {}

function Notes({ template, today, isReadOnly, isReplaced }: NotesProps) {
  const tt = useTemplateText();
  const { shops = [], pictures = [], validFrom = '', validTo = '', pinned } = template;
  const over = isOver(template, today);
  const notYet = isNotYet(template, today);
  if (!(pinned || over || notYet || isReadOnly || isReplaced || shops.length > 0 || pictures.length > 0))
    return null;
  return (
    <span class="row-notes">
      {pinned && (
        <span class="row-note">
          <Icon name="pin" />
          {tt('list.pinned')}
        </span>
      )}
      {over && (
        <span class="row-note over" title={tt('list.to', { day: validTo })}>
          {tt('list.over')}
        </span>
      )}
      {notYet && (
        <span class="row-note soon" title={tt('list.from', { day: validFrom })}>
          {tt('list.notYet')}
        </span>
      )}
      {isReadOnly && (
        <span class="row-note">
          <Icon name="lock" />
          {tt(isReplaced ? 'list.own' : 'list.readOnly')}
        </span>
      )}
      <PictureCount pictures={pictures} />
      {shops.length > 0 && (
        <span class="row-note name" title={tt('list.shops', { names: shops.join(' · ') })}>
          {tt('list.shops', { names: shops.join(' · ') })}
        </span>
      )}
    </span>
  );
}
