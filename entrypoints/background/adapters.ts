/**
 * Which adapter serves a site: the agent's own before those that came along, and of the agent's own the last saved.
 * What is stored is checked each time that it is read: an adapter that no longer passes serves nobody, and is
 * remembered as a problem. A cache: nothing here is lost with the worker.
 */
import { servesHost } from '../../utils/chat/adapters/index.ts';
import { type Adapter, checkAdapter, problemAt } from '../../utils/chat/index.ts';
import type { AdapterAnswer, TaughtAnswer } from '../../utils/messaging/index.ts';
import type { AdapterProblem } from '../../utils/model/index.ts';
import {
  enabledSites,
  followSites,
  isEnabled,
  isPracticePage,
  readPackedJson,
} from '../../utils/platform/index.ts';
import { type AdapterRow, listStoredAdapters, saveAdapters } from '../../utils/storage/index.ts';

/** What the ids of sites begin with that no platform is known of: `web:` and the host. */
const WEB = 'web:';

export interface AdapterHolder {
  /** @param site origin or address of the page, as the browser tells it. */
  forSite(site: string): Promise<AdapterAnswer>;
  /**
   * Keeps what the agent taught in a page of this site, if it is for this site and no other.
   * @throws Dexie errors, when it couldn't be stored.
   */
  saveTaught(adapter: unknown, site: string): Promise<TaughtAnswer>;
  /** Adapters were changed in the store: they are read afresh, and so are the pages that are open. */
  changed(): Promise<null>;
  /** Stored adapters that serve nobody, by id. */
  problems(): Promise<ReadonlyMap<string, readonly AdapterProblem[]>>;
  /** Name of a platform as agents call it; the host of a site that has no other name. */
  nameOf(platform: string): string;
}

interface Stored {
  readonly rows: readonly AdapterRow[];
  /** Those that pass, the last saved first. */
  readonly adapters: readonly Adapter[];
  readonly problems: ReadonlyMap<string, readonly AdapterProblem[]>;
}

function checkRow({ id, adapter }: AdapterRow): ReturnType<typeof checkAdapter> {
  const checked = checkAdapter(adapter);
  if (!checked.ok || checked.adapter.id === id) return checked;
  return { ok: false, problems: [problemAt('malformed', 'id', checked.adapter.id)] };
}

/** Those that come along lie in a file of their own: the worker starts at each message, and seldom needs more than one. */
async function readBuiltIn(): Promise<readonly Adapter[]> {
  // Checked when the extension was built.
  const list = await readPackedJson('/adapters.json');
  return Array.isArray(list) ? (list as readonly Adapter[]) : [];
}

async function readStored(): Promise<Stored> {
  const rows = await listStoredAdapters();
  const adapters: Adapter[] = [];
  const problems = new Map<string, readonly AdapterProblem[]>();
  for (const row of rows) {
    const checked = checkRow(row);
    if (checked.ok) adapters.push(checked.adapter);
    else problems.set(row.id, checked.problems);
  }
  return { rows, adapters, problems };
}

/** Empty where the site has no host, as far as the browser tells. */
function hostOf(site: string): string {
  return URL.canParse(site) ? new URL(site).hostname : '';
}

/** What speaks against keeping this adapter for a page of this host: a page may speak for itself only. */
function overreach(
  { id, hosts }: Adapter,
  host: string,
  { rows, adapters }: Stored,
  builtIn: readonly Adapter[],
): readonly AdapterProblem[] {
  const foreign = hosts.flatMap((one, i) => (one === host ? [] : [problemAt('host', `hosts.${i}`, one)]));
  const known = [...adapters, ...builtIn].some((one) => one.id === id && servesHost(one, host));
  const ofAnother = rows.some((row) => row.id === id && !servesHost(row, host));
  const ownId = (id.startsWith(WEB) || known) && !ofAnother;
  return ownId ? foreign : [...foreign, problemAt('malformed', 'id', id)];
}

/** Starts the script in open pages again: it asks for its adapter when it starts. */
async function readPagesAfresh(): Promise<void> {
  try {
    await followSites(await enabledSites());
  } catch {
    // Pages that are opened from now on are read as they should be all the same.
  }
}

export function createAdapterHolder(now: () => number = Date.now): AdapterHolder {
  let known: Stored | null = null;
  let reading: Promise<Stored> | null = null;
  let comeAlong: readonly Adapter[] = [];
  let loading: Promise<readonly Adapter[]> | null = null;

  const builtIn = async (): Promise<readonly Adapter[]> => {
    loading ??= readBuiltIn();
    try {
      comeAlong = await loading;
      return comeAlong;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  // Names are asked for at once, and can't be waited for.
  void builtIn().catch(() => {});

  const stored = async (): Promise<Stored> => {
    if (known !== null) return known;
    reading ??= readStored();
    const mine = reading;
    try {
      const read = await mine;
      // Changed in the meantime: what was read is as old as the question, and is not kept.
      if (reading === mine) known = read;
      return read;
    } catch (error) {
      if (reading === mine) reading = null;
      throw error;
    }
  };

  const forget = (): void => {
    known = null;
    reading = null;
  };

  return {
    async forSite(site) {
      // The desk that comes along is the one that `npm start` serves on this computer.
      const host = isPracticePage(site) ? 'localhost' : hostOf(site);
      // A store that can't be read is told of elsewhere; pages are read as well as it goes.
      const own = (await stored().catch(() => null))?.adapters.find((one) => servesHost(one, host));
      if (own !== undefined) return { adapter: own, own: true };
      return { adapter: (await builtIn()).find((one) => servesHost(one, host)) ?? null, own: false };
    },

    async saveTaught(adapter, site) {
      const host = hostOf(site);
      if (!(await isEnabled(site))) return { ok: false, problems: [problemAt('host', '', host)] };
      const checked = checkAdapter(adapter);
      if (!checked.ok) return checked;
      const problems = overreach(checked.adapter, host, await stored(), await builtIn());
      if (problems.length > 0) return { ok: false, problems };
      const { id, hosts } = checked.adapter;
      const basedOn = (await builtIn()).find((one) => one.id === id)?.version ?? null;
      await saveAdapters([
        { id, adapter: checked.adapter, hosts, source: 'taught', savedAt: now(), basedOn },
      ]);
      forget();
      // The page that taught it hears that it is kept before it is read afresh.
      setTimeout(() => void readPagesAfresh());
      return { ok: true, problems: [] };
    },

    async changed() {
      forget();
      await readPagesAfresh();
      return null;
    },

    problems: async () => (await stored()).problems,

    nameOf(platform) {
      // Read for the next time; a view is pushed often.
      if (known === null) void stored().catch(() => {});
      const own = known?.adapters.find((one) => one.id === platform)?.name;
      if (own !== undefined) return own;
      const name = comeAlong.find((one) => one.id === platform)?.name;
      return name ?? (platform.startsWith(WEB) ? platform.slice(WEB.length) : platform);
    },
  };
}
