/** Door of the store: what is kept on this computer, and nothing else keeps it. */
export { liveQuery } from 'dexie';
export * from './adapters.ts';
export * from './bans.ts';
export { createDatabase, DATABASE_VERSION, type DeskDatabase, desk } from './database.ts';
export {
  type EngineBasis,
  readEngineBasis,
  type SnapshotDraft,
  saveSnapshot,
} from './engineState.ts';
export { eraseAllLearned, eraseLearned, type LearnedFile, putLearnedBack } from './erase.ts';
export * from './eraseShopper.ts';
export * from './events.ts';
export { type AskedQuestion, countGap, dropGap, listGaps, MAX_GAPS, putGapBack, takeGapOut } from './gaps.ts';
export * from './lessons.ts';
export {
  listOwnReplies,
  markReplyDeleted,
  readOwnReplies,
  turnBackIntoReply,
  turnIntoTemplate,
} from './ownReplies.ts';
export * from './persistence.ts';
export * from './pictures.ts';
export * from './problem.ts';
export * from './record.ts';
export type * from './rows.ts';
export * from './settings.ts';
export * from './shoppers.ts';
export * from './sites.ts';
export * from './templates.ts';
