/** Takes an import back, and tells the engine. */
import { takeImportBack } from '../../../utils/storage/index.ts';
import { tellTemplates } from '../tellTemplates.ts';
import { tellAll } from './tellAll.ts';

/**
 * For the moment after it: what was changed since stays.
 * @param ids of the templates that it wrote; null where nobody knows them.
 */
export function createTakeBack(id: number, ids: readonly string[] | null): () => Promise<void> {
  return async () => {
    await takeImportBack(id, 'keep');
    void (ids === null ? tellAll() : tellTemplates(ids));
  };
}
