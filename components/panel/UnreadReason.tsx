/** Why the page can't be read: no chat in it yet, a page that has moved, or not certain enough. */
import '../unread.css';
import type { Health } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Icon } from '../shared/Icon.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { PART_ICON, troubled } from '../shared/parts.ts';
import type { PanelProps } from './types.ts';

interface Props extends Pick<PanelProps, 'teaching' | 'onTeach' | 'onExportReport'> {
  readonly view: { readonly health: Health | null; readonly platformName?: string };
}

export function UnreadReason({ view, teaching = false, onTeach, onExportReport }: Props) {
  const t = useTranslate();
  const { health, platformName = '' } = view;
  const teach = !teaching && (
    <button type="button" class="button primary large" onClick={onTeach}>
      <Icon name="pointer" />
      {t('teach.action')}
    </button>
  );
  if (health === null) {
    return (
      <EmptyState level={1} icon="chat" title={t('unread.none')}>
        <p class="empty-hint">{t('unread.noneHint')}</p>
        <p class="empty-hint">{t('unread.noneTeach')}</p>
        {teach}
      </EmptyState>
    );
  }
  if (!health.moved) {
    return (
      <EmptyState level={1} icon="question" title={t('unread.unsure')}>
        <p class="empty-hint">{t('unread.unsureHint')}</p>
        {teach}
        <Parts health={health} />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      level={1}
      icon="alert"
      title={
        platformName === '' ? (
          t('unread.movedUnnamed')
        ) : (
          <bdi>{t('unread.moved', { name: platformName })}</bdi>
        )
      }
    >
      <p class="empty-hint">{t('unread.movedHint')}</p>
      {teach}
      <button type="button" class="button quiet" onClick={onExportReport}>
        <Icon name="download" />
        {t('report.action')}
      </button>
      <p class="hint">{t('report.hint')}</p>
      <Parts health={health} />
    </EmptyState>
  );
}

/** What isn't recognised, and what works all the same. */
function Parts({ health }: { readonly health: Health }) {
  const t = useTranslate();
  const broken = troubled(health.parts);
  return (
    <div class="parts">
      {broken.length > 0 && (
        <>
          <h2 class="section-title">{t('unread.broken')}</h2>
          <ul class="part-list">
            {broken.map(({ part, state }) => (
              <li key={part} class={`part ${state}`}>
                <Icon name={PART_ICON[state]} />
                {t(`part.${part}.${state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="section-title">{t('unread.stillWorks')}</h2>
      <ul class="part-list">
        {(['unread.search', 'unread.copy'] as const).map((key) => (
          <li key={key} class="part ok">
            <Icon name="check" />
            {t(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}
