/** Pictures that go along with templates: what may be one, and how many. */

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Most pictures of one template, and the most bytes that one may have. */
export const MAX_PICTURES = 5;
export const MAX_PICTURE_BYTES = 5_000_000;

/** Why a file can't become a template's picture. */
export type PictureProblem = 'type' | 'size' | 'tooMany' | 'undecodable' | 'notStored';

/** A picture on its way into a page: runtime messages are JSON. */
export interface PictureBytes {
  readonly name: string;
  readonly type: PictureType;
  readonly base64: string;
}

/** What became of a template's pictures in a fill. The first `put` stand in the page, the `left` behind them don't. */
export interface PicturesOutcome {
  readonly put: number;
  readonly left: number;
  /** Why some are left; absent where none is. */
  readonly why?: PicturesLeft;
}

export type PicturesLeft =
  /** The page didn't take a pasted picture, or didn't show that it did. */
  | 'notTaken'
  /** Another conversation is open, or it can't be told which: nothing was pasted there. */
  | 'stale'
  /** An input method was composing in the box. */
  | 'composing'
  /** Pasting changed the text in the box; the text was put back. */
  | 'changedText'
  /** The picture couldn't be had: it isn't in the store any more. */
  | 'missing';
