/** Installs the packs that come with the extension, once: what the agent removed isn't put back. */
import type { Pack, Template } from '../../utils/model/index.ts';
import { readPackedJson } from '../../utils/platform/index.ts';
import { installPack, readSetting, STARTER_PACKS, writeSetting } from '../../utils/storage/index.ts';

/** A pack as it lies beside the worker: as `readPack` gives it. */
interface Starter {
  readonly pack: Pack;
  readonly templates: readonly Template[];
}

/** @returns true when something was installed. */
export async function installStarterPacks(): Promise<boolean> {
  const installed = new Set(await readSetting('starterPacks'));
  let changed = false;
  for (const id of STARTER_PACKS) {
    if (installed.has(id)) continue;
    // Checked when the extension was built.
    const { pack, templates } = (await readPackedJson(`/packs/${id}.json`)) as Starter;
    const now = Date.now();
    await installPack(
      { ...pack, source: 'starter', installedAt: now },
      templates.map((template) => ({ ...template, updatedAt: now })),
    );
    installed.add(id);
    await writeSetting('starterPacks', [...installed]);
    changed = true;
  }
  return changed;
}
