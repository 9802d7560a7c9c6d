import { useEffect, useState } from 'preact/hooks';

/** The time, told again every half minute: enough for "3 minutes ago". A given time stands still. */
export function useNow(fixed?: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (fixed !== undefined) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, [fixed]);
  return fixed ?? now;
}
