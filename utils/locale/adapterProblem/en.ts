/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { adapterProblemZhCN } from './zh-CN.ts';

export const adapterProblemEn: CatalogueOf<typeof adapterProblemZhCN> = {
  'adapterProblem.tooBig': 'The file is too big',
  'adapterProblem.notJson': 'The file isn’t complete JSON',
  'adapterProblem.notAdapters': 'There are no adapters in the file',
  'adapterProblem.form': 'The adapter is of another format version',
  'adapterProblem.missing': 'Something is missing',
  'adapterProblem.malformed': 'This isn’t written as it should be',
  'adapterProblem.selector': 'Not a usable CSS selector',
  'adapterProblem.pattern': 'Not a usable regular expression',
  'adapterProblem.host': 'The site’s address isn’t written as it should be',
  'adapterProblem.tooMany': 'Too many',
};
