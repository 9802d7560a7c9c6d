import { useState } from 'preact/hooks';
import { useManagerText } from './useManagerText.ts';

/** Rows that are drawn at once. 10,000 would take seconds. */
export const PAGE = 100;

/** How many rows to draw. Give the hook's owner a `key` of the filter, so that a new one starts at the top. */
export function usePages(total: number): { readonly shown: number; readonly more: () => void } {
  const [pages, setPages] = useState(1);
  return { shown: Math.min(total, pages * PAGE), more: () => setPages(pages + 1) };
}

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly onMore: () => void;
}

export function PageEnd({ shown, total, onMore }: Props) {
  const t = useManagerText();
  if (shown >= total) return null;
  return (
    <p class="page-end">
      <span class="hint">{t('manager.shown', { shown, total })}</span>
      <button type="button" class="button small" onClick={onMore}>
        {t('manager.more', { n: Math.min(PAGE, total - shown) })}
      </button>
    </p>
  );
}
