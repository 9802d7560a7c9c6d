/** How to reach the shopper, as it stood in the chat: hidden until it is asked for. */
import { useState } from 'preact/hooks';
import { formatDay } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import type { KnownProps } from './types.ts';
import { useKnownText } from './useKnownText.ts';

export function Contacts({ contacts, hides, now }: Pick<KnownProps, 'contacts' | 'hides' | 'now'>) {
  const t = useKnownText();
  const language = useLanguage();
  const [hidden, setHidden] = useState(hides);
  return (
    <section class="section" aria-label={t('contact.title')}>
      <div class="section-head">
        <h2 class="section-title">{t('contact.title')}</h2>
        <button type="button" class="link" aria-pressed={!hidden} onClick={() => setHidden(!hidden)}>
          {t(hidden ? 'contact.show' : 'contact.hide')}
        </button>
      </div>
      <dl class="facts">
        {contacts.flatMap(({ kind, text, hidden: masked, at }) => [
          <dt key={text}>{t(`contact.${kind}`)}</dt>,
          <dd key={`${text} value`} class="known-value">
            <bdi>{hidden ? masked : text}</bdi>
            {at !== null && <span class="hint"> {formatDay(at, now, language)}</span>}
          </dd>,
        ])}
      </dl>
      {hidden && <p class="hint">{t('contact.hint')}</p>}
    </section>
  );
}
