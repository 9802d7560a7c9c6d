/** What the panel says while there is no conversation to reply to (`Unread`: where there is one that can't be read). */
import type { PanelView } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';

interface Props {
  readonly view: Exclude<PanelView, { readonly kind: 'open' | 'unsupported' }>;
  readonly onEnableSite: (origin: string) => void;
}

export function Closed({ view, onEnableSite }: Props) {
  const t = useTranslate();
  switch (view.kind) {
    case 'siteOff':
      return view.origin === null ? <NoSite /> : <SiteOff origin={view.origin} onEnable={onEnableSite} />;
    case 'noConversation':
      return (
        <EmptyState level={1} icon="chat" title={t('noConversation.title')}>
          <p class="empty-hint">{t('noConversation.hint')}</p>
          <p class="hint">{t('noConversation.still')}</p>
        </EmptyState>
      );
    case 'uncertain':
      return (
        <div class="waiting">
          <EmptyState level={1} icon="unlock" title={t('uncertain.title')}>
            <p class="empty-hint">{t('uncertain.hint')}</p>
          </EmptyState>
        </div>
      );
  }
}

function NoSite() {
  const t = useTranslate();
  return (
    <EmptyState level={1} icon="globe" title={t('siteOff.nullTitle')}>
      <p class="empty-hint">{t('siteOff.nullHint')}</p>
    </EmptyState>
  );
}

function SiteOff({
  origin,
  onEnable,
}: {
  readonly origin: string;
  readonly onEnable: (origin: string) => void;
}) {
  const t = useTranslate();
  return (
    <EmptyState level={1} icon="globe" title={t('siteOff.title')}>
      <p class="site-origin">
        <span class="visually-hidden">{t('siteOff.origin')}</span>
        <Name text={origin.replace(/\/\*$/, '')} />
      </p>
      <button type="button" class="button primary large" onClick={() => onEnable(origin)}>
        {t('siteOff.enable')}
      </button>
      <ul class="promises">
        <li>{t('siteOff.reads')}</li>
        <li>{t('siteOff.fill')}</li>
        <li>{t('siteOff.local')}</li>
      </ul>
    </EmptyState>
  );
}
