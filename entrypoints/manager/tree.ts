/** Apart, so that the page doesn't load the room of packs with its first script. */
export { categoryTree } from '../../utils/packs/index.ts';
