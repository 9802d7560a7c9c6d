/** Changes of many templates, to be written at once. */
import type { Template } from '../../model/index.ts';

export interface Changes {
  /** Changed and new templates, whole. */
  readonly put: readonly Template[];
  /** Ids of those that go into the recycle bin. */
  readonly remove: readonly string[];
  /** By id of one that goes, that of the one in its place: what was learned for the one is the other's then. */
  readonly takenOver?: ReadonlyMap<string, string>;
}

/** `change` carried out on each; those that it leaves as they are aren't written. */
export function changeEach(
  templates: readonly Template[],
  now: number,
  change: (template: Template) => Template,
): Template[] {
  return templates.flatMap((template) => {
    const next = change(template);
    const same = JSON.stringify(next) === JSON.stringify(template);
    return same ? [] : [{ ...next, updatedAt: now }];
  });
}
