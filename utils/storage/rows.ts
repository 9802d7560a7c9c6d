/** The rows of the store. Fields that only the store needs are here; everything else is the model's. */
import type {
  BackupCause,
  ChatMessage,
  FollowUp,
  Pack,
  PictureType,
  Shopper,
  Tag,
  Template,
  VersionCause,
} from '../model/index.ts';
import type { BaseEntry } from '../packs/index.ts';
import type { ChosenKeys } from '../shortcuts/index.ts';
import type { Ban, EngineSnapshot, Lesson, OwnReply } from '../suggestion/index.ts';

export interface ShopRow {
  /** `platform/shop`, parts percent-encoded. */
  readonly id: string;
  readonly platform: string;
  readonly shop: string;
  readonly name: string;
  readonly lastSeenAt: number;
}

export interface ShopperRow extends Shopper {
  readonly visitStartedAt: number;
}

export interface MessageRow extends Omit<ChatMessage, 'id'> {
  /** `conversation|message id`: the same message read twice is one row. */
  readonly id: string;
  /** `keyText` of the conversation. */
  readonly conversation: string;
  /** Sorts a conversation: the time of the message where the page tells it, else its place among the others. */
  readonly order: number;
  readonly seenAt: number;
  /** Between the message before it and this one, something may have been said that was never on screen. */
  readonly afterGap?: true;
}

/** What is to happen later with a shopper. */
export interface FollowUpRow extends FollowUp {
  /** By when, while it is open; `NO_TIME`: none was told. Left out of what is done, so that the index has open ones only. */
  readonly waitsUntil?: number;
}

export type TagRow = Tag;

/** Which pairs of characters are in what was said with one shopper: by this it is told where looking is worth it. */
export interface SignatureRow {
  /** `keyText` of the conversation. */
  readonly id: string;
  readonly bits: Uint8Array<ArrayBuffer>;
  /** The shopper's `lastSeenAt` when it was made: another one tells that more may have been said since. */
  readonly seenAt: number;
}

export type TemplateRow = Template;

/** A template's picture. One that no template names any more stays until the recycle bin is emptied. */
export interface PictureRow {
  readonly id: string;
  /** Name of the file that it came from. */
  readonly name: string;
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly blob: Blob;
  readonly addedAt: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** Something that happened at this desk, kept for figures and for learning. No message text is kept here. */
export interface EventRow {
  readonly id?: number;
  readonly kind: 'filled' | 'notFilled' | 'sent';
  readonly at: number;
  readonly conversation: string;
  readonly templateId: string;
  /** The outcome's kind, and the reason where it was refused. */
  readonly detail: string;
  /** Of a reply that went out: the id of its message in the conversation. */
  readonly message?: string;
}

/** An adapter as it was at one time. What it says is the reading room's affair: here it is plain JSON. */
export interface SavedAdapter {
  readonly adapter: unknown;
  /** Hosts that it serves. */
  readonly hosts: readonly string[];
  readonly source: 'taught' | 'imported';
  readonly savedAt: number;
  /** Version of the built-in adapter that it was made from; null where there was none. */
  readonly basedOn: number | null;
}

/** An adapter of the agent's own, taught or imported. */
export interface AdapterRow extends SavedAdapter {
  readonly id: string;
  /** What stood here before the last save. */
  readonly previous: SavedAdapter | null;
}

/** A reply that went out, as it was learned. */
export interface LessonRow extends Lesson {
  /** Counts up; none is used twice. */
  readonly id: number;
  /** `keyText` of the conversation that it is from. */
  readonly conversation: string;
  readonly before: string;
}

/** What the agent answered by hand, masked. */
export interface OwnReplyRow extends OwnReply {
  /** The text as it is compared: the same reply, typed once more, is one row. */
  readonly key: string;
  readonly firstUsedAt: number;
  /** When the agent took it out; then the same text isn't learned again. */
  readonly deletedAt: number | null;
  /** The last conversations that it went out in (`keyText`), the newest behind. */
  readonly sources: readonly string[];
}

export interface BanRow extends Ban {
  readonly id: number;
  /** `keyText` of the conversation that it was made in; empty: not known any more. */
  readonly conversation: string;
  readonly at: number;
}

/** A wording for which there was no suggestion. */
export interface GapRow {
  /** The masked wording as it is compared. */
  readonly key: string;
  readonly count: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** The masked wording as it was last written. */
  readonly example: string;
  /** The question that was counted last: its conversation and first message. Empty: not known any more. */
  readonly question: string;
  /** As with own replies. */
  readonly sources: readonly string[];
}

/** What the engine made of its lessons, and up to where. */
export interface SnapshotRow {
  readonly id: 'snapshot';
  readonly snapshot: EngineSnapshot;
  /** Id of the last lesson in it; 0: none. Bans aren't part of it. */
  readonly lastLesson: number;
  readonly savedAt: number;
}

/** How often something learned was taken out or put back: an engine that missed a change may not be saved. */
export interface ChangesRow {
  readonly id: 'changes';
  readonly count: number;
}

/** What was erased with shoppers: when, by a salted hash of what it was. */
export interface ErasedRow {
  readonly id: 'erased';
  readonly salt: string;
  readonly marks: ReadonlyMap<string, number>;
}

export type EngineRow = SnapshotRow | ChangesRow | ErasedRow;

/** Templates as they were before a change: one of a save, up to a hundred of a change of many. */
export interface VersionRow {
  /** Counts up with time. */
  readonly id: number;
  /** When they were changed. */
  readonly at: number;
  readonly by: VersionCause;
  /** Ids of `templates`. */
  readonly templateIds: readonly string[];
  readonly templates: readonly Template[];
}

/** A template as a change left it: by this it is told whether it was changed again since. */
export interface LeftTemplate {
  readonly id: string;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  readonly used: number;
}

/** What many changes at once did, for taking them back as a whole. */
export interface WrittenTemplates {
  /** Those that were there, as they were. */
  readonly before: readonly Template[];
  /** Every one that was written; those that aren't in `before` are new. */
  readonly left: readonly LeftTemplate[];
  /** Ids of the rows of versions that were kept of `before`. */
  readonly versions: readonly number[];
}

/** An import, and what stood there before it. */
export interface ImportRow {
  readonly id: number;
  readonly at: number;
  /** As it was written, and as it was; null: it wasn't there. */
  readonly pack: Pack;
  readonly packBefore: Pack | null;
  readonly baseBefore: BaseRow | null;
  readonly written: WrittenTemplates;
  /** Ids of the pictures that came in. */
  readonly pictures: readonly string[];
  /** Keys that came in and were taken, and what those were before. */
  readonly keys?: { readonly taken: ChosenKeys; readonly before: ChosenKeys };
}

/** A pack as it was imported the last time: what a merge with its next edition starts from. */
export interface BaseRow {
  readonly packId: string;
  readonly at: number;
  readonly entries: readonly BaseEntry[];
}

export interface BackupRow {
  readonly id: number;
  readonly at: number;
  readonly by: BackupCause;
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether shoppers are in it. */
  readonly shoppers: boolean;
  /** What the store was by a cheap look: another backup of the same isn't made. */
  readonly mark: string;
  readonly blob: Blob;
}
