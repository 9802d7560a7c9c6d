/** What a reader makes of a file of any kind, before anything is decided: templates that may come in. */
import type { FilePlace, Language, PictureType, Stage, Temper } from '../model/index.ts';

/** A template's fields as a file tells of them. Left out: the file says nothing of it. */
export interface DraftFields {
  /** As the file names it; only files of this program have one. */
  readonly id?: string;
  /** Not compared with other codes: two entries may have the same. */
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  /** With our variables; a reader leaves out what has no text. */
  readonly text: string;
  readonly triggers: readonly string[];
  readonly stage?: Stage | null;
  readonly temper?: Temper | null;
  readonly language?: Language;
  readonly shops?: readonly string[];
  readonly platforms?: readonly string[];
  /** `yyyy-mm-dd`. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly pinned?: boolean;
}

export interface DraftPicture {
  readonly name: string;
  /** By its bytes, whatever its name says. */
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

export interface DraftEntry {
  readonly place: FilePlace;
  readonly fields: DraftFields;
  /** In the order in which they go out. */
  readonly pictures: readonly DraftPicture[];
}
