/** What is half written about a shopper. It outlives a look at another tab or shopper, but not the panel itself. */
import type { ProfileDraft } from './known/types.ts';
import type { FlagDraft } from './types.ts';

export interface ShopperDraft {
  /** Null while the flag isn't being edited. */
  readonly flag: FlagDraft | null;
  readonly tag: string;
  /** What is half typed of a reminder. */
  readonly reminder: string;
  /** Null while the profile isn't being edited. */
  readonly profile: ProfileDraft | null;
}

/** Most shoppers of whom something half written is kept; the one touched longest ago goes first. */
export const MAX_DRAFTS = 100;

const NOTHING: ShopperDraft = { flag: null, tag: '', reminder: '', profile: null };
const drafts = new Map<string, ShopperDraft>();

export function draftOf(key: string): ShopperDraft {
  return drafts.get(key) ?? NOTHING;
}

/** Under an empty key nothing is kept. */
export function keepDraft(key: string, change: Partial<ShopperDraft>): void {
  if (key === '') return;
  const next = { ...draftOf(key), ...change };
  drafts.delete(key);
  if (Object.values(next).some((part) => part !== null && part !== '')) drafts.set(key, next);
  for (const oldest of drafts.keys()) {
    if (drafts.size <= MAX_DRAFTS) break;
    drafts.delete(oldest);
  }
}

export function forgetDrafts(): void {
  drafts.clear();
}
