/** What the manager page is given and what it gives back. Data in, callbacks out. */
import type { Language, Pack, Shopper, Template } from '../../utils/model/index.ts';
import type { UndoOffer } from '../panel/types.ts';

export type Section = 'templates' | 'shoppers' | 'sites' | 'data';

/** A template as it stands in the form. `id` is null for a new one. */
export type TemplateDraft = Pick<
  Template,
  'packId' | 'code' | 'title' | 'category' | 'text' | 'triggers' | 'stage' | 'temper'
> & { readonly id: string | null };

export interface EnabledSite {
  readonly origin: string;
  /** Name of the adapter's platform; null where the generic reader works. */
  readonly platformName: string | null;
  /** When it was enabled; null where that isn't known. */
  readonly since: number | null;
}

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

export interface ManagerCallbacks {
  onSection(section: Section): void;
  /** Empty: the browser's language. */
  onLanguage(language: Language | ''): void;
  /** Checked: title, text and code are valid, the code is free in its pack. False: not saved; the form stays. */
  onSaveTemplate(draft: TemplateDraft): Promise<boolean>;
  /** Into the recycle bin; answer with an `undo` offer. */
  onDeleteTemplate(template: Template): void;
  onDeleteShopper(shopper: Shopper): void;
  onDisableSite(origin: string): void;
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
  /** Last seen first; null while they are read. */
  readonly shoppers: readonly Shopper[] | null;
  readonly sites: readonly EnabledSite[];
  readonly data: DataInfo | null;
  readonly undo: UndoOffer | null;
  /** How many variables in the text are malformed. */
  readonly checkText: (text: string) => number;
  /**
   * The form opens with this in it: the panel's "new template" brought the shopper's question. Every new object counts;
   * while something unsaved stands in the form, it waits.
   */
  readonly startDraft?: Partial<TemplateDraft> | null;
  readonly now?: number;
}
