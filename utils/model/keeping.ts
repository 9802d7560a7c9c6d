/** How what the desk knows is kept: what is told of versions, backups and files of everything. */

/** Tables whose rows are the agent's, and whose are about shoppers. */
export const OWN_TABLES = [
  'packs',
  'templates',
  'bases',
  'settings',
  'adapters',
  'lessons',
  'ownReplies',
  'bans',
  'gaps',
  'pictures',
] as const;
export const SHOPPER_TABLES = ['shops', 'shoppers', 'messages', 'tags', 'events', 'followUps'] as const;
export type EverythingTable = (typeof OWN_TABLES)[number] | (typeof SHOPPER_TABLES)[number];

/** What is wrong with a file of everything. */
export type EverythingProblem =
  | { readonly code: 'notEverything' }
  /** Written by a later version of this program. */
  | { readonly code: 'newerVersion'; readonly version: number }
  /** A row that isn't what the store can hold. */
  | {
      readonly code: 'badRow';
      readonly table: EverythingTable;
      readonly index: number;
      readonly field: string;
    };

/** What made a backup. `before`: made right before everything was replaced. */
export type BackupCause = 'day' | 'agent' | 'before';

/** What changed templates, so that a version was kept of them. */
export type VersionCause = 'save' | 'many' | 'import' | 'restore';

/** What is done about templates that were changed again since, where many are taken back. */
export type SinceChanged =
  /** Nothing is taken back at all. */
  | 'refuse'
  /** They stay as they are now; the others are taken back. */
  | 'keep'
  /** They are taken back too. */
  | 'force';
