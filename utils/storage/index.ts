/** Door of the store: what is kept on this computer, and nothing else keeps it. */
export { liveQuery } from 'dexie';
export * from './adapters.ts';
export { createDatabase, DATABASE_VERSION, type DeskDatabase, desk } from './database.ts';
export * from './events.ts';
export * from './persistence.ts';
export * from './pictures.ts';
export * from './problem.ts';
export * from './record.ts';
export type * from './rows.ts';
export * from './settings.ts';
export * from './shoppers.ts';
export * from './sites.ts';
export * from './templates.ts';
