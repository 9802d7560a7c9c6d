/**
 * Pictures leave the store for a page only while a fill that the agent asked for is under way in that very document:
 * the gate is open from the order until its answer, and gives each of its pictures once. Session state of one fill: with
 * the worker it is gone, and the pictures are left.
 */
import type { PictureRequest, SenderDocument } from '../../utils/messaging/index.ts';
import { type PictureBytes, pictureName } from '../../utils/model/index.ts';
import { readPicture } from '../../utils/storage/index.ts';

/** A fill that isn't answered for so long gets no more pictures, in milliseconds. */
const LIFE = 30_000;
/** How many bytes are turned into letters at once: more are too many arguments. */
const PIECE = 0x8000;

interface Order {
  readonly document: SenderDocument;
  readonly pictures: readonly string[];
  readonly until: number;
  readonly given: Set<number>;
}

export interface PictureGate {
  /** @returns closes it again. */
  open(fill: string, document: SenderDocument, pictures: readonly string[]): () => void;
  /** Null where the gate isn't open for this document, or the picture can't be had. */
  give(asked: PictureRequest, document: SenderDocument | null): Promise<PictureBytes | null>;
}

function sameDocument(a: SenderDocument, b: SenderDocument): boolean {
  return a.tabId === b.tabId && a.frameId === b.frameId && a.documentId === b.documentId;
}

async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(letters);
}

/** @param now a clock in milliseconds. */
export function createPictureGate(now: () => number = Date.now): PictureGate {
  const orders = new Map<string, Order>();
  return {
    open(fill, document, pictures) {
      if (pictures.length === 0) return () => {};
      const order: Order = { document, pictures, until: now() + LIFE, given: new Set() };
      orders.set(fill, order);
      return () => {
        // Asked a second time under the same id, the later order has a gate of its own.
        if (orders.get(fill) === order) orders.delete(fill);
      };
    },
    async give({ fill, picture }, document) {
      const order = orders.get(fill);
      if (order === undefined || document === null || !sameDocument(order.document, document)) return null;
      const id = order.pictures[picture];
      if (id === undefined || order.given.has(picture) || now() > order.until) return null;
      order.given.add(picture);
      const row = await readPicture(id);
      if (row === undefined) return null;
      return { name: pictureName(row.name, row.type), type: row.type, base64: await toBase64(row.blob) };
    },
  };
}
