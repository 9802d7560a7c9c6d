/** A quiet line: packs that are followed have something new. */
import { Icon } from '../../shared/Icon.tsx';
import { useManagerText } from '../useManagerText.ts';
import type { CarrySlots } from './slotTypes.ts';

export function CarryNews({ news, onNews }: Pick<CarrySlots, 'news' | 'onNews'>) {
  const t = useManagerText();
  return (
    <div role="status">
      {news > 0 && (
        <p class="carry-news">
          <Icon name="download" />
          {t('carry.news', { n: news })}
          <button type="button" class="link" onClick={onNews}>
            {t('carry.newsShow')}
          </button>
        </p>
      )}
    </div>
  );
}
