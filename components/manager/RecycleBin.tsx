/** The recycle bin: what was deleted, until when it can be had back, and back it comes. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatDay } from '../../utils/locale/index.ts';
import type { Template } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { categoryText, filterTemplates, type TemplateFilter } from './filter.ts';
import { PageEnd, usePages } from './Paged.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

/** How long a deleted template can be had back, in milliseconds: as the store has it. */
const KEPT = 30 * 86_400_000;

export interface Props extends Pick<TemplateCallbacks, 'onReadDeleted' | 'onRestoreDeleted'> {
  /** Those that serve: when they change, something was deleted or came back. */
  readonly templates: readonly Template[];
  readonly filter: TemplateFilter;
  readonly now: number;
  readonly onLeave: () => void;
}

export function RecycleBin({ templates, filter, now, onReadDeleted, onRestoreDeleted, onLeave }: Props) {
  const t = useToolText();
  const language = useLanguage();
  const [all, setAll] = useState<readonly Template[] | null>(null);
  // Read again when the others have changed.
  useEffect(() => {
    let isShown = true;
    void onReadDeleted().then((deleted) => {
      if (isShown) setAll(deleted);
    });
    return () => {
      isShown = false;
    };
  }, [templates]);
  const rows = useMemo(() => filterTemplates(all ?? [], { ...filter, state: '' }, now), [all, filter, now]);
  const { shown, more } = usePages(rows.length);
  if (all === null) return null;
  if (rows.length === 0) {
    return (
      <EmptyState icon="trash" title={t(all.length === 0 ? 'bin.empty' : 'bin.noMatch')}>
        <p class="empty-hint">{t('bin.emptyHint')}</p>
        <button type="button" class="button" onClick={onLeave}>
          {t('bin.leave')}
        </button>
      </EmptyState>
    );
  }
  return (
    <div class="bin">
      <div class="list-head">
        <p class="hint">{t('bin.note')}</p>
        <button
          type="button"
          class="button small"
          onClick={() => void onRestoreDeleted(rows.map(({ id }) => id))}
        >
          <Icon name="undo" />
          {t('bin.restoreAll', { n: rows.length })}
        </button>
      </div>
      <ul class="rows" aria-label={t('bin.label')}>
        {rows.slice(0, shown).map((template) => (
          <li class="row" key={template.id}>
            <div class="row-text">
              <Name text={template.title} class="row-title" />
              <bdi class="two-lines">{template.text}</bdi>
              <p class="hint">
                {[categoryText(template.category), goneText(template)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <button
              type="button"
              class="button small"
              aria-label={t('bin.restoreThis', { title: template.title })}
              onClick={() => void onRestoreDeleted([template.id])}
            >
              <Icon name="undo" />
              {t('bin.restore')}
            </button>
          </li>
        ))}
      </ul>
      <PageEnd shown={shown} total={rows.length} onMore={more} />
    </div>
  );

  function goneText({ deletedAt }: Template): string {
    return t('bin.gone', { day: formatDay((deletedAt ?? now) + KEPT, now, language) });
  }
}
