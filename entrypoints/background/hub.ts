/** What happens when something comes in: a report of a page, a panel, a fill, a search, a change of the packs. */
import {
  type BanRequest,
  type FillRequest,
  fillBox,
  type KeepRequest,
  type KeptLine,
  type LearnedChange,
  type Message,
  MessageError,
  type OpenReport,
  type PanelPush,
  type PictureRequest,
  type Receipt,
  type Report,
  reread,
  type SearchRequest,
  type SenderDocument,
  sendToDocument,
  sendToTab,
  type TakeBackRequest,
  takeBackFill,
} from '../../utils/messaging/index.ts';
import {
  type FillOutcome,
  type PanelView,
  type PictureBytes,
  type RecipientLock,
  type Suggestion,
  sameKey,
  type TakeBackOutcome,
} from '../../utils/model/index.ts';
import { frontTab, isEnabled, isInFront, originPattern, type PanelPort } from '../../utils/platform/index.ts';
import { type StoreFailure, storeFailure } from '../../utils/storage/index.ts';
import { createEngineHolder } from './engineHolder.ts';
import { noteFill } from './fillNotes.ts';
import { createFrames, type FrameState } from './frames.ts';
import { noteHealth } from './health.ts';
import { lineToKeep } from './keptLine.ts';
import { createLearning } from './learning.ts';
import { createPictureGate } from './pictureGate.ts';
import { createRecording, isPrivate } from './recording.ts';
import { found, openView, repliesIn } from './views.ts';

/** A tab in front that hasn't answered for so long is shown as uncertain, in milliseconds. */
const SLOW = 400;

export interface Hub {
  /** @param site origin or address of the page, as the browser tells it. */
  takeReport(said: Report, document: SenderDocument | null, site?: string): Promise<Receipt>;
  /** A script still runs where the agent took the permission away: nothing of it is taken, and it is told to end. */
  siteGone(document: SenderDocument | null): Receipt;
  /** A frame was taken away or went to another page. */
  frameGone(document: SenderDocument): void;
  /** Takes the last fill of the locked conversation back. */
  takeBack(request: TakeBackRequest): Promise<TakeBackOutcome>;
  fill(request: FillRequest): Promise<FillOutcome>;
  /** A picture of a fill that is under way in this document; null where that isn't so. */
  givePicture(asked: PictureRequest, document: SenderDocument | null): Promise<PictureBytes | null>;
  search(request: SearchRequest): Promise<readonly Suggestion[]>;
  /** What the panel of this conversation would show, and then what a search finds; null where it isn't open. */
  repliesFor(lock: RecipientLock, query: string | null): Promise<readonly Suggestion[] | null>;
  codes(): Promise<readonly string[]>;
  templatesChanged(ids: readonly string[]): Promise<null>;
  /** Never suggests a template for such questions again. @returns id of the ban; null where nothing is open, or it is private. */
  ban(request: BanRequest): Promise<number | null>;
  /** What is to become a template; null where there is nothing. */
  keepLine(request: KeepRequest): Promise<KeptLine | null>;
  learnedChanged(change: LearnedChange): Promise<null>;
  packsInstalled(changed: boolean): void;
  panelCame(port: PanelPort): void;
  panelWent(port: PanelPort): void;
  refreshWindow(windowId: number): void;
  refreshAll(): void;
  tabShown(tab: {
    readonly tabId: number;
    readonly windowId: number;
    readonly url: string | undefined;
  }): void;
  tabClosed(tabId: number): void;
  /** The document that speaks for a tab; null where none does. */
  speakerOf(tabId: number): FrameState | null;
  /** What a panel would show of a tab; null where no document speaks for it. */
  viewOf(tabId: number): PanelView | null;
  panelsOf(windowId: number): readonly PanelPort[];
  frontOf(windowId: number): number | null;
  /** Whether the agent is teaching the page of this tab. */
  teaching(tabId: number, on: boolean): void;
}

