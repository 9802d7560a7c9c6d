/** The recycle bin: what was deleted, until when it can be had back; back it comes, or it goes for good at once. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDay } from '../../utils/locale/index.ts';
import type { Template } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { categoryText, filterTemplates, type TemplateFilter } from './filter.ts';
import { PageEnd, usePages } from './Paged.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

/** How long a deleted template can be had back, in milliseconds: as the store has it. */
const KEPT = 30 * 86_400_000;

export interface Props
  extends Pick<TemplateCallbacks, 'onReadDeleted' | 'onRestoreDeleted' | 'onPurgeDeleted'> {
  /** Those that serve: they come anew when anything was deleted, came back or went for good. */
  readonly templates: readonly Template[];
  readonly filter: TemplateFilter;
  readonly now: number;
  readonly onLeave: () => void;
}

export function RecycleBin({ templates, filter, now, onLeave, ...on }: Props) {
  const t = useToolText();
  const language = useLanguage();
  const [all, setAll] = useState<readonly Template[] | null>(null);
  // Read again when the others have changed.
  useEffect(() => {
    let isShown = true;
    void on.onReadDeleted().then((deleted) => {
      if (isShown) setAll(deleted);
    });
    return () => {
      isShown = false;
    };
  }, [templates]);
  const rows = useMemo(() => filterTemplates(all ?? [], { ...filter, state: '' }, now), [all, filter, now]);
  const { shown, more } = usePages(rows.length);
  const list = useRef<HTMLUListElement>(null);
  /** The row that had the focus when it was restored or deleted: the one in its place gets it. */
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    const { current } = left;
    left.current = null;
    if (current === null || rows.length === 0) return;
    const next = list.current?.children[Math.min(current, rows.length - 1)];
    next?.querySelector<HTMLButtonElement>('button')?.focus();
  }, [rows]);
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
        <div class="bin-actions">
          <button
            type="button"
            class="button small"
            onClick={() => void on.onRestoreDeleted(rows.map(({ id }) => id))}
          >
            <Icon name="undo" />
            {t('bin.restoreAll', { n: rows.length })}
          </button>
          <button
            type="button"
            class="button small"
            onClick={() => void on.onPurgeDeleted(rows.map(({ id }) => id))}
          >
            <Icon name="trash" />
            {t('bin.purgeAll', { n: rows.length })}
          </button>
        </div>
      </div>
      <ul ref={list} class="rows" aria-label={t('bin.label')}>
        {rows.slice(0, shown).map((template, at) => (
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
            <div class="bin-actions">
              <button
                type="button"
                class="button small"
                aria-label={t('bin.restoreThis', { title: template.title })}
                onClick={() => {
                  left.current = at;
                  void on.onRestoreDeleted([template.id]);
                }}
              >
                <Icon name="undo" />
                {t('bin.restore')}
              </button>
              <IconButton
                icon="trash"
                label={t('bin.purgeThis', { title: template.title })}
                onClick={() => {
                  left.current = at;
                  void on.onPurgeDeleted([template.id]);
                }}
              />
            </div>
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
