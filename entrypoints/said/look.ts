/** How the history is looked at: with phones and addresses hidden or not, and of which account. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryAccount } from '../../components/index.ts';
import { listAccounts, readSetting, readShopper } from '../../utils/storage/index.ts';
import { hidePersonal } from '../../utils/suggestion/index.ts';
import { readPersonal } from '../shared/rules.ts';

/** A text as it is shown. */
export type Shown = (text: string) => string;

export const whole: Shown = (text) => text;

/**
 * What hides, once it was read, so that the next history needn't wait for it. Null where nothing was to be hidden: that is
 * asked again, since it may have been changed, and what is to be hidden mustn't be shown for one frame.
 */
let ready: { readonly text: Shown } | null = null;

/** What hides phones and addresses, and whether it does; null while that isn't known. */
export function useHiding(): {
  readonly hide: Shown;
  readonly hides: boolean;
  set(hides: boolean): void;
} | null {
  const [hide, setHide] = useState(ready);
  const [hides, set] = useState(true);
  useEffect(() => {
    let isShown = true;
    void Promise.all([readPersonal(), readSetting('hidePersonal').catch(() => true)]).then(
      ([find, wanted]) => {
        const now = ready ?? { text: (text: string) => hidePersonal(text, find(text)) };
        ready = wanted ? now : null;
        if (!isShown) return;
        set(wanted);
        setHide(now);
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return hide === null ? null : { hide: hide.text, hides, set };
}

/** The shopper's accounts, this one first; empty where there is no other. */
export function useAccounts(id: string, name: string): readonly HistoryAccount[] {
  const [accounts, setAccounts] = useState<readonly HistoryAccount[]>([]);
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      const others = await listAccounts(id);
      if (!isShown || others.length === 0) return;
      const own = await readShopper(id);
      const rest = others.map(({ account }) => account);
      setAccounts([{ id, name, shopName: own?.shopName ?? '' }, ...rest]);
    };
    // Then the history is this account's alone.
    read().catch(() => undefined);
    return () => {
      isShown = false;
    };
  }, [id]);
  return accounts;
}
