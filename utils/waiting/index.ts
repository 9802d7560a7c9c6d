/** Door of waiting: since when somebody waits, how much time is left, what the icon says. Pure: no page, no browser. */

export { type Kept, keep, type Mark, prune, type Told, type ToldList } from './kept.ts';
export {
  type ChosenLimits,
  type LimitId,
  limitFor,
  limitsOf,
  mayBeLimit,
  WAITING_LIMITS,
  type WaitingLimit,
} from './limits.ts';
export { clockSpan } from './span.ts';
export { type SeenRow, type Since, type Tracked, track, trackedNobody } from './track.ts';
export { type Level, type Lit, leftOf, levelOf, litOf, sortByLeft, type Waiter } from './urgency.ts';
