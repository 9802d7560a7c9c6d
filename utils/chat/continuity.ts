/**
 * Whose messages are these? A page that switches shoppers changes its header and its thread at different moments,
 * and in between it shows one shopper's name over another's words. This watches one reading after the other and
 * says when the two fit together.
 *
 * It errs on the side of waiting: an uncertain moment costs a few hundred milliseconds, a wrong one a customer.
 * What it promises holds for pages whose message ids are unique, that show at least one message of each shopper and
 * that are read after every change (`watch`; two switches within one of its bursts look like one): a header that
 * changes first may lead by any time, one that changes last may lag by less than `SETTLE`.
 */
import { type ConversationKey, keyText } from '../model/index.ts';
import { createUnrest } from './unrest.ts';

/** How long a thread that was exchanged whole under the same header must stand still, in milliseconds. */
export const SETTLE = 600;
/** How long alike threads without the platform's ids are taken for the old one after the header changed. */
export const ALIKE = 3000;
/** Ids remembered of one conversation; more than any page shows at once. */
const MEMORY = 6000;

export interface Sighting {
  readonly key: ConversationKey;
  /** The shopper's name, as the page's evidence may have it instead of the id. */
  readonly name?: string;
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
  /** The page names nobody, or two at once: what stood still until now begins anew. */
  interrupt(why: 'nobody' | 'unclear'): void;
  /** The page names several at once, over this thread. */
  unclear(names: ReadonlySet<string>, ids: readonly string[], now: number): void;
}

const CERTAIN: Verdict = { certain: true };
const isPlatformId = (id: string): boolean => !id.startsWith('~');

export function createContinuity(): Continuity {
  const unrest = createUnrest();
  let key = '';
  let known = new Set<string>();
  /** Ids of a thread that came whole under the same header: a jump far up, or a header that is very late. */
  let adopted = new Set<string>();
  let doubt: { readonly about: string; readonly since: number } | null = null;
  /** Which of the two this page was last seen to change first. */
  let lead: 'unknown' | 'header' | 'thread' = 'unknown';
  /** The header that was seen over the thread of the one before it, until its own thread is there. */
  let ledBy = '';
  let nobodyBefore = false;

  const accept = (name: string, ids: readonly string[], into: 'known' | 'adopted'): Verdict => {
    if (name !== key || known.size + adopted.size > MEMORY) {
      known = new Set();
      adopted = new Set();
    }
    key = name;
    const set = into === 'known' ? known : adopted;
    for (const id of ids) set.add(id);
    doubt = null;
    // An empty thread may be waiting for its messages still.
    if (ids.length > 0) {
      ledBy = '';
      unrest.calm();
    }
    return CERTAIN;
  };
  /** Uncertain until the same thing was seen for `span` milliseconds. */
  const settle = (about: string, span: number, now: number): Verdict | null => {
    if (doubt?.about !== about) doubt = { about, since: now };
    const rest = span - (now - doubt.since);
    return rest <= 0 ? null : { certain: false, wait: rest };
  };
  /** The thread is another shopper's: nothing but its exchange will tell. */
  const headerLeads = (): Verdict => {
    doubt = null;
    return { certain: false, wait: SETTLE };
  };
  /**
   * The thread stood under the header before this one. Where pages change the thread first, the header has followed;
   * where they change the header first, the thread is still the other shopper's.
   */
  const followed = (name: string, ids: readonly string[], span: number, now: number): Verdict => {
    if (lead === 'header') return headerLeads();
    const pause = settle(`followed ${name} ${ids.join('\n')}`, span, now);
    if (pause !== null) return pause;
    lead = 'thread';
    return accept(name, ids, 'known');
  };

  /**
   * The thread came while the page named several. One that came among others' names is another's, however well all
   * agrees now; one that came among this shopper's may be the other's still.
   */
  const cameUnclear = (
    { key: sighted, name: shown = '' }: Sighting,
    name: string,
    ids: readonly string[],
    now: number,
  ): Verdict | null => {
    const among = unrest.threadSeenAmong();
    if (among === null || ids.length === 0) return null;
    if (!among.has(sighted.shopper) && !among.has(shown)) return headerLeads();
    const span = lead === 'header' ? ALIKE : SETTLE;
    return settle(`unclear ${name} ${ids.join('\n')}`, span, now);
  };

  const judgeNewHeader = (name: string, ids: readonly string[], now: number): Verdict => {
    if (ids.some((id) => known.has(id) && isPlatformId(id))) {
      if (unrest.firstAlone() !== 'thread') lead = 'header';
      ledBy = name;
      return headerLeads();
    }
    if (ids.some((id) => adopted.has(id) && isPlatformId(id))) return followed(name, ids, SETTLE, now);
    // Fingerprints of two shoppers can be alike (在吗), so they are believed for a while only.
    const alike = ids.filter((id) => known.has(id) || adopted.has(id)).length * 2 > ids.length;
    if (alike) return settle(`alike ${name}`, ALIKE, now) ?? accept(name, ids, 'known');
    // An empty thread is nobody's: what follows it can't be told from a first message in it.
    const one = unrest.isOneSwitch() && (ids.length === 0 || known.size + adopted.size > 0);
    if (ids.length > 0 && unrest.threadSeenUnder() !== name) {
      if (unrest.firstAlone() !== 'thread') return headerLeads();
      return followed(name, ids, one && lead === 'thread' ? 0 : SETTLE, now);
    }
    const pause = one ? null : settle(`new ${name} ${ids.join('\n')}`, SETTLE, now);
    return pause ?? accept(name, ids, 'known');
  };

  const judgeSameHeader = (name: string, ids: readonly string[], now: number): Verdict => {
    const isNew = known.size + adopted.size === 0;
    const expected = isNew && (ids.length === 0 || (ledBy === name && unrest.isOneSwitch()));
    if (expected || ids.some((id) => known.has(id))) {
      if (ids.some((id) => adopted.has(id))) for (const id of adopted) known.add(id);
      return accept(name, ids, 'known');
    }
    if (ids.some((id) => adopted.has(id))) return accept(name, ids, 'adopted');
    // It came under another header: this one went and came back.
    if (unrest.firstAlone() === 'header' && unrest.threadSeenUnder() !== name) return headerLeads();
    // Same header, altogether other messages: a jump far up in a long thread, or the header is late.
    const pause = settle(`exchanged ${ids.join('\n')}`, SETTLE, now);
    return pause ?? accept(name, ids, isNew ? 'known' : 'adopted');
  };

  return {
    judge(sighting, now) {
      const { key: sighted, ids } = sighting;
      const name = keyText(sighted);
      unrest.see(name, ids, now);
      const unclear = key === '' ? null : cameUnclear(sighting, name, ids, now);
      if (unclear !== null) return unclear;
      if (key === '') {
        // A page that was open already may be in the middle of a switch.
        const pause = nobodyBefore ? null : settle(`first ${name} ${ids[0] ?? ''}`, SETTLE, now);
        return pause ?? accept(name, ids, 'known');
      }
      return name === key ? judgeSameHeader(name, ids, now) : judgeNewHeader(name, ids, now);
    },
    unclear(names, ids, now) {
      doubt = null;
      unrest.seeUnclear(names, ids, now);
    },
    interrupt(why) {
      doubt = null;
      if (why === 'nobody') nobodyBefore = true;
    },
  };
}
