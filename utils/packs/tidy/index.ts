/** Inner door of tidying: what many templates need now and then, as changes that are shown before they are made. */
export * from './categories.ts';
export type { Changes } from './changes.ts';
export * from './duplicates.ts';
export * from './many.ts';
export * from './mergeGroup.ts';
export * from './replace.ts';
