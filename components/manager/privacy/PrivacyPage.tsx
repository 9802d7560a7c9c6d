/** What is kept of shoppers, for how long, who can read it, and what is done when one asks for it. In plain words. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../shared/Notice.tsx';
import { useNow } from '../../shared/useNow.ts';
import { usePrivacyText } from '../../shared/usePrivacyText.ts';
import { RetentionField } from './RetentionField.tsx';
import type { PrivacyCallbacks, PrivacyInfo } from './types.ts';

interface Props extends PrivacyCallbacks {
  readonly info: PrivacyInfo;
  /** The lock with a passphrase; left out: there is none. */
  readonly lock?: ComponentChildren;
  /** Milliseconds since 1970; for tests. Left out: now. */
  readonly now?: number;
}

const KEPT = ['shoppers', 'messages', 'followUps', 'learned', 'events'] as const;

export function PrivacyPage({ info, lock, now: fixed, ...callbacks }: Props) {
  const t = usePrivacyText();
  const now = useNow(fixed);
  const [failed, setFailed] = useState(false);
  const onFailed = (): void => setFailed(true);
  const { counts, retention, incognito, hides } = info;
  return (
    <div class="prose">
      <p>{t('privacy.intro')}</p>
      <p class="hint">{t('privacy.rules')}</p>
      {failed && (
        <div role="alert">
          <Notice tone="danger">{t('privacy.failed')}</Notice>
        </div>
      )}
      <h2>{t('privacy.what')}</h2>
      <ul class="rows">
        {KEPT.map((one) => (
          <li class="row" key={one}>
            <div class="row-text">
              <span class="row-title">{t(`privacy.${one}`)}</span>
              <p class="hint">{t(`privacy.${one}Why`)}</p>
            </div>
            <span class="row-value">
              {counts === null
                ? '…'
                : t(one === 'shoppers' ? 'privacy.people' : 'privacy.count', { n: counts[one] })}
            </span>
          </li>
        ))}
      </ul>
      <h2>{t('privacy.howLong')}</h2>
      <p>{t('privacy.howLongText')}</p>
      <RetentionField {...callbacks} retention={retention} now={now} onFailed={onFailed} />
      <h2>{t('privacy.who')}</h2>
      <p>{t('privacy.whoText')}</p>
      {lock}
      <label class="retention-time">
        <input
          type="checkbox"
          checked={hides}
          onChange={(event) => {
            setFailed(false);
            callbacks.onHide(event.currentTarget.checked).catch(onFailed);
          }}
        />
        {t('privacy.hides')}
      </label>
      <p class="hint">{t('privacy.hidesHint')}</p>
      <h2>{t('privacy.incognitoTitle')}</h2>
      <label class="retention-time">
        <input
          type="checkbox"
          checked={incognito}
          onChange={(event) => {
            setFailed(false);
            callbacks.onIncognito(event.currentTarget.checked).catch(onFailed);
          }}
        />
        {t('privacy.incognito')}
      </label>
      <p class="hint">{t('privacy.incognitoHint')}</p>
      <h2>{t('privacy.copyTitle')}</h2>
      <p>{t('privacy.copyText')}</p>
      <p>
        <button type="button" class="button" onClick={callbacks.onShoppers}>
          {t('privacy.toShoppers')}
        </button>
      </p>
    </div>
  );
}
