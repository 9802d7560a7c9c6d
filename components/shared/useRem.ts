/** How many pixels a rem has: for what is placed by script in the measure of the text. */
import { useEffect, useState } from 'preact/hooks';

/** Where nothing is laid out. */
const STANDARD = 14;

const read = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || STANDARD;

/** Followed as the agent chooses another size. */
export function useRem(): number {
  const [rem, setRem] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setRem(read()));
    observer.observe(document.documentElement, { attributeFilter: ['data-size'] });
    return () => observer.disconnect();
  }, []);
  return rem;
}
