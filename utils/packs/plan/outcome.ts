/** What the chosen rows of a plan come to. */
import type { CodeChoice, RowChoice, Template } from '../../model/index.ts';
import { type Settled, settleCodes, type Wanted } from './codes.ts';
import { type Fields, withFields } from './fields.ts';
import type { BaseEntry, Choices, ImportPlan, PlanRow } from './row.ts';

/** A row's template as it would be. */
interface Result {
  readonly row: PlanRow;
  readonly template: Template;
  /** What stands under its id; null where nothing does. */
  readonly was: Template | null;
}

export interface Outcome {
  readonly results: readonly Result[];
  readonly settled: Settled;
  /** Ids. */
  readonly removed: readonly string[];
  readonly base: readonly BaseEntry[];
  /** Ids of pictures of the file that are used, by key. */
  readonly newPictures: ReadonlyMap<string, string>;
}

function chosen(row: PlanRow, choices: Choices): RowChoice {
  const choice = choices.rows?.get(row.id);
  return choice !== undefined && row.choices.includes(choice) ? choice : row.choice;
}

function codeChosen(row: PlanRow, choices: Choices): CodeChoice {
  const choice = choices.codes?.get(row.id);
  return choice !== undefined && row.codeChoices.includes(choice) ? choice : row.codeChoice;
}

/** Which fields a choice gives the template, and under which id; null where nothing is written. */
function given(
  row: PlanRow,
  choice: RowChoice,
): { readonly id: string; readonly fields: Fields | null } | null {
  const { merged, mineFirst, copyId } = row.parts;
  if (choice === 'take') return { id: row.id, fields: merged };
  if (choice === 'merge') return { id: row.id, fields: mineFirst };
  if (choice === 'theirs') return { id: row.id, fields: row.theirs };
  return choice === 'both' ? { id: copyId, fields: row.theirs } : null;
}

/** What is kept for the next time that the pack comes. */
function nextBase(row: PlanRow, choice: RowChoice, id: string): BaseEntry | undefined {
  const { said, sourceId, base } = row.parts;
  if (choice === 'skip') return base;
  // What is gone from the pack is the agent's own from now on.
  if (said === null) return undefined;
  return { templateId: id, ...(sourceId === undefined ? {} : { sourceId }), said };
}

function blank(plan: ImportPlan, id: string): Template {
  return {
    id,
    packId: plan.packId,
    code: '',
    title: '',
    category: [],
    text: '',
    triggers: [],
    stage: null,
    temper: null,
    language: plan.language,
    used: 0,
    lastUsedAt: null,
    updatedAt: plan.now,
    deletedAt: null,
  };
}

export function outcomeOf(plan: ImportPlan, choices: Choices): Outcome {
  const stored = new Map([...plan.pictureKeys].map(([id, key]) => [key, id]));
  const newPictures = new Map<string, string>();
  const idOf = (key: string): string => {
    if (key.startsWith(UNREAD)) return key.slice(UNREAD.length);
    const known = stored.get(key) ?? newPictures.get(key) ?? plan.newId();
    if (!stored.has(key)) newPictures.set(key, known);
    return known;
  };
  const results: Result[] = [];
  const removed: string[] = [];
  const base: BaseEntry[] = [];
  for (const row of plan.rows) {
    const choice = chosen(row, choices);
    const gives = given(row, choice);
    const next = nextBase(row, choice, gives?.id ?? row.id);
    if (next !== undefined) base.push(next);
    if (choice === 'remove') removed.push(row.id);
    if (gives === null || gives.fields === null) continue;
    const was = choice === 'both' ? null : row.mine;
    const template = withFields(was ?? blank(plan, gives.id), gives.fields, idOf);
    results.push({ row, template: { ...template, deletedAt: null }, was });
  }
  const touched = new Set([...removed, ...results.map(({ template }) => template.id)]);
  const standing = plan.mine.filter(({ id, deletedAt }) => deletedAt === null && !touched.has(id));
  const wanted = results.map(
    ({ row, template, was }): Wanted => ({
      template,
      had: was?.deletedAt === null ? was.code : '',
      choice: codeChosen(row, choices),
    }),
  );
  return { results, settled: settleCodes(wanted, standing), removed, base, newPictures };
}

/** Begins the key of a stored picture whose bytes weren't read. */
export const UNREAD = 'id:';
