/** Pictures as a zip carries them. */
import type { PictureType } from '../../model/index.ts';

/** A picture of the store with its bytes. */
export interface PackPicture {
  readonly id: string;
  /** Name of the file that it came from. */
  readonly name: string;
  readonly type: PictureType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Where the JSON lies in the zip, and beside it the pictures. */
export const PACK_ENTRY = 'pack.json';
export const PICTURE_FOLDER = 'pictures/';

/** The time of every entry, the same in every zone: the format holds what a local clock shows. */
export const NO_TIME = new Date(1980, 0, 1);

/** In every page, worker and Node of today, but in no library that pure rooms compile with. */
declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> };
};

/** In 64 small hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
