import { useEffect, useState } from 'preact/hooks';

/** The time, told again each second while there is something to count. A given time stands still. */
export function useSecond(counts: boolean, fixed?: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (fixed !== undefined || !counts) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [counts, fixed]);
  return fixed ?? now;
}
