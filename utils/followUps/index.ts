/** Door of what is to happen later: when, what an agent promised, and whom to write to. Pure: no page, no store, no clock of its own. */
export { templateFor } from './fitTemplate.ts';
export { nextDayOf } from './nextDay.ts';
export { type Promised, promiseIn } from './promiseIn.ts';
export {
  dismissedId,
  isDismissed,
  type Known,
  mayPropose,
  propose,
  TOUCH_DEFAULTS,
} from './propose.ts';
export { type FoundTime, readTime } from './readTime.ts';
export { suggestTags, TAG_HINTS, type TagHint, tagHints } from './tagHints.ts';
