import { learnedChanged, send } from '../../../utils/messaging/index.ts';

/** Much was changed in the store, or nobody knows what: the background builds its engine again. Never rejects. */
export async function tellAll(): Promise<void> {
  await send(learnedChanged, {}).catch(() => null);
}
