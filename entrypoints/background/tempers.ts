/** How shoppers decide, where an agent said so: it stands above what is read from the conversation. */
import { type ConversationKey, keyText, type Temper } from '../../utils/model/index.ts';
import { readShopper } from '../../utils/storage/index.ts';

const known = new Map<string, Temper | undefined>();

/** As it was looked up last. */
export function chosenTemper(key: ConversationKey): Temper | undefined {
  return known.get(keyText(key));
}

/** Looks it up. @returns whether it is another one than before. @throws Dexie errors. */
export async function lookUpTemper(key: ConversationKey): Promise<boolean> {
  const id = keyText(key);
  const temper = (await readShopper(id))?.profile?.temper;
  const isNew = known.get(id) !== temper;
  known.set(id, temper);
  return isNew;
}
