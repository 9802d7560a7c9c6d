/** The inner door of masking: texts made safe to keep. */
export { createMasking, KEEP_NOTHING, type Masking, type ReplyNames } from './masking.ts';
export { createPersonal, hidePersonal, type PersonalPart } from './personal.ts';
export type { MaskingRules } from './rules/index.ts';
