/**
 * Door of the desk: what of it is shipped, as the practice page of the extension (docs/decisions/0016). Nothing behind it
 * reaches the browser's API, the network, or anything that is kept.
 */
export { App as DeskApp } from './components/App.tsx';
export { parseOptions } from './options.ts';
export { firstShoppers } from './shoppers/first/index.ts';
export { createDesk, type Desk } from './store/createDesk.ts';
export { styleText } from './styles/styleText.ts';
export { DESK_WORDS, WordsContext } from './words.ts';
