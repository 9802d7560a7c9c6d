/** The inner door of the suggestion room: what can be told of a conversation, and texts made safe to keep. Pure. */
export { languageOf } from '../language.ts';
export { createMasking, type Masking, type ReplyNames } from '../masking/index.ts';
export { MASKING_RULES, packMaskingRules } from '../masking/rules/index.ts';
export { type Mood, type MoodFound, moodOf } from '../mood.ts';
export { splitQuestions } from '../questionParts.ts';
export { type StageFound, stageOf } from '../stage.ts';
export { type TemperFound, temperOf } from '../temper.ts';
