/** Adapters in the manager: those that came along and the agent's own, taken over from files and given out to them. */
import {
  type AdapterImportState,
  type AdapterInfo,
  type EnabledSite,
  saveFile,
} from '../../components/index.ts';
import { ADAPTERS, servesHost } from '../../utils/chat/adapters/index.ts';
import { type Adapter, checkAdapter, readAdapterFile, writeAdapterFile } from '../../utils/chat/index.ts';
import { adaptersChanged, send } from '../../utils/messaging/index.ts';
import type { SiteHealth } from '../../utils/model/index.ts';
import { type AdapterRow, listStoredAdapters, saveAdapters } from '../../utils/storage/index.ts';

/** What is stored can be of an older form; it is shown all the same, so that it can be removed. */
function adapterIn({ adapter }: AdapterRow): Adapter | null {
  const checked = checkAdapter(adapter);
  return checked.ok ? checked.adapter : null;
}

function describeOwn(row: AdapterRow): AdapterInfo {
  const adapter = adapterIn(row);
  const builtIn = ADAPTERS.find(({ id }) => id === row.id);
  const isNewer = builtIn !== undefined && row.basedOn !== null && builtIn.version > row.basedOn;
  return {
    id: row.id,
    name: adapter?.name ?? row.id,
    version: adapter?.version ?? 0,
    hosts: row.hosts,
    facts: adapter?.facts ?? [],
    reads: adapter?.reads ?? 'chat',
    source: row.source,
    savedAt: row.savedAt,
    hasPrevious: row.previous !== null,
    replacesBuiltIn: builtIn !== undefined,
    newerBuiltIn: isNewer ? builtIn.version : null,
  };
}

/** The agent's own first. */
export function describeAdapters(rows: readonly AdapterRow[]): readonly AdapterInfo[] {
  const builtIn = ADAPTERS.map(({ id, name, version, hosts, facts, reads }): AdapterInfo => {
    const own = { source: 'builtIn', savedAt: null, hasPrevious: false } as const;
    return { id, name, version, hosts, facts, reads, ...own, replacesBuiltIn: false, newerBuiltIn: null };
  });
  return [...rows.map(describeOwn), ...builtIn];
}

/** @param pattern match pattern of a granted origin. */
export function describeSite(
  pattern: string,
  health: readonly SiteHealth[],
  rows: readonly AdapterRow[],
): EnabledSite {
  const host = /^[\w*]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
  const own = rows.find((row) => servesHost(row, host));
  const adapter =
    (own === undefined ? null : adapterIn(own)) ?? ADAPTERS.find((one) => servesHost(one, host));
  return {
    origin: pattern.replace(/\/\*$/, ''),
    platformName: adapter?.name ?? null,
    since: null,
    health: health.find(({ site }) => site === host) ?? null,
    adapter: adapter?.id ?? null,
  };
}

/** Saves these adapters as one file on this computer. */
export async function exportAdapters(ids: readonly string[]): Promise<void> {
  const rows = await listStoredAdapters();
  const adapters = ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const own = row === undefined ? null : adapterIn(row);
    return own ?? ADAPTERS.find((one) => one.id === id) ?? [];
  });
  const name = adapters.length === 1 ? (adapters[0]?.id ?? 'adapter').replace(/[^\w.-]/g, '-') : 'adapters';
  if (adapters.length > 0) saveFile(`deskmate-${name}.json`, writeAdapterFile(adapters));
}

export interface AdapterImport {
  /** What the file would do, or what is wrong with it; nothing is changed yet. */
  open(text: string): Promise<AdapterImportState>;
  confirm(): Promise<AdapterImportState | null>;
  cancel(): void;
}

export function createAdapterImport(): AdapterImport {
  let waiting: readonly Adapter[] = [];
  return {
    async open(text) {
      waiting = [];
      const read = readAdapterFile(text);
      if (!read.ok) return { state: 'problems', problems: read.problems };
      const rows = await listStoredAdapters();
      const former = ({ id }: Adapter): Adapter | null => {
        const row = rows.find((one) => one.id === id);
        return (row === undefined ? null : adapterIn(row)) ?? ADAPTERS.find((one) => one.id === id) ?? null;
      };
      waiting = read.adapters;
      return {
        state: 'ready',
        replaces: read.adapters.flatMap((adapter) => {
          const known = former(adapter);
          return known === null ? [] : [{ name: adapter.name, from: known.version, to: adapter.version }];
        }),
        adds: read.adapters.filter((adapter) => former(adapter) === null).map(({ name }) => name),
      };
    },
    async confirm() {
      if (waiting.length === 0) return null;
      const now = Date.now();
      await saveAdapters(
        waiting.map((adapter) => ({
          id: adapter.id,
          adapter,
          hosts: [...adapter.hosts],
          source: 'imported' as const,
          savedAt: now,
          basedOn: ADAPTERS.find(({ id }) => id === adapter.id)?.version ?? null,
        })),
      );
      const count = waiting.length;
      waiting = [];
      await tellChanged();
      return { state: 'done', count };
    },
    cancel() {
      waiting = [];
    },
  };
}

/** Pages that are open are read by what is stored now. */
export async function tellChanged(): Promise<void> {
  await send(adaptersChanged, {}).catch(() => null);
}
