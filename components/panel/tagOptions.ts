/** Tags to offer for what is typed: in use elsewhere, not yet on this shopper; those that begin with it first. */
export function tagOptions(
  text: string,
  tags: readonly string[],
  known: readonly string[],
): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const free = known.filter((tag) => !tags.includes(tag) && tag.toLowerCase().includes(wanted));
  const starts = free.filter((tag) => tag.toLowerCase().startsWith(wanted));
  return [...starts, ...free.filter((tag) => !starts.includes(tag))].slice(0, MOST);
}

const MOST = 6;
