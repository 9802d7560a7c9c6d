/** Templates in rows; a row opens the form. Rows are selected by their boxes, with Shift, and by keys. */
import { useRef } from 'preact/hooks';
import { dayOf, type Template } from '../../utils/model/index.ts';
import { ChooseAll } from './Choose.tsx';
import { draftOf } from './forms.ts';
import { rowKeys } from './rowKeys.ts';
import { allOrNone, chosenOf, extended, type Selection, toggled } from './selection.ts';
import { TemplateRow } from './TemplateRow.tsx';
import type { TemplateDraft } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import { useTemplateText } from './useTemplateText.ts';
import { type RowFocus, WindowedRows } from './WindowedRows.tsx';

/** As in the style sheet. */
const ROW = 4;

interface Props {
  readonly rows: readonly Template[];
  /** Says what was asked for; the rows of another question are shown from the top. */
  readonly of: string;
  readonly selectedId: string | null;
  readonly selection: Selection;
  readonly now: number;
  /** Ids of packs that can't be changed, and of templates in whose place the agent's own stand. */
  readonly readOnly: ReadonlySet<string>;
  readonly replaced: ReadonlySet<string>;
  readonly onSelection: (selection: Selection) => void;
  readonly onEdit: (draft: TemplateDraft) => void;
  readonly onDelete: (template: Template) => void;
  readonly onDeleteMany: (ids: readonly string[]) => void;
  readonly onPin: (template: Template) => void;
}

export function TemplateTable({ rows, selection, readOnly, replaced, now, ...props }: Props) {
  const t = useManagerText();
  const tt = useTemplateText();
  const focus = useRef<RowFocus | null>(null);
  const today = dayOf(now);
  const order = () => rows.map(({ id }) => id);
  const chosen = chosenOf(rows, selection);
  const key = rowKeys({
    ...{ ids: order, selection, focus, onSelection: props.onSelection },
    onDelete(at) {
      const row = rows[at];
      if (chosen.length > 0) props.onDeleteMany(chosen.map(({ id }) => id));
      else if (row !== undefined && !readOnly.has(row.packId)) props.onDelete(row);
    },
  });
  return (
    <WindowedRows
      class="templates"
      label={t('manager.templates')}
      total={rows.length}
      rowHeight={ROW}
      of={props.of}
      focus={focus}
      onKeyDown={key}
      head={
        <tr aria-rowindex={1}>
          <th scope="col" class="col-check">
            <ChooseAll
              label={tt('list.chooseAll')}
              chosen={chosen.length}
              total={rows.length}
              onChoose={() => props.onSelection(allOrNone(selection, order()))}
            />
          </th>
          <th scope="col" class="col-title">
            {t('templates.title')}
          </th>
          <th scope="col" class="col-text">
            {t('templates.text')}
          </th>
          <th scope="col" class="col-category">
            {t('templates.category')}
          </th>
          <th scope="col" class="col-code">
            {t('templates.code')}
          </th>
          <th scope="col" class="col-number">
            {t('templates.used')}
          </th>
          <th scope="col" class="col-actions">
            <span class="visually-hidden">{t('templates.actions')}</span>
          </th>
        </tr>
      }
      row={(at, { key, ...seat }) => {
        const template = rows[at];
        return (
          template !== undefined && (
            <TemplateRow
              {...seat}
              key={key}
              template={template}
              at={at}
              today={today}
              isOpen={template.id === props.selectedId}
              isChosen={selection.ids.has(template.id)}
              isReadOnly={readOnly.has(template.packId)}
              isReplaced={replaced.has(template.id)}
              dragged={selection.ids.has(template.id) ? chosen : [template]}
              onChoose={(shift) =>
                props.onSelection(
                  shift ? extended(selection, template.id, order()) : toggled(selection, template.id),
                )
              }
              onOpen={() => props.onEdit(draftOf(template))}
              onPin={() => props.onPin(template)}
              onDelete={() => {
                props.onDelete(template);
                focus.current?.go(at, 'delete');
              }}
            />
          )
        );
      }}
    />
  );
}
