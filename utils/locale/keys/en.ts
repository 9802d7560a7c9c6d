/** What is said on keys, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { keysZhCN } from './zh-CN.ts';

export const keysEn: CatalogueOf<typeof keysZhCN> = {
  'keys.title': 'Keyboard shortcuts',
  'keys.inBox': 'In the chat’s box',
  'keys.inPanel': 'In the side panel',
  'keys.byBrowser': 'On any page of the browser',
  'keys.open': 'Open or close the side panel',
  'keys.off': 'Off',
  'keys.typing': 'While you compose a word, all keys belong to the input method.',
  'keys.reader':
    'With a screen reader, single letters and digits may be taken by it first: switch from browse to focus mode (NVDA: Insert+Space).',
  'keys.boxSlash': 'Open the templates; what you type next searches them',
  'keys.boxComma': 'Open the templates while the box is empty',
  'keys.boxCode': 'Replace the shortcut code just typed by its template',
  'keys.boxDigits': 'Fill in the suggestion of that number',
  'keys.panelFill': 'Fill in the reply of that number',
  'keys.panelCopyOf': 'Copy the reply of that number',
  'keys.panelNext': 'Next reply',
  'keys.panelPrevious': 'Previous reply',
  'keys.panelSearch': 'Search templates',
  'keys.panelRenew': 'Show the new suggestions',
  'keys.panelEdit': 'Edit, then fill in',
  'keys.panelCopy': 'Copy',
  'keys.panelTakeBack': 'Take the last fill back',
  'keys.panelMode': 'Change where a reply goes',
  'keys.panelKeep': 'Save the selected text or your last line as a template',
  'keys.panelBan': 'Never for such questions',
  'keys.panelTags': 'Add a tag to the shopper',
  'keys.panelNote': 'Write the flag’s note',
  'keys.panelRemind': 'Set a reminder for the shopper',
  'keys.panelWaiting': 'Show who is waiting',
  'keys.panelHelp': 'Show this list',
  'keys.arrows': 'Previous and next reply',
  'keys.escape': 'Clear the search, close a notice, back to the replies',
};
