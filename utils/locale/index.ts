/** What users read: texts in three languages, and times and sizes as people say them. Pure. */
export { carryTexts, type TranslateCarry, translateCarry } from './carry/index.ts';
export type { Catalogue, MessageKey, Translate } from './catalogue.ts';
export { FOLLOW_UP_TEXTS, type TranslateFollowUps, translateFollowUps } from './followUps/index.ts';
export {
  HISTORY_TEXTS,
  type HistoryKey,
  type TranslateHistory,
  translateHistory,
} from './history/index.ts';
export { KEY_PAGE_TEXTS, type TranslateKeyPage, translateKeyPage } from './keyPage/index.ts';
export { KEY_TEXTS, type TranslateKeys, translateKeys } from './keys/index.ts';
export { formatBirthday, KNOWN_TEXTS, type TranslateKnown, translateKnown } from './known/index.ts';
export { pickLanguage } from './language.ts';
export { LEARNED_TEXTS, type TranslateLearned, translateLearned } from './learned/page.ts';
export { LOCK_TEXTS, type TranslateLock, translateLock } from './lock/index.ts';
export { LOOK_TEXTS, type TranslateLook, translateLook } from './look/index.ts';
export {
  MANAGER_TEXTS,
  type ManagerKey,
  type TranslateManager,
  translateManager,
} from './manager/index.ts';
export { formatMoney } from './money.ts';
export { PALETTE_TEXTS, type TranslatePalette, translatePalette } from './palette/index.ts';
export { formatPercent } from './percent.ts';
export { PRIVACY_TEXTS, type TranslatePrivacy, translatePrivacy } from './privacy/index.ts';
export { QUEUE_TEXTS, type TranslateQueue, translateQueue } from './queue/index.ts';
export { SEEN_TEXTS, type TranslateSeen, translateSeen } from './seen/index.ts';
export { SHOPPER_TEXTS, type TranslateShoppers, translateShoppers } from './shoppers/index.ts';
export { formatBytes } from './size.ts';
export { TAG_HINT_TEXTS } from './tagHints/index.ts';
export { TEACH_TEXTS, type TranslateTeach, translateTeach } from './teach/index.ts';
export { TEMPLATE_TEXTS, type TranslateTemplates, translateTemplates } from './templates/index.ts';
export { formatAgo, formatClock, formatDay, formatDue } from './time.ts';
export { TOOL_TEXTS, type TranslateTools, translateTools } from './tools/index.ts';
export { CATALOGUES, createTranslate } from './translate.ts';
export { type TranslateWaiting, translateWaiting, WAITING_TEXTS } from './waiting/index.ts';
export { type TranslateWelcome, translateWelcome, WELCOME_TEXTS } from './welcome/index.ts';
