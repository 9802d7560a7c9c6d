/** The categories, the list, and beside it the form of the template that is being written. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Shopper, Template } from '../../utils/model/index.ts';
import { Announcer } from '../shared/Announcer.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { CategorySide } from './CategorySide.tsx';
import { categories, createTemplateFilter, prepareFilter, type TemplateFilter } from './filter.ts';
import { blankDraft, draftOf } from './forms.ts';
import { chosenOf, NOTHING_SELECTED } from './selection.ts';
import { TemplateBar } from './TemplateBar.tsx';
import { NoMatch, NoTemplates } from './TemplateNone.tsx';
import { TemplateTable } from './TemplateTable.tsx';
import {
  ManyBar,
  preloadTemplateParts,
  ReadOnlyTemplate,
  RecycleBin,
  TemplateForm,
  TidyDialog,
} from './templateParts.ts';
import { knownShops } from './templateTypes.ts';
import type { ManagerProps, TemplateDraft } from './types.ts';
import type { TemplateForms } from './useForms.ts';
import { useManagerText } from './useManagerText.ts';
import { useTemplateText } from './useTemplateText.ts';

interface Props extends ManagerProps {
  readonly templates: NonNullable<ManagerProps['templates']>;
  readonly forms: TemplateForms;
  /** More buttons of the toolbar. */
  readonly tools?: ComponentChildren;
  readonly now: number;
}

const NO_SHOPPERS: readonly Shopper[] = [];
const NO_FILTER: TemplateFilter = { query: '', category: '', packId: '', state: '' };

