/** One line above the replies: they go on, but nothing is recorded. */
import { Notice } from '../Notice.tsx';
import { useLockText } from './useLockText.ts';

export function LockStrip({ onOpen }: { readonly onOpen: () => void }) {
  const t = useLockText();
  return (
    <Notice
      tone="info"
      icon="lock"
      actions={
        <button type="button" class="button small" onClick={onOpen}>
          {t('lock.unlock')}
        </button>
      }
    >
      {t('lock.strip')}
    </Notice>
  );
}
