/** The four parts of a page: each with its state in a picture and a word, how certain it is, and since when. */
import { formatAgo, formatPercent } from '../../utils/locale/index.ts';
import type { SiteHealth } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { Notice } from '../shared/Notice.tsx';
import { PART_ICON, troubled } from '../shared/parts.ts';
import { useManagerText } from './useManagerText.ts';

export function HealthLine({ health, now }: { readonly health: SiteHealth; readonly now: number }) {
  const t = useManagerText();
  const language = useLanguage();
  return (
    <div class="row-below">
      <ul class="health" aria-label={t('health.label')}>
        {health.parts.map(({ part, state, confidence, since }) => (
          <li key={part} class={`health-part ${state}`}>
            <span class="health-name">{t(`part.${part}`)}</span>
            <span class="health-state">
              <Icon name={PART_ICON[state]} />
              {t(`partState.${state}`)}
              {/* That nothing was found is certain by itself. */}
              {state !== 'missing' && (
                <span class="health-number">{formatPercent(confidence, language)}</span>
              )}
            </span>
            <span class="hint">{t('health.since', { when: formatAgo(since, now, language) })}</span>
          </li>
        ))}
      </ul>
      {health.moved ? (
        <Notice tone="warn">
          <p>{t('health.moved')}</p>
          <p>{t('health.teach')}</p>
        </Notice>
      ) : (
        troubled(health.parts).length > 0 && <p class="hint">{t('health.unsure')}</p>
      )}
    </div>
  );
}
