/** One adapter: what it is for, how far to trust it, and what can be done with it. */
import { formatAgo } from '../../utils/locale/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import type { AdapterFact, AdapterInfo, ManagerCallbacks } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props extends Pick<ManagerCallbacks, 'onExportAdapters' | 'onRemoveAdapter' | 'onRestoreAdapter'> {
  readonly adapter: AdapterInfo;
  /** One of the agent's own is in use instead. */
  readonly replaced: boolean;
  readonly now: number;
}

export function AdapterRow({ adapter, replaced, now, ...on }: Props) {
  const { id, name, source } = adapter;
  const t = useManagerText();
  const language = useLanguage();
  const own = source !== 'builtIn';
  return (
    <li class="row adapter">
      <div class="row-text">
        <p class="adapter-head">
          <Name text={name} class="row-title" />
          <span class="hint">
            <span class="visually-hidden">{t('adapters.id')} </span>
            <code class="code">{id}</code>
            {` · ${t('adapters.version', { version: adapter.version })}`}
            {` · ${t(adapter.reads === 'chat' ? 'adapters.readsChat' : 'adapters.readsList')}`}
            {adapter.savedAt !== null &&
              ` · ${t('adapters.savedAt', { when: formatAgo(adapter.savedAt, now, language) })}`}
          </span>
          {own && <span class="tag">{t(`adapters.${source}`)}</span>}
          {adapter.replacesBuiltIn && <span class="tag">{t('adapters.replaces')}</span>}
          {replaced && <span class="tag quiet">{t('adapters.replaced')}</span>}
        </p>
        <p class="adapter-hosts">
          <span class="visually-hidden">{t('adapters.hosts')}</span>
          {adapter.hosts.map((host) => (
            <code key={host} class="code">
              {host}
            </code>
          ))}
        </p>
        {adapter.newerBuiltIn !== null && (
          <p class="adapter-newer">
            <Icon name="alert" />
            {t('adapters.newer', { version: adapter.newerBuiltIn })}
          </p>
        )}
        {adapter.facts.length > 0 && <Facts facts={adapter.facts} />}
      </div>
      <div class="adapter-actions">
        {/* Of two with one id, the agent's own is exported. */}
        {!replaced && (
          <button
            type="button"
            class="button small"
            aria-label={t('adapters.exportThis', { name })}
            onClick={() => on.onExportAdapters([id])}
          >
            {t('adapters.export')}
          </button>
        )}
        {own && adapter.hasPrevious && (
          <button
            type="button"
            class="button small"
            aria-label={t('adapters.restoreThis', { name })}
            onClick={() => on.onRestoreAdapter(id)}
          >
            {t('adapters.restore')}
          </button>
        )}
        {own && (
          <button
            type="button"
            class="button small"
            aria-label={t('adapters.removeThis', { name })}
            onClick={() => on.onRemoveAdapter(id)}
          >
            {t('adapters.remove')}
          </button>
        )}
      </div>
    </li>
  );
}

const TRUST = ['H', 'M', 'L'] as const;

/** Folded to how many, how far to trust them and of when; open, each with its own. */
function Facts({ facts }: { readonly facts: readonly AdapterFact[] }) {
  const t = useManagerText();
  const newest = facts
    .map(({ seen }) => seen)
    .sort()
    .at(-1);
  const levels = TRUST.filter((level) => facts.some(({ trust }) => trust === level));
  return (
    <details class="adapter-facts">
      <summary>
        {t('adapters.facts', { n: facts.length })}
        {` · ${t('adapters.trust', { trust: levels.map((level) => t(`adapters.trust.${level}`)).join(' / ') })}`}
        {` · ${newest}`}
      </summary>
      <ul>
        {facts.map(({ about, seen, trust }, at) => (
          <li key={at}>
            <bdi>{about}</bdi>
            <span class="hint">
              {seen} · {t('adapters.trust', { trust: t(`adapters.trust.${trust}`) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
