import { formatClock, formatDay } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { useNow } from '../../shared/useNow.ts';

/** Day and clock of a moment, as people say them. */
export function useWhen(): (at: number) => string {
  const language = useLanguage();
  const now = useNow(undefined);
  return (at) => `${formatDay(at, now, language)} ${formatClock(at, language)}`;
}
