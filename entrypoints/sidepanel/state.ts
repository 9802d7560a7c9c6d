/**
 * The panel's state, mirrored from its homes: the view from the background, the shopper from the store
 * (liveQuery: whatever any window writes is shown). Only what the agent is doing right now begins here.
 */
import { batch, type Signal, signal } from '@preact/signals';
import type { FillReport, PanelCommand, SearchResults, UndoOffer } from '../../components/index.ts';
import { PANEL_PORT, type PanelPush } from '../../utils/messaging/index.ts';
import {
  type FillMode,
  type FollowUp,
  keyText,
  type PanelView,
  type RecipientLock,
  type Shopper,
  type Tag,
} from '../../utils/model/index.ts';
import { connectPanel, localDrawer, sessionDrawer } from '../../utils/platform/index.ts';
import { bindingsOf, type KeyBindings } from '../../utils/shortcuts/index.ts';
import {
  desk,
  followDataKey,
  isLocked,
  isPersisted,
  listTags,
  onCleared,
  readSettings,
  type Settings,
  type StoreFailure,
  storeFailure,
  watchUse,
} from '../../utils/storage/index.ts';
import { putOn } from '../shared/look.ts';
import { type Following, follow, followKnown, loadFollowUps } from './follow.ts';
import { Lock } from './lock/part.ts';

/**
 * What stands above and around a conversation's replies comes with them, so that nothing moves under the eye when it comes; but
 * nobody waits for it longer than this, in milliseconds.
 */
const TOGETHER = 100;
/** Nor than this where nothing stands there yet: a panel that is just opened, on a computer that is busy. */
const TOGETHER_FIRST = 1000;
/** All that the panel is set by: read as one, before anything is drawn. */
const SETTINGS = ['language', 'look', 'fillMode', 'keys', 'incognito', 'persistLaterAt'] as const;
/** After a "later" the agent isn't asked for lasting storage again for this long, in milliseconds. */
const ASK_AGAIN = 7 * 24 * 60 * 60 * 1000;

export interface PanelState {
  readonly view: Signal<PanelView | null>;
  /** `keyText` of the open conversation; empty when none is. */
  readonly conversation: Signal<string>;
  readonly shopper: Signal<Shopper | null>;
  readonly followUps: Signal<readonly FollowUp[]>;
  readonly knownTags: Signal<readonly Tag[]>;
  /** Tags that fit what the shopper said. */
  readonly tagHints: Signal<readonly string[]>;
  readonly search: Signal<SearchResults | null>;
  readonly outcome: Signal<FillReport | null>;
  readonly undo: Signal<UndoOffer | null>;
  readonly fillMode: Signal<FillMode>;
  readonly keys: Signal<KeyBindings>;
  /** Which language the agent chose; empty: the browser's. */
  readonly language: Signal<Settings['language']>;
  /** Whether private windows are recorded. */
  readonly incognito: Signal<boolean>;
  /** What the background can't store, and what this panel couldn't: each is cleared by its own success only. */
  readonly hubProblem: Signal<StoreFailure | null>;
  readonly ownProblem: Signal<StoreFailure | null>;
  /** The store was cleared while the panel stands open; until the agent does something about it. */
  readonly cleared: Signal<boolean>;
  /** The agent has seen that. */
  readonly onClearedSeen: () => void;
  /** What is kept of shoppers is sealed, and its key isn't here. */
  readonly locked: Signal<boolean>;
  readonly askPersist: Signal<boolean>;
  /** True while the agent points things out in the page. */
  readonly teaching: Signal<boolean>;
  /** What a command of the browser's asked for last. */
  readonly command: Signal<PanelCommand | null>;
  /** How the panel is set was read, or can't be. */
  readonly isSet: Promise<unknown>;
}

/** A conversation that is about to be shown, with what is known of it so far. */
interface Coming {
  readonly conversation: string;
  view: PanelView;
  shopper: Shopper | null;
  followUps: readonly FollowUp[];
}

/**
 * A worker that has just started tells who is open before it can suggest. What stood there for the same question is
 * still right, so it stays, instead of a list that goes and comes back.
 */
function keepSuggestions(next: PanelView, shown: PanelView | null): PanelView {
  if (next.kind !== 'open' || !next.preparing || shown?.kind !== 'open') return next;
  const same =
    keyText(next.key) === keyText(shown.key) && next.question.join('\n') === shown.question.join('\n');
  return same ? { ...next, suggestions: shown.suggestions } : next;
}

/** The lock of what a view shows; null when it shows no conversation. */
export function lockOf(view: PanelView | null): RecipientLock | null {
  return view?.kind === 'open' ? view.lock : null;
}

