/** Where Deskmate reads, and how to let it. Enabling needs the site's own tab: the browser asks there. */
import { formatAgo } from '../../utils/locale/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import type { EnabledSite } from './types.ts';

interface Props {
  readonly sites: readonly EnabledSite[];
  readonly now: number;
  readonly onDisable: (origin: string) => void;
}

export function SitePage({ sites, now, onDisable }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <div class="prose">
      <p>{t('sites.intro')}</p>
      {sites.length === 0 ? (
        <EmptyState icon="globe" title={t('sites.empty')} />
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li class="row" key={site.origin}>
              <div class="row-text">
                <Name text={site.origin} class="row-title" />
                <p class="hint">
                  {site.platformName === null
                    ? t('sites.generic')
                    : t('sites.adapted', { name: site.platformName })}
                  {site.since !== null &&
                    ` · ${t('sites.since', { when: formatAgo(site.since, now, language) })}`}
                </p>
              </div>
              <button
                type="button"
                class="button"
                aria-label={t('sites.disableThis', { origin: site.origin })}
                onClick={() => onDisable(site.origin)}
              >
                {t('sites.disable')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h2>{t('sites.how')}</h2>
      <ol class="steps">
        <li>{t('sites.how1')}</li>
        <li>{t('sites.how2')}</li>
        <li>{t('sites.how3')}</li>
      </ol>
      <p class="hint">{t('sites.revoke')}</p>
    </div>
  );
}
