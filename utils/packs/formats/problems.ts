/** What is wrong with a file from elsewhere, or a row of it, in a form that the interface can say. */
import type { PackProblemCode } from '../problem.ts';
import type { Place } from './draft.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Why nothing of a file could be read. */
export type DraftProblemCode =
  /** What our own format says of its packs; the place's `path` is where. */
  | PackProblemCode
  /** There is nothing in it. */
  | 'empty'
  /** Values: `limit`: bytes of a file, characters of a line, quotes of a table. */
  | 'tooBig'
  /** Text or archive, but nothing that is known. */
  | 'unknownFormat'
  /** A file that is neither text nor a known kind of binary file. */
  | 'notText'
  /** An archive that can't be unpacked, or a workbook that can't be read. */
  | 'brokenArchive'
  | 'brokenWorkbook'
  /** A password is asked for. */
  | 'encrypted'
  /** An archive that unpacks to far more than it may. Values: `limit` (bytes, or a ratio). */
  | 'bomb'
  /** Values: `limit`. */
  | 'tooManyEntries'
  | 'tooManyRows'
  /** JSON, YAML or XML that nests too deep. Values: `limit`. */
  | 'tooDeep'
  | 'notYaml'
  | 'notXml'
  /** A reader came across something that it doesn't know how to tell. */
  | 'unreadable';

export interface DraftProblem {
  readonly code: DraftProblemCode;
  readonly place: Place;
  readonly values: Values;
}

/** Why a row, or a piece of it, wasn't taken. */
export type RefusalCode =
  /** There is no text to send. */
  | 'noText'
  /** Values: `limit`, in UTF-16 units. */
  | 'tooLong'
  /** Values: `expected`. */
  | 'wrongType'
  /** A quote that is never closed: its line isn't read, the next ones are. */
  | 'unclosedQuote'
  /** Characters that are lost: the file was cut or written in two encodings. */
  | 'brokenCharacters'
  /** A formula that starts programs (DDE), or has no value that was saved with it. Values: `formula`. */
  | 'formula'
  /** One text over all columns: a heading between the rows. Values: `text`. */
  | 'heading'
  /** A path in an archive that leads out of it. It is never followed. */
  | 'unsafePath'
  /** A file in an archive that isn't read. Values: `problem` (its code). */
  | 'file'
  /** A picture that isn't beside the file, is none, is too large, or is one too many. Values: `name`, `limit`. */
  | 'pictureMissing'
  | 'pictureType'
  | 'pictureSize'
  | 'pictureTooMany';

/** Thrown inside the readers where a file can't be read on, and turned into a reading at the door. */
export class DraftError extends Error {
  readonly problem: DraftProblem;

  constructor(code: DraftProblemCode, place: Place = {}, values: Values = {}) {
    super(code);
    this.problem = { code, place, values };
  }
}
