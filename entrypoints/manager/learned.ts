/** The page on learning: mirrored from the store while it is shown, and changed there. The background is told. */
import { effect, type Signal, signal } from '@preact/signals';
import type { LearnedCallbacks, LearnedInfo, LearnedLesson, TemplateDraft } from '../../components/index.ts';
import type { TranslateLearned } from '../../utils/locale/index.ts';
import { type LearnedChange, learnedChanged, send, templatesChanged } from '../../utils/messaging/index.ts';
import type { Template } from '../../utils/model/index.ts';
import {
  type BanRow,
  countLessons,
  eraseAllLearned,
  findLessons,
  type LessonRow,
  listBans,
  listGaps,
  listOwnReplies,
  liveQuery,
  markReplyDeleted,
  PERSONAL_PACK,
  putBanBack,
  putGapBack,
  putLearnedBack,
  putLessonBack,
  readOwnReplies,
  takeBanOut,
  takeGapOut,
  takeLessonOut,
  turnBackIntoReply,
  turnIntoTemplate,
  wordingsOf,
} from '../../utils/storage/index.ts';

/** Lessons of one page, and wordings that a reply brings along when it becomes a template. */
const PAGE = 100;
const TRIGGERS = 10;
/** Longest title that a reply gives its template, in characters. */
const TITLE = 20;
/** How long everything can be had back, in milliseconds. */
const CLEARED = 30_000;

export interface LearnedState {
  readonly info: Signal<LearnedInfo | null>;
  readonly query: Signal<string>;
  readonly wanted: Signal<number>;
}

interface Shown {
  readonly section: Signal<string>;
  readonly templates: Signal<readonly Template[] | null>;
}

type Found = { readonly query: string; readonly rows: readonly LessonRow[]; readonly total: number };

/** Follows the store while the section is shown. */
export function followLearned({ section, templates }: Shown): LearnedState {
  const info = signal<LearnedInfo | null>(null);
  const query = signal('');
  const wanted = signal(PAGE);
  const found = signal<Found | null>(null);
  const lists = signal<Omit<LearnedInfo, 'lessons' | 'bans'> & { readonly bans: readonly BanRow[] }>({
    replies: [],
    bans: [],
    gaps: [],
  });
  const names = new Map<string, string>();
  const isShown = (): boolean => section.value === 'learned' && templates.value !== null;

  effect(() => {
    if (!isShown()) return undefined;
    const listening = liveQuery(async () => {
      const [replies, bans, gaps] = await Promise.all([listOwnReplies(), listBans(), listGaps()]);
      return { replies, bans, gaps };
    }).subscribe((value) => {
      lists.value = value;
    });
    return () => listening.unsubscribe();
  });
  effect(() => {
    if (!isShown()) return undefined;
    names.clear();
    for (const { id, title, text } of templates.value ?? []) names.set(id, title || text);
    for (const { id, text } of lists.value.replies) names.set(id, text);
    const [words, limit] = [query.value, wanted.value];
    const listening = liveQuery(async () => ({
      query: words,
      rows: await findLessons(words, limit + 1, (id) => names.get(id) ?? ''),
      total: await countLessons(),
    })).subscribe((value) => {
      found.value = value;
    });
    return () => listening.unsubscribe();
  });
  effect(() => {
    if (found.value === null) return;
    const { rows, total } = found.value;
    const nameOf = (id: string): string | null => names.get(id) ?? null;
    const lesson = ({ id, wording, templateId, at }: LessonRow): LearnedLesson => ({
      id,
      wording,
      target: nameOf(templateId),
      at,
    });
    const { replies, bans, gaps } = lists.value;
    info.value = {
      replies,
      gaps,
      bans: bans.map(({ id, wording, templateId, at }) => ({ id, wording, target: nameOf(templateId), at })),
      lessons: {
        // What stands in the field is what was typed, not what was found last.
        query: query.value,
        found: rows.slice(0, wanted.value).map(lesson),
        hasMore: rows.length > wanted.value,
        total,
      },
    };
  });
  return { info, query, wanted };
}

