/** How well each site was read last, and since when: what the agent sees of a site that nobody has open now. */
import type { Health, SiteHealth } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';

/** A part's confidence may wander so far from what is stored before it is stored again. */
const GRAIN = 0.1;

function merged(site: string, health: Health, known: SiteHealth | undefined, now: number): SiteHealth {
  const { reader, adapter, version, moved, parts } = health;
  const stood = new Map(known?.parts.map((part) => [part.part, part]));
  const withTimes = parts.map(({ part, state, confidence }) => {
    const before = stood.get(part);
    return { part, state, confidence, since: before?.state === state ? before.since : now };
  });
  return { site, reader, adapter, version, moved, parts: withTimes, updatedAt: now };
}

function differs(next: SiteHealth, known: SiteHealth): boolean {
  const head = (['reader', 'adapter', 'version', 'moved'] as const).some((key) => next[key] !== known[key]);
  if (head || next.parts.length !== known.parts.length) return true;
  const stood = new Map(known.parts.map((part) => [part.part, part]));
  return next.parts.some(({ part, state, confidence }) => {
    const before = stood.get(part);
    // Sums of tenths are never quite tenths.
    return before?.state !== state || Math.abs(before.confidence - confidence) > GRAIN + 1e-9;
  });
}

/**
 * Records how well a site (its hostname) is read now. Pages report often: nothing is written while nothing changes
 * that an agent would notice. @returns whether it was written.
 */
export async function recordHealth(
  site: string,
  health: Health,
  now: number,
  database: DeskDatabase = desk(),
): Promise<boolean> {
  return database.transaction('rw', database.sites, async () => {
    const known = await database.sites.get(site);
    const next = merged(site, health, known, now);
    if (known !== undefined && !differs(next, known)) return false;
    await database.sites.put(next);
    return true;
  });
}

export async function listSiteHealth(database: DeskDatabase = desk()): Promise<readonly SiteHealth[]> {
  return database.sites.toArray();
}

/** Undefined when the site was never read. */
export async function readSiteHealth(
  site: string,
  database: DeskDatabase = desk(),
): Promise<SiteHealth | undefined> {
  return database.sites.get(site);
}
