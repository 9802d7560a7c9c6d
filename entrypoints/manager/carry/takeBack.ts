/** Takes an import back, and tells the engine. */
import { takeImportBack } from '../../../utils/storage/index.ts';
import { tellTemplates } from '../tellTemplates.ts';

/**
 * For the moment after it: what was changed since stays.
 * @param ids of the templates that it wrote.
 */
export function createTakeBack(id: number, ids: readonly string[]): () => Promise<void> {
  return async () => {
    await takeImportBack(id, 'keep');
    void tellTemplates(ids);
  };
}
