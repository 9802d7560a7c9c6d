/** What is kept where, in plain words, and everything that can be done with it. */
import { formatBytes } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';
import type { DataInfo, ManagerCallbacks } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props extends Pick<ManagerCallbacks, 'onPersist'> {
  readonly data: DataInfo;
}

export function DataPage({ data, onPersist }: Props) {
  const t = useManagerText();
  const language = useLanguage();
  const bytes = (n: number) => formatBytes(n, language);
  const kept = [
    { name: t('data.templates'), why: t('data.templatesWhy'), count: t('data.count', { n: data.templates }) },
    { name: t('data.shoppers'), why: t('data.shoppersWhy'), count: t('data.people', { n: data.shoppers }) },
    { name: t('data.messages'), why: t('data.messagesWhy'), count: t('data.count', { n: data.messages }) },
  ];
  return (
    <div class="prose">
      <p>{t('data.intro')}</p>
      <h2>{t('data.what')}</h2>
      <ul class="rows">
        {kept.map((one) => (
          <li class="row" key={one.name}>
            <div class="row-text">
              <span class="row-title">{one.name}</span>
              <p class="hint">{one.why}</p>
            </div>
            <span class="row-value">{one.count}</span>
          </li>
        ))}
        <li class="row">
          <div class="row-text">
            <span class="row-title">{t('data.usage')}</span>
          </div>
          <span class="row-value">
            {data.usedBytes === null || data.quotaBytes === null
              ? t('data.usageUnknown')
              : t('data.usageValue', { used: bytes(data.usedBytes), quota: bytes(data.quotaBytes) })}
          </span>
        </li>
        {data.persisted !== null && (
          <li class="row">
            <div class="row-text">
              <span class="row-title">{t('data.persist')}</span>
              <p class="hint">{t(data.persisted ? 'data.persisted' : 'persist.reason')}</p>
            </div>
            {!data.persisted && (
              <button type="button" class="button" onClick={onPersist}>
                {t('persist.allow')}
              </button>
            )}
          </li>
        )}
      </ul>
      <h2>{t('data.never')}</h2>
      <ul class="steps">
        <li>{t('data.never1')}</li>
        <li>{t('data.never2')}</li>
        <li>{t('data.never3')}</li>
      </ul>
    </div>
  );
}
