/** What a reader makes of a file of any kind, before anything is decided: templates that may come in. */
import type { Language, Stage, Temper } from '../model/index.ts';

/** Where in the files something stood; what a format can't tell is left out. Lines count from 1. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  /** Into a structured file: `templates[12]`. */
  readonly path?: string;
}

/** A template's fields as a file tells of them. Left out: the file says nothing of it. */
export interface DraftFields {
  /** As the file names it; only files of this program have one. */
  readonly id?: string;
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  readonly text: string;
  readonly triggers: readonly string[];
  readonly stage?: Stage | null;
  readonly temper?: Temper | null;
  readonly language?: Language;
  readonly shops?: readonly string[];
  readonly platforms?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly pinned?: boolean;
}

export interface DraftPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DraftEntry {
  readonly place: Place;
  readonly fields: DraftFields;
  /** In the order in which they go out. */
  readonly pictures: readonly DraftPicture[];
}
