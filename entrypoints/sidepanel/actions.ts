/** What the agent does in the panel, carried out: fills through the background, notes straight into the store. */
import {
  type FillReport,
  type PanelCallbacks,
  type SearchResults,
  saveFile,
  titleOf,
} from '../../components/index.ts';
import type { Translate } from '../../utils/locale/index.ts';
import {
  ban,
  exportReport,
  fill,
  keepLine,
  learnedChanged,
  search,
  send,
  takeBack,
  teach,
} from '../../utils/messaging/index.ts';
import { type FillOutcome, keyText, type Language } from '../../utils/model/index.ts';
import {
  askToNotify,
  enableSite,
  mayNotify,
  openManager,
  readCommands,
  writeSession,
} from '../../utils/platform/index.ts';
import {
  addTag,
  askToPersist,
  readSetting,
  readShopper,
  removeTag,
  restoreFlag,
  restoreTags,
  setFlag,
  storeFailure,
  takeBanOut,
  writeSetting,
} from '../../utils/storage/index.ts';
import { copyPicture } from './copyPicture.ts';
import { lockOf, type PanelState } from './state.ts';

const SEARCH_LIMIT = 30;
/** The same text for the same shopper within this time is the same wish, in milliseconds. */
const SAME_WISH = 500;

export interface PanelActions extends PanelCallbacks {
  /** For what is done elsewhere in the panel. */
  offerUndo(message: string, back: () => Promise<void>): void;
}

