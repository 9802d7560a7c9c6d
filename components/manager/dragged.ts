/** What is dragged from the list or the tree onto a category. */
const TEMPLATES = 'application/x-deskmate-templates';
const CATEGORY = 'application/x-deskmate-category';

export type Dragged =
  | { readonly kind: 'templates'; readonly ids: readonly string[] }
  | { readonly kind: 'category'; readonly path: readonly string[] };

export function startDrag(data: DataTransfer | null, dragged: Dragged): void {
  if (data === null) return;
  data.effectAllowed = 'move';
  if (dragged.kind === 'templates') data.setData(TEMPLATES, JSON.stringify(dragged.ids));
  else data.setData(CATEGORY, JSON.stringify(dragged.path));
}

/** Whether it is one of ours; what it is can be read only when it is dropped. */
export function isDragged(data: DataTransfer | null): boolean {
  return data !== null && (data.types.includes(TEMPLATES) || data.types.includes(CATEGORY));
}

/** Null for anything that another page, or nobody, put in. */
export function readDrag(data: DataTransfer | null): Dragged | null {
  const ids = strings(data?.getData(TEMPLATES));
  if (ids !== null) return { kind: 'templates', ids };
  const path = strings(data?.getData(CATEGORY));
  return path === null ? null : { kind: 'category', path };
}

function strings(text: string | undefined): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
  } catch {
    return null;
  }
}
