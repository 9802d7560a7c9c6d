/**
 * Which regular contact with a shopper is due, by what is known of them: an order that stands unpaid, a parcel that was
 * signed for, a birthday, a festival, a VIP nobody heard of for a while. At most one a week, whatever the reasons. Pure.
 */
import type { FollowUp, KeptOrder, Proposal, Shopper, TouchRule, TouchSettings } from '../model/index.ts';
import { nextDayOf } from './nextDay.ts';

const DAY = 86_400_000;
/** One shopper is written to at most once in this time, in milliseconds. */
const TOUCH_PAUSE = 7 * DAY;
/** Proposals are made this long ahead, in milliseconds. */
const AHEAD = 7 * DAY;
/** When a day's work has begun, and ends, as hours of the day. */
const MORNING = 10;
const EVENING = 18;

/** An order that isn't paid is closed by the platform; one that was signed for long ago needs no more asking. */
const UNPAID_FOR = 3 * DAY;
const SIGNED_FOR = 14 * DAY;

const UNPAID = /[待未]付款|[待未]支付|等待(?:买家|買家)付款|unpaid|awaiting payment/i;
const SIGNED = /签收|簽收|已收货|已收貨|确认收货|確認收貨|交易成功|交易完成|delivered/i;

/** How often, where the agent chose nothing else. */
export const TOUCH_DEFAULTS: TouchSettings = {
  unpaid: { on: true, days: 1 },
  signed: { on: true, days: 3 },
  birthday: { on: true, days: 0 },
  festival: { on: true, days: 1 },
  vip: { on: true, days: 30 },
};

/** A shopper, and everything that was to happen with them: open, done, and proposals that were dismissed. */
export interface Known {
  readonly shopper: Shopper;
  readonly followUps: readonly FollowUp[];
}

const DISMISSED = 'no:';

/** The id of the row that keeps that it is not to be proposed again. */
export function dismissedId(id: string): string {
  return `${DISMISSED}${id}`;
}

/** Whether a follow-up is only the word that nothing is to happen. */
export function isDismissed({ id }: Pick<FollowUp, 'id'>): boolean {
  return id.startsWith(DISMISSED);
}

/** When it is to be: `until` is the last moment at which it makes sense. */
interface Occasion {
  readonly rule: TouchRule;
  /** Which of its kind. */
  readonly which: string;
  readonly at: number;
  readonly until: number;
  readonly about: string;
}

/** Whether anything could be proposed: looked at before more is read of them. */
export function mayPropose({ profile, orders }: Shopper): boolean {
  return orders.length > 0 || profile !== undefined;
}

/** @returns the most pressing contact; null: none is due within a week, or one was or will be made in that week. */
export function propose({ shopper, followUps }: Known, rules: TouchSettings, now: number): Proposal | null {
  const told = new Set(
    followUps.map(({ id }) => (id.startsWith(DISMISSED) ? id.slice(DISMISSED.length) : id)),
  );
  const touched = followUps
    .filter((one) => one.kind === 'reminder' && !isDismissed(one))
    .map(({ at, dueAt, doneAt }) => doneAt ?? dueAt ?? at);
  for (const { rule, which, at, until, about } of occasionsOf(shopper, rules, now)) {
    const id = `${rule}:${shopper.id}:${which}`;
    if (told.has(id)) continue;
    const dueAt = freeDay(atWork(at, now), touched, now);
    if (dueAt === null || dueAt > until || dueAt > now + AHEAD) continue;
    return { id, rule, conversation: shopper.id, dueAt, about };
  }
  return null;
}

/** The most pressing first, as `TOUCH_RULES` has them. */
function occasionsOf(shopper: Shopper, rules: TouchSettings, now: number): readonly Occasion[] {
  const { orders, profile = {}, lastSeenAt, firstSeenAt } = shopper;
  const found: Occasion[] = [];
  const of = (rule: 'unpaid' | 'signed', state: RegExp, lasts: number): void => {
    const { on, days } = rules[rule];
    if (!on) return;
    for (const order of orders) {
      const seen = stateSince(order, state);
      if (seen === null || now - seen > days * DAY + lasts) continue;
      const at = seen + days * DAY;
      found.push({ rule, which: order.number, at, until: at + lasts, about: order.goods });
    }
  };
  of('unpaid', UNPAID, UNPAID_FOR);
  of('signed', SIGNED, SIGNED_FOR);
  for (const rule of ['birthday', 'festival'] as const) {
    const text = profile[rule];
    const { on, days } = rules[rule];
    const day = !on || text === undefined ? null : nextDayOf(text, now);
    if (day === null) continue;
    const which = String(new Date(day).getFullYear());
    found.push({ rule, which, at: day - days * DAY, until: day + DAY - 1, about: text ?? '' });
  }
  if (rules.vip.on && profile.vip === true) {
    const at = Math.max(lastSeenAt, firstSeenAt) + rules.vip.days * DAY;
    const which = String(Math.floor(lastSeenAt / DAY));
    found.push({ rule: 'vip', which, at, until: Number.POSITIVE_INFINITY, about: '' });
  }
  return found;
}

function stateSince({ state, seenAt }: KeptOrder, wanted: RegExp): number | null {
  return seenAt !== undefined && wanted.test(state) ? seenAt : null;
}

/** The day's morning; what is over already, as soon as somebody is at work again. */
function atWork(at: number, now: number): number {
  const morning = new Date(at).setHours(MORNING, 0, 0, 0);
  if (morning > now) return morning;
  const evening = new Date(now).setHours(EVENING, 0, 0, 0);
  if (now < evening) return evening;
  return new Date(now + DAY).setHours(MORNING, 0, 0, 0);
}

/** The first moment from then on that is a week from every other contact; null: one lies ahead that is too near. */
function freeDay(wanted: number, touched: readonly number[], now: number): number | null {
  const last = Math.max(...touched.filter((at) => at <= now), Number.NEGATIVE_INFINITY);
  const free = Math.max(wanted, last + TOUCH_PAUSE);
  const at = free === wanted ? wanted : atWork(free, now);
  return touched.some((one) => one > now && Math.abs(one - at) < TOUCH_PAUSE) ? null : at;
}
