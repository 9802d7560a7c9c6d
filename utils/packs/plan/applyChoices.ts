/** A plan and what the agent chose become what is to be written. */
import type { CodeChoice, RowChoice, RowKind, Template } from '../../model/index.ts';
import type { DraftPicture } from '../draft.ts';
import { outcomeOf } from './outcome.ts';
import type { BaseEntry, Choices, ImportPlan } from './row.ts';

/** A picture of the file, under the id by which templates name it. */
export interface NewPicture extends DraftPicture {
  readonly id: string;
}

export interface ImportResult {
  /** New and changed templates, whole; what stays as it is isn't among them. */
  readonly put: readonly Template[];
  /** Ids of those that go into the recycle bin. */
  readonly remove: readonly string[];
  /** For the next time that the pack comes. */
  readonly base: readonly BaseEntry[];
  /** Those that `put` needs and the store doesn't have. */
  readonly pictures: readonly NewPicture[];
}

export function applyChoices(plan: ImportPlan, choices: Choices = {}): ImportResult {
  const { results, settled, removed, base, newPictures } = outcomeOf(plan, choices);
  const put: Template[] = [];
  results.forEach(({ was, template }, i) => {
    const next = settled.templates[i] ?? template;
    if (was === null || JSON.stringify(was) !== JSON.stringify(next)) put.push(next);
  });
  put.push(...settled.without);
  const pictures = [...newPictures].flatMap(([key, id]) => {
    const picture = plan.pictures.get(key);
    return picture === undefined ? [] : [{ ...picture, id }];
  });
  return {
    put: put.map((template) => ({ ...template, updatedAt: plan.now })),
    remove: removed,
    base,
    pictures,
  };
}

/** One choice for all rows that offer it, of some kinds or of all: for `Choices.rows`. */
export function chooseForAll(
  plan: ImportPlan,
  choice: RowChoice,
  kinds?: readonly RowKind[],
): ReadonlyMap<string, RowChoice> {
  const rows = plan.rows.filter(
    (row) => row.choices.includes(choice) && (kinds === undefined || kinds.includes(row.kind)),
  );
  return new Map(rows.map((row) => [row.id, choice]));
}

/** One choice for all codes that two want: for `Choices.codes`. */
export function chooseCodes(plan: ImportPlan, choice: CodeChoice): ReadonlyMap<string, CodeChoice> {
  const rows = plan.rows.filter((row) => row.codeChoices.includes(choice));
  return new Map(rows.map((row) => [row.id, choice]));
}