/** @param nameOf name of a platform as agents call it; left out: those that came along are known. */
export function createHub(nameOf?: (platform: string) => string): Hub {
  const gate = createPictureGate();
  const engine = createEngineHolder((failure) => tellProblem(failure));
  const learning = createLearning(engine);
  const frames = createFrames();
  const panels = new Set<PanelPort>();
  /** The tab in front of each window that has a panel. */
  const front = new Map<number, number>();

  /** What to show for a tab as far as frames have spoken; null when none has. */
  const viewOf = (tabId: number): PanelView | null => {
    const frame = frames.ofTab(tabId);
    if (frame === null) return null;
    const { report, document } = frame;
    if (report.kind === 'none') return { kind: 'noConversation' };
    if (report.kind === 'unsupported') {
      const { health } = report;
      return health === null
        ? { kind: 'unsupported', health }
        : { kind: 'unsupported', health, platformName: nameOf?.(health.adapter) ?? health.adapter };
    }
    if (report.kind === 'uncertain') return { kind: 'uncertain' };
    const lock = { key: report.conversation.key, document, thread: report.thread };
    return openView(report, lock, engine.now(), nameOf);
  };

  /** What the locked document last said, as long as it shows the locked conversation. */
  const openReport = ({ key, document, thread }: RecipientLock): OpenReport | null => {
    const report = frames.ofDocument(document)?.report;
    if (report?.kind !== 'open' || report.thread !== thread) return null;
    return sameKey(report.conversation.key, key) ? report : null;
  };

  const panelsOf = (windowId: number) => [...panels].filter((panel) => panel.windowId === windowId);
  /** Tabs whose page the agent is teaching, with the document of their top frame, as soon as that has spoken. */
  const taught = new Map<number, string>();
  const pushTeaching = (): void => {
    for (const panel of panels) {
      const tabId = front.get(panel.windowId);
      panel.push({ teaching: tabId !== undefined && taught.has(tabId) } satisfies PanelPush);
    }
  };

  /** Another page in the tab: the script that taught is gone, and can't say so. */
  const noteTaughtPage = ({ tabId, frameId, documentId }: SenderDocument): void => {
    const known = taught.get(tabId);
    if (frameId !== 0 || known === undefined || known === documentId) return;
    if (known === '') return void taught.set(tabId, documentId);
    taught.delete(tabId);
    pushTeaching();
  };

  const pushTab = (tabId: number): void => {
    let view: PanelView | null = null;
    for (const panel of panels) {
      if (front.get(panel.windowId) !== tabId) continue;
      view ??= viewOf(tabId);
      if (view !== null) panel.push({ view } satisfies PanelPush);
    }
  };

  /** To the panels of a window, as long as it still shows this tab: a slow answer must not speak for another tab. */
  const pushWindow = (windowId: number, tabId: number, view: PanelView): void => {
    if (front.get(windowId) !== tabId) return;
    for (const panel of panelsOf(windowId)) panel.push({ view } satisfies PanelPush);
  };

  const pushAll = (): void => {
    for (const tabId of new Set(front.values())) pushTab(tabId);
  };

  /** Finds the tab in front of a window and shows it; a tab that hasn't spoken is asked to. */
  const refreshWindow = async (windowId: number, isNew = false): Promise<void> => {
    if (panelsOf(windowId).length === 0) return;
    const tab = await frontTab(windowId);
    if (tab === null) return;
    front.set(windowId, tab.tabId);
    pushTeaching();
    const known = viewOf(tab.tabId);
    if (known !== null) {
      pushWindow(windowId, tab.tabId, known);
      // A panel's first sight needs the processor, and the page tells by itself what changes.
      if (isNew && (await isEnabled(tab.url))) {
        return void setTimeout(() => refreshWindow(windowId), SLOW);
      }
    }
    const sayLater = (view: PanelView) =>
      setTimeout(() => {
        if (viewOf(tab.tabId) === null) pushWindow(windowId, tab.tabId, view);
      }, SLOW);
    // A page that doesn't answer (busy, or stopped by a dialog) may not leave another tab's shopper standing.
    const late = sayLater({ kind: 'uncertain' });
    try {
      await sendToTab(tab.tabId, reread, {});
    } catch {
      // Nobody listens there: the site isn't enabled, or the page hasn't loaded yet.
      frames.forget(tab.tabId);
      const loading = await isEnabled(tab.url);
      const view: PanelView = loading
        ? { kind: 'noConversation' }
        : { kind: 'siteOff', origin: originPattern(tab.url) };
      pushWindow(windowId, tab.tabId, view);
      return;
    } finally {
      clearTimeout(late);
    }
    // Heard, and its report is under way: only when none comes is there nothing to show.
    sayLater({ kind: 'noConversation' });
  };

  const frameGone = (document: SenderDocument): void => {
    const { tabId } = document;
    // Another page, or none: what was being taught is gone with it.
    if (document.frameId === 0 && taught.delete(tabId)) pushTeaching();
    if (frames.ofDocument(document) === null) return;
    frames.drop(document);
    const view = viewOf(tabId) ?? { kind: 'noConversation' };
    for (const windowId of front.keys()) pushWindow(windowId, tabId, view);
  };

  /** Suggestions are there as soon as the engine is; the panel is told then. */
  const wakeEngine = (): void => {
    if (engine.now() === null) void engine.ready().then(pushAll, () => {});
  };

  /** Undefined until the store was tried: a panel may still show what the worker before this one said. */
  let problem: StoreFailure | null | undefined;
  const tellProblem = (next: StoreFailure | null): void => {
    if (next === problem) return;
    problem = next;
    for (const panel of panels) panel.push({ problem } satisfies PanelPush);
  };

  const tellFailure = (error: unknown): void => tellProblem(storeFailure(error));

  /** What is being noted of fills: done before a report is recorded, which may say that the text was sent. Never fails. */
  let noting: Promise<unknown> = Promise.resolve();

  /**
   * Asks a document as long as its tab is in front: what isn't there isn't what the agent sees.
   * @param failed what it is when it answers with a failure: it may have written. Not answered: it is gone, nobody wrote anything.
   */
  const askInFront = async <Data, Answer, Failed extends string>(
    document: SenderDocument,
    message: Message<Data, Answer>,
    data: Data,
    failed: Failed,
  ): Promise<Answer | { readonly kind: 'stale' | Failed }> => {
    try {
      return (await isInFront(document.tabId))
        ? await sendToDocument(document, message, data)
        : { kind: 'stale' };
    } catch (error) {
      return { kind: error instanceof MessageError ? failed : 'stale' };
    }
  };

  const record = createRecording(learning, tellProblem, pushTab);

  return {
    async takeReport(said, document, site = '') {
      if (document === null) return { taken: [] };
      noteTaughtPage(document);
      frames.set(document, said);
      if (document.incognito !== true) noteHealth(said, site);
      wakeEngine();
      // The agent sees the suggestions first; the store has time until the receipt.
      pushTab(document.tabId);
      const done = engine.busy();
      try {
        return { taken: said.kind === 'open' ? await noting.then(() => record(said, document)) : [] };
      } finally {
        done();
      }
    },

    siteGone(document) {
      if (document !== null) frameGone(document);
      return { taken: [], stop: true };
    },
    frameGone,

    takeBack: ({ lock: { document, key, thread } }) =>
      askInFront(document, takeBackFill, { key, thread }, 'failed'),

    givePicture: gate.give,

    async fill(request) {
      const { lock, templateId, query, pictures = [], ...order } = request;
      const { document, key, thread } = lock;
      const close = gate.open(order.id, document, pictures);
      const outcome = await askInFront(
        document,
        fillBox,
        {
          mode: 'insert',
          ...order,
          key,
          thread,
          ...(pictures.length === 0 ? {} : { pictures: pictures.length }),
        },
        'unverified',
      );
      close();
      // The agent doesn't wait for that; what the page says next does.
      const notes = noteFill(request, outcome, openReport(lock), engine).catch(tellFailure);
      noting = Promise.allSettled([noting, notes]);
      return outcome;
    },

    async search({ query, lock, limit }) {
      return found(await engine.ready(), lock === null ? null : openReport(lock), query, limit);
    },

    async repliesFor(lock, query) {
      const ready = await engine.ready();
      const open = openReport(lock);
      if (open !== null) return repliesIn(open, lock, ready, query);
      // Forgotten with the worker, or not told yet: the page says it again, and asks again.
      await sendToTab(lock.document.tabId, reread, {}).catch(() => {});
      return null;
    },
    codes: async () => (await engine.ready()).codes(),

    async templatesChanged(ids) {
      await engine.refresh(ids);
      pushAll();
      return null;
    },

    async ban({ lock, templateId }) {
      const open = (await isPrivate(lock.document)) ? null : openReport(lock);
      const id = open === null ? null : await learning.ban(open, templateId, Date.now());
      pushAll();
      return id;
    },

    async keepLine({ lock }) {
      const open = openReport(lock);
      return open === null ? null : lineToKeep(open, lock.document);
    },

    async learnedChanged(change) {
      await learning.changed(change);
      pushAll();
      return null;
    },

    packsInstalled(changed) {
      if (changed) void engine.rebuild().then(pushAll, tellFailure);
    },

    panelCame(panel) {
      panels.add(panel);
      if (problem !== undefined) panel.push({ problem } satisfies PanelPush);
      pushTeaching();
      wakeEngine();
      void refreshWindow(panel.windowId, true);
    },
    panelWent: (panel) => void panels.delete(panel),
    refreshWindow: (windowId) => void refreshWindow(windowId),
    refreshAll() {
      for (const windowId of new Set([...panels].map((panel) => panel.windowId)))
        void refreshWindow(windowId);
    },
    tabShown({ tabId, windowId, url }) {
      front.set(windowId, tabId);
      if (viewOf(tabId) !== null) return;
      pushWindow(windowId, tabId, { kind: 'siteOff', origin: originPattern(url) });
    },
    tabClosed(tabId) {
      frames.forget(tabId);
      taught.delete(tabId);
    },
    speakerOf: frames.ofTab,
    viewOf,
    panelsOf,
    frontOf: (windowId) => front.get(windowId) ?? null,
    teaching(tabId, on) {
      const speaker = frames.ofTab(tabId)?.document;
      if (on) taught.set(tabId, speaker?.frameId === 0 ? speaker.documentId : '');
      else taught.delete(tabId);
      pushTeaching();
    },
  };
}
