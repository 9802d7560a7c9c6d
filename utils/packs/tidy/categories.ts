/** The tree of categories, and changes of it. It is drawn from the templates: a category is where some are. */
import type { CategoryNode, CategoryProblem, Template } from '../../model/index.ts';
import { PACK_LIMITS } from '../limits.ts';
import { type Changes, changeEach } from './changes.ts';

/** The categories of these templates, by name in the language's order; numbers by their value. */
export function categoryTree(templates: readonly Template[], language: string): readonly CategoryNode[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return nodesAt(
    templates.map(({ category }) => category),
    [],
    collator,
  );
}

function nodesAt(
  paths: readonly (readonly string[])[],
  above: readonly string[],
  collator: Intl.Collator,
): readonly CategoryNode[] {
  const depth = above.length;
  const byName = new Map<string, (readonly string[])[]>();
  for (const path of paths) {
    const name = path[depth];
    if (name === undefined) continue;
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [path]);
    else list.push(path);
  }
  return [...byName]
    .sort(([a], [b]) => collator.compare(a, b))
    .map(([name, under]) => {
      const path = [...above, name];
      const own = under.filter((one) => one.length === depth + 1).length;
      return { name, path, own, all: under.length, children: nodesAt(under, path, collator) };
    });
}

export type CategoryMove =
  | { readonly ok: true; readonly changes: Changes }
  | { readonly ok: false; readonly problem: CategoryProblem };

function isUnder(path: readonly string[], above: readonly string[]): boolean {
  return above.every((name, i) => path[i] === name);
}

/**
 * Renames or moves a category with everything below it: `from` becomes `to` (whole paths). Where `to` is one already,
 * the two become one. An empty `to` dissolves the category: what is in it moves to the top.
 */
export function moveCategory(
  templates: readonly Template[],
  from: readonly string[],
  to: readonly string[],
  now: number,
): CategoryMove {
  const names = to.map((name) => name.trim());
  const problem = problemOf(names, from);
  if (problem !== null) return { ok: false, problem };
  const put = changeEach(templates, now, (template) =>
    isUnder(template.category, from)
      ? { ...template, category: [...names, ...template.category.slice(from.length)] }
      : template,
  );
  const tooDeep = put.some(({ category }) => category.length > PACK_LIMITS.categoryDepth);
  return tooDeep ? { ok: false, problem: 'tooDeep' } : { ok: true, changes: { put, remove: [] } };
}

function problemOf(to: readonly string[], from: readonly string[]): CategoryProblem | null {
  if (from.length === 0 || to.includes('')) return 'missing';
  if (to.some((name) => name.length > PACK_LIMITS.categoryName)) return 'tooLong';
  return to.length > from.length && isUnder(to, from) ? 'intoItself' : null;
}
