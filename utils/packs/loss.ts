/** What a file can't hold of a pack, in a form that the interface can say in the user's language. */
import type { LossCode, Template, Values } from '../model/index.ts';

export interface Loss {
  /** Where: enough to find the template by. */
  readonly template: Pick<Template, 'id' | 'code' | 'title'>;
  readonly code: LossCode;
  readonly values: Values;
}

export function lossOf({ id, code, title }: Template, what: LossCode, values: Values): Loss {
  return { template: { id, code, title }, code: what, values };
}
