/** How well titles are found as they are typed. */
import type { Kind, Typed } from './queries.ts';

export interface Shares {
  /** Shares of the queries whose title is among what is shown, and stands first. */
  readonly found: number;
  readonly first: number;
}

/** Shares of the titles that are found, and found first; several templates of one title are as good as one. */
export function sharesOf(find: (typed: string) => readonly string[], typed: readonly Typed[]): Shares {
  let found = 0;
  let first = 0;
  for (const { text, title } of typed) {
    const titles = find(text);
    if (titles.includes(title)) found += 1;
    if (titles[0] === title) first += 1;
  }
  return { found: round(found / typed.length), first: round(first / typed.length) };
}

/** The same by what is typed. */
export function sharesByKind(
  find: (typed: string) => readonly string[],
  typed: readonly Typed[],
): { readonly [kind in Kind]?: Shares } {
  const kinds = [...new Set(typed.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      sharesOf(
        find,
        typed.filter((one) => one.kind === kind),
      ),
    ]),
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
