/** How well and how fast titles are found as they are typed: the engine, and the peers over the same templates. */
import type { Template } from '../../utils/model/index.ts';
import { percentile } from '../percentile.ts';
import { newEngine } from '../suggestion/data.ts';
import { FINDERS, type Finder, SHOWN } from './peers.ts';
import { keysOf, type Typed } from './queries.ts';
import { type Shares, sharesOf } from './shares.ts';

export interface Finding extends Shares {
  readonly name: string;
  readonly version?: string;
  /** Milliseconds from a key to the results, and how many keys were measured. */
  readonly key: { readonly p50: number; readonly p95: number; readonly n: number };
  readonly buildMs: number;
  /** Of so many queries, each typed key by key. */
  readonly queries: number;
  /** Of a peer: how many times the engine's. */
  readonly times?: { readonly p50: number; readonly p95: number };
}

/** A slow peer is asked as many queries as this many milliseconds allow. */
const PATIENCE = 60_000;

export const engineFinder: Finder = {
  name: 'deskmate',
  version: '',
  prepare(templates) {
    const engine = newEngine();
    engine.add(templates);
    return (typed) => engine.search(typed, SHOWN).map(({ template }) => template.title);
  },
};

/** @returns the engine's, then the peers'. */
export function findings(templates: readonly Template[], typed: readonly Typed[]): Finding[] {
  const [own, ...peers] = [engineFinder, ...FINDERS].map((finder) => findingOf(finder, templates, typed));
  if (own === undefined) throw new Error('nothing was measured');
  const times = (of: number, one: number): number => Math.round((of / one) * 1000) / 1000;
  return [
    own,
    ...peers.map((peer) => ({
      ...peer,
      times: { p50: times(peer.key.p50, own.key.p50), p95: times(peer.key.p95, own.key.p95) },
    })),
  ];
}

function findingOf(
  { name, version, prepare }: Finder,
  templates: readonly Template[],
  typed: readonly Typed[],
): Finding {
  const started = performance.now();
  const find = prepare(templates);
  find('a');
  const buildMs = Math.round(performance.now() - started);
  const times: number[] = [];
  const whole = new Map<string, readonly string[]>();
  const end = performance.now() + PATIENCE;
  let queries = 0;
  for (const one of typed) {
    if (performance.now() > end) break;
    queries += 1;
    for (const key of keysOf([one])) {
      const before = performance.now();
      const titles = find(key);
      times.push(performance.now() - before);
      whole.set(key, titles);
    }
  }
  const shares = sharesOf((text) => whole.get(text) ?? [], typed.slice(0, queries));
  const key = { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)), n: times.length };
  return { name, ...(version === '' ? {} : { version }), ...shares, queries, key, buildMs };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
