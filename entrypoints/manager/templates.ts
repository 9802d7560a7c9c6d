/** Templates as the agent changes them in the manager: one by one and many at once. Each step can be taken back whole. */
import type { TemplateCallbacks, TemplateDraft } from '../../components/index.ts';
import type { Pack, Template } from '../../utils/model/index.ts';
import { changeTemplate, PERSONAL_PACK } from '../../utils/storage/index.ts';
import type { TemplateDesk } from './manyTemplates.ts';

/** What is in the form, put into the template that is stored; what isn't set is left out. */
export function templateFrom(
  { id, overrides, shops, platforms, validFrom, validTo, pinned, ...words }: TemplateDraft,
  known: Template | undefined,
  packs: readonly Pack[],
): Template {
  const fresh = packs.find((pack) => pack.id === words.packId)?.language ?? 'zh-CN';
  const { language = fresh, used = 0, lastUsedAt = null, deletedAt = null } = known ?? {};
  return {
    ...{ language, used, lastUsedAt, deletedAt },
    ...words,
    ...(shops.length === 0 ? {} : { shops }),
    ...(platforms.length === 0 ? {} : { platforms }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
    ...(pinned ? { pinned } : {}),
    ...(overrides === null ? {} : { overrides }),
    id: id ?? crypto.randomUUID(),
    packId: words.packId || known?.packId || PERSONAL_PACK,
    updatedAt: Date.now(),
  };
}

/** What stands in a form, and what stood in it unchanged; null where that is nothing. */
export interface DraftSave {
  readonly draft: TemplateDraft;
  readonly seen: TemplateDraft | null;
}

/** Saves a form's template. @returns its id. */
export async function saveDraft(
  { draft, seen }: DraftSave,
  packs: readonly Pack[],
  personalName: string,
): Promise<string> {
  const id = draft.id ?? crypto.randomUUID();
  await changeTemplate(
    id,
    (known) => {
      const next = { ...templateFrom(draft, known, packs), id };
      if (known === undefined || seen === null) return { next, keep: false };
      return withOthers(next, templateFrom(seen, known, packs), known);
    },
    personalName,
  );
  return id;
}

/**
 * What another window changed since the form saw it stays where the form left it as it was; where both changed it the
 * form's counts, and what it overwrites is to be kept.
 */
function withOthers(next: Template, seen: Template, known: Template): { next: Template; keep: boolean } {
  const result: Record<string, unknown> = { ...next };
  let keep = false;
  for (const key of new Set([...Object.keys(next), ...Object.keys(seen), ...Object.keys(known)])) {
    const part = (one: Template): string => JSON.stringify(one[key as keyof Template] ?? null);
    if (key === 'updatedAt' || key === 'id' || part(known) === part(seen)) continue;
    if (part(next) !== part(seen)) keep ||= part(next) !== part(known);
    else if (key in known) result[key] = known[key as keyof Template];
    else delete result[key];
  }
  return { next: result as unknown as Template, keep };
}

/** What the agent does with many at once; the code of it is loaded with the first of it. */
export function createTemplateActions(desk: TemplateDesk): TemplateCallbacks {
  let loading: Promise<TemplateCallbacks> | null = null;
  const many = (): Promise<TemplateCallbacks> => {
    loading ??= import('./manyTemplates.ts').then(({ createManyActions }) => createManyActions(desk));
    return loading;
  };
  return {
    onMoveCategory: async (from, to) => (await many()).onMoveCategory(from, to),
    onMarkTemplates: async (ids, marks) => (await many()).onMarkTemplates(ids, marks),
    onDeleteTemplates: async (ids) => (await many()).onDeleteTemplates(ids),
    onReadDeleted: async () => (await many()).onReadDeleted(),
    onRestoreDeleted: async (ids) => (await many()).onRestoreDeleted(ids),
    onPurgeDeleted: async (ids) => (await many()).onPurgeDeleted(ids),
    onReadVersions: async (id) => (await many()).onReadVersions(id),
    onRestoreVersion: async (version) => (await many()).onRestoreVersion(version),
    onFindReplace: async (question) => (await many()).onFindReplace(question),
    onReplace: async (rows) => (await many()).onReplace(rows),
    onFindDuplicates: async () => (await many()).onFindDuplicates(),
    onMerge: async (groups) => (await many()).onMerge(groups),
    onCompare: async (before, after) => (await many()).onCompare(before, after),
  };
}