export function createActions(
  state: PanelState,
  t: Translate,
  windowId: number,
  language: Language,
): PanelActions {
  let count = 0;
  let undo: (() => Promise<void>) | null = null;
  let searches = 0;
  /** Ids of the pictures that the last fill left. */
  let leftPictures: readonly string[] = [];
  const pending = new Set<string>();
  let lastWish = '';
  let lastWishAt = 0;

  /** Writes to the store; a failure is shown, never swallowed. */
  const write = (work: Promise<unknown>): void => {
    work.then(
      () => {
        state.ownProblem.value = null;
      },
      (error: unknown) => {
        state.ownProblem.value = storeFailure(error);
      },
    );
  };
  const shownName = (): string => {
    const view = state.view.value;
    return view?.kind === 'open' ? view.shopperName : '';
  };
  const say = (
    outcome: FillReport['outcome'],
    title: string,
    text: string,
    shopperName: string = shownName(),
  ): void => {
    count += 1;
    state.outcome.value = { id: count, outcome, title, text, shopperName };
  };
  /** Copies the next of the pictures that a fill left. Straight from the agent's key or click: else the browser may refuse. */
  const copyNextPicture = async (): Promise<void> => {
    const report = state.outcome.peek();
    if (report === null) return;
    const { pictureCopy: last } = report;
    const number = last === undefined ? 1 : last.number + (last.copied ? 1 : 0);
    const id = leftPictures[number - 1];
    if (id === undefined) return;
    const copied = await copyPicture(id).then(
      () => true,
      () => false,
    );
    // Another fill, or another shopper, since.
    if (state.outcome.peek() === report) state.outcome.value = { ...report, pictureCopy: { number, copied } };
  };
  const offerUndo = (message: string, back: () => Promise<void>): void => {
    count += 1;
    undo = back;
    state.undo.value = { id: count, message };
  };

  /** The engine has to hear of it, too. */
  const takeBan = async (id: number): Promise<void> => {
    const row = await takeBanOut(id);
    if (row === undefined) return;
    const { templateId, wording } = row;
    await send(learnedChanged, { ban: { templateId, wording, back: false } });
  };

  return {
    offerUndo,
    async onFill(suggestion, text, lock) {
      const name = shownName();
      const wish = `${keyText(lock.key)} ${lock.document.documentId} ${text}`;
      const again = wish === lastWish && Date.now() - lastWishAt < SAME_WISH;
      lastWishAt = Date.now();
      // A double click, a key held down, a second click while the page is busy: one wish.
      if (pending.has(wish) || again) return;
      lastWish = wish;
      pending.add(wish);
      const mode = state.fillMode.value;
      const { templateId, caret, pictures = [] } = suggestion;
      const id = crypto.randomUUID();
      const search = state.search.peek();
      const isFound = search?.results.some((one) => one.templateId === templateId) === true;
      const request = {
        ...{ id, lock, text, templateId, mode },
        ...(isFound ? { query: search.query.slice(0, 200) } : {}),
        ...(caret === undefined ? {} : { caret }),
        ...(pictures.length === 0 ? {} : { pictures: [...pictures] }),
      };
      // Unanswered: the background was killed meanwhile. The same wish again wakes it, and is written once.
      const outcome: FillOutcome = await send(fill, request)
        .catch(() => send(fill, request))
        .catch(() => ({ kind: 'unverified' }) as const);
      pending.delete(wish);
      // What was refused may be tried again at once.
      if (outcome.kind !== 'filled') lastWish = '';
      say(outcome, titleOf(t, suggestion), text, name);
      const left = outcome.kind === 'filled' ? outcome.pictures : undefined;
      leftPictures = left === undefined ? [] : pictures.slice(left.put);
      // Into another shopper's box nothing is to be pasted by mistake: there the agent copies by a click.
      const isShown = keyText(lock.key) === state.conversation.peek();
      if (left?.why !== undefined && left.why !== 'stale' && left.why !== 'missing' && isShown)
        await copyNextPicture();
    },
    onCopy(text, suggestion) {
      const title = suggestion === null ? '' : titleOf(t, suggestion);
      navigator.clipboard.writeText(text).then(
        () => say({ kind: 'copied' }, title, text),
        () => say({ kind: 'copyFailed' }, title, text),
      );
    },
    onCopyPicture() {
      void copyNextPicture();
    },
    onTakeBack(lock) {
      const name = shownName();
      void send(takeBack, { lock })
        .catch(() => ({ kind: 'failed' }) as const)
        .then((outcome) => {
          // The same text may be filled again at once.
          lastWish = '';
          if (outcome.kind === 'takenBack') say(outcome, '', '', name);
          else say({ kind: 'notTakenBack', why: outcome.kind }, '', '', name);
        });
    },
    onFillMode(mode) {
      state.fillMode.value = mode;
      write(writeSetting('fillMode', mode));
    },
    onBan(suggestion, lock) {
      const title = titleOf(t, suggestion);
      write(
        send(ban, { lock, templateId: suggestion.templateId }).then((id) => {
          // Null: the question is gone, and with it what it was about.
          if (id !== null) offerUndo(t('learned.banned', { title }), () => takeBan(id));
        }),
      );
    },
    onDismissOutcome() {
      state.outcome.value = null;
    },
    onSearch(query) {
      searches += 1;
      const mine = searches;
      const conversation = state.conversation.value;
      const lock = lockOf(state.view.value);
      if (query === '') {
        state.search.value = null;
        return;
      }
      const answer = (results: SearchResults['results']): void => {
        // Rendered for the shopper who was open then: for another one they are not an answer.
        if (mine !== searches || conversation !== state.conversation.value) return;
        state.search.value = { query, results };
      };
      send(search, { query: query.slice(0, 200), lock, limit: SEARCH_LIMIT }).then(answer, () => answer([]));
    },
    onAddTag(tag) {
      write(addTag(state.conversation.value, tag, Date.now()));
    },
    onRemoveTag(tag) {
      const conversation = state.conversation.value;
      write(
        readShopper(conversation).then(async (before) => {
          await removeTag(conversation, tag);
          offerUndo(t('shopper.tagRemoved', { tag }), () => restoreTags(conversation, before?.tags ?? []));
        }),
      );
    },
    onFlag(draft) {
      const conversation = state.conversation.value;
      const view = state.view.value;
      const shown = view?.kind === 'open' ? view.agentName : '';
      write(
        Promise.all([readShopper(conversation), readSetting('agentName')]).then(async ([before, name]) => {
          const flag = draft === null ? null : { ...draft, agent: name || shown, at: Date.now() };
          await setFlag(conversation, flag);
          if (flag === null && before?.flag != null) {
            offerUndo(t('shopper.flagRemoved'), () => restoreFlag(conversation, before.flag));
          }
        }),
      );
    },
    onFollowUp(change) {
      const desk = { conversation: state.conversation.value, language, offerUndo };
      write(import('./followUps.ts').then((loaded) => loaded.changeFollowUp(change, Date.now(), desk)));
    },
    onReadReminder: async (text) => (await import('./followUps.ts')).readReminder(text, Date.now()),
    onMayNotify: () => mayNotify().catch(() => true),
    onAskToNotify: () => askToNotify().catch(() => false),
    onExportShopper() {
      const conversation = state.conversation.value;
      const name = shownName();
      write(
        import('../shared/exportShopper.ts').then((loaded) =>
          loaded.exportShopper(conversation, language, name),
        ),
      );
    },
    onEnableSite(origin) {
      // Straight from the click, before any await: else the browser refuses to ask.
      void enableSite(origin);
    },
    onNewTemplate(triggers) {
      write(writeSession('newTemplate', { text: '', triggers }).then(openManager));
    },
    onKeepLine(lock) {
      const open = async (): Promise<void> => {
        const kept = await send(keepLine, { lock }).catch(() => null);
        if (kept === null) return say({ kind: 'nothingToKeep' }, '', '');
        await writeSession('newTemplate', kept);
        await openManager();
      };
      write(open());
    },
    onTeach() {
      void send(teach, { windowId, on: true }).catch(() => {});
    },
    onStopTeaching() {
      void send(teach, { windowId, on: false }).catch(() => {});
    },
    onReadKeys: () => readCommands().catch(() => []),
    onExportReport() {
      const made = send(exportReport, { windowId }).catch(() => null);
      void made.then((text) => {
        if (text !== null) saveFile('deskmate-report.json', text);
        say({ kind: text === null ? 'reportFailed' : 'reportSaved' }, '', '');
      });
    },
    onUndo() {
      state.undo.value = null;
      if (undo !== null) write(undo());
      undo = null;
    },
    onUndoGone() {
      state.undo.value = null;
      undo = null;
    },
    onStoreProblem(problem) {
      state.onClearedSeen();
      // Where a backup is restored.
      if (problem === 'cleared') void writeSession('section', 'data').then(openManager, () => {});
      else void openManager().catch(() => {});
    },
    onPersist() {
      write(
        askToPersist().then(() => {
          state.askPersist.value = false;
        }),
      );
    },
    onPersistLater() {
      state.askPersist.value = false;
      write(writeSetting('persistLaterAt', Date.now()));
    },
  };
}
