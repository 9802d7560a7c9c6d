/** The category tree as rows from top to bottom, and where a key leads in it. Pure. */
import type { CategoryNode } from '../../utils/model/index.ts';
import { categoryText } from './filter.ts';

export interface TreeRow {
  /** The path as the filter has it; empty: all templates; null: those of no category. */
  readonly id: string | null;
  readonly name: string;
  readonly path: readonly string[];
  readonly count: number;
  /** From 1. */
  readonly level: number;
  /** Null where nothing lies below. */
  readonly isOpen: boolean | null;
  /** Among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly size: number;
}

interface Ends {
  readonly all: { readonly name: string; readonly count: number };
  readonly none: { readonly name: string; readonly count: number };
}

/** All templates first, then the categories, those below open ones included, and last those of no category. */
export function treeRows(
  nodes: readonly CategoryNode[],
  open: ReadonlySet<string>,
  { all, none }: Ends,
): readonly TreeRow[] {
  const size = nodes.length + 2;
  const ends = { path: [], level: 1, isOpen: null, size };
  return [
    { ...ends, id: '', ...all, position: 1 },
    ...rowsAt(nodes, open, 1, 2, size),
    { ...ends, id: null, ...none, position: size },
  ];
}

function rowsAt(
  nodes: readonly CategoryNode[],
  open: ReadonlySet<string>,
  level: number,
  first: number,
  size: number,
): readonly TreeRow[] {
  return nodes.flatMap(({ name, path, all, children }, at) => {
    const id = categoryText(path);
    const isOpen = children.length === 0 ? null : open.has(id);
    const row = { id, name, path, count: all, level, isOpen, position: first + at, size };
    return isOpen ? [row, ...rowsAt(children, open, level + 1, 1, children.length)] : [row];
  });
}

export type TreeStep =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'toggle'; readonly at: number };

/** https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ @returns null where the key isn't the tree's. */
export function treeStep(rows: readonly TreeRow[], at: number, key: string): TreeStep | null {
  const row = rows[at];
  if (row === undefined) return null;
  const go = (to: number): TreeStep | null => (rows[to] === undefined ? null : { kind: 'go', to });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? go(at + 1) : { kind: 'toggle', at };
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'toggle', at };
      return go(rows.findLastIndex((one, i) => i < at && one.level < row.level));
    default:
      return null;
  }
}

/** The next row whose name begins with what was typed, around the end. */
export function typedTo(rows: readonly TreeRow[], at: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  for (let step = 1; step <= rows.length; step += 1) {
    const to = (at + step) % rows.length;
    if (rows[to]?.name.toLowerCase().startsWith(wanted)) return to;
  }
  return null;
}

/** Paths that a category can be moved under: not itself, not what lies in it, not where it is already. */
export function targetsFor(paths: readonly string[], path: readonly string[]): readonly string[] {
  const own = categoryText(path);
  const parent = categoryText(path.slice(0, -1));
  return paths.filter((one) => one !== own && one !== parent && !one.startsWith(categoryText([own, ''])));
}
