/** The list, and beside it the form of the template that is being written. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pack, Template } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { categories, filterTemplates, type TemplateFilter } from './filter.ts';
import { SearchField } from './SearchField.tsx';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import type { ManagerCallbacks, TemplateDraft } from './types.ts';

interface Props extends Pick<ManagerCallbacks, 'onSaveTemplate' | 'onDeleteTemplate'> {
  readonly packs: readonly Pack[];
  readonly templates: readonly Template[];
  readonly startDraft: Partial<TemplateDraft> | null;
}

const NO_FILTER: TemplateFilter = { query: '', category: '', packId: '' };

export function TemplatePage({ packs, templates, startDraft, onSaveTemplate, onDeleteTemplate }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const [filter, setFilter] = useState(NO_FILTER);
  const [draft, setDraft] = useState<TemplateDraft | null>(startDraft && { ...blank(packs), ...startDraft });
  const paths = useMemo(() => categories(templates, language), [templates, language]);
  const rows = useMemo(() => filterTemplates(templates, filter), [templates, filter]);
  const add = () => setDraft(blank(packs));
  const opener = useRef<Element | null>(null);
  const open = draft !== null;
  // The form takes the focus; when it closes, the focus goes back to what opened it.
  useEffect(() => {
    if (open) return;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [open]);
  const edit = (next: TemplateDraft) => {
    opener.current = document.activeElement;
    setDraft(next);
  };
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
          <button type="button" class="button primary" onClick={() => edit(blank(packs))}>
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
            selectedId={draft?.id ?? null}
            onEdit={edit}
            onDelete={(template) => {
              if (draft?.id === template.id) setDraft(null);
              onDeleteTemplate(template);
            }}
          />
        )}
      </div>
      {draft !== null && (
        <TemplateForm
          key={draft.id ?? 'new'}
          draft={draft}
          packs={packs}
          templates={templates}
          paths={paths}
          onSave={(saved) => {
            setDraft(null);
            onSaveTemplate(saved);
          }}
          onClose={() => setDraft(null)}
        />
      )}
    </div>
  );
}

/** New ones go into the agent's own pack. */
function blank(packs: readonly Pack[]): TemplateDraft {
  const pack = packs.find((one) => one.source === 'personal') ?? packs[0];
  return {
    id: null,
    packId: pack?.id ?? '',
    code: '',
    title: '',
    category: [],
    text: '',
    triggers: [],
    stage: null,
    temper: null,
  };
}
