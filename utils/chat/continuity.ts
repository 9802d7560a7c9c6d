/**
 * Whose messages are these? A page that switches shoppers changes its header and its thread at different moments,
 * and in between it shows one shopper's name over another's words. This watches one reading after the other and
 * says when the two fit together.
 *
 * It errs on the side of waiting: an uncertain moment costs a few hundred milliseconds, a wrong one a customer.
 */
import { type ConversationKey, keyText } from '../model/index.ts';

/** How long a thread that was exchanged whole under the same header must stand still, in milliseconds. */
export const SETTLE = 600;
/** How long alike threads without the platform's ids are taken for the old one after the header changed. */
export const ALIKE = 3000;
/** Ids remembered of one conversation; more than any page shows at once. */
const MEMORY = 6000;

export interface Sighting {
  readonly key: ConversationKey;
  /** Ids of the messages that are shown, oldest first. Those that begin with `~` are fingerprints. */
  readonly ids: readonly string[];
}

export type Verdict = { readonly certain: true } | { readonly certain: false; readonly wait: number };

export interface Continuity {
  /**
   * Judges one reading.
   * @param now a clock in milliseconds; only differences count.
   * @returns `certain`, or in how many milliseconds to look again.
   */
  judge(sighting: Sighting, now: number): Verdict;
}

const CERTAIN: Verdict = { certain: true };

export function createContinuity(): Continuity {
  let key = '';
  let known = new Set<string>();
  let doubt: { readonly about: string; readonly since: number } | null = null;
  /** True once this page was seen to change its header before its thread: then a fresh thread is the header's. */
  let headerLeads = false;

  const accept = (name: string, ids: readonly string[]): Verdict => {
    if (name !== key || known.size > MEMORY) known = new Set();
    key = name;
    for (const id of ids) known.add(id);
    doubt = null;
    return CERTAIN;
  };
  /** Uncertain until the same thing was seen for `span` milliseconds. */
  const settle = (about: string, span: number, now: number): Verdict | null => {
    if (doubt?.about !== about) doubt = { about, since: now };
    const rest = span - (now - doubt.since);
    return rest <= 0 ? null : { certain: false, wait: rest };
  };

  const judgeNewHeader = (name: string, ids: readonly string[], now: number): Verdict => {
    const old = ids.filter((id) => known.has(id));
    if (old.some((id) => !id.startsWith('~'))) {
      headerLeads = true;
      return { certain: false, wait: SETTLE };
    }
    // Fingerprints of two shoppers can be alike (在吗), so they are believed for a while only.
    if (old.length * 2 > ids.length) return settle(`alike ${name}`, ALIKE, now) ?? accept(name, ids);
    return accept(name, ids);
  };

  return {
    judge({ key: sighted, ids }, now) {
      const name = keyText(sighted);
      if (key === '') return accept(name, ids);
      if (key !== name) return judgeNewHeader(name, ids, now);
      const nothingNew = ids.length === 0 && known.size === 0;
      const fresh = known.size === 0 && headerLeads;
      if (nothingNew || fresh || ids.some((id) => known.has(id))) return accept(name, ids);
      // Same header, altogether other messages: a jump far up in a long thread, or the header is late.
      return settle(ids.join('\n'), SETTLE, now) ?? accept(name, ids);
    },
  };
}
