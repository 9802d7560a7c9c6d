/** The buttons of the template list: import, export, and packs that are followed. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { useManagerText } from '../useManagerText.ts';
import { ImportButton } from './ImportButton.tsx';
import type { CarrySlots } from './slotTypes.ts';

interface Props extends Pick<CarrySlots, 'onFiles' | 'onExport' | 'onFollows' | 'news'> {
  /** What was open and has been left: its button takes the focus. */
  readonly left: 'import' | 'export' | 'follow' | null;
}

export function CarryTools({ left, news, onFiles, onExport, onFollows }: Props) {
  const t = useManagerText();
  const exporter = useRef<HTMLButtonElement>(null);
  const follower = useRef<HTMLButtonElement>(null);
  // Once, when it comes.
  useEffect(() => {
    if (left === 'export') exporter.current?.focus();
    if (left === 'follow') follower.current?.focus();
  }, []);
  return (
    <div class="carry-tools">
      <ImportButton label={t('carry.import')} focus={left === 'import'} onFiles={onFiles} />
      <button ref={exporter} type="button" class="button" onClick={onExport}>
        <Icon name="download" />
        {t('carry.export')}
      </button>
      <button
        ref={follower}
        type="button"
        class="button carry-follow-button"
        title={t('carry.follow')}
        onClick={onFollows}
      >
        <Icon name="globe" />
        <span class="visually-hidden">{t('carry.follow')}</span>
        {news > 0 && <span class="carry-news-count">{news}</span>}
      </button>
    </div>
  );
}
