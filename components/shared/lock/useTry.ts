import { useRef, useState } from 'preact/hooks';

/** `wrong`: it was tried, and the passphrase isn't right; `failed`: it couldn't be tried. */
export type TryState = 'idle' | 'busy' | 'wrong' | 'failed';

/** Something that takes a moment and may be refused. One at a time. */
export function useTry(): readonly [TryState, (work: () => Promise<boolean>) => Promise<boolean>] {
  const [state, setState] = useState<TryState>('idle');
  const isBusy = useRef(false);
  const run = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (isBusy.current) return false;
    isBusy.current = true;
    setState('busy');
    try {
      const isDone = await work();
      setState(isDone ? 'idle' : 'wrong');
      return isDone;
    } catch {
      setState('failed');
      return false;
    } finally {
      isBusy.current = false;
    }
  };
  return [state, run];
}
