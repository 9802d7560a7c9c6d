/** The rows of the store. Fields that only the store needs are here; everything else is the model's. */
import type { ChatMessage, PictureType, Shopper, Template } from '../model/index.ts';

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
}

export interface TagRow {
  readonly name: string;
  readonly usedAt: number;
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
