/** Says in which part of what is kept something odd was found, and that the rest is as it was. */
import { useLanguage, useTranslate } from './locale.tsx';
import { Notice } from './Notice.tsx';
import { usePrivacyText } from './usePrivacyText.ts';

export type DamagedPart = 'shoppers' | 'messages' | 'followUps' | 'tags';

interface Props {
  readonly parts: readonly DamagedPart[];
  readonly onKnow: () => void;
}

export function DamagedNotice({ parts, onKnow }: Props) {
  const t = usePrivacyText();
  const close = useTranslate()('action.close');
  const names = new Intl.ListFormat(useLanguage()).format(parts.map((part) => t(`damaged.${part}`)));
  return (
    <Notice
      tone="warn"
      actions={
        <button type="button" class="button small" onClick={onKnow}>
          {close}
        </button>
      }
    >
      <p role="alert">{t('damaged.text', { names })}</p>
    </Notice>
  );
}
