/** Templates as the agent changes them in the manager: one by one and many at once. Each step can be taken back whole. */
import type { TemplateCallbacks, TemplateDraft } from '../../components/index.ts';
import type { TranslateTemplates } from '../../utils/locale/index.ts';
import { learnedChanged, send, templatesChanged } from '../../utils/messaging/index.ts';
import type { Pack, Template } from '../../utils/model/index.ts';
import { markMany, moveCategory } from '../../utils/packs/index.ts';
import {
  changeTemplates,
  listDeleted,
  markDeleted,
  PERSONAL_PACK,
  restoreDeleted,
  type TemplateWork,
  takeChangesBack,
} from '../../utils/storage/index.ts';
import type { ManagerState } from './state.ts';

/** The background takes so many ids at once; of more, its engine is built again. */
const MAX_TOLD = 1000;

/** The background's engine holds a copy. One that isn't there reads the store when it starts. */
export async function tellTemplates(ids: readonly string[]): Promise<void> {
  const told = ids.length > MAX_TOLD ? send(learnedChanged, {}) : send(templatesChanged, { ids: [...ids] });
  await told.catch(() => null);
}

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

interface Desk {
  readonly state: Pick<ManagerState, 'templates' | 'packs'>;
  readonly t: TranslateTemplates;
  readonly personalName: string;
  offerUndo(message: string, back: () => Promise<unknown>): void;
}

export function createTemplateActions({ state, t, personalName, offerUndo }: Desk): TemplateCallbacks {
  const change = async (work: TemplateWork, message: (n: number) => string): Promise<void> => {
    const written = await changeTemplates(work, Date.now(), personalName);
    const ids = written.left.map(({ id }) => id);
    if (ids.length === 0) return;
    offerUndo(message(ids.length), async () => {
      // One that was edited since keeps that edit; the others go back.
      await takeChangesBack(written, 'keep');
      await tellTemplates(ids);
    });
    await tellTemplates(ids);
  };
  /** Those of read-only packs are never changed. */
  const changeable = (): readonly Template[] => {
    const fixed = new Set(state.packs.value.filter((pack) => pack.readOnly).map(({ id }) => id));
    return (state.templates.value ?? []).filter(({ packId }) => !fixed.has(packId));
  };
  const pathText = (path: readonly string[]): string => path.join(' / ') || t('tree.none');

  return {
    async onMoveCategory(from, to) {
      const move = moveCategory(changeable(), from, to, Date.now());
      if (!move.ok) return move.problem;
      const [name, place] = [from.at(-1) ?? '', pathText(to)];
      await change(move.changes, () => t('tree.moved', { name, to: place }));
      return null;
    },
    async onMarkTemplates(ids, marks) {
      const all = changeable();
      const { changes } = markMany(all, ids, marks, Date.now());
      const { category } = marks;
      await change(changes, (n) =>
        category === undefined ? t('many.changed', { n }) : t('many.moved', { n, to: pathText(category) }),
      );
    },
    async onDeleteTemplates(ids) {
      const all = new Set(changeable().map(({ id }) => id));
      const remove = ids.filter((id) => all.has(id));
      await change({ put: [], remove }, (n) => t('many.deleted', { n }));
    },
    onReadDeleted: () => listDeleted(),
    async onRestoreDeleted(ids) {
      await restoreDeleted(ids);
      offerUndo(t('many.restored', { n: ids.length }), async () => {
        const now = Date.now();
        await Promise.all(ids.map((id) => markDeleted(id, now)));
        await tellTemplates(ids);
      });
      await tellTemplates(ids);
    },
  };
}
