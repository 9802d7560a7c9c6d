/** What the manager page is given and what it gives back. Data in, callbacks out. */
import type { ComponentChildren } from 'preact';
import type {
  AdapterProblem,
  CategoryNode,
  Language,
  Pack,
  PictureProblem,
  Shopper,
  SiteHealth,
  Template,
} from '../../utils/model/index.ts';
import type { UndoOffer } from '../panel/types.ts';
import type { CarrySlots } from './carry/slotTypes.ts';
import type { LearnedCallbacks, LearnedInfo } from './learnedTypes.ts';
import type { FillText, TemplateCallbacks } from './templateTypes.ts';

export type Section =
  | 'templates'
  | 'learned'
  | 'shoppers'
  | 'followUps'
  | 'sites'
  | 'keys'
  | 'privacy'
  | 'data';

/** A template as it stands in the form. `id` is null for a new one. */
export type TemplateDraft = Pick<
  Template,
  'packId' | 'code' | 'title' | 'category' | 'text' | 'triggers' | 'stage' | 'temper'
> & {
  readonly id: string | null;
  readonly pictures: readonly string[];
  /** Empty: all. */
  readonly shops: readonly string[];
  readonly platforms: readonly string[];
  /** `yyyy-mm-dd`; empty: no limit. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly pinned: boolean;
  /** Id of the template of a read-only pack in whose place it stands. */
  readonly overrides: string | null;
};

/** What is malformed in a template's text: a code of `utils/template`, and where the piece stands. */
export interface TextProblem {
  readonly code: string;
  readonly at: number;
  readonly end: number;
}

/** A picture as it is shown. */
export interface ShownPicture {
  readonly name: string;
  readonly blob: Blob;
}

/** What became of files that were to be added: ids in the order of the files, and what was left out. */
export interface AddedPictures {
  readonly ids: readonly string[];
  readonly problems: readonly { readonly name: string; readonly problem: PictureProblem }[];
}

export interface EnabledSite {
  readonly origin: string;
  /** Name of the adapter's platform; null where the generic reader works. */
  readonly platformName: string | null;
  /** When it was enabled; null where that isn't known. */
  readonly since: number | null;
  /** How well it was read last; null while nothing was read there yet. */
  readonly health: SiteHealth | null;
  /** Id of the adapter that is for this site; null where the generic reader works. */
  readonly adapter: string | null;
}

/** Where a fact of an adapter is from: since when (`2026-10`), and how far to trust it: high, medium, low. */
export interface AdapterFact {
  readonly about: string;
  readonly seen: string;
  readonly trust: 'H' | 'M' | 'L';
}

/** An adapter as the agent sees it. A built-in and the agent's own may have one `id`: then the own one is in use. */
export interface AdapterInfo {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly hosts: readonly string[];
  readonly facts: readonly AdapterFact[];
  /** `list`: it knows the conversation list only. */
  readonly reads: 'chat' | 'list';
  readonly source: 'builtIn' | 'taught' | 'imported';
  /** Null for those that came along. */
  readonly savedAt: number | null;
  /** True where the version before can be had back. */
  readonly hasPrevious: boolean;
  readonly replacesBuiltIn: boolean;
  /** Version of the built-in one where that is newer than the one that this was made from. */
  readonly newerBuiltIn: number | null;
}

/** A file that was chosen for import: what is wrong with it, what it would do, what it did. */
export type AdapterImportState =
  | { readonly state: 'problems'; readonly problems: readonly AdapterProblem[] }
  | {
      readonly state: 'ready';
      /** `from` and `to` are versions. */
      readonly replaces: readonly { readonly name: string; readonly from: number; readonly to: number }[];
      readonly adds: readonly string[];
    }
  | { readonly state: 'done'; readonly count: number };

