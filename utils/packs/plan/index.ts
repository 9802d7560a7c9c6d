/** Inner door of planning an import: what it would do, what may be chosen, and what comes of it. */
export * from './applyChoices.ts';
export type { Fields, Said } from './fields.ts';
export type { ChangedBy, FieldDifference } from './merge.ts';
export { pictureKey } from './pictures.ts';
export * from './planImport.ts';
export type { BaseEntry, Choices, CodeClash, ImportPlan, PlanRow } from './row.ts';
