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
}

const LOAD = {
  keys: async (host: PageHost) => (await import('./keys/desk.tsx')).createKeysPage(host),
  shopperPage: async (host: PageHost) => (await import('./shoppers/desk.tsx')).createShopperPage(host),
  followUps: async (host: PageHost) => (await import('./followUps/desk.tsx')).createFollowUpPage(host),
  privacy: async (host: PageHost) => (await import('./privacy/desk.tsx')).createPrivacyPage(host),
};

const PAGE_OF: Readonly<Partial<Record<Section, keyof LazyPages>>> = {
  keys: 'keys',
  followUps: 'followUps',
  shoppers: 'shopperPage',
  privacy: 'privacy',
};

/** @returns what reads the pages as they are now. */
export function followPages(section: ReadonlySignal<Section>, host: PageHost): () => LazyPages {
  const pages = signal<LazyPages>({ keys: null, followUps: null, privacy: null, shopperPage: null });
  effect(() => {
    const shown = PAGE_OF[section.value];
    if (shown === undefined || pages.peek()[shown] !== null) return;
    void LOAD[shown](host).then((made) => {
      const now = pages.peek();
      if (now[shown] === null) pages.value = { ...now, [shown]: made };
    });
  });
  return () => pages.value;
}