/** What is kept, and whether it is safe. */
export interface DataInfo {
  readonly templates: number;
  readonly shoppers: number;
  readonly messages: number;
  /** Null where the browser doesn't tell. */
  readonly persisted: boolean | null;
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export interface ManagerCallbacks extends LearnedCallbacks, TemplateCallbacks {
  onSection(section: Section): void;
  /** Empty: the browser's language. */
  onLanguage(language: Language | ''): void;
  /** To the first steps, once more. */
  onFirstSteps(): void;
  /**
   * Checked: title, text and code are valid, the code is free in its pack. `seen` is what stood in the form unchanged: what
   * it has as `draft` wasn't changed here. Null for a new one. False: not saved; the form stays.
   */
  onSaveTemplate(draft: TemplateDraft, seen: TemplateDraft | null): Promise<boolean>;
  /** Files become pictures in the store, as many as there is room for; `room` is how many more the template takes. */
  onAddPictures(files: readonly File[], room: number): Promise<AddedPictures>;
  /** Null where it can't be read. */
  onReadPicture(id: string): Promise<ShownPicture | null>;
  /** Into the recycle bin; answer with an `undo` offer. */
  onDeleteTemplate(template: Template): void;
  onDisableSite(origin: string): void;
  /** As one file. Of two adapters with one id, the agent's own is meant. */
  onExportAdapters(ids: readonly string[]): void;
  /** The text of a chosen file: unchecked, cut off at some megabytes. Answer with `adapterImport`. */
  onImportFile(text: string): void;
  onImportConfirm(): void;
  /** Also: what `adapterImport` says was read. */
  onImportCancel(): void;
  /** The agent's own; answer with an `undo` offer. */
  onRemoveAdapter(id: string): void;
  /** The agent's own goes back to the version before. */
  onRestoreAdapter(id: string): void;
  /** Called in the click, so that the browser may ask. */
  onPersist(): void;
  onUndo(): void;
  onUndoGone(): void;
  /** `startDraft` stands in the form now: the owner lets go of it. */
  onStartDraftTaken(): void;
}

export interface ManagerProps extends ManagerCallbacks {
  readonly section: Section;
  /** As chosen by the agent; empty: the browser's. */
  readonly language: Language | '';
  readonly packs: readonly Pack[];
  /** Those that serve (`deletedAt` null); null while they are read. */
  readonly templates: readonly Template[] | null;
  /** The categories of `templates`. */
  readonly categories: readonly CategoryNode[];
  /** Null while it is read. */
  readonly learned: LearnedInfo | null;
  /** Some, for previews, the last seen first; null while they are read. */
  readonly shoppers: readonly Shopper[] | null;
  readonly sites: readonly EnabledSite[];
  /** Those that came along and the agent's own. */
  readonly adapters: readonly AdapterInfo[];
  readonly adapterImport: AdapterImportState | null;
  readonly data: DataInfo | null;
  readonly undo: UndoOffer | null;
  /** What in the text is malformed, in order. */
  readonly checkText: (text: string) => readonly TextProblem[];
  readonly fillText: FillText;
  /**
   * The form opens with this in it: the panel's "new template" brought the shopper's question. Every new object counts;
   * while something unsaved stands in the form, it waits.
   */
  readonly startDraft?: Partial<TemplateDraft> | null;
  readonly now?: number;
  /** The page of keys; null while it is loaded. */
  readonly keys?: ComponentChildren | null;
  /** The page of shoppers, likewise. */
  readonly shopperPage?: ComponentChildren | null;
  /** The page of promises and reminders, likewise. */
  readonly followUps?: ComponentChildren | null;
  /** The page of what is kept of shoppers, likewise. */
  readonly privacy?: ComponentChildren | null;
  /** The choice of size and density; left out: there is none. */
  readonly look?: ComponentChildren;
  /** How long an answer may take, as a part of the page of sites; null while it is loaded. */
  readonly waitLimits?: ComponentChildren | null;
  /** Stands on top of every section; left out: nothing does. */
  readonly notice?: ComponentChildren;
  /** What is kept of shoppers is locked. */
  readonly locked?: boolean;
  /** What stands in place of pages that are locked; null while it is loaded. */
  readonly lock?: { readonly unlock: ComponentChildren } | null;
  /** Import, export and backups; left out: there are none. */
  readonly carry?: CarrySlots;
}
