/** Saves all that is kept of one shopper as a file that they can read. Loaded when it is asked for. */
import { saveFile } from '../../components/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { readShopperCopy } from '../../utils/storage/index.ts';
import { shopperFile } from './shopperFile.ts';

/**
 * @param id `keyText` of the conversation.
 * @param name as it is shown now, where nothing is stored of them.
 * @throws Dexie errors.
 */
export async function exportShopper(id: string, language: Language, name = ''): Promise<void> {
  const file = shopperFile(await readShopperCopy(id), { language, name, at: Date.now() });
  saveFile(file.name, file.content, 'text/html;charset=utf-8');
}
