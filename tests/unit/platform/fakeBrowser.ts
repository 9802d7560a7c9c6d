/**
 * A browser for the tests: as much of the extension API as the rooms use, with the answers that browsers give.
 * `vi.mock('wxt/browser', async () => ({ browser: (await import('…/fakeBrowser.ts')).fake.browser }))`
 */
import { packMaskingRules, packSigns } from '../../../utils/suggestion/index.ts';

/** What the build packs, by path. */
const PACKED = new Map([
  ['/masking.json', packMaskingRules],
  ['/signs.json', packSigns],
]);

/** What the browser says of who sent something. */
export interface FakeSender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly id?: number; readonly windowId?: number; readonly incognito?: boolean };
  readonly frameId?: number;
  readonly documentId?: string;
}

export interface FakeTab {
  readonly id?: number;
  readonly windowId: number;
  readonly active: boolean;
  readonly url?: string;
  readonly title?: string;
  readonly discarded?: boolean;
  readonly incognito?: boolean;
  readonly status?: string;
}

export const ID = 'deskmate-id';
export const VERSION = '1.2.3';
export const ORIGIN = `chrome-extension://${ID}/`;
export const PANEL: FakeSender = { id: ID, url: `${ORIGIN}sidepanel.html` };
export const CONTENT: FakeSender = {
  id: ID,
  url: 'https://desk.example/chat',
  tab: { id: 7, windowId: 1 },
  frameId: 0,
  documentId: 'D7',
};

export class FakeEvent<Args extends readonly unknown[]> {
  readonly listeners = new Set<(...args: Args) => unknown>();
  addListener(listener: (...args: Args) => unknown): void {
    this.listeners.add(listener);
  }
  removeListener(listener: (...args: Args) => unknown): void {
    this.listeners.delete(listener);
  }
  fire(...args: Args): void {
    for (const listener of [...this.listeners]) listener(...args);
  }
}

type Respond = (reply: unknown) => void;

export class FakePort {
  readonly onMessage = new FakeEvent<[unknown]>();
  readonly onDisconnect = new FakeEvent<[]>();
  readonly posted: unknown[] = [];
  gone = false;
  readonly name: string;
  readonly sender: FakeSender | undefined;
  constructor(name: string, sender?: FakeSender) {
    this.name = name;
    this.sender = sender;
  }
  postMessage(data: unknown): void {
    if (this.gone) throw new Error('Attempting to use a disconnected port object');
    this.posted.push(structuredClone(data));
  }
  disconnect(): void {
    this.gone = true;
  }
}

export interface Sent {
  readonly tabId: number;
  readonly message: unknown;
  readonly options: unknown;
}

class Fake {
  /** Who `runtime.sendMessage` speaks as. */
  sender: FakeSender = PANEL;
  readonly onMessage = new FakeEvent<[unknown, FakeSender, Respond]>();
  readonly onConnect = new FakeEvent<[FakePort]>();
  readonly sent: Sent[] = [];
  /** What the documents of a tab answer; rejects as the browser does when nobody listens. */
  answerTab: (sent: Sent) => Promise<unknown> = nobody;
  tabs: FakeTab[] = [];
  origins: string[] = [];
  readonly session = new Map<string, unknown>();
  readonly local = new Map<string, unknown>();
  /** What the agent says when the browser asks for a host. */
  allows = true;
  readonly scripts = new Map<string, { id: string; matches: string[] }>();
  readonly injected: unknown[] = [];
  /** Whether pages let scripts in. */
  letsIn = true;
  readonly ports: FakePort[] = [];
  /** Ports that were opened to documents of tabs. */
  readonly connected: { readonly tabId: number; readonly options: object }[] = [];
  /** Which documents a function that is run in all frames of a tab finds, with what it answers there. */
  framesOf: ((tabId: number) => readonly object[]) | null = null;
  /** Tabs and windows that were brought to the front. */
  readonly fronted: string[] = [];
  /** Windows whose panel was opened. */
  readonly opened: number[] = [];
  /** Addresses that were opened in tabs of their own. */
  readonly created: string[] = [];
  readonly events = {
    installed: new FakeEvent<[{ reason: string }]>(),
    startup: new FakeEvent<[]>(),
    alarm: new FakeEvent<[{ name: string }]>(),
    clicked: new FakeEvent<[FakeTab]>(),
    commanded: new FakeEvent<[string, FakeTab]>(),
    activated: new FakeEvent<[{ tabId: number; windowId: number }]>(),
    updated: new FakeEvent<[number, { status?: string; title?: string }, FakeTab]>(),
    removed: new FakeEvent<[number]>(),
    permitted: new FakeEvent<[{ origins?: string[] }]>(),
    forbidden: new FakeEvent<[{ origins?: string[] }]>(),
    inSession: new FakeEvent<[Record<string, { newValue?: unknown }>]>(),
    stored: new FakeEvent<[Record<string, { oldValue?: unknown; newValue?: unknown }>]>(),
  };

