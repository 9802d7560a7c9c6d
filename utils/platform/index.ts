/** Door of the browser: tabs, panel, permissions, session; differences between browsers end here. */
export * from './commands.ts';
export {
  askForFetchHost,
  giveFetchHostBack,
  mayFetch,
} from './fetchHosts.ts';
export * from './fetchPack.ts';
export * from './lifecycle.ts';
export * from './packAddress.ts';
export { runInPage, selectedText } from './pageWorld.ts';
export * from './panel.ts';
export * from './ports.ts';
export * from './reminders.ts';
export * from './session.ts';
export * from './sites.ts';
export * from './tabs.ts';
export * from './workbenches.ts';
