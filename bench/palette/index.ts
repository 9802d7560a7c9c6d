/**
 * Finding a template by typing: how often it is found and stands first, what a key costs in the engine beside the
 * libraries of the trade, and when its results are on the screen.
 */
import { readFileSync } from 'node:fs';
import { say, step } from '../../demo/steps.ts';
import { readPack } from '../../utils/packs/index.ts';
import { generateTemplates } from '../templates.ts';
import { engineFinder, type Finding, findings } from './finding.ts';
import { type Painting, painting } from './painting.ts';
import { typedFor } from './queries.ts';
import { type Shares, sharesByKind, sharesOf } from './shares.ts';

export interface PaletteResult {
  readonly templates: number;
  readonly queries: number;
  /** Of the pack that comes along. */
  readonly starter: Shares & { readonly kinds: object };
  /** The engine's shares by what is typed. */
  readonly kinds: object;
  /** The engine, then the peers: fields are title, text and code. */
  readonly findings: readonly Finding[];
  /** By where it is typed: on a screen of 60 Hz, and without waiting for its refresh. Left out without a browser. */
  readonly painted?: { readonly [surface: string]: Painting };
  readonly paintedAtOnce?: { readonly [surface: string]: Painting };
}

const QUERIES = 500;
/** So many of them are typed in the browser, key by key. */
const TYPED = 40;
const STARTER = 'public/packs/starter-zh-CN.json';

export async function palette({
  templates: count,
  browser,
}: {
  readonly templates: number;
  readonly browser: string;
}): Promise<PaletteResult> {
  const reading = readPack(readFileSync(STARTER, 'utf8'), 0);
  if (!reading.ok) throw new Error(`${STARTER} can't be read`);
  const inStarter = engineFinder.prepare(reading.templates);
  const typedInStarter = typedFor(reading.templates, QUERIES);
  const templates = generateTemplates(count);
  const typed = typedFor(templates, QUERIES);
  const measured = await step('Measuring the engine and its peers', async () => findings(templates, typed));
  for (const { name, key, found, first } of measured)
    say(`${name}: ${key.p50} / ${key.p95} ms, found ${found}, first ${first}`);
  const keyed = typed.slice(0, TYPED).map(({ text }) => text);
  const painted =
    browser === 'none'
      ? {}
      : {
          painted: await painting(templates, keyed, false),
          paintedAtOnce: await painting(templates, keyed, true),
        };
  return {
    templates: count,
    queries: QUERIES,
    starter: { ...sharesOf(inStarter, typedInStarter), kinds: sharesByKind(inStarter, typedInStarter) },
    kinds: sharesByKind(engineFinder.prepare(templates), typed),
    findings: measured,
    ...painted,
  };
}
