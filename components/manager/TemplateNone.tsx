/** What stands in the place of the list where it has nothing to show. */
import { EmptyState } from '../shared/EmptyState.tsx';
import { useManagerText } from './useManagerText.ts';

export function NoTemplates({ onAdd }: { readonly onAdd: () => void }) {
  const t = useManagerText();
  return (
    <EmptyState icon="pack" title={t('templates.empty')}>
      <p class="empty-hint">{t('templates.emptyHint')}</p>
      <button type="button" class="button primary" onClick={onAdd}>
        {t('templates.add')}
      </button>
    </EmptyState>
  );
}

export function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const t = useManagerText();
  return (
    <EmptyState icon="search" title={t('templates.noMatch')}>
      <p class="empty-hint">{t('templates.noMatchHint')}</p>
      <button type="button" class="button" onClick={onClear}>
        {t('templates.clearFilter')}
      </button>
    </EmptyState>
  );
}
