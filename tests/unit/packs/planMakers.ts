/** Templates, entries and questions for the tests of planning. */
import fc from 'fast-check';
import type { Template } from '../../../utils/model/index.ts';
import {
  applyChoices,
  type Choices,
  type DraftEntry,
  type DraftFields,
  type ImportPlan,
  type ImportQuestion,
  planImport,
} from '../../../utils/packs/index.ts';

export const NOW = 1_790_000_000_000;

export function template(id: string, more: Partial<Template> = {}): Template {
  return {
    id,
    packId: 'p',
    code: '',
    title: `title of ${id}`,
    category: ['售前'],
    text: `answer of ${id}`,
    triggers: [],
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: 1,
    deletedAt: null,
    ...more,
  };
}

export function entry(
  fields: Partial<DraftFields> & { readonly text: string },
  pictures: DraftEntry['pictures'] = [],
): DraftEntry {
  return {
    place: { line: 1 },
    fields: { code: '', title: '', category: [], triggers: [], ...fields },
    pictures,
  };
}

/** The entry that a file written from this template holds. */
export function entryOf(from: Template, more: Partial<DraftFields> = {}): DraftEntry {
  const { id, code, title, category, text, triggers, stage, temper, language, shops, pinned } = from;
  const fields = { id, code, title, category, text, triggers, stage, temper, language };
  return entry({
    ...fields,
    ...(shops === undefined ? {} : { shops }),
    ...(pinned === undefined ? {} : { pinned }),
    ...more,
  });
}

export function plan(
  incoming: readonly DraftEntry[],
  mine: readonly Template[] = [],
  more: Partial<ImportQuestion> = {},
): ImportPlan {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `new-${count}`;
  };
  return planImport({ incoming, mine, packId: 'p', language: 'zh-CN', now: NOW, newId, ...more });
}

/** The store after it: what was there, with what was put and removed. */
export function storeAfter(planned: ImportPlan, choices?: Choices): readonly Template[] {
  const { put, remove } = applyChoices(planned, choices);
  const store = new Map(planned.mine.map((one) => [one.id, one]));
  for (const one of put) store.set(one.id, one);
  for (const id of remove) {
    const one = store.get(id);
    if (one !== undefined) store.set(id, { ...one, deletedAt: planned.now });
  }
  return [...store.values()];
}

const few = (values: readonly string[]) => fc.constantFrom(...values);

/** What may differ between two accounts of a template; small, so that they often agree. */
const wording = fc.record({
  title: few(['', '尺码', '发货', '价格']),
  category: fc.constantFrom([], ['售前'], ['售前', '尺码'], ['售后']),
  text: few(['亲，今天发', '亲，明天发', '能退', 'M 码']),
  triggers: fc.uniqueArray(few(['几号发', '能退吗', '多大']), { maxLength: 3 }),
  stage: fc.constantFrom(null, 'presale' as const, 'aftersale' as const),
  shops: fc.constantFrom([], ['一店'], ['一店', '二店']),
  pinned: fc.boolean(),
});

/** Three accounts of the same templates `t0` …, each with a code of its own or none. */
export const threeAccounts = fc
  .array(fc.tuple(wording, wording, wording, fc.boolean()), { maxLength: 6 })
  .map((rows) => {
    const account = (which: 0 | 1 | 2): Template[] =>
      rows.map((row, i) => template(`t${i}`, { ...row[which], code: row[3] ? `c${i}` : '' }));
    return { base: account(0), mine: account(1), theirs: account(2) };
  });

/** What an account says, without what the store adds. */
export function wordingOf({ updatedAt: _updatedAt, used: _used, ...said }: Template): object {
  return { ...said, shops: said.shops ?? [], pinned: said.pinned ?? false, triggers: [...said.triggers] };
}
