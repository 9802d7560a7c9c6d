/** One enabled site: who reads it, and how well. */
import { formatAgo } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { HealthLine } from './HealthLine.tsx';
import type { AdapterInfo, EnabledSite } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props {
  readonly site: EnabledSite;
  readonly adapters: readonly AdapterInfo[];
  readonly now: number;
  readonly onDisable: (origin: string) => void;
}

export function SiteRow({ site, adapters, now, onDisable }: Props) {
  const t = useManagerText();
  const language = useLanguage();
  const reader = useReaderText(site, adapters);
  const when = (at: number) => formatAgo(at, now, language);
  return (
    <li class="row">
      <div class="row-text">
        <Name text={site.origin} class="row-title" />
        <p class="hint">
          <bdi>{reader}</bdi>
          {site.since !== null && ` · ${t('sites.since', { when: when(site.since) })}`}
          {site.health !== null && ` · ${t('sites.checked', { when: when(site.health.updatedAt) })}`}
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
      {site.health === null ? (
        <p class="hint row-below">{t('health.none')}</p>
      ) : (
        <HealthLine health={site.health} now={now} />
      )}
    </li>
  );
}

/** Who reads the site: as it was read last, else as it would be read. */
function useReaderText(site: EnabledSite, adapters: readonly AdapterInfo[]): string {
  const t = useManagerText();
  const { health } = site;
  if (health?.reader === 'generic') return t('sites.generic');
  const id = health?.adapter ?? site.adapter;
  const named = adapters.filter((one) => one.id === id);
  const own = named.find((one) => one.source !== 'builtIn');
  const builtIn = named.find((one) => one.source === 'builtIn');
  const adapter = health?.reader === 'builtIn' ? builtIn : (own ?? builtIn);
  const name = adapter?.name ?? site.platformName;
  if (name === null) return t('sites.generic');
  const version = health?.version ?? adapter?.version;
  if (version === undefined) return t('sites.adapted', { name });
  const ofAgent = health === null ? own !== undefined : health.reader === 'own';
  return t(ofAgent ? 'sites.own' : 'sites.builtIn', { name, version });
}
