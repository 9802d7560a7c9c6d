/** The list, and beside it the form of the template that is being written. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pack, Template } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { categories, filterTemplates, type TemplateFilter } from './filter.ts';
import { blankDraft } from './forms.ts';
import { SearchField } from './SearchField.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import type { ManagerProps, TemplateDraft } from './types.ts';
import type { TemplateForms } from './useForms.ts';
import { useManagerText } from './useManagerText.ts';

interface Props
  extends Pick<ManagerProps, 'checkText' | 'onDeleteTemplate' | 'onAddPictures' | 'onReadPicture'> {
  readonly packs: readonly Pack[];
  readonly templates: readonly Template[];
  readonly forms: TemplateForms;
  /** More buttons of the toolbar. */
  readonly tools?: ComponentChildren;
}

const NO_FILTER: TemplateFilter = { query: '', category: '', packId: '' };

export function TemplatePage(props: Props) {
  const { packs, templates, forms, checkText, onDeleteTemplate, tools, ...on } = props;
  const t = useManagerText();
  const language = useLanguage();
  const [filter, setFilter] = useState(NO_FILTER);
  const paths = useMemo(() => categories(templates, language), [templates, language]);
  const rows = useMemo(() => filterTemplates(templates, filter), [templates, filter]);
  const { form } = forms;
  const opener = useRef<Element | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const open = form !== null;
  const wasOpen = useRef(open);
  // The form takes the focus; when it closes, the focus goes back to what opened it.
  useEffect(() => {
    if (wasOpen.current && !open) {
      const back = opener.current;
      if (back instanceof HTMLElement && back.isConnected) back.focus();
      else adder.current?.focus();
      opener.current = null;
    }
    wasOpen.current = open;
  }, [open]);
  const edit = (next: TemplateDraft) => {
    opener.current = document.activeElement;
    forms.open(next);
  };
  const add = () => edit(blankDraft(packs));
  return (
    <div class={open ? 'split open' : 'split'}>
      <div class="split-list">
        <div class="toolbar">
          <SearchField
            label={t('templates.search')}
            placeholder={t('templates.searchPlaceholder')}
            value={filter.query}
            onValue={(query) => setFilter({ ...filter, query })}
          />
          <select
            class="input"
            aria-label={t('templates.category')}
            value={filter.category}
            onChange={(event) => setFilter({ ...filter, category: event.currentTarget.value })}
          >
            <option value="">{t('templates.allCategories')}</option>
            {paths.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </select>
          {packs.length > 1 && (
            <select
              class="input"
              aria-label={t('templates.pack')}
              value={filter.packId}
              onChange={(event) => setFilter({ ...filter, packId: event.currentTarget.value })}
            >
              <option value="">{t('templates.allPacks')}</option>
              {packs.map((pack) => (
                <option key={pack.id} value={pack.id}>
                  {pack.name}
                </option>
              ))}
            </select>
          )}
          {tools}
          <button ref={adder} type="button" class="button primary" onClick={add}>
            <Icon name="plus" />
            {t('templates.add')}
          </button>
        </div>
        {templates.length === 0 ? (
          <EmptyState icon="pack" title={t('templates.empty')}>
            <p class="empty-hint">{t('templates.emptyHint')}</p>
            <button type="button" class="button primary" onClick={add}>
              {t('templates.add')}
            </button>
          </EmptyState>
        ) : rows.length === 0 ? (
          <EmptyState icon="search" title={t('templates.noMatch')}>
            <p class="empty-hint">{t('templates.noMatchHint')}</p>
            <button type="button" class="button" onClick={() => setFilter(NO_FILTER)}>
              {t('templates.clearFilter')}
            </button>
          </EmptyState>
        ) : (
          <TemplateTable
            key={`${filter.query}\n${filter.category}\n${filter.packId}`}
            rows={rows}
            selectedId={form?.start.id ?? null}
            onEdit={edit}
            onDelete={(template) => {
              if (form?.start.id === template.id) forms.close();
              onDeleteTemplate(template);
            }}
          />
        )}
      </div>
      {form !== null && (
        <TemplateForm
          key={form.key}
          state={form}
          packs={packs}
          templates={templates}
          paths={paths}
          checkText={checkText}
          onAddPictures={on.onAddPictures}
          onReadPicture={on.onReadPicture}
          onValues={forms.write}
          onSave={forms.save}
          onClose={forms.close}
        />
      )}
    </div>
  );
}
