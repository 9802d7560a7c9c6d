/**
 * Hears who waits from every open workbench: finds their tabs, starts the script that looks at the list in the documents
 * that are read, and listens to it. Nothing of it goes through the background. Private windows are left out, unless what is
 * read in them may be recorded.
 */
import { type ListTold, openQueue, type QueueLine } from '../../../utils/messaging/index.ts';
import {
  injectWanted,
  onSitesChanged,
  onTabsChanged,
  type ReadDocument,
  readDocuments,
  type WorkbenchTab,
  workbenchTabs,
} from '../../../utils/platform/index.ts';
import { type Kept, keep, type Mark, prune, type Told } from '../../../utils/waiting/index.ts';

/** How often it is looked whether there are other tabs and documents, where nothing told of any; milliseconds. */
const LOOK = 4000;
/** How soon after a change of tabs. */
const SOON = 250;
/** A page that doesn't let a script in for so long is busy, or stopped. */
const PATIENCE = 2000;
/** By then all have told what they see, or have nothing to tell. */
const FIRST = 800;

/** One who waits, with all that is known of where. */
export interface QueuedHere extends Told {
  readonly id: string;
  readonly document: ReadDocument;
  readonly tabId: number;
  readonly platform: string;
  readonly platformName: string;
  readonly hostname: string;
  readonly place: string;
}

export interface Collected {
  /** False until all that are open had time to tell. */
  readonly ready: boolean;
  /** Tabs of enabled sites that aren't asleep. */
  readonly tabs: number;
  /** Documents with a list, or a conversation, that can be read. */
  readonly lists: number;
  readonly waiting: readonly QueuedHere[];
}

interface Heard {
  readonly document: ReadDocument;
  readonly line: QueueLine;
  told: ListTold | null;
}

export interface CollectOptions {
  readonly mayReadPrivate: () => Promise<boolean>;
  readonly kept: Kept;
  readonly mark: Mark;
  /** Called with all of it whenever something changed. */
  readonly show: (collected: Collected, kept: Kept) => void;
}

/** The same after a reload of the page. */
const listOf = (tabId: number, platform: string): string => `${tabId} ${platform}`;
const tabOf = (list: string): number => Number.parseInt(list, 10);
const nameOf = ({ tabId, frameId, documentId }: ReadDocument): string => `${tabId} ${frameId} ${documentId}`;

export interface Collecting {
  /** Calls `show` with what is known now. */
  publish(): void;
  /** Keeps nothing but of those who wait now. */
  forget(): void;
}

/** Collects for as long as the page lives. */
export function collect({ mayReadPrivate, kept: keptBefore, mark, show }: CollectOptions): Collecting {
  const heard = new Map<string, Heard>();
  let tabs: readonly WorkbenchTab[] = [];
  let kept = keptBefore;
  let ready = false;

  const publish = (): void => show({ ready, tabs: tabs.length, ...listed(heard.values(), tabs) }, kept);
  /** What can't be read is no news of those who wait in it. */
  const take = ({ tabId }: ReadDocument, told: ListTold): ListTold => {
    if (!told.readable) return told;
    const known = keep(kept, listOf(tabId, told.platform), told, Date.now(), mark);
    kept = known.kept;
    return { ...told, waiting: [...known.waiting] };
  };
  /** What is still so is of now. */
  const takeAgain = (): void => {
    for (const one of heard.values()) if (one.told !== null) one.told = take(one.document, one.told);
  };

  const hear = (document: ReadDocument, told: ListTold): void => {
    const one = heard.get(nameOf(document));
    if (one === undefined) return;
    one.told = take(document, told);
    publish();
  };

  /** Where nobody listens, the script is started, once. */
  const connect = (document: ReadDocument, mayStart: boolean): void => {
    const name = nameOf(document);
    let isAnswered = false;
    const line = openQueue(
      document,
      (told) => {
        isAnswered = true;
        hear(document, told);
      },
      () => {
        heard.delete(name);
        if (isAnswered) return publish();
        if (mayStart)
          void injectWanted('queue', document).then(
            () => connect(document, false),
            () => {},
          );
      },
    );
    heard.set(name, { document, line, told: null });
  };

  const look = async (): Promise<void> => {
    const [all, isPrivateRead] = await Promise.all([workbenchTabs(), mayReadPrivate()]);
    const open = all.filter(({ incognito }) => isPrivateRead || !incognito);
    tabs = open.filter(({ state }) => state !== 'asleep');
    // A tab that is closed isn't reloaded: nobody's id outlives it here. One that loads may be just that.
    const mayComeBack = new Set(open.map(({ tabId }) => tabId));
    kept = prune(kept, (list) => mayComeBack.has(tabOf(list)), Date.now());
    const awake = new Set(tabs.map(({ tabId }) => tabId));
    for (const [name, { document, line }] of heard) {
      if (awake.has(document.tabId)) continue;
      line.close();
      heard.delete(name);
    }
    // A page that loads lets no script in yet; those that have one are heard on.
    const shown = tabs.filter(({ state }) => state === 'shown');
    const found = await Promise.all(shown.map(({ tabId }) => patiently(readDocuments(tabId))));
    for (const document of found.flat()) if (!heard.has(nameOf(document))) connect(document, true);
    takeAgain();
    publish();
  };

  let looking = false;
  let again = false;
  const lookNow = async (): Promise<void> => {
    again = looking;
    if (looking) return;
    looking = true;
    await look().catch(() => {});
    looking = false;
    if (again) void lookNow();
  };
  let isSoon = false;
  const lookSoon = (): void => {
    if (isSoon) return;
    isSoon = true;
    setTimeout(() => {
      isSoon = false;
      void lookNow();
    }, SOON);
  };

  onTabsChanged(lookSoon);
  onSitesChanged(lookSoon);
  setInterval(() => void lookNow(), LOOK);
  void lookNow().then(() =>
    setTimeout(() => {
      ready = true;
      publish();
    }, FIRST),
  );
  return {
    publish,
    forget() {
      kept = {};
      takeAgain();
      publish();
    },
  };
}

function patiently(found: Promise<readonly ReadDocument[]>): Promise<readonly ReadDocument[]> {
  const late = new Promise<readonly ReadDocument[]>((resolve) => setTimeout(resolve, PATIENCE, []));
  return Promise.race([found, late]);
}

/** All who wait, wherever; of several tabs of a platform each says which one it is. */
function listed(heard: Iterable<Heard>, tabs: readonly WorkbenchTab[]): Pick<Collected, 'lists' | 'waiting'> {
  const byTab = new Map(tabs.map((tab) => [tab.tabId, tab]));
  const told = [...heard].flatMap((one) => (one.told?.readable === true ? [{ ...one, told: one.told }] : []));
  const tabsOf = new Map<string, Set<number>>();
  for (const {
    document,
    told: { platformName },
  } of told) {
    tabsOf.set(platformName, (tabsOf.get(platformName) ?? new Set()).add(document.tabId));
  }
  const waiting = told.flatMap(({ document, told: { platform, platformName, waiting: all } }) => {
    const { tabId } = document;
    const { title = '', hostname = '' } = byTab.get(tabId) ?? {};
    const place = (tabsOf.get(platformName)?.size ?? 0) > 1 ? title : '';
    return all.map((one) => {
      const id = `${nameOf(document)} ${one.key}`;
      return { ...one, id, document, tabId, platform, platformName, hostname, place };
    });
  });
  return { lists: told.length, waiting };
}
