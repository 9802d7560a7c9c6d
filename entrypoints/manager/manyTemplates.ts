/** Many templates changed at once, the recycle bin, versions: loaded when it is asked for. */
import type { TemplateCallbacks } from '../../components/index.ts';
import { translateTools } from '../../utils/locale/index.ts';
import type { Language, Template } from '../../utils/model/index.ts';
import {
  findDuplicates,
  markMany,
  mergeGroup,
  moveCategory,
  replaceInMany,
} from '../../utils/packs/index.ts';
import {
  type ChangeWork,
  changeTemplates,
  listDeleted,
  listVersions,
  markDeleted,
  putBackInBin,
  readTemplates,
  restoreDeleted,
  restoreVersion,
  saveTemplate,
  takeChangesBack,
  takeFromBin,
} from '../../utils/storage/index.ts';
import { compareTexts } from './compare.ts';
import { tellErased } from './learned.ts';
import type { ManagerState } from './state.ts';
import { tellTemplates } from './tellTemplates.ts';

export interface TemplateDesk {
  readonly state: Pick<ManagerState, 'templates' | 'packs'>;
  readonly language: Language;
  readonly personalName: string;
  offerUndo(message: string, back: () => Promise<unknown>, time?: number): void;
}

/** How long what went out of the recycle bin can be had back, in milliseconds. */
const PURGE_UNDO = 20_000;

export function createManyActions({
  state,
  language,
  personalName,
  offerUndo,
}: TemplateDesk): TemplateCallbacks {
  const t = translateTools(language);
  const change = async (work: ChangeWork, message: (n: number) => string): Promise<void> => {
    const written = await changeTemplates(work, Date.now(), personalName);
    const ids = written.left.map(({ id }) => id);
    if (ids.length === 0) return;
    // What was learned, and is another's now, is only in an engine that is built again.
    const tell = () => (written.moved.length > 0 ? tellErased() : tellTemplates(ids));
    offerUndo(message(ids.length), async () => {
      // One that was edited since keeps that edit; the others go back.
      await takeChangesBack(written, 'keep');
      await tell();
    });
    await tell();
  };
  /** Those of read-only packs are never changed. */
  const changeable = (): readonly Template[] => {
    const fixed = new Set(state.packs.value.filter((pack) => pack.readOnly).map(({ id }) => id));
    return (state.templates.value ?? []).filter(({ packId }) => !fixed.has(packId));
  };
  const pathText = (path: readonly string[]): string => path.join(' / ') || t('many.noCategory');

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
    onReadVersions: (templateId) => listVersions(templateId),
    async onRestoreVersion({ id, template: { id: templateId } }) {
      const [before] = await readTemplates([templateId]);
      const restored = await restoreVersion(templateId, id, Date.now());
      if (before === undefined || restored === undefined) return;
      offerUndo(t('auto.restored'), async () => {
        await saveTemplate({ ...before, updatedAt: Date.now() }, personalName);
        await tellTemplates([templateId]);
      });
      await tellTemplates([templateId]);
    },
    onFindReplace: async (question) => replaceInMany(changeable(), question, Date.now()),
    async onReplace(rows) {
      const put = rows.flatMap(({ changed }) => changed ?? []);
      await change({ put, remove: [] }, (n) => t('many.changed', { n }));
    },
    onFindDuplicates: async () => findDuplicates(changeable()),
    async onMerge(groups) {
      const changes = groups.map(({ templates, keepId }) => mergeGroup(templates, keepId, Date.now()));
      const put = changes.flatMap((one) => one.put);
      const remove = changes.flatMap((one) => one.remove);
      const takenOver = new Map(changes.flatMap((one) => [...(one.takenOver ?? [])]));
      await change({ put, remove, takenOver }, () => t('tidy.merged', { n: remove.length }));
    },
    onCompare: async (before, after) => compareTexts(before, after),
    async onRestoreDeleted(ids) {
      await restoreDeleted(ids);
      offerUndo(t('many.restored', { n: ids.length }), async () => {
        const now = Date.now();
        await Promise.all(ids.map((id) => markDeleted(id, now)));
        await tellTemplates(ids);
      });
      await tellTemplates(ids);
    },
    async onPurgeDeleted(ids) {
      const taken = await takeFromBin(ids);
      if (taken.templates.length === 0) return;
      offerUndo(t('bin.purged', { n: taken.templates.length }), () => putBackInBin(taken), PURGE_UNDO);
    },
  };
}
