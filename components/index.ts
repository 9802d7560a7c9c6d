/** What the pages mount. Styles are imported by the page: `components/panel.css`, `components/manager.css`. */

export { ExportPage } from './manager/carry/ExportPage.tsx';
export { FollowPage } from './manager/carry/FollowPage.tsx';
export type * from './manager/carry/followTypes.ts';
export { ImportPage } from './manager/carry/ImportPage.tsx';
export { Keeping } from './manager/carry/Keeping.tsx';
export { RestorePage } from './manager/carry/RestorePage.tsx';
export type * from './manager/carry/slotTypes.ts';
export type * from './manager/carry/types.ts';
export { FollowUpPage, type ShownFollowUp } from './manager/followUps/FollowUpPage.tsx';
export { KeysPage } from './manager/keys/KeysPage.tsx';
export type * from './manager/keys/types.ts';
export type * from './manager/learnedTypes.ts';
export { Manager } from './manager/Manager.tsx';
export type * from './manager/templateTypes.ts';
export type * from './manager/types.ts';
export { History } from './panel/history/History.tsx';
export { KIND, SIDE } from './panel/history/Said.tsx';
export type * from './panel/history/types.ts';
export { Panel } from './panel/Panel.tsx';
export { type KeyLike, type PanelAction, panelKey } from './panel/panelKey.ts';
export { titleOf } from './panel/titleOf.ts';
export type * from './panel/types.ts';
export type { FollowUpItemChange } from './shared/FollowUpItem.tsx';
export { KeysContext } from './shared/keys.tsx';
export { lazy } from './shared/lazy.tsx';
export { LocaleContext } from './shared/locale.tsx';
export { saveFile } from './shared/saveFile.ts';
