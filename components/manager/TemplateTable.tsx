/** Templates in rows, a page at a time; a row opens the form. */
import type { Template } from '../../utils/model/index.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { Name } from '../shared/Name.tsx';
import { PictureCount } from '../shared/PictureCount.tsx';
import { categoryText } from './filter.ts';
import { PageEnd, usePages } from './Paged.tsx';
import type { TemplateDraft } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props {
  readonly rows: readonly Template[];
  readonly selectedId: string | null;
  readonly onEdit: (draft: TemplateDraft) => void;
  readonly onDelete: (template: Template) => void;
}

export function TemplateTable({ rows, selectedId, onEdit, onDelete }: Props) {
  const t = useManagerText();
  const { shown, more } = usePages(rows.length);
  return (
    <>
      <table class="table templates">
        <thead>
          <tr>
            <th scope="col">{t('templates.title')}</th>
            <th scope="col">{t('templates.text')}</th>
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
        </thead>
        <tbody>
          {rows.slice(0, shown).map((template) => (
            <tr key={template.id} class={template.id === selectedId ? 'selected' : undefined}>
              <th scope="row">
                <button type="button" class="row-open" onClick={() => onEdit(draftOf(template))}>
                  <Name text={template.title || t('reply.untitled')} />
                </button>
              </th>
              <td>
                <bdi class="two-lines">{template.text}</bdi>
                <PictureCount pictures={template.pictures} />
              </td>
              <td>
                <Name text={categoryText(template.category) || t('templates.uncategorised')} class="quiet" />
              </td>
              <td>{template.code !== '' && <Name text={template.code} class="code" />}</td>
              <td class="col-number">{t('templates.usedValue', { n: template.used })}</td>
              <td class="col-actions">
                <IconButton
                  icon="trash"
                  label={`${t('action.delete')} ${template.title}`}
                  onClick={() => onDelete(template)}
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

function draftOf({
  id,
  packId,
  code,
  title,
  category,
  text,
  triggers,
  stage,
  temper,
  pictures = [],
}: Template): TemplateDraft {
  return { id, packId, code, title, category, text, triggers, stage, temper, pictures };
}
