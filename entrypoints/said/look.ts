/** How the history is looked at: with phones and addresses hidden or not, and of which account. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryAccount } from '../../components/index.ts';
import { listAccounts, readSetting, readShopper } from '../../utils/storage/index.ts';
import { hidePersonal } from '../../utils/suggestion/index.ts';
import { readPersonal } from '../shared/rules.ts';

/** A text as it is shown. */
export type Shown = (text: string) => string;

export const whole: Shown = (text) => text;

/** What hides phones and addresses, and whether it does; null while that isn't known. */
export function useHiding(): {
  readonly hide: Shown;
  readonly hides: boolean;
  set(hides: boolean): void;
} | null {
  const [hide, setHide] = useState<{ readonly text: Shown } | null>(null);
  const [hides, set] = useState(true);
  useEffect(() => {
    let isShown = true;
    void Promise.all([readPersonal(), readSetting('hidePersonal').catch(() => true)]).then(
      ([find, wanted]) => {
        if (!isShown) return;
        set(wanted);
        setHide({ text: (text) => hidePersonal(text, find(text)) });
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
