/** What is wrong with a pack, in a form that the interface can say in the user's language. */

export type PackProblemCode =
  /** The text isn't JSON. */
  | 'notJson'
  /** JSON, but not a Deskmate pack. */
  | 'notAPack'
  /** A pack of a later version than this program reads. Values: `version`, `reads`. */
  | 'newerVersion'
  /** A field isn't there, or is empty where it must not be. */
  | 'missing'
  /** A field holds another type. Values: `expected`. */
  | 'wrongType'
  /** A field holds none of the values that are known. Values: `expected`. */
  | 'unknownValue'
  /** A text is longer than allowed. Values: `limit`. */
  | 'tooLong'
  /** A list holds more than allowed. Values: `limit`. */
  | 'tooMany'
  /** The code, or the id, was given before. Values: `value`, `first` (the place of the first). */
  | 'duplicateCode'
  | 'duplicateId'
  /** `yyyy-mm-dd` was wanted, of a day that is in the calendar. */
  | 'notADay'
  /** The last day lies before the first. */
  | 'endsBeforeStart'
  /** A template names a picture that the file doesn't. Values: `id`. */
  | 'unknownPicture'
  /** The picture's file isn't there: JSON without its zip, or a zip that lost some. Values: `file`. */
  | 'missingPicture'
  /** The picture's bytes aren't those that were written. Values: `file`. */
  | 'wrongHash'
  /** The bytes are none of a picture of the type that is said. Values: `file`, `type`. */
  | 'notAPicture'
  /** The file isn't a zip, or it is broken or cut off. */
  | 'notAZip'
  /** A zip without `pack.json`. */
  | 'noPack'
  /** A name in the zip that leads out of it. Values: `name`. */
  | 'unsafeName'
  /** A name that the zip holds twice. Values: `name`. */
  | 'duplicateName'
  /** Too many bytes. Values: `limit`. */
  | 'tooLarge';

export interface PackProblem {
  readonly code: PackProblemCode;
  /** Where in the JSON, e.g. `templates[12].code`, or a name in the zip; empty for the file as a whole. */
  readonly place: string;
  /** What to say it with, by the names given at the code. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The place that a path of keys and indexes leads to: `templates[12].code`. */
export function placeOf(path: readonly (string | number)[]): string {
  let place = '';
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? step : `.${step}`;
  }
  return place;
}
