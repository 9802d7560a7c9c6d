/** The kinds by which the rows of an import are looked through, and what would come of them. */
import type { CodeChoice, RowChoice } from '../../../utils/model/index.ts';
import type { ReviewItem, TemplateItem } from './types.ts';

/** In the order in which they are offered: what needs a decision first. */
export const REVIEW_KINDS = [
  'conflict',
  'codes',
  'changed',
  'new',
  'gone',
  'deleted',
  'same',
  'refused',
  'kept',
  'adapted',
] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What differs needs a look; what has no code that is wanted twice isn't of that kind. */
export function isOfKind(item: ReviewItem, kind: ReviewKind): boolean {
  if (item.type !== 'template') return item.type === kind;
  return kind === 'codes' ? item.clash !== null : item.kind === kind;
}

export function countKinds(items: readonly ReviewItem[]): ReadonlyMap<ReviewKind, number> {
  const counts = new Map<ReviewKind, number>();
  for (const item of items)
    for (const kind of REVIEW_KINDS) if (isOfKind(item, kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

export function chosen(item: TemplateItem, choices: ReadonlyMap<string, RowChoice>): RowChoice {
  return choices.get(item.id) ?? item.choice;
}

export function codeChosen(item: TemplateItem, codes: ReadonlyMap<string, CodeChoice>): CodeChoice {
  return codes.get(item.id) ?? item.codeChoice;
}

/** How many templates would be written, and how many go into the recycle bin. */
export function outcome(
  items: readonly ReviewItem[],
  choices: ReadonlyMap<string, RowChoice>,
): { readonly written: number; readonly removed: number } {
  let [written, removed] = [0, 0];
  for (const item of items) {
    if (item.type !== 'template') continue;
    const choice = chosen(item, choices);
    if (choice === 'remove') removed += 1;
    else if (choice !== 'keep' && choice !== 'skip') written += 1;
  }
  return { written, removed };
}

/** What may be chosen for each of these, where all of them offer it. */
export function commonChoices(items: readonly ReviewItem[]): readonly RowChoice[] {
  const [first, ...rest] = items.filter((item) => item.type === 'template');
  return (first?.choices ?? []).filter((choice) => rest.every(({ choices }) => choices.includes(choice)));
}

export function commonCodeChoices(items: readonly ReviewItem[]): readonly CodeChoice[] {
  const [first, ...rest] = items.filter((item) => item.type === 'template');
  return (first?.codeChoices ?? []).filter((one) =>
    rest.every(({ codeChoices }) => codeChoices.includes(one)),
  );
}
