/** What is done once a day, behind the panel's first sight. */
export { purgeDaily } from '../../utils/storage/index.ts';
