/** The packs that come along: the background installs them; here one is left out as a whole, or taken in again. */
import type { StarterPack } from '../../components/index.ts';
import { send, templatesChanged } from '../../utils/messaging/index.ts';
import type { Pack, Template } from '../../utils/model/index.ts';
import { readPackedJson } from '../../utils/platform/index.ts';
import {
  changeTemplates,
  installPack,
  listOfPack,
  readSetting,
  STARTER_PACKS,
} from '../../utils/storage/index.ts';

/** As it lies beside the page. */
export interface Starter {
  readonly pack: Pack;
  readonly templates: readonly Template[];
}

export async function readStarters(): Promise<readonly Starter[]> {
  // Checked when the extension was built.
  return Promise.all(STARTER_PACKS.map(async (id) => (await readPackedJson(`/packs/${id}.json`)) as Starter));
}

/** Which of them serve now. One that was never installed is just being so. */
export async function stateOfStarters(starters: readonly Starter[]): Promise<readonly StarterPack[]> {
  const installed = await readSetting('starterPacks');
  return Promise.all(
    starters.map(async ({ pack: { id, name, language }, templates }): Promise<StarterPack> => {
      const rows = await listOfPack(id);
      const serving = rows.filter(({ deletedAt }) => deletedAt === null).length;
      const isBusy = serving === 0 && !installed.includes(id);
      return { id, name, language, count: serving || templates.length, isIn: serving > 0 || isBusy, isBusy };
    }),
  );
}

/** The engine holds a copy. One that isn't there reads the store when it starts. */
async function tell(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await send(templatesChanged, { ids: [...ids] }).catch(() => null);
}

/** All of it goes into the recycle bin, in one transaction. @returns how many templates went. */
export async function leaveOut(packId: string, now: number): Promise<number> {
  const serving = (await listOfPack(packId)).filter(({ deletedAt }) => deletedAt === null);
  const remove = serving.map(({ id }) => id);
  await changeTemplates({ put: [], remove }, now, '');
  void tell(remove);
  return remove.length;
}

/** What is in the recycle bin of it comes back, or all of it as it came along, in one transaction. @returns how many. */
export async function takeIn(starter: Starter, now: number): Promise<number> {
  const { pack, templates } = starter;
  const known = await listOfPack(pack.id);
  const put = known.map((template) => ({ ...template, deletedAt: null }));
  if (known.length > 0) await changeTemplates({ put, remove: [] }, now, '');
  else {
    const fresh = templates.map((template) => ({ ...template, updatedAt: now }));
    await installPack({ ...pack, source: 'starter', installedAt: now }, fresh);
  }
  const ids = (known.length > 0 ? known : templates).map(({ id }) => id);
  void tell(ids);
  return ids.length;
}
