import type { Tag } from '../../utils/model/index.ts';

/** Tags to offer for what is typed: in use elsewhere, not yet on this shopper; those that begin with it first. */
export function tagOptions(text: string, tags: readonly string[], known: readonly Tag[]): readonly Tag[] {
  const wanted = text.trim().toLowerCase();
  const free = known.filter(({ name }) => !tags.includes(name) && name.toLowerCase().includes(wanted));
  const starts = free.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const best = [...starts, ...free.filter((tag) => !starts.includes(tag))].slice(0, MOST);
  // Those of a group stand where its first one does.
  const groups = [...new Set(best.map(groupOf))];
  return best.toSorted((a, b) => groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)));
}

function groupOf({ group = '' }: Tag): string {
  return group;
}

const MOST = 6;
