/** Installs the packs that come with the extension, once: what the agent removed isn't put back. */
import { readPack } from '../../utils/packs/index.ts';
import { readPackedJson } from '../../utils/platform/index.ts';
import { installPack, readSetting, writeSetting } from '../../utils/storage/index.ts';

const STARTER_PACKS = ['starter-zh-CN', 'starter-en'] as const;

/** @returns true when something was installed. */
export async function installStarterPacks(): Promise<boolean> {
  const installed = new Set(await readSetting('starterPacks'));
  let changed = false;
  for (const id of STARTER_PACKS) {
    if (installed.has(id)) continue;
    const read = readPack(await readPackedJson(`/packs/${id}.json`), Date.now());
    if (!read.ok) throw new Error(`${id}: ${read.problems[0]?.code ?? 'malformed'}`);
    await installPack({ ...read.pack, source: 'starter' }, read.templates);
    installed.add(id);
    await writeSetting('starterPacks', [...installed]);
    changed = true;
  }
  return changed;
}
