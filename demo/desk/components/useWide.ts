/** Whether the window has room for the order column; the extension's side panel may take it at any time. */
import { useEffect, useState } from 'preact/hooks';

const query = '(min-width: 1100px)';

export function useWide(): boolean {
  const [isWide, setIsWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const controller = new AbortController();
    const media = matchMedia(query);
    media.addEventListener('change', () => setIsWide(media.matches), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return isWide;
}
