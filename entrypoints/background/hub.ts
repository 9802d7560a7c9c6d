/** What happens when something comes in: a report of a page, a panel, a fill, a search, a change of the packs. */
import {
  type FillRequest,
  fillBox,
  type OpenReport,
  type PanelPush,
  type Receipt,
  type Report,
  reread,
  type SearchRequest,
  type SenderDocument,
  sendToDocument,
  sendToTab,
} from '../../utils/messaging/index.ts';
import {
  type FillOutcome,
  keyText,
  openQuestion,
  type PanelView,
  type Suggestion,
} from '../../utils/model/index.ts';
import { frontTab, originPattern, type PanelPort } from '../../utils/platform/index.ts';
import { addEvent, recordReading, type StoreFailure, storeFailure } from '../../utils/storage/index.ts';
import { createEngineHolder } from './engineHolder.ts';
import { createFrames } from './frames.ts';
import { awaitSent, noticeSent } from './sentReplies.ts';
import { openView, toSuggestion, variablesOf } from './views.ts';

export interface Hub {
  takeReport(said: Report, document: SenderDocument | null): Promise<Receipt>;
  fill(request: FillRequest): Promise<FillOutcome>;
  search(request: SearchRequest): Promise<readonly Suggestion[]>;
  templatesChanged(ids: readonly string[]): Promise<null>;
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
}

export function createHub(): Hub {
  const engine = createEngineHolder();
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
    if (report.kind === 'uncertain') return { kind: 'uncertain' };
    return openView(report, { key: report.conversation.key, document }, engine.now());
  };

  const push = (panel: PanelPort, view: PanelView): void => panel.push({ view } satisfies PanelPush);

  const pushTab = (tabId: number): void => {
    let view: PanelView | null = null;
    for (const panel of panels) {
      if (front.get(panel.windowId) !== tabId) continue;
      view ??= viewOf(tabId);
      if (view !== null) push(panel, view);
    }
  };

  const pushAll = (): void => {
    for (const tabId of new Set(front.values())) pushTab(tabId);
  };

  /** Finds the tab in front of a window and shows it; a tab that hasn't spoken is asked to. */
  const refreshWindow = async (windowId: number): Promise<void> => {
    const watching = [...panels].filter((panel) => panel.windowId === windowId);
    if (watching.length === 0) return;
    const tab = await frontTab(windowId);
    if (tab === null) return;
    front.set(windowId, tab.tabId);
    const known = viewOf(tab.tabId);
    if (known !== null) for (const panel of watching) push(panel, known);
    try {
      await sendToTab(tab.tabId, reread, {});
      if (viewOf(tab.tabId) === null) for (const panel of watching) push(panel, { kind: 'noConversation' });
    } catch {
      // Nobody listens there: the site isn't enabled, or the page hasn't loaded yet.
      frames.forget(tab.tabId);
      for (const panel of watching) push(panel, { kind: 'siteOff', origin: originPattern(tab.url) });
    }
  };

  /** Suggestions are there as soon as the engine is; the panel is told then. */
  const wakeEngine = (): void => {
    if (engine.now() === null) void engine.ready().then(pushAll, () => {});
  };

  let problem: StoreFailure | null = null;
  const tellProblem = (next: StoreFailure | null): void => {
    if (next === problem) return;
    problem = next;
    for (const panel of panels) panel.push({ problem } satisfies PanelPush);
  };

  const record = async (said: OpenReport): Promise<readonly string[]> => {
    const now = Date.now();
    let taken: readonly string[];
    try {
      taken = await recordReading(said.conversation, said.pending, now);
      tellProblem(null);
    } catch (error) {
      // The reader wasn't answered and will say it again; the agent is told why nothing is remembered.
      tellProblem(storeFailure(error));
      throw error;
    }
    const lesson = await noticeSent(said.conversation.key, said.pending, now);
    if (lesson !== null) engine.now()?.learn(lesson);
    return taken;
  };

  return {
    async takeReport(said, document) {
      if (document === null) return { taken: [] };
      frames.set(document, said);
      wakeEngine();
      // The agent sees the suggestions first; the store has time until the receipt.
      pushTab(document.tabId);
      return { taken: said.kind === 'open' ? [...(await record(said))] : [] };
    },

    async fill({ id, lock, text, templateId }) {
      let outcome: FillOutcome;
      try {
        outcome = await sendToDocument(lock.document, fillBox, { id, key: lock.key, text });
      } catch {
        // The document is gone, or its script was replaced: nobody there wrote anything.
        outcome = { kind: 'stale' };
      }
      const now = Date.now();
      if (outcome.kind === 'filled') {
        const report = frames.ofDocument(lock.document)?.report;
        const wording = report?.kind === 'open' ? openQuestion(report.conversation.messages) : [];
        const question = wording.map((message) => message.text).join('\n');
        await awaitSent(lock.key, { text, templateId, wording: question }, now);
      }
      await addEvent({
        kind: outcome.kind === 'filled' ? 'filled' : 'notFilled',
        at: now,
        conversation: keyText(lock.key),
        templateId,
        detail: outcome.kind === 'refused' ? `refused:${outcome.reason}` : outcome.kind,
      });
      return outcome;
    },

    async search({ query, lock, limit }) {
      const built = await engine.ready();
      const report = lock === null ? undefined : frames.ofDocument(lock.document)?.report;
      const open = report?.kind === 'open' ? report : null;
      const situation = { messages: open?.conversation.messages ?? [] };
      const variables = open === null ? {} : variablesOf(open);
      return built.search(query, limit).map((ranked) => toSuggestion(built, situation, ranked, variables));
    },

    async templatesChanged(ids) {
      await engine.refresh(ids);
      pushAll();
      return null;
    },

    packsInstalled(changed) {
      if (changed) void engine.rebuild().then(pushAll);
    },

    panelCame(panel) {
      panels.add(panel);
      if (problem !== null) panel.push({ problem } satisfies PanelPush);
      wakeEngine();
      void refreshWindow(panel.windowId);
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
      const view: PanelView = { kind: 'siteOff', origin: originPattern(url) };
      for (const panel of panels) if (panel.windowId === windowId) push(panel, view);
    },
    tabClosed: (tabId) => frames.forget(tabId),
  };
}
