/**
 * An import, step by step: files are read, the agent says what they are and where they go, sees what would change, and
 * only then something is written, all or nothing. One at a time.
 */
import type { Signal } from '@preact/signals';
import type { ImportCallbacks, ImportState, Target } from '../../../components/index.ts';
import type { CodeChoice, ColumnMapping, Language, Pack, RowChoice } from '../../../utils/model/index.ts';
import { readTables } from '../../../utils/packs/formats/index.ts';
import {
  applyChoices,
  type DraftEntry,
  type ImportPlan,
  type ImportResult,
  planImport,
} from '../../../utils/packs/index.ts';
import {
  applyImport,
  PERSONAL_PACK,
  readAllTemplates,
  readBase,
  readPictureKeys,
  readTemplates,
  storeFailure,
} from '../../../utils/storage/index.ts';
import { tellTemplates } from '../tellTemplates.ts';
import { marked, readInterrupted } from './interrupted.ts';
import { itemsOf, type Told } from './items.ts';
import type { Opened, Source } from './open.ts';
import { type BroughtKeys, broughtBy, shownKeys } from './packKeys.ts';
import { type Reader, readInWorker } from './reader.ts';
import { storedPictures } from './storedPictures.ts';
import { createTakeBack } from './takeBack.ts';
import { tellAll } from './tellAll.ts';

export interface ImportHost {
  readonly language: Language;
  packs(): readonly Pack[];
  /** Files of everything are for somebody else. */
  openEverything(bytes: Uint8Array): void;
  /** It is done, and can be taken back. */
  imported(packName: string, written: number, back: () => Promise<unknown>): void;
  takenBack(): void;
}

/** A version of a pack that was read at the address where it is followed. */
export interface FetchedVersion {
  readonly source: Source;
  readonly followId: string;
  readonly sha256: string;
  /** Where it went before; null: nowhere yet. */
  readonly target: { readonly packId: string; readonly edition: boolean } | null;
}

export interface Importing extends ImportCallbacks {
  /** Shows what the version would change, at once where its pack is here. */
  openFetched(version: FetchedVersion): void;
}

interface Waiting {
  sources: readonly Source[];
  problems: Extract<Opened, { kind: 'packs' }>['problems'];
  target: Target;
  followed: Pick<FetchedVersion, 'followId' | 'sha256'> | null;
}

type Review = Extract<ImportState, { step: 'review' }>;

/** So many templates are read one by one. */
const FEW = 500;
/** Rows of a table that are shown. */
const SHOWN = 8;

