/** What the side panel is given and what it gives back. Data in, callbacks out. */
import type { ComponentChildren, ComponentType } from 'preact';
import type {
  FillMode,
  FillOutcome,
  FlagColour,
  FollowUp,
  PanelView,
  RecipientLock,
  Shopper,
  Suggestion,
  Tag,
  TakeBackOutcome,
} from '../../utils/model/index.ts';
import type { FollowUpItemChange } from '../shared/FollowUpItem.tsx';
import type { HistoryPlaceProps } from './history/types.ts';
import type { KnownPlaceProps } from './known/types.ts';
import type { LockPlaceProps } from './lockTypes.ts';
import type { PanelAction } from './panelKey.ts';

/** Answer to one search. It is shown as settled only when `query` is still what stands in the field. */
export interface SearchResults {
  readonly query: string;
  readonly results: readonly Suggestion[];
}

/** What became of a fill or a copy, and of which text: for saying it and for offering to copy. */
export interface FillReport {
  /** New for every fill, so that the same outcome twice is said twice. */
  readonly id: number;
  readonly outcome:
    | FillOutcome
    | { readonly kind: 'copied' }
    | Extract<TakeBackOutcome, { kind: 'takenBack' }>
    | { readonly kind: 'notTakenBack'; readonly why: Exclude<TakeBackOutcome['kind'], 'takenBack'> }
    | { readonly kind: 'copyFailed' | 'reportSaved' | 'reportFailed' | 'nothingToKeep' };
  readonly title: string;
  readonly text: string;
  /** Whom the text was meant for. */
  readonly shopperName: string;
  /** What became of copying the pictures that a fill left; left out where none was tried. */
  readonly pictureCopy?: PictureCopy;
}

/** The pictures that a fill left are copied one by one, for the agent to paste. */
export interface PictureCopy {
  /** The number of the last that was tried, from 1. */
  readonly number: number;
  readonly copied: boolean;
}

/** Something was deleted and can be had back. `message` is already in the user's language. */
export interface UndoOffer {
  readonly id: number;
  readonly message: string;
  /** How long it stands, in milliseconds; left out: the usual. */
  readonly time?: number;
  /** Copies a list of what was deleted; called in the click. Left out: there is none. */
  readonly onCopy?: () => void;
}

/** Why the store can't be relied on. */
export type StoreProblem = 'full' | 'blocked' | 'newer' | 'failed' | 'cleared';

/** An action asked for from outside the panel (a keyboard command): carried out once for each `id`. */
export interface PanelCommand {
  readonly id: number;
  readonly action: PanelAction;
}

/** A key that the browser keeps, as it says it. */
export interface BrowserKey {
  readonly name: string;
  readonly description: string;
  /** Empty: none. */
  readonly shortcut: string;
}

export interface FlagDraft {
  readonly colour: FlagColour;
  readonly note: string;
}

/** What was typed as a reminder: what is to be done, and when; null: no time stands in it. */
export interface ReadReminder {
  readonly text: string;
  readonly dueAt: number | null;
}

/** `add`: as it was typed, with its time. */
export type FollowUpChange = { readonly kind: 'add'; readonly text: string } | FollowUpItemChange;

export interface PanelCallbacks {
  /** `lock` is the one that was on screen when the agent chose. All blanks in `text` are filled in. */
  onFill(suggestion: Suggestion, text: string, lock: RecipientLock): void;
  /** `suggestion` is null when the text of a fill that failed is copied. */
  onCopy(text: string, suggestion: Suggestion | null): void;
  /** The next picture that the last fill left is to be copied; called in the click. */
  onCopyPicture(): void;
  onDismissOutcome(): void;
  /** The last fill is to be taken back out of the box. */
  onTakeBack(lock: RecipientLock): void;
  onFillMode(mode: FillMode): void;
  /** Never to be suggested for such questions again; answer with an `undo` offer. */
  onBan(suggestion: Suggestion, lock: RecipientLock): void;
  /** Trimmed; empty when the field was cleared. Not called while an input method composes. */
  onSearch(query: string): void;
  onAddTag(tag: string): void;
  onRemoveTag(tag: string): void;
  /** Null takes the flag away. Agent and time are added by whoever stores it. */
  onFlag(flag: FlagDraft | null): void;
  onFollowUp(change: FollowUpChange): void;
  onReadReminder(text: string): Promise<ReadReminder>;
  /** Whether the system may tell what is due. */
  onMayNotify(): Promise<boolean>;
  /** Called in the click, so that the browser may ask. */
  onAskToNotify(): Promise<boolean>;
  /** All that is kept of the shopper is wanted as a file. */
  onExportShopper(): void;
  onEnableSite(origin: string): void;
  /** `triggers` are the shopper's open question, one a line of the chat. */
  onNewTemplate(triggers: readonly string[]): void;
  /** What is selected in the page, else the last line of the agent's, is to become a template. */
  onKeepLine(lock: RecipientLock): void;
  onUndo(): void;
  /** The offer wasn't taken in time, or was closed. */
  onUndoGone(): void;
  onStoreProblem(problem: StoreProblem): void;
  /** Called in the click, so that the browser may ask. */
  onPersist(): void;
  onPersistLater(): void;
  /** The agent wants to point out in the page where things are. */
  onTeach(): void;
  onStopTeaching(): void;
  /** Empty where the browser doesn't tell. */
  onReadKeys(): Promise<readonly BrowserKey[]>;
  /** A report on the page's structure is wanted, as a file. */
  onExportReport(): void;
}

export interface PanelProps extends PanelCallbacks {
  readonly view: PanelView;
  /** Null until something of this shopper is stored. */
  readonly shopper: Shopper | null;
  /** What is open with this shopper, the soonest first. */
  readonly followUps: readonly FollowUp[];
  /** What stands in the history tab. It is loaded, and reads, when the tab is opened. */
  readonly History: ComponentType<HistoryPlaceProps>;
  /** What is known of the shopper beyond flag, tags and promises: loaded, likewise, with the shopper's tab. */
  readonly Known: ComponentType<KnownPlaceProps>;
  /** Who waits over all tabs: loaded behind the first sight, its place is kept. Left out: nothing stands there. */
  readonly Queue?: ComponentType;
  /** What stands in place of what is locked; null: nothing is. */
  readonly Lock?: ComponentType<LockPlaceProps> | null;
  /** The window of size and density; left out: there is none. */
  readonly Look?: ComponentType<{ readonly onClose: () => void }>;
  /** Every tag in use, most used first. */
  readonly knownTags: readonly Tag[];
  /** Tags that fit what the shopper said, and that they haven't; left out: none. */
  readonly tagHints?: readonly string[];
  /** Null while nothing was searched for, or an answer isn't there yet. */
  readonly search: SearchResults | null;
  readonly outcome: FillReport | null;
  /** Where in the draft a reply goes. */
  readonly fillMode: FillMode;
  readonly undo: UndoOffer | null;
  readonly storeProblem: StoreProblem | null;
  /** True while the browser may clear the store by itself and the agent hasn't said "later". */
  readonly askPersist: boolean;
  /** True while the agent points things out in the page. */
  readonly teaching?: boolean;
  readonly command?: PanelCommand | null;
  /** What is read of this shopper isn't stored: it is a private window. */
  readonly unrecorded?: boolean;
  /** Something to be told that isn't urgent; left out: nothing is. */
  readonly notice?: ComponentChildren;
  /** Fixed clock, for tests; otherwise the panel keeps its own. */
  readonly now?: number;
}
