/** Moving and marking many templates at once. */
import type { Marks, Template } from '../../model/index.ts';
import { settleCodes } from '../plan/codes.ts';
import { type Changes, changeEach } from './changes.ts';

export interface MarkedMany {
  readonly changes: Changes;
  /** Ids of those that come into another pack without their shortcut code: it is another's there. */
  readonly withoutCode: readonly string[];
}

/**
 * Gives `marks` to the templates of `ids`.
 * @param all every template that serves: a code may be taken where they go.
 */
export function markMany(
  all: readonly Template[],
  ids: readonly string[],
  marks: Marks,
  now: number,
): MarkedMany {
  const chosen = new Set(ids);
  const marked = changeEach(
    all.filter(({ id }) => chosen.has(id)),
    now,
    (template) => ({ ...template, ...marks }),
  );
  const before = new Map(all.map((template) => [template.id, template]));
  const moved = (template: Template): boolean => before.get(template.id)?.packId !== template.packId;
  const touched = new Set(marked.map(({ id }) => id));
  const { templates } = settleCodes(
    marked.map((template) => ({ template, had: moved(template) ? '' : template.code, choice: 'noCode' })),
    all.filter(({ id, deletedAt }) => deletedAt === null && !touched.has(id)),
  );
  const withoutCode = templates.filter(({ code }, i) => code !== marked[i]?.code).map(({ id }) => id);
  return { changes: { put: templates, remove: [] }, withoutCode };
}
