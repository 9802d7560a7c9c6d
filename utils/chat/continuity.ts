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
/**
 * How long a thread must stand still that came while the page named others, and before which several switches lay on
 * top of each other. Long, as nothing but its exchange would tell that it is another's; not for ever, as it may be the
 * right one.
 */
const UNCLEAR = 4000;
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
  /** The page names several at once; `sighting` has the one of its header. */
  unclear(sighting: Sighting, names: ReadonlySet<string>, now: number): void;
}

const CERTAIN: Verdict = { certain: true };
const isPlatformId = (id: string): boolean => !id.startsWith('~');

function namesOf({ key, name = '' }: Sighting): ReadonlySet<string> {
  return new Set([key.shopper, name]);
}

export function createContinuity(): Continuity {
  const unrest = createUnrest();
  let key = '';
  /** What the shopper of `key` is called by the page's evidence. */
  let keyNames: ReadonlySet<string> = new Set();
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
      unrest.calm(name);
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
   * The thread came while the page named several. Where that was one plain switch, it is the new shopper's. One that
   * came among others' names is probably another's, however well all agrees now.
   */
  const cameUnclear = (
    { key: sighted, name: shown = '' }: Sighting,
    name: string,
    ids: readonly string[],
    now: number,
  ): Verdict | null => {
    const among = unrest.threadSeenAmong();
    if (among === null || ids.length === 0) return null;
    const isOwn = (one: string): boolean => one === sighted.shopper || one === shown;
    if (name !== key && ids.some((id) => known.has(id) && isPlatformId(id))) return headerLeads();
    const namesSince = [...unrest.unclearNames()];
    // One switch from one to the other, and nobody else was named: what isn't the former's is the new one's.
    const isPlain = name !== key && namesSince.every((one) => keyNames.has(one) || isOwn(one));
    if (isPlain && unrest.isOneSwitch()) return accept(name, ids, 'known');
    // It came while others were named: theirs, unless this page is one that changes its thread first.
    if (![...among].some(isOwn) && unrest.firstAlone() !== 'thread') return headerLeads();
    // A header that changes last lags by less than this; one that changes first may lead by any time.
    const span = unrest.firstAlone() === 'thread' ? SETTLE : name !== key ? ALIKE : UNCLEAR;
    return settle(`unclear ${name} ${ids.join('\n')}`, span, now) ?? accept(name, ids, 'known');
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
    // A page that changes the two apart, and is seen only when both have changed, may have changed more than once.
    const believed = one && !(unrest.changesApart() && unrest.lastWasBoth());
    const pause = believed ? null : settle(`new ${name} ${ids.join('\n')}`, SETTLE, now);
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

  const judgeClear = (name: string, ids: readonly string[], now: number): Verdict => {
    if (key === '') {
      // A page that was open already may be in the middle of a switch; one that is being switched surely is.
      const isForeign = ids.length > 0 && unrest.threadSeenUnder() !== name;
      if (nobodyBefore && !isForeign) return accept(name, ids, 'known');
      const pause = settle(`first ${name} ${ids[0] ?? ''}`, isForeign ? ALIKE : SETTLE, now);
      return pause ?? accept(name, ids, 'known');
    }
    return name === key ? judgeSameHeader(name, ids, now) : judgeNewHeader(name, ids, now);
  };

  return {
    judge(sighting, now) {
      const { key: sighted, ids } = sighting;
      const name = keyText(sighted);
      unrest.see(name, ids, now, null);
      const unclear = key === '' ? null : cameUnclear(sighting, name, ids, now);
      if (unclear !== null) {
        if (unclear.certain) keyNames = namesOf(sighting);
        return unclear;
      }
      const verdict = judgeClear(name, ids, now);
      if (verdict.certain) keyNames = namesOf(sighting);
      return verdict;
    },
    unclear({ key: header, ids }, names, now) {
      doubt = null;
      unrest.see(keyText(header), ids, now, names);
    },
    interrupt(why) {
      doubt = null;
      if (why === 'nobody') nobodyBefore = true;
    },
  };
}
