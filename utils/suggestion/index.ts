/** The door of the suggestion room: suggest, search, learn, explain. Pure; see `suggestion.design.md`. */
export type {
  Aborted,
  Ban,
  EngineSnapshot,
  Lesson,
  OwnReply,
  Ranked,
  Situation,
  SuggestionEngine,
} from './door.ts';
export { LEARNED_PACK } from './door.ts';
export { createEngine, type EngineOptions } from './engine.ts';
export { createReplyRanker, type ReplyRanker } from './fit.ts';
export { type Lexicon, openLexicon } from './lexicon/index.ts';
export { compileWords } from './lexicon/words/index.ts';
export {
  createMasking,
  createPersonal,
  hidePersonal,
  KEEP_NOTHING,
  type Masking,
  type MaskingRules,
  type PersonalPart,
} from './masking/index.ts';
export { packMaskingRules } from './masking/rules/index.ts';
export { readRules } from './packedRules.ts';
export { saidIn } from './pick.ts';
export { packSigns, type Signs } from './signs/index.ts';
export { type Talk, talkOf } from './small-talk.ts';
export { queryKey, type Take } from './taken.ts';
export { type TemperFound, temperOf } from './temper.ts';
