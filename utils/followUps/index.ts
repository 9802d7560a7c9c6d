/** Door of what is to happen later: when, and what an agent promised. Pure: no page, no store, no clock of its own. */
export { type Promised, promiseIn } from './promiseIn.ts';
export { type FoundTime, readTime } from './readTime.ts';
export { suggestTags, TAG_HINTS, type TagHint, tagHints } from './tagHints.ts';
