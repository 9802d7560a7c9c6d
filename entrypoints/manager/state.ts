/** The manager's state, mirrored from the store and from the list of granted sites. */
import { effect, type Signal, signal } from '@preact/signals';
import type {
  AdapterImportState,
  AdapterInfo,
  DataInfo,
  EnabledSite,
  Section,
  TemplateDraft,
  UndoOffer,
} from '../../components/index.ts';
import type { KeptLine } from '../../utils/messaging/index.ts';
import type { CategoryNode, Language, Pack, Shopper, SiteHealth, Template } from '../../utils/model/index.ts';
import {
  clearSession,
  enabledSites,
  onSitesChanged,
  readSession,
  sessionDrawer,
} from '../../utils/platform/index.ts';
import {
  type AdapterRow,
  countRows,
  desk,
  followDataKey,
  isLocked,
  listPacks,
  listShoppers,
  listSiteHealth,
  listStoredAdapters,
  listTemplates,
  liveQuery,
  PERSONAL_PACK,
  readLock,
  readStorageState,
  watchUse,
} from '../../utils/storage/index.ts';
import { followLearned, type LearnedState } from './learned.ts';

export interface ManagerState {
  readonly section: Signal<Section>;
  readonly packs: Signal<readonly Pack[]>;
  readonly templates: Signal<readonly Template[] | null>;
  readonly categories: Signal<readonly CategoryNode[]>;
  readonly learned: LearnedState;
  readonly shoppers: Signal<readonly Shopper[] | null>;
  /** What is kept of shoppers is sealed, and its key isn't here. */
  readonly locked: Signal<boolean>;
  /** Something is being sealed or opened, or would be if its key were here. */
  readonly sealing: Signal<boolean>;
  readonly sites: Signal<readonly EnabledSite[]>;
  readonly adapters: Signal<readonly AdapterInfo[]>;
  readonly adapterImport: Signal<AdapterImportState | null>;
  readonly data: Signal<DataInfo | null>;
  readonly undo: Signal<UndoOffer | null>;
  readonly startDraft: Signal<Partial<TemplateDraft> | null>;
}

const SECTIONS: readonly Section[] = [
  'templates',
  'learned',
  'shoppers',
  'followUps',
  'sites',
  'keys',
  'privacy',
  'data',
];

/** Shoppers that templates are tried on, and whose shops are offered. */
const PREVIEWED = 300;

function sectionOfAddress(): Section {
  const named = location.hash.slice(1);
  return SECTIONS.find((section) => section === named) ?? 'templates';
}

/** What the panel brought along, once: the section that it leads to, its "new template", or a line that is kept. */
async function takeStartDraft(state: ManagerState): Promise<void> {
  const wanted = await readSession<Section>('section');
  if (wanted !== undefined) {
    await clearSession('section');
    state.section.value = wanted;
  }
  const kept = await readSession<KeptLine>('newTemplate');
  if (kept === undefined) return;
  await clearSession('newTemplate');
  state.section.value = 'templates';
  state.startDraft.value = { text: kept.text, triggers: [...kept.triggers] };
}

/** The agent's own pack on top, where new templates go; it is stored with the first of them. */
function withPersonal(packs: readonly Pack[], name: string): readonly Pack[] {
  const own = packs.find((pack) => pack.id === PERSONAL_PACK);
  const fresh: Pack = { id: PERSONAL_PACK, name, language: 'zh-CN', source: 'personal', installedAt: 0 };
  return [own ?? fresh, ...packs.filter((pack) => pack.id !== PERSONAL_PACK)];
}

/** The agent's own first, then packs in the language of the page; inside a pack by category and title. */
function inPageOrder(
  packs: readonly Pack[],
  templates: readonly Template[],
  language: Language,
): readonly Template[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const rank = new Map(
    packs.map((pack) => [pack.id, pack.source === 'personal' ? 0 : pack.language === language ? 1 : 2]),
  );
  const keyed = templates.map((template) => ({
    template,
    rank: rank.get(template.packId) ?? 2,
    name: [...template.category, template.title].join('\u0000'),
  }));
  keyed.sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name));
  return keyed.map(({ template }) => template);
}

export async function readData(state: ManagerState): Promise<void> {
  const [counts, storage] = await Promise.all([countRows(), readStorageState()]);
  state.data.value = {
    ...counts,
    persisted: storage.persisted,
    usedBytes: storage.usage,
    quotaBytes: storage.quota,
  };
}

/** Sites, how well they are read, and by what: three homes, shown as one. */
function followSites(state: ManagerState): void {
  let origins: readonly string[] = [];
  let health: readonly SiteHealth[] = [];
  let rows: readonly AdapterRow[] = [];
  const show = async (): Promise<void> => {
    const { describeAdapters, describeSite } = await import('./adapters.ts');
    state.adapters.value = describeAdapters(rows);
    state.sites.value = origins.map((origin) => describeSite(origin, health, rows));
  };
  const readOrigins = async (): Promise<void> => {
    origins = await enabledSites();
    void show();
  };
  void readOrigins();
  onSitesChanged(() => void readOrigins());
  liveQuery(() => Promise.all([listSiteHealth(), listStoredAdapters()])).subscribe(([known, stored]) => {
    health = known;
    rows = stored;
    void show();
  });
}

export function createManagerState(language: Language, personalName: string): ManagerState {
  const section = signal(sectionOfAddress());
  const templates = signal<readonly Template[] | null>(null);
  const state: ManagerState = {
    section,
    packs: signal<readonly Pack[]>([]),
    templates,
    categories: signal<readonly CategoryNode[]>([]),
    learned: followLearned({ section, templates }),
    shoppers: signal<readonly Shopper[] | null>(null),
    locked: signal(false),
    sealing: signal(false),
    sites: signal<readonly EnabledSite[]>([]),
    adapters: signal<readonly AdapterInfo[]>([]),
    adapterImport: signal<AdapterImportState | null>(null),
    data: signal<DataInfo | null>(null),
    undo: signal<UndoOffer | null>(null),
    startDraft: signal<Partial<TemplateDraft> | null>(null),
  };
  liveQuery(() => Promise.all([listPacks(), listTemplates()])).subscribe(([packs, templates]) => {
    state.packs.value = withPersonal(packs, personalName);
    state.templates.value = inPageOrder(packs, templates, language);
  });
  followDataKey(sessionDrawer, desk());
  watchUse(sessionDrawer);
  liveQuery(async () => [await isLocked(desk()), (await readLock(desk()))?.work != null] as const).subscribe({
    next([locked, sealing]) {
      state.locked.value = locked;
      state.sealing.value = sealing;
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  liveQuery(() => listShoppers(PREVIEWED)).subscribe({
    next(shoppers) {
      state.shoppers.value = shoppers;
    },
    // Locked: nothing of them stays here.
    error() {
      state.shoppers.value = null;
    },
  });
  followSites(state);
  void takeStartDraft(state);
  // The page may stand open already when the panel sends the agent here.
  document.addEventListener('visibilitychange', () => void takeStartDraft(state));
  window.addEventListener('focus', () => void takeStartDraft(state));
  // The rooms of packs come behind the first sight of the page.
  effect(() => {
    const shown = templates.value;
    if (shown === null) return;
    void import('./tree.ts').then(({ categoryTree }) => {
      // Others may have come meanwhile: they ask for themselves.
      if (templates.peek() === shown) state.categories.value = categoryTree(shown, language);
    });
  });
  effect(() => {
    if (state.section.value === 'data') void readData(state);
    history.replaceState(null, '', `#${state.section.value}`);
  });
  return state;
}
