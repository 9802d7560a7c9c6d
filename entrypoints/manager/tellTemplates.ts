import { send, templatesChanged } from '../../utils/messaging/index.ts';

/**
 * The background's engine holds a copy of the templates: it takes these in again. Resolves when it has, after seconds where
 * there are thousands. Never rejects: one that isn't there reads the store when it starts.
 */
export async function tellTemplates(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await send(templatesChanged, { ids: [...ids] }).catch(() => null);
}