export function TemplatePage({ packs, templates, forms, shoppers, now, tools, ...on }: Props) {
  const t = useManagerText();
  const tt = useTemplateText();
  const language = useLanguage();
  const [filter, setFilter] = useState(NO_FILTER);
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [tidying, setTidying] = useState(false);
  const [sideShown, setSideShown] = useState(false);
  const paths = useMemo(() => categories(templates, language), [templates, language]);
  const [find] = useState(createTemplateFilter);
  const rows = useMemo(() => find(templates, filter, now), [templates, filter, now]);
  const loose = useMemo(() => templates.filter(({ category }) => category.length === 0).length, [templates]);
  const shops = useMemo(() => knownShops(shoppers), [shoppers]);
  const readOnly = useMemo(() => new Set(packs.filter((one) => one.readOnly).map(({ id }) => id)), [packs]);
  const replaced = useMemo(() => new Set(templates.flatMap(({ overrides = [] }) => overrides)), [templates]);
  const platforms = useMemo(() => {
    const named = new Map(on.adapters.map(({ id, name }) => [id, name]));
    return [...named].map(([id, name]) => ({ id, name }));
  }, [on.adapters]);
  // A key in the search says nothing new to the categories.
  const side = useMemo(
    () => (
      <CategorySide
        nodes={on.categories}
        paths={paths}
        total={templates.length}
        loose={loose}
        selected={filter.category}
        onSelect={(category) => setFilter((now) => ({ ...now, category }))}
        onMoveCategory={on.onMoveCategory}
        onMarkTemplates={on.onMarkTemplates}
      />
    ),
    [on.categories, paths, templates, loose, filter.category, on.onMoveCategory, on.onMarkTemplates],
  );
  const chosen = chosenOf(rows, selection);
  const found =
    filter.query.trim() === '' || filter.state === 'deleted'
      ? ''
      : rows.length === 0
        ? t('templates.noMatch')
        : t('search.found', { n: rows.length });
  const { form } = forms;
  const fixedPack = packs.find(
    ({ id }) => id === form?.start.packId && form.start.id !== null && readOnly.has(id),
  );
  // Another section is shown instead: what can be saved is saved.
  const { leaving } = forms;
  useEffect(() => () => leaving.current(), [leaving]);
  useEffect(() => void preloadTemplateParts(), []);
  useEffect(() => prepareFilter(templates), [templates]);
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
  const closeIf = (ids: readonly string[]) => {
    if (form !== null && form.start.id !== null && ids.includes(form.start.id)) forms.putAway();
  };
  const removeMany = (ids: readonly string[]) => {
    closeIf(ids);
    setSelection(NOTHING_SELECTED);
    on.onDeleteTemplates(ids);
  };
  return (
    <div class={open ? 'split open' : 'split'}>
      <div class={sideShown ? 'split-side shown' : 'split-side'} id="template-side">
        {side}
      </div>
      <div class="split-list">
        <TemplateBar
          packs={packs}
          filter={filter}
          onFilter={setFilter}
          sideShown={sideShown}
          onSide={() => setSideShown(!sideShown)}
        >
          <button type="button" class="button" aria-haspopup="dialog" onClick={() => setTidying(true)}>
            {tt('list.tidy')}
          </button>
          {tools}
          <button ref={adder} type="button" class="button primary" onClick={add}>
            <Icon name="plus" />
            {t('templates.add')}
          </button>
        </TemplateBar>
        <Announcer lines={[[found]]} isPart />
        {chosen.length > 0 && (
          <ManyBar
            chosen={chosen}
            paths={paths}
            shops={shops}
            fixed={chosen.filter(({ packId }) => readOnly.has(packId)).length}
            onMarkTemplates={on.onMarkTemplates}
            onDeleteTemplates={(ids) => {
              removeMany(ids);
              adder.current?.focus();
            }}
            onClear={() => {
              setSelection(NOTHING_SELECTED);
              adder.current?.focus();
            }}
          />
        )}
        {filter.state === 'deleted' ? (
          <RecycleBin
            {...on}
            templates={templates}
            filter={filter}
            now={now}
            onLeave={() => setFilter(NO_FILTER)}
          />
        ) : templates.length === 0 ? (
          <NoTemplates onAdd={add} />
        ) : rows.length === 0 ? (
          <NoMatch onClear={() => setFilter(NO_FILTER)} />
        ) : (
          <TemplateTable
            of={`${filter.query}\n${filter.category}\n${filter.packId}\n${filter.state}`}
            rows={rows}
            selectedId={form?.start.id ?? null}
            selection={selection}
            now={now}
            readOnly={readOnly}
            replaced={replaced}
            onSelection={setSelection}
            onEdit={edit}
            onPin={({ id, pinned = false }) => on.onMarkTemplates([id], { pinned: !pinned })}
            onDeleteMany={removeMany}
            onDelete={(template) => {
              closeIf([template.id]);
              on.onDeleteTemplate(template);
            }}
          />
        )}
      </div>
      {tidying && (
        <TidyDialog
          {...on}
          templates={templates}
          now={now}
          onClose={() => setTidying(false)}
          onShowUnused={() => {
            setTidying(false);
            setFilter({ ...NO_FILTER, state: 'unused' });
          }}
        />
      )}
      {form !== null && fixedPack !== undefined && (
        <ReadOnlyTemplate
          key={form.key}
          draft={form.start}
          pack={fixedPack}
          own={ownOf(templates, form.start.id)}
          ownPack={blankDraft(packs).packId}
          onOpen={forms.open}
          onClose={forms.close}
        />
      )}
      {form !== null && fixedPack === undefined && (
        <TemplateForm
          {...on}
          key={form.key}
          state={form}
          packs={packs}
          templates={templates}
          paths={paths}
          shops={shops}
          platforms={platforms}
          shoppers={shoppers ?? NO_SHOPPERS}
          now={now}
          leaving={forms.leaving}
          onValues={forms.write}
          onSave={forms.save}
          onUndo={forms.undo}
          onRedo={forms.redo}
          onClose={forms.close}
        />
      )}
    </div>
  );
}

/** The agent's own in the place of a template that can't be changed. */
function ownOf(templates: readonly Template[], id: string | null): TemplateDraft | null {
  const own = templates.find(({ overrides }) => overrides !== undefined && overrides === id);
  return own === undefined ? null : draftOf(own);
}
