/** The background's engine holds a copy of the templates: it hears of what changed in the store. */
import { learnedChanged, send, templatesChanged } from '../../../utils/messaging/index.ts';

/** As many as one message may name. With more, building the engine again is as quick as taking them in. */
const MOST = 1000;

/** @param ids of templates; null: much, or nobody knows which. Never rejects: an engine that starts reads them anyway. */
export async function tellEngine(ids: readonly string[] | null): Promise<void> {
  if (ids !== null && ids.length === 0) return;
  const told =
    ids === null || ids.length > MOST ? send(learnedChanged, {}) : send(templatesChanged, { ids: [...ids] });
  await told.catch(() => null);
}
