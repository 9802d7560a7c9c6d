/** Which rows are selected. Pure. */

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** From where Shift extends it; null at first. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** Those of the rows that are selected. */
export function chosenOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { ids }: Selection,
): readonly Row[] {
  // Nothing is, as a rule, and then thousands needn't be asked.
  return ids.size === 0 ? [] : rows.filter(({ id }) => ids.has(id));
}

export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** From the anchor to `id`, both included, beside what is selected already; the anchor stays. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const to = order.indexOf(id);
  const from = selection.anchor === null ? to : order.indexOf(selection.anchor);
  if (from < 0 || to < 0) return toggled(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor ?? id };
}

/** All of them; none, when all are already. */
export function allOrNone({ ids }: Selection, order: readonly string[]): Selection {
  return order.every((id) => ids.has(id)) ? NOTHING_SELECTED : { ids: new Set(order), anchor: null };
}