export function createImporting(
  state: Signal<ImportState | null>,
  host: ImportHost,
  read: Reader = readInWorker,
): Importing {
  let waiting: Waiting | null = null;
  let plan: ImportPlan | null = null;
  let pack: Pack | null = null;
  let brought: BroughtKeys | null = null;
  let keepsBase = false;
  let stopping: AbortController | null = null;
  let back: (() => Promise<unknown>) | null = null;
  /** What is awaited may come when something else was begun. */
  let turn = 0;
  let opening = new AbortController();
  /** Tables that are read again. */
  let reading: Promise<void> = Promise.resolve();

  const isBusy = (): boolean => state.value?.step === 'settings' && state.value.busy;
  const show = (next: ImportState | null): void => {
    state.value = next;
  };
  const showSettings = (busy = false): void => {
    if (waiting !== null) show(settingsOf(waiting, targetPacks(host.packs()), busy));
  };

  const compare = async ({ sources, target }: Waiting): Promise<void> => {
    const mine = turn;
    const now = Date.now();
    const found = target.kind === 'pack' ? host.packs().find(({ id }) => id === target.id) : undefined;
    const name = target.kind === 'new' ? target.name.trim() : '';
    const fresh = { id: crypto.randomUUID(), name, language: host.language, installedAt: now };
    pack = found ?? { ...fresh, source: 'imported' };
    keepsBase = target.kind === 'new' || target.edition;
    const base = keepsBase ? await readBase(pack.id) : undefined;
    const templates = await readAllTemplates();
    const incoming = sources.flatMap(({ entries }) => entries);
    const hasPictures = incoming.some(({ pictures }) => pictures.length > 0) || base !== undefined;
    const keys = hasPictures ? await readPictureKeys() : undefined;
    if (mine !== turn) return;
    plan = planImport({
      ...{ incoming, mine: templates, packId: pack.id, language: pack.language, now },
      ...(base === undefined ? {} : { base }),
      ...(keys === undefined ? {} : { pictureKeys: keys }),
      newId: () => crypto.randomUUID(),
    });
    showReview(new Map(), new Map(), null);
  };

  const showReview = (
    choices: ReadonlyMap<string, RowChoice>,
    codes: ReadonlyMap<string, CodeChoice>,
    failure: Review['failure'],
    takesKeys = false,
  ): void => {
    if (plan === null || pack === null || waiting === null) return;
    const items = itemsOf(plan, toldBy(waiting.sources));
    brought = broughtBy(waiting.followed === null ? waiting.sources : [], host.language);
    const keys = shownKeys(brought, takesKeys);
    show({ step: 'review', packName: pack.name, items, choices, codes, keys, failure });
  };

  const write = async (review: Review): Promise<void> => {
    if (plan === null || pack === null) return;
    const followed = waiting?.followed ?? null;
    const planned = plan;
    const result = applyChoices(plan, { rows: review.choices, codes: review.codes });
    const stopper = new AbortController();
    stopping = stopper;
    show({ step: 'writing', done: 0, all: result.put.length });
    try {
      // Written over what another window saved meanwhile it would be lost from the template.
      if (waiting !== null && (await isOutdated(planned, result))) {
        await compare(waiting);
        const { choices, codes } = review;
        if (plan !== planned) showReview(choices, codes, 'changed', review.keys?.take);
        stopping = null;
        return;
      }
      const { put, pictures, lost } = await storedPictures(result, Date.now(), stopper.signal);
      const { remove } = result;
      const work = {
        ...{ pack, put, remove, pictures, base: keepsBase ? result.base : null },
        ...(followed === null ? {} : { followed: { ...followed, edition: keepsBase } }),
        ...(brought !== null && review.keys?.take === true ? { keys: brought.keys } : {}),
      };
      const now = Date.now();
      const progress = (done: number, all: number): void => show({ step: 'writing', done, all });
      const id = await marked({ at: now, packName: pack.name }, () =>
        applyImport(work, { now, signal: stopper.signal, progress }),
      );
      const ids = [...put.map((template) => template.id), ...remove];
      back = createTakeBack(id, ids);
      // Taking in thousands takes the engine seconds, in which it goes on suggesting.
      void tellTemplates(ids);
      show({ step: 'done', written: put.length, removed: remove.length, lostPictures: lost });
      host.imported(pack.name, put.length, back);
      plan = null;
    } catch (error) {
      const failure = stopper.signal.aborted
        ? 'cancelled'
        : storeFailure(error) === 'full'
          ? 'full'
          : 'failed';
      show({ ...review, failure });
    }
    stopping = null;
  };

  const close = (): void => {
    turn += 1;
    opening.abort();
    stopping?.abort();
    waiting = null;
    plan = null;
    show(null);
  };

  /** What became of an import whose page went away. */
  const tellInterrupted = async (): Promise<void> => {
    const found = await readInterrupted();
    if (found === null || state.value !== null) return;
    const { packName, written } = found;
    if (written === null) {
      show({ step: 'interrupted', packName });
      return;
    }
    // The page that wrote it had no time to tell anybody.
    void tellAll();
    back = createTakeBack(written.id, null);
    const { added, changed, removed } = written;
    show({ step: 'done', written: added + changed, removed, lostPictures: 0 });
  };
  void tellInterrupted().catch(() => undefined);

  return {
    async onFiles(files) {
      // What is being written is stopped by its own button only.
      if (stopping !== null) return;
      turn += 1;
      opening.abort();
      opening = new AbortController();
      const { signal } = opening;
      show({ step: 'reading', file: files[0]?.path ?? '', done: 0, all: files.length });
      const progress = (file: string, done: number, all: number): void => {
        if (!signal.aborted) show({ step: 'reading', file, done, all });
      };
      const opened = await read(files, { signal, progress }).catch(() => null);
      if (opened === null || signal.aborted) return;
      if (opened.kind === 'everything') {
        close();
        host.openEverything(opened.bytes);
        return;
      }
      const { sources, problems } = opened;
      if (sources.length === 0) {
        show({ step: 'unreadable', problems });
        return;
      }
      waiting = { sources, problems, target: firstTarget(sources, host.packs()), followed: null };
      showSettings();
    },
    openFetched({ source, followId, sha256, target: before }) {
      if (stopping !== null) return;
      turn += 1;
      // Files that are still being read would come in its place.
      opening.abort();
      const sources = [source];
      const isHere = targetPacks(host.packs()).some(({ id }) => id === before?.packId);
      const target: Target =
        before !== null && isHere
          ? { kind: 'pack', id: before.packId, edition: before.edition }
          : firstTarget(sources, host.packs());
      waiting = { sources, problems: [], target, followed: { followId, sha256 } };
      showSettings(isHere);
      if (isHere) void compare(waiting).catch(() => showSettings());
    },
    onColumns(table, columns) {
      const mine = turn;
      reading = reading.then(async () => {
        if (mine !== turn || waiting === null) return;
        const sources = await withColumns(waiting.sources, table, columns).catch(() => null);
        if (mine !== turn || waiting === null || sources === null) return;
        waiting = { ...waiting, sources };
        showSettings(isBusy());
      });
    },
    onTarget(target) {
      if (waiting === null) return;
      waiting = { ...waiting, target };
      showSettings();
    },
    async onCheck() {
      if (waiting === null) return;
      showSettings(true);
      // Columns may just have been told otherwise.
      await reading;
      if (waiting === null) return;
      await compare(waiting).catch(() => showSettings());
    },
    onBack() {
      plan = null;
      showSettings();
    },
    onChoose(ids, choice) {
      const now = state.value;
      if (now?.step !== 'review') return;
      const choices = new Map(now.choices);
      for (const id of ids) choices.set(id, choice);
      show({ ...now, choices, failure: null });
    },
    onChooseCode(ids, choice) {
      const now = state.value;
      if (now?.step !== 'review') return;
      const codes = new Map(now.codes);
      for (const id of ids) codes.set(id, choice);
      show({ ...now, codes, failure: null });
    },
    onTakeKeys(take) {
      const now = state.value;
      if (now?.step === 'review' && now.keys !== null) show({ ...now, keys: { ...now.keys, take } });
    },
    onImport() {
      const now = state.value;
      if (now?.step === 'review' && stopping === null) void write(now);
    },
    onStop() {
      stopping?.abort();
    },
    async onTakeBack() {
      await back?.();
      back = null;
      host.takenBack();
      close();
    },
    onClose: close,
  };
}

