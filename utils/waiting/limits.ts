/**
 * How long an answer may take, by platform: what the platforms measure agents by, as of when. Platforms move these, so each
 * can be set by the agent; where none is known there is a limit of our own, which says that it is ours.
 */

export interface WaitingLimit {
  readonly id: string;
  /** Hosts that it is for, where no adapter of this id serves them: each with all that is below it. */
  readonly hosts: readonly string[];
  readonly seconds: number;
  /** Month in which the platform's rule said so, `yyyy-mm`; null: ours. */
  readonly asOf: string | null;
}

/**
 * By the id of the platform's adapter. What each rests on is told beside it (`waitLimit.<id>.source` of the locale room): a
 * rate of answers within the time on some, an average on others. The time is the same for each single answer here.
 */
export const WAITING_LIMITS = [
  { id: 'taobao', hosts: ['taobao.com', 'tmall.com'], seconds: 180, asOf: '2026-08' },
  { id: 'pinduoduo', hosts: [], seconds: 180, asOf: '2026-08' },
  { id: 'feige', hosts: [], seconds: 90, asOf: '2026-08' },
  { id: 'jingdong', hosts: [], seconds: 30, asOf: '2026-08' },
  { id: 'shopee', hosts: [], seconds: 12 * 60 * 60, asOf: '2026-08' },
  { id: 'other', hosts: [], seconds: 180, asOf: null },
] as const satisfies readonly WaitingLimit[];

export type LimitId = (typeof WAITING_LIMITS)[number]['id'];

/** Seconds that the agent chose, by id; those that aren't in it have what came along. */
export type ChosenLimits = Readonly<Partial<Record<LimitId, number>>>;

/** In seconds. */
const MIN_LIMIT = 5;
const MAX_LIMIT = 7 * 24 * 60 * 60;

export function mayBeLimit(seconds: unknown): seconds is number {
  return (
    typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= MIN_LIMIT && seconds <= MAX_LIMIT
  );
}

/**
 * Every limit in seconds.
 * @param chosen as stored: what can't be a limit (of a file, of another version) is as if it hadn't been chosen.
 */
export function limitsOf(chosen: unknown): Readonly<Record<LimitId, number>> {
  const known = (typeof chosen === 'object' && chosen !== null ? chosen : {}) as Record<string, unknown>;
  return Object.fromEntries(
    WAITING_LIMITS.map(({ id, seconds }) => {
      const own = Object.hasOwn(known, id) ? known[id] : undefined;
      return [id, mayBeLimit(own) ? own : seconds];
    }),
  ) as Record<LimitId, number>;
}

/** The limit of a page: of its platform, else of its host, else the one for all others. */
export function limitFor(
  limits: Readonly<Record<LimitId, number>>,
  platform: string,
  hostname: string,
): number {
  const all: readonly WaitingLimit[] = WAITING_LIMITS;
  const found =
    all.find(({ id }) => id === platform && id !== 'other') ??
    all.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
  return limits[(found?.id ?? 'other') as LimitId];
}
