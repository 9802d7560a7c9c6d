/** Pictures that go along with templates: what may be one, and how many. */

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Most pictures of one template, and the most bytes that one may have. */
export const MAX_PICTURES = 5;
export const MAX_PICTURE_BYTES = 5_000_000;

/** So many of the first bytes tell what a picture is. */
export const PICTURE_HEAD = 12;

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

const ASCII = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

/** What formats begin with; `at` is where. */
const MARKS: readonly (readonly [
  PictureType,
  readonly (readonly [at: number, bytes: readonly number[]])[],
])[] = [
  ['image/png', [[0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]]]],
  ['image/jpeg', [[0, [0xff, 0xd8, 0xff]]]],
  ['image/gif', [[0, ASCII('GIF8')]]],
  [
    'image/webp',
    [
      [0, ASCII('RIFF')],
      [8, ASCII('WEBP')],
    ],
  ],
];

/** What a file is by its first `PICTURE_HEAD` bytes, whatever it calls itself; null where it is none of ours. */
export function pictureType(head: Uint8Array): PictureType | null {
  const fits = MARKS.find(([, marks]) =>
    marks.every(([at, bytes]) => bytes.every((byte, i) => head[at + i] === byte)),
  );
  return fits?.[0] ?? null;
}

const ENDINGS = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/gif': /\.gif$/i,
  'image/webp': /\.webp$/i,
} as const satisfies Record<PictureType, RegExp>;

/** A file name that ends as its type does: pages look at either. */
export function pictureName(name: string, type: PictureType): string {
  const ending = type.replace('image/', '.').replace('jpeg', 'jpg');
  if (ENDINGS[type].test(name)) return name;
  return `${name.replace(/\.\w{1,5}$/, '') || 'picture'}${ending}`;
}
