/** Where import, export and backups stand in the manager. What fills the places is loaded when it is asked for. */
import type { ComponentChildren } from 'preact';
import type { NamedFile } from './types.ts';

export interface CarrySlots {
  /** Which task is under way, and what it shows in place of the page. */
  readonly task: {
    readonly name: 'import' | 'export' | 'follow' | 'restore';
    readonly page: ComponentChildren;
  } | null;
  /** Backups and the last imports, in the data section; null while they are loaded. */
  readonly keeping: ComponentChildren | null;
  /** Followed packs that have a version which was neither taken in nor skipped. */
  readonly news: number;
  /** The code of it couldn't be loaded. */
  readonly failed: boolean;
  onFiles(files: readonly NamedFile[]): void;
  onExport(): void;
  onFollows(): void;
  /** Shows what is new. */
  onNews(): void;
}
