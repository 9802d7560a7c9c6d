/** While the agent points things out in the page: that it is so, and the way out. Escape works here as in the page. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { panelKey } from './panelKey.ts';

export function Teaching({ onStop }: { readonly onStop: () => void }) {
  const t = useTranslate();
  const strip = useRef<HTMLElement>(null);
  const stop = useRef(onStop);
  stop.current = onStop;
  useEffect(() => {
    // The button that began it has gone, and the focus with it. On the strip a key held down stops nothing.
    if (document.activeElement === document.body) strip.current?.focus();
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (panelKey(event)?.kind !== 'escape') return;
        event.preventDefault();
        stop.current();
      },
      // Before the conversation below: one Escape ends one thing.
      { signal: listening.signal, capture: true },
    );
    return () => listening.abort();
  }, []);
  return (
    <section ref={strip} class="teaching" tabIndex={-1} aria-label={t('teach.active')}>
      <Icon name="pointer" />
      <div class="notice-text">
        <p class="notice-title">{t('teach.active')}</p>
        <p>{t('teach.activeHint')}</p>
      </div>
      <button type="button" class="button small" onClick={onStop}>
        {t('teach.stop')}
      </button>
    </section>
  );
}