/** Connects to the background and the store; lives as long as the page. */
export function createPanelState(windowId: number): PanelState {
  const state: Omit<PanelState, 'isSet'> = {
    view: signal<PanelView | null>(null),
    conversation: signal(''),
    shopper: signal<Shopper | null>(null),
    followUps: signal<readonly FollowUp[]>([]),
    knownTags: signal<readonly Tag[]>([]),
    tagHints: signal<readonly string[]>([]),
    search: signal<SearchResults | null>(null),
    outcome: signal<FillReport | null>(null),
    undo: signal<UndoOffer | null>(null),
    fillMode: signal<FillMode>('insert'),
    keys: signal(bindingsOf({})),
    language: signal<Settings['language']>(''),
    incognito: signal(false),
    hubProblem: signal<StoreFailure | null>(null),
    ownProblem: signal<StoreFailure | null>(null),
    cleared: signal(false),
    onClearedSeen: () => void seenCleared().catch(() => {}),
    locked: signal(false),
    askPersist: signal(false),
    teaching: signal(false),
    command: signal<PanelCommand | null>(null),
  };
  const failed = (error: unknown): void => {
    state.ownProblem.value = storeFailure(error);
  };

  /** Nothing of a shopper is shown any more. */
  const forget = (): void => {
    state.shopper.value = null;
    state.followUps.value = [];
  };

  /** Nothing is asked of an agent whose store can't be read. */
  let persistLaterAt = Number.POSITIVE_INFINITY;
  const set = follow(
    () => readSettings(SETTINGS),
    (read) =>
      batch(() => {
        putOn(read.look);
        state.language.value = read.language;
        state.fillMode.value = read.fillMode;
        state.keys.value = bindingsOf(read.keys);
        state.incognito.value = read.incognito;
        persistLaterAt = read.persistLaterAt;
      }),
    failed,
  );

  void loadFollowUps().catch(() => {});
  followDataKey(sessionDrawer, desk());
  watchUse(sessionDrawer);
  const locking = follow(
    () => isLocked(desk()),
    (locked) => {
      state.locked.value = locked;
      if (!locked) return undefined;
      forget();
      return Lock.preload();
    },
    failed,
  );

  const seenCleared = onCleared({
    drawer: localDrawer,
    tell(isCleared) {
      state.cleared.value = isCleared;
      if (!isCleared) return;
      // What is shown of them is no more.
      forget();
      state.knownTags.value = [];
    },
    failed,
  });
  // It could be opened, perhaps again: what was wrong is over.
  desk().on(
    'ready',
    () => {
      state.ownProblem.value = null;
    },
    true,
  );
  let known: Following | null = null;
  let coming: Coming | null = null;

  const show = (view: PanelView, conversation: string, { shopper = null, followUps = [] }: Partial<Coming>) =>
    batch(() => {
      // Results were rendered for one shopper: for another one they are not an answer.
      state.search.value = null;
      const told = state.outcome.peek()?.outcome;
      // That pictures were left because of this very switch has still to be read.
      const isAboutSwitch = told?.kind === 'filled' && told.pictures?.why === 'stale';
      const isDone = told?.kind === 'filled' || told?.kind === 'copied';
      if (isDone && !isAboutSwitch) state.outcome.value = null;
      // Nothing of the shopper before may stand beside the new one's name, not for one frame.
      state.shopper.value = shopper;
      state.followUps.value = followUps;
      state.tagHints.value = [];
      state.conversation.value = conversation;
      state.view.value = view;
    });

  const take = (view: PanelView): void => {
    const conversation = view.kind === 'open' ? keyText(view.key) : '';
    if (coming?.conversation === conversation) {
      coming.view = view;
      return;
    }
    const isShown = conversation === state.conversation.peek();
    if (isShown && coming === null) {
      state.view.value = keepSuggestions(view, state.view.peek());
      return;
    }
    known?.end();
    coming = null;
    known = null;
    if (conversation === '') {
      show(view, '', {});
      return;
    }
    const mine: Coming = { conversation, view, shopper: null, followUps: [] };
    coming = mine;
    known = followKnown(
      conversation,
      {
        shopper(found) {
          mine.shopper = found;
          if (coming !== mine) state.shopper.value = found;
        },
        followUps(open) {
          mine.followUps = open;
          if (coming !== mine) state.followUps.value = open;
        },
      },
      failed,
    );
    const late = new Promise((resolve) =>
      setTimeout(resolve, state.view.peek() === null ? TOGETHER_FIRST : TOGETHER),
    );
    const go = (): void => {
      if (coming !== mine) return;
      coming = null;
      show(mine.view, conversation, state.locked.peek() ? {} : mine);
    };
    // Whatever couldn't be read or loaded: the shopper before may not stand there.
    void Promise.race([Promise.all([ready, known.first]), late]).then(go, go);
  };

  connectPanel(PANEL_PORT, windowId, (raw) => {
    const push = raw as PanelPush;
    if ('problem' in push) {
      state.hubProblem.value = push.problem;
      return;
    }
    if ('teaching' in push) {
      state.teaching.value = push.teaching;
      return;
    }
    if ('command' in push) {
      const { id = 0 } = state.command.peek() ?? {};
      state.command.value = { id: id + 1, action: { kind: push.command } };
      return;
    }
    if ('close' in push) return window.close();
    take(push.view);
  });

  const tagged = follow(
    () => listTags(),
    (tags) => {
      state.knownTags.value = tags;
    },
    failed,
  );
  const asking = Promise.all([isPersisted(), set.first]).then(([persisted]) => {
    state.askPersist.value = !persisted && Date.now() - persistLaterAt > ASK_AGAIN;
  }, failed);
  const ready = Promise.all([locking.first, set.first, tagged.first, asking]);
  return { ...state, isSet: set.first };
}
