/** Three accounts of one template become one: as it was imported before (base), as it stands here, as it comes now. */
import { TEMPLATE_FIELDS, type TemplateField } from '../../model/index.ts';
import { emptyFields, type Fields, isEmpty, type Said, sameValue } from './fields.ts';

/** Who changed a field. `unknown`: it differs, and there is no base to tell by. */
export type ChangedBy = 'mine' | 'theirs' | 'both' | 'unknown';

export interface FieldDifference<F extends TemplateField = TemplateField> {
  readonly field: F;
  readonly mine: Fields[F];
  readonly theirs: Fields[F];
  /** Undefined where there is no base. */
  readonly base: Fields[F] | undefined;
  readonly by: ChangedBy;
  /** Both changed it, and one of them has to give way. */
  readonly conflict: boolean;
}

export interface Merged {
  /** Fields in which mine and theirs differ, in the order of `TEMPLATE_FIELDS`. */
  readonly differences: readonly FieldDifference[];
  /** Their changes and mine; theirs where they conflict. */
  readonly merged: Fields;
  /** As `merged`, but mine where they conflict. */
  readonly mineFirst: Fields;
  /** Everything as they have it. */
  readonly theirs: Fields;
}

/**
 * Merges field by field. With a base, a field that the entry leaves out is as empty as one that it names empty, if the
 * base told of it. Without a base, what is empty or left out in the entry says nothing: mine stays.
 */
export function merge(mine: Fields, said: Said, base: Said | undefined): Merged {
  const theirs = base === undefined ? saidOver(mine, said) : saidSince(mine, said, base);
  const merged: Record<string, unknown> = { ...mine };
  const mineFirst: Record<string, unknown> = { ...mine };
  const differences: FieldDifference[] = [];
  for (const field of TEMPLATE_FIELDS) {
    const [my, their] = [mine[field], theirs[field]];
    if (sameValue(my, their)) continue;
    // What the base left out isn't known to have been changed by them: `theirs` differs where they name it now.
    const was = base === undefined ? undefined : (base[field] ?? emptyOf(field, mine));
    const by = changedBy(my, their, was);
    const together = field === 'triggers' && by === 'both' ? joinTriggers(mine, theirs, base) : null;
    differences.push({
      field,
      mine: my,
      theirs: their,
      base: was,
      by,
      conflict: by === 'both' && together === null,
    });
    if (by === 'mine') continue;
    merged[field] = together ?? their;
    if (by !== 'both' || together !== null) mineFirst[field] = together ?? their;
  }
  return {
    differences,
    merged: merged as unknown as Fields,
    mineFirst: mineFirst as unknown as Fields,
    theirs,
  };
}

function changedBy(
  mine: Fields[TemplateField],
  theirs: Fields[TemplateField],
  base: Fields[TemplateField] | undefined,
): ChangedBy {
  if (base === undefined) return 'unknown';
  if (sameValue(mine, base)) return 'theirs';
  return sameValue(theirs, base) ? 'mine' : 'both';
}

function emptyOf(field: TemplateField, mine: Fields): Fields[TemplateField] {
  return emptyFields(mine.language)[field];
}

/** Mine, with what they name over it. */
function saidOver(mine: Fields, said: Said): Fields {
  const named = TEMPLATE_FIELDS.filter((field) => !isEmpty(said[field])).map((field) => [field, said[field]]);
  return { ...mine, ...(Object.fromEntries(named) as Said) };
}

/** Theirs as it is now, where the base tells how it was. */
function saidSince(mine: Fields, said: Said, base: Said): Fields {
  const now = TEMPLATE_FIELDS.map((field) => {
    const value = said[field];
    if (value !== undefined) return [field, value];
    // Neither tells of it: it isn't theirs at all.
    return [field, base[field] === undefined ? mine[field] : emptyOf(field, mine)];
  });
  return Object.fromEntries(now) as unknown as Fields;
}

/** Wordings that either side has added, without those that either has taken out. */
function joinTriggers(mine: Fields, theirs: Fields, base: Said | undefined): readonly string[] {
  const was = new Set(base?.triggers ?? []);
  const [my, their] = [new Set(mine.triggers), new Set(theirs.triggers)];
  const stays = (trigger: string): boolean => !was.has(trigger) || (my.has(trigger) && their.has(trigger));
  return [...new Set([...theirs.triggers, ...mine.triggers])].filter(stays);
}
