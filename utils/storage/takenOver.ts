/** What was learned for a template goes to the one that stands in its place, and back. */
import type { DeskDatabase } from './database.ts';
import { voidSnapshot } from './engineState.ts';

/** Lessons and bans that went from one template to another: ids of their rows. */
export interface MovedLearned {
  readonly from: string;
  readonly to: string;
  readonly lessons: readonly number[];
  readonly bans: readonly number[];
}

/** Tables that are written to: whoever moves in a transaction of their own needs them in it. */
export function movedTables({ lessons, bans, engine }: DeskDatabase) {
  return [lessons, bans, engine];
}

/**
 * Inside a transaction over `movedTables`.
 * @param takenOver by id of a template, that of the one in its place.
 */
export async function moveLearned(
  takenOver: ReadonlyMap<string, string>,
  database: DeskDatabase,
): Promise<readonly MovedLearned[]> {
  const { lessons, bans } = database;
  const moved: MovedLearned[] = [];
  for (const [from, to] of takenOver) {
    const one = {
      from,
      to,
      lessons: await lessons.where('templateId').equals(from).primaryKeys(),
      bans: await bans.where('templateId').equals(from).primaryKeys(),
    };
    if (one.lessons.length + one.bans.length > 0) moved.push(one);
  }
  await point(
    moved.map((one) => ({ ...one, from: one.to, to: one.from })),
    database,
  );
  return moved;
}

/** Inside a transaction over `movedTables`: undoes `moveLearned`. What was erased, or moved on, since stays so. */
export const moveLearnedBack = point;

/** Rows that are their `to`'s become their `from`'s. */
async function point(moved: readonly MovedLearned[], database: DeskDatabase): Promise<void> {
  if (moved.length === 0) return;
  const { lessons, bans } = database;
  for (const { from, to, ...ids } of moved) {
    const mine = <Row extends { readonly templateId: string }>(rows: readonly (Row | undefined)[]) =>
      rows.flatMap((row) => (row?.templateId === to ? [{ ...row, templateId: from }] : []));
    await lessons.bulkPut(mine(await lessons.bulkGet([...ids.lessons])));
    await bans.bulkPut(mine(await bans.bulkGet([...ids.bans])));
  }
  await voidSnapshot(database);
}