/** Whether templates that would be written or removed aren't any more what they were when it was planned. */
async function isOutdated(
  { mine }: ImportPlan,
  { put, remove }: Pick<ImportResult, 'put' | 'remove'>,
): Promise<boolean> {
  const touched = new Set([...put.map(({ id }) => id), ...remove]);
  const known = mine.filter(({ id }) => touched.has(id));
  if (known.length === 0) return false;
  // One by one is slow where there are thousands.
  const rows = known.length > FEW ? await readAllTemplates() : await readTemplates(known.map(({ id }) => id));
  const standing = new Map(rows.map((row) => [row.id, row]));
  return known.some((was) => {
    const now = standing.get(was.id);
    return now?.updatedAt !== was.updatedAt || now.deletedAt !== was.deletedAt;
  });
}

/** Packs that may be added to. Those that came along are written anew with the extension. */
function targetPacks(packs: readonly Pack[]): readonly { id: string; name: string; known: boolean }[] {
  return packs
    .filter(({ source, readOnly = false }) => source !== 'starter' && !readOnly)
    .map(({ id, name }) => ({ id, name, known: id !== PERSONAL_PACK }));
}

/** The pack that came under this name before, or a new one. */
function firstTarget(sources: readonly Source[], packs: readonly Pack[]): Target {
  const name = sources[0]?.name ?? '';
  const known = packs.find((pack) => pack.source === 'imported' && !pack.readOnly && pack.name === name);
  return known === undefined ? { kind: 'new', name } : { kind: 'pack', id: known.id, edition: true };
}

async function withColumns(
  sources: readonly Source[],
  table: number,
  columns: ColumnMapping,
): Promise<readonly Source[]> {
  let first = 0;
  const read: Source[] = [];
  for (const source of sources) {
    const { draft } = source;
    const at = table - first;
    first += draft?.tables.length ?? 0;
    if (draft === null || at < 0 || at >= draft.tables.length) {
      read.push(source);
      continue;
    }
    const mappings = draft.tables.map((_table, index) => (index === at ? columns : undefined));
    const next = await readTables(draft, mappings);
    read.push({ ...source, draft: next, entries: next.entries });
  }
  return read;
}

function toldBy(sources: readonly Source[]): Told {
  return {
    refused: sources.flatMap(({ draft }) => draft?.refused ?? []),
    kept: sources.flatMap(({ draft }) => draft?.kept ?? []),
    changed: sources.flatMap(({ draft }) => draft?.changed ?? []),
  };
}

function settingsOf(
  { sources, problems, target }: Waiting,
  packs: Extract<ImportState, { step: 'settings' }>['packs'],
  busy: boolean,
): ImportState {
  const count = (of: (source: Source) => readonly unknown[]): number =>
    sources.reduce((sum, source) => sum + of(source).length, 0);
  return {
    step: 'settings',
    sources: sources.map(({ file, format, encoding }) => ({ file, format, encoding })),
    tables: sources.flatMap(({ draft }) =>
      (draft?.tables ?? []).map(({ place, mapping, rows }) => ({
        place,
        columns: { skip: mapping.skip, columns: mapping.columns },
        sure: mapping.sure,
        rows: rows.slice(0, mapping.skip + SHOWN).map(({ line, cells }) => ({ line, cells })),
      })),
    ),
    packs,
    target,
    found: count(({ entries }): readonly DraftEntry[] => entries),
    refused: count(({ draft }) => draft?.refused ?? []),
    problems,
    busy,
  };
}
