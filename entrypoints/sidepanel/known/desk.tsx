/** What is known of the shopper: follows the store while it is shown, and writes what the agent changes. Loaded with it. */
import '../../../components/known.css';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Account, Known, type KnownPlaceProps } from '../../../components/index.ts';
import { translateKnown } from '../../../utils/locale/index.ts';
import type { Language } from '../../../utils/model/index.ts';
import {
  findShoppers,
  joinAccounts,
  listAccounts,
  liveQuery,
  partAccount,
  readSetting,
  restoreAccounts,
  setProfile,
} from '../../../utils/storage/index.ts';
import { type ReadOfShopper, readOfShopper } from './read.ts';

/** Shoppers that are offered for joining. */
const OFFERED = 8;

export interface KnownHost {
  readonly language: Language;
  /** Is told what the store refused. */
  failed(error: unknown): void;
  offerUndo(message: string, back: () => Promise<void>): void;
}

/** What is asked again whenever the store has changed under it. */
function useLive<T>(query: () => Promise<T>, key: string, failed: (error: unknown) => void): T | null {
  const [value, setValue] = useState<{ readonly key: string; readonly of: T } | null>(null);
  useEffect(() => {
    const heard = liveQuery(query).subscribe({
      next: (of) => setValue({ key, of }),
      error: failed,
    });
    return () => heard.unsubscribe();
  }, [key]);
  return value?.key === key ? value.of : null;
}

export function createKnown({ language, failed, offerUndo }: KnownHost): ComponentType<KnownPlaceProps> {
  const t = translateKnown(language);
  return function KnownDesk({ shopper, now, draftKey }: KnownPlaceProps) {
    const { id, profile } = shopper;
    const accounts = useLive<readonly Account[]>(() => listAccounts(id), id, failed) ?? [];
    const read = useLive<ReadOfShopper>(() => readOfShopper(id), id, failed);
    const hides = useLive(() => readSetting('hidePersonal'), '', failed);
    return (
      <Known
        shopper={shopper}
        now={now}
        draftKey={draftKey}
        temper={read?.temper ?? null}
        contacts={hides === null ? [] : (read?.contacts ?? [])}
        hides={hides !== false}
        accounts={accounts}
        onProfile={(change) => {
          const before = Object.fromEntries(
            Object.keys(change).map((field) => [field, profile?.[field as keyof typeof change]]),
          );
          setProfile(id, change).then(
            () => offerUndo(t('profile.isSaved'), () => setProfile(id, before)),
            failed,
          );
        }}
        onFindAccounts={(query) => {
          const not = new Set([id, ...accounts.flatMap(({ account, joined }) => (joined ? account.id : []))]);
          return findShoppers(query, { limit: OFFERED, not }).catch((error: unknown) => {
            failed(error);
            return [];
          });
        }}
        onJoin={(other) => {
          joinAccounts(id, other.id).then(
            (before) => offerUndo(t('account.isJoined', { name: other.name }), () => restoreAccounts(before)),
            failed,
          );
        }}
        onPart={(other) => {
          partAccount(other.id).then(
            (before) => offerUndo(t('account.isParted', { name: other.name }), () => restoreAccounts(before)),
            failed,
          );
        }}
      />
    );
  };
}
