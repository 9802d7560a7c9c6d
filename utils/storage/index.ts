/** Door of the store: what is kept on this computer, and nothing else keeps it. */
export { liveQuery, type Subscription } from 'dexie';
export * from './accounts.ts';
export * from './adapters.ts';
export {
  type BackupInfo,
  backUp,
  type EverythingWriter,
  listBackups,
  MAX_BACKUPS,
  readBackup,
  replaceBackup,
  restoreEverything,
} from './backups.ts';
export * from './bans.ts';
export {
  BIN_TIME,
  listDeleted,
  purgeDaily,
  purgeDeleted,
  putBackInBin,
  restoreDeleted,
  takeFromBin,
} from './bin.ts';
export * from './changes.ts';
export { noteCleared, onCleared } from './cleared.ts';
export { type DamagedPart, onDamaged } from './damaged.ts';
export { createDatabase, DATABASE_VERSION, type DeskDatabase, desk } from './database.ts';
export {
  type EngineBasis,
  readEngineBasis,
  type SnapshotDraft,
  saveSnapshot,
} from './engineState.ts';
export { eraseAllLearned, eraseLearned, type LearnedFile, putLearnedBack } from './erase.ts';
export {
  putShopperBack,
  putShoppersBack,
  type ShopperFile,
  takeShopperOut,
  takeShoppersOut,
} from './eraseShopper.ts';
export * from './events.ts';
export {
  type Everything,
  everythingWithoutErased,
  type PlainRow,
  readEverything,
  type WriteEverythingOptions,
  writeEverything,
} from './everything.ts';
export * from './everythingCheck.ts';
export { addFollow, changeFollow, type FollowedImport, listFollows, takeFollowOff } from './follows.ts';
export {
  addReminder,
  type DueFollowUps,
  type FollowUpOf,
  listFollowUps,
  listFollowUpsOf,
  listOpenFollowUps,
  moveFollowUp,
  putFollowUpBack,
  readDue,
  setFollowUpDone,
  takeFollowUpOut,
} from './followUps.ts';
export { type AskedQuestion, countGap, dropGap, listGaps, MAX_GAPS, putGapBack, takeGapOut } from './gaps.ts';
export {
  type HistoryPlace,
  type HistorySpan,
  type HistoryWindow,
  readHistory,
  readHistorySpan,
  readTaken,
  readWholeHistory,
  readWindow,
  type TakenReply,
} from './history.ts';
export * from './historySearch.ts';
export * from './imports.ts';
export { countKept } from './kept.ts';
export * from './lessons.ts';
export { mendDaily, mendIndexes } from './mend.ts';
export type { Mirror } from './mirror.ts';
export {
  listOwnReplies,
  markReplyDeleted,
  readOwnReplies,
  turnBackIntoReply,
  turnIntoTemplate,
} from './ownReplies.ts';
export { packBackup, unpackBackup } from './packedBackup.ts';
export * from './persistence.ts';
export * from './pictures.ts';
export * from './problem.ts';
export * from './record.ts';
export {
  cleanDaily,
  cleanOld,
  countOlder,
  RETENTION_GRACE,
  RETENTION_NOTICE,
  readRetention,
  setRetention,
  tellRetention,
} from './retention.ts';
export type * from './rows.ts';
export { type FoundWith, openSearchAll, type SearchAll, type SearchStep } from './searchAll.ts';
export * from './settings.ts';
export { countShoppers, openShopperBook } from './shopperBook.ts';
export { readShopperCopy, type ShopperCopy } from './shopperCopy.ts';
export { changeMany, type ManyChange, type ManyDone, undoMany } from './shopperMany.ts';
export * from './shoppers.ts';
export * from './sites.ts';
export * from './tags.ts';
export { MAX_TAKES, noteTake, readTakes } from './takes.ts';
export {
  changeTemplate,
  countUse,
  installPack,
  listOfPack,
  listPacks,
  listSuggested,
  listTemplates,
  markDeleted,
  PERSONAL_PACK,
  readSuggested,
  readTemplates,
  saveTemplate,
} from './templates.ts';
export {
  changeTouchRule,
  dismissProposal,
  readTouchRules,
  shoppersToTouch,
  type TouchPart,
  takeProposal,
} from './touches.ts';
export {
  changePassphrase,
  type Drawer,
  eraseSealed,
  followDataKey,
  giveDataKey,
  type HeldKey,
  handKeyOn,
  isLocked,
  type Lock,
  MIN_PASSPHRASE,
  noteUse,
  openLock,
  readLock,
  setLock,
  setLockAfter,
  switchLockOff,
  takeKeyBack,
  watchUse,
  workOnLock,
} from './vault/index.ts';
export { listVersions, MAX_VERSIONS, restoreVersion } from './versions.ts';
export type { TakenBack, TemplateWork } from './written.ts';
