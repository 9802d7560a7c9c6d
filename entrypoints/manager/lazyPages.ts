/** The places of pages in the manager whose code, texts and styles are loaded when their section is shown. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Section } from '../../components/index.ts';
import type { Language } from '../../utils/model/index.ts';
import type { ManagerActions } from './actions.ts';

export interface PageHost {
  readonly language: Language;
  readonly offerUndo: ManagerActions['offerUndo'];
  onSection(section: Section): void;
}

/** What stands in those sections; null while it is loaded. */
export interface LazyPages {
  readonly keys: VNode | null;
  readonly followUps: VNode | null;
  readonly privacy: VNode | null;
  readonly shopperPage: VNode | null;
  /** A part of the page of sites. */
  readonly waitLimits: VNode | null;
  /** The lock, as a part of the privacy page, and in place of pages that are locked. */
  readonly lock: { readonly section: VNode; readonly unlock: VNode } | null;
}

const LOAD = {
  keys: async (host: PageHost) => (await import('./keys/desk.tsx')).createKeysPage(host),
  shopperPage: async (host: PageHost) => (await import('./shoppers/desk.tsx')).createShopperPage(host),
  followUps: async (host: PageHost) => (await import('./followUps/desk.tsx')).createFollowUpPage(host),
  privacy: async (host: PageHost) => (await import('./privacy/desk.tsx')).createPrivacyPage(host),
  waitLimits: async (host: PageHost) => (await import('./limits/desk.tsx')).createWaitLimits(host),
  lock: async () => (await import('./lock/desk.tsx')).lockPages(),
};

const PAGE_OF: Readonly<Partial<Record<Section, keyof LazyPages>>> = {
  keys: 'keys',
  followUps: 'followUps',
  shoppers: 'shopperPage',
  sites: 'waitLimits',
  privacy: 'privacy',
};

export interface ShownPages {
  readonly section: ReadonlySignal<Section>;
  readonly locked: ReadonlySignal<boolean>;
  readonly sealing: ReadonlySignal<boolean>;
}

const NONE: LazyPages = {
  keys: null,
  followUps: null,
  privacy: null,
  shopperPage: null,
  waitLimits: null,
  lock: null,
};

/** @returns what reads the pages as they are now. */
export function followPages({ section, locked, sealing }: ShownPages, host: PageHost): () => LazyPages {
  const pages = signal<LazyPages>(NONE);
  const want = <Name extends keyof LazyPages>(name: Name): void => {
    if (pages.peek()[name] !== null) return;
    void LOAD[name](host).then((made) => {
      const now = pages.peek();
      if (now[name] === null) pages.value = { ...now, [name]: made };
    });
  };
  effect(() => {
    const shown = section.value;
    const page = PAGE_OF[shown];
    if (page !== undefined) want(page);
    // What is being sealed goes on wherever the agent is.
    if (shown === 'privacy' || locked.value || sealing.value) want('lock');
  });
  return () => pages.value;
}
