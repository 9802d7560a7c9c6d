/** For whoever looks for a platform that isn't in the list: why, and what works instead. */
import { useManagerText } from './useManagerText.ts';

export function PlatformNotes() {
  const t = useManagerText();
  return (
    <>
      <h2>{t('platforms.title')}</h2>
      <dl class="notes">
        {(['platforms.qianniu', 'platforms.listOnly', 'platforms.other'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{t(`${key}Why`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
