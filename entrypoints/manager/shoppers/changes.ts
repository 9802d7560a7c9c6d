/** What the agent does with shoppers and tags, carried out in the store. Each is one step that can be undone. */
import type { ManyWish } from '../../../components/index.ts';
import type { TranslateShoppers } from '../../../utils/locale/index.ts';
import type { TagColour } from '../../../utils/model/index.ts';
import {
  changeMany,
  changeTag,
  moveTags,
  putShoppersBack,
  putTagBack,
  readSetting,
  tagName,
  takeShoppersOut,
  undoMany,
  undoTags,
} from '../../../utils/storage/index.ts';
import type { PageHost } from '../lazyPages.ts';
import { tellErased } from '../learned.ts';
import { forgetWaiting } from '../privacy/forgetWaiting.ts';
import { copyReceipts, createReceipt, RECEIPT_TIME } from '../privacy/receipt.ts';

export interface ShopperChanges {
  many(ids: readonly string[], wish: ManyWish): Promise<void>;
  tagLook(name: string, look: { readonly colour?: TagColour; readonly group?: string }): Promise<void>;
  move(from: readonly string[], to: string | null): Promise<void>;
}

export function createChanges(t: TranslateShoppers, { language, offerUndo }: PageHost): ShopperChanges {
  const erase = async (ids: readonly string[]): Promise<void> => {
    const taken = await takeShoppersOut(ids);
    const [first] = taken;
    if (first === undefined) return;
    const isOne = taken.length === 1;
    const now = Date.now();
    const receipts = taken.map((file) =>
      createReceipt(file, { name: file.shopper?.name ?? '', now, language }),
    );
    // Of one, the engine forgets what it is told of; of many, it takes in anew what is left.
    const tell = (back: boolean) => tellErased(isOne ? { conversation: first.id, back } : undefined);
    offerUndo(
      isOne ? (receipts[0]?.said ?? '') : t('shopper.many.erased', { n: taken.length }),
      async () => {
        await putShoppersBack(taken);
        await tell(true);
      },
      RECEIPT_TIME,
      () => copyReceipts(receipts, language),
    );
    await Promise.all([tell(false), forgetWaiting()]);
    // What was learned from them is in backups as well.
    const rewritten = await (await import('../carry/cleanBackups.ts')).cleanBackups();
    for (const receipt of receipts) receipt.rewrote(rewritten);
  };
  const flag = async (ids: readonly string[], wish: Extract<ManyWish, { kind: 'flag' }>): Promise<void> => {
    const { colour, note } = wish;
    const agent = await readSetting('agentName');
    const at = Date.now();
    const next = colour === null ? null : { colour, note, agent, at };
    const done = await changeMany(ids, { kind: 'flag', flag: next }, at);
    const n = done.changed.length;
    offerUndo(t(colour === null ? 'shopper.many.unflagged' : 'shopper.many.flagged', { n }), () =>
      undoMany(done),
    );
  };
  return {
    async many(ids, wish) {
      if (wish.kind === 'erase') return erase(ids);
      if (wish.kind === 'flag') return flag(ids, wish);
      const tag = tagName(wish.tag);
      if (tag === null) return;
      const done = await changeMany(ids, { kind: wish.kind, tag }, Date.now());
      const said = wish.kind === 'tag' ? 'shopper.many.tagged' : 'shopper.many.untagged';
      offerUndo(t(said, { tag, n: done.changed.length }), () => undoMany(done));
    },
    async tagLook(name, look) {
      const before = await changeTag(name, look);
      offerUndo(t('tags.changed', { tag: name }), () => putTagBack(name, before));
    },
    async move(from, to) {
      const [first = ''] = from;
      const next = to === null ? null : tagName(to);
      if (to !== null && next === null) return;
      const done = await moveTags(from, next);
      const said =
        next !== null
          ? from.length > 1 || done.made === null
            ? t('tags.merged', { to: next })
            : t('tags.renamed', { tag: first, to: next })
          : from.length > 1
            ? t('tags.droppedUnused', { n: from.length })
            : t('tags.deleted', { tag: first });
      offerUndo(said, () => undoTags(done));
    },
  };
}
