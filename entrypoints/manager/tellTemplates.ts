import { learnedChanged, send, templatesChanged } from '../../utils/messaging/index.ts';

/** The background takes so many ids at once; of more, its engine is built again. */
const MAX_TOLD = 1000;

/** The background's engine holds a copy. One that isn't there reads the store when it starts. */
export async function tellTemplates(ids: readonly string[]): Promise<void> {
  const told = ids.length > MAX_TOLD ? send(learnedChanged, {}) : send(templatesChanged, { ids: [...ids] });
  await told.catch(() => null);
}
