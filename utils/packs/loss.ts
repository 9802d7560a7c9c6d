/** What a file can't hold of a pack, in a form that the interface can say in the user's language. */
import type { Template } from '../model/index.ts';

export type LossCode =
  /** The format holds no pictures. Values: `count`. */
  | 'pictures'
  /** The store doesn't have this picture any more. Values: `id`. */
  | 'missingPicture'
  /** The format has no place for this field. Values: `field`, a key of the template. */
  | 'field'
  /** The category lies deeper than the format holds. Values: `left`, the names that stay out. */
  | 'category'
  /** Longer than programs that read the format are known to take. Values: `field`, `length`, `limit`. */
  | 'tooLong'
  /** The format has no such characters. Values: `field`, `characters`: each once, in order. */
  | 'characters'
  /** A line break in one of a list's texts became a blank. Values: `field`. */
  | 'lineBreaks'
  /** Goes out as it stands: no program that reads this format fills it in. Values: `names`. */
  | 'variables'
  /** The format wants a code and the template has none. Values: `given`, what stands there. */
  | 'code';

export interface Loss {
  /** Where: enough to find the template by. */
  readonly template: Pick<Template, 'id' | 'code' | 'title'>;
  readonly code: LossCode;
  /** What to say it with, by the names given at the code. */
  readonly values: Readonly<Record<string, string | number>>;
}

export function lossOf({ id, code, title }: Template, what: LossCode, values: Loss['values']): Loss {
  return { template: { id, code, title }, code: what, values };
}