interface Desk {
  readonly state: LearnedState;
  readonly t: TranslateLearned;
  /** Name of the agent's own pack. */
  readonly personalName: string;
  offerUndo(message: string, back: () => Promise<unknown>, time?: number): void;
  /** Opens the form with this in it. */
  open(draft: Partial<TemplateDraft>): void;
}

/** The background's engine holds a copy. One that isn't there reads the store when it starts. */
const tell = (change: LearnedChange): Promise<unknown> => send(learnedChanged, change).catch(() => null);
const tellIds = (id: string): Promise<unknown> => send(templatesChanged, { ids: [id] }).catch(() => null);

/** Much of it, or all that is of one shopper, was erased or put back: the engine is built again. */
export const tellErased = (shopper?: LearnedChange['shopper']): Promise<unknown> =>
  tell(shopper === undefined ? {} : { shopper });

function short(text: string): string {
  const line = text.split('\n')[0] ?? '';
  const letters = [...line];
  return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : line;
}

async function templateFrom(id: string): Promise<Template | null> {
  const [reply] = await readOwnReplies([id]);
  if (reply === undefined) return null;
  const { text, language, used, lastUsedAt } = reply;
  return {
    id,
    packId: PERSONAL_PACK,
    code: '',
    title: short(text.replace(/\{[^{}]*\}/g, '…')),
    category: [],
    text,
    triggers: await wordingsOf(id, TRIGGERS),
    stage: null,
    temper: null,
    language,
    used,
    lastUsedAt,
    updatedAt: Date.now(),
    deletedAt: null,
  };
}

export function createLearnedActions({ state, t, personalName, offerUndo, open }: Desk): LearnedCallbacks {
  const tellLesson = ({ templateId, wording, at, before }: LessonRow, back: boolean): Promise<unknown> =>
    tell({ lesson: { templateId, wording, at, before, back } });
  const tellBan = ({ templateId, wording }: BanRow, back: boolean): Promise<unknown> =>
    tell({ ban: { templateId, wording, back } });

  return {
    onLessonQuery(query) {
      state.query.value = query;
      state.wanted.value = PAGE;
    },
    onMoreLessons() {
      state.wanted.value += PAGE;
    },
    async onKeepReply({ id }) {
      const template = await templateFrom(id);
      const row = template === null ? undefined : await turnIntoTemplate(template, personalName);
      if (template === null || row === undefined) return;
      await tellIds(id);
      open(template);
      offerUndo(t('learned.kept'), async () => {
        await turnBackIntoReply(row);
        await tellIds(id);
      });
    },
    async onDeleteReply({ id, text }) {
      await markReplyDeleted(id, Date.now());
      offerUndo(t('learned.replyDeleted', { text: short(text) }), async () => {
        await markReplyDeleted(id, null);
        await tellIds(id);
      });
      await tellIds(id);
    },
    async onDeleteLesson({ id, wording }) {
      const row = await takeLessonOut(id);
      if (row === undefined) return;
      offerUndo(t('learned.lessonDeleted', { text: short(wording) }), async () => {
        await putLessonBack(row);
        await tellLesson(row, true);
      });
      await tellLesson(row, false);
    },
    async onUnban({ id, target }) {
      const row = await takeBanOut(id);
      if (row === undefined) return;
      const title = short(target ?? t('learned.gone'));
      offerUndo(t('learned.unbanned', { title }), async () => {
        await putBanBack(row);
        await tellBan(row, true);
      });
      await tellBan(row, false);
    },
    async onDismissGap({ key, example }) {
      const row = await takeGapOut(key);
      if (row !== undefined)
        offerUndo(t('learned.dismissed', { text: short(example) }), () => putGapBack(row));
    },
    onWriteTemplate(wording) {
      open({ triggers: wording.split('\n') });
    },
    async onClearLearned() {
      const file = await eraseAllLearned();
      offerUndo(
        t('learned.cleared'),
        async () => {
          await putLearnedBack(file);
          await tellErased();
        },
        CLEARED,
      );
      await tellErased();
    },
  };
}