  /** What stands on the icon, notices that were shown, and when the worker is woken. */
  badge = '-';
  badgeColour = '';
  readonly notices: unknown[] = [];
  readonly alarms = new Map<string, number>();
  /** Those that the agent granted beside origins. */
  readonly permissions = new Set<string>();
  /** What a function that is run in a page answers: what is selected there. */
  selection: unknown = null;
  /** Whether the files that the build packs can be fetched. */
  packed = true;

  /** Forgets everything, listeners included. */
  reset(): void {
    this.sender = PANEL;
    this.answerTab = nobody;
    this.tabs = [];
    this.origins = [];
    this.letsIn = true;
    this.allows = true;
    this.selection = null;
    this.framesOf = null;
    this.badge = '-';
    this.badgeColour = '';
    this.notices.length = 0;
    this.alarms.clear();
    this.permissions.clear();
    const lists = [
      this.sent,
      this.injected,
      this.ports,
      this.connected,
      this.fronted,
      this.opened,
      this.created,
    ];
    for (const list of lists) list.length = 0;
    for (const kept of [this.session, this.local, this.scripts]) kept.clear();
    for (const event of [this.onMessage, this.onConnect, ...Object.values(this.events)]) {
      event.listeners.clear();
    }
  }

  /** Delivers a message as this sender's. @returns what was answered; rejects when nobody hears it. */
  deliver(message: unknown, sender: FakeSender): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let open = false;
      for (const listener of [...this.onMessage.listeners]) {
        open =
          listener(structuredClone(message), sender, (reply) => resolve(structuredClone(reply))) === true ||
          open;
      }
      // An answer that was given at once counts before this does.
      if (!open) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  }

  readonly browser = {
    runtime: {
      id: ID,
      // What the build packs can be fetched from Node too.
      getURL: (path: string) =>
        PACKED.has(path) && this.packed
          ? `data:application/json,${encodeURIComponent(PACKED.get(path)?.() ?? '')}`
          : `${ORIGIN}${path.replace(/^\//, '')}`,
      sendMessage: (message: unknown) => this.deliver(message, this.sender),
      getManifest: () => ({ version: VERSION }),
      onMessage: this.onMessage,
      onConnect: this.onConnect,
      onInstalled: this.events.installed,
      onStartup: this.events.startup,
      connect: ({ name }: { name: string }) => {
        const port = new FakePort(name);
        this.ports.push(port);
        return port;
      },
    },
    tabs: {
      sendMessage: (tabId: number, message: unknown, options?: unknown) => {
        const sent = { tabId, message: structuredClone(message), options };
        this.sent.push(sent);
        return this.answerTab(sent);
      },
      create: async ({ url }: { url: string }) => void this.created.push(url),
      connect: (tabId: number, options: { name: string }) => {
        this.connected.push({ tabId, options });
        const port = new FakePort(options.name);
        this.ports.push(port);
        return port;
      },
      update: async (id: number) => void this.fronted.push(`tab ${id}`),
      /** A tab that no test speaks of is in front. */
      get: async (id: number) =>
        this.tabs.find((tab) => tab.id === id) ?? ({ id, windowId: 1, active: true } satisfies FakeTab),
      query: async (wanted: { active?: boolean; windowId?: number; url?: string[] }) =>
        this.tabs.filter(
          (tab) =>
            (wanted.active === undefined || tab.active === wanted.active) &&
            (wanted.windowId === undefined || tab.windowId === wanted.windowId) &&
            (wanted.url === undefined ||
              wanted.url.some((pattern) => tab.url?.startsWith(pattern.slice(0, -1)) === true)),
        ),
      onActivated: this.events.activated,
      onUpdated: this.events.updated,
      onRemoved: this.events.removed,
    },
    i18n: {
      getUILanguage: () => 'zh-TW',
      getMessage: (name: string, values: string[] = []) => [name, ...values].join(' '),
    },
    action: {
      onClicked: this.events.clicked,
      setBadgeText: async ({ text }: { text: string }) => {
        this.badge = text;
      },
      setBadgeBackgroundColor: async ({ color }: { color: string }) => {
        this.badgeColour = color;
      },
    },
    alarms: {
      onAlarm: this.events.alarm,
      create: async (name: string, { when }: { when: number }) => void this.alarms.set(name, when),
    },
    notifications: { create: async (...notice: unknown[]) => void this.notices.push(notice) },
    windows: { update: async (id: number) => void this.fronted.push(`window ${id}`) },
    commands: { onCommand: this.events.commanded },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void this.opened.push(windowId) },
    permissions: {
      getAll: async () => ({ origins: [...this.origins] }),
      contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
        origins.every((origin) => this.origins.includes(origin)) &&
        permissions.every((permission) => this.permissions.has(permission)),
      request: async ({ origins }: { origins: string[] }) => {
        const fresh = origins.filter((origin) => !this.origins.includes(origin));
        if (!this.allows && fresh.length > 0) return false;
        this.origins.push(...fresh);
        if (fresh.length > 0) this.events.permitted.fire({ origins: fresh });
        return true;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        this.origins = this.origins.filter((origin) => !origins.includes(origin));
        this.events.forbidden.fire({ origins });
        return true;
      },
      onAdded: this.events.permitted,
      onRemoved: this.events.forbidden,
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => this.scripts.get(id) ?? []),
      registerContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
        if (script === undefined || this.scripts.has(script.id)) throw new Error('Duplicate script ID');
        this.scripts.set(script.id, script);
      },
      updateContentScripts: async ([script]: { id: string; matches: string[] }[]) => {
        if (script === undefined || !this.scripts.has(script.id)) throw new Error('Nonexistent script ID');
        this.scripts.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) if (!this.scripts.delete(id)) throw new Error('Nonexistent script ID');
      },
      executeScript: async (injection: unknown) => {
        if (!this.letsIn) throw new Error('Cannot access contents of the page.');
        this.injected.push(injection);
        const { target, func } = injection as {
          target: { tabId: number; allFrames?: boolean };
          func?: unknown;
        };
        if (func !== undefined && target.allFrames === true && this.framesOf !== null)
          return this.framesOf(target.tabId);
        return [{ result: this.selection }];
      },
    },
    storage: {
      local: {
        get: async (key: string) =>
          this.local.has(key) ? { [key]: structuredClone(this.local.get(key)) } : {},
        set: async (values: Record<string, unknown>) => {
          for (const [key, newValue] of Object.entries(values)) {
            const oldValue = this.local.get(key);
            this.local.set(key, structuredClone(newValue));
            this.events.stored.fire({ [key]: { oldValue, newValue } });
          }
        },
        onChanged: this.events.stored,
      },
      session: {
        get: async (key: string | null) => {
          if (key === null) return structuredClone(Object.fromEntries(this.session));
          return this.session.has(key) ? { [key]: this.session.get(key) } : {};
        },
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            this.session.set(key, structuredClone(value));
            this.events.inSession.fire({ [key]: { newValue: value } });
          }
        },
        remove: async (key: string) => {
          if (this.session.delete(key)) this.events.inSession.fire({ [key]: {} });
        },
        onChanged: this.events.inSession,
      },
    },
  };
}

function nobody(): Promise<never> {
  return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
}

export const fake = new Fake();
