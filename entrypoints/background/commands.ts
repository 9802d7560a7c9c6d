/**
 * What the browser's commands do. Each is carried out where the keyboard is: a panel that has it, or where only a panel
 * can say what became of it, is told; else the document that speaks for the tab in front.
 */
import {
  type PanelPush,
  pageCommand,
  reread,
  sendToDocument,
  sendToTab,
} from '../../utils/messaging/index.ts';
import { PAGE_COMMANDS, type PageCommandName, type PanelOrder } from '../../utils/model/index.ts';
import { injectWanted } from '../../utils/platform/index.ts';
import { readSetting } from '../../utils/storage/index.ts';
import type { FrameState } from './frames.ts';
import type { Hub } from './hub.ts';

/** A worker that was woken by the command has still to be told by the page what is open; milliseconds. */
const TRIES = 15;
const TRY_AGAIN = 80;

type Commanded = Pick<Hub, 'speakerOf' | 'viewOf' | 'panelsOf' | 'takeBack'>;

export function createCommands(
  hub: Commanded,
): (name: string, tab: { readonly tabId: number; readonly windowId: number }) => Promise<void> {
  const findSpeaker = async (tabId: number): Promise<FrameState | null> => {
    for (let left = TRIES; left > 0; left -= 1) {
      const speaker = hub.speakerOf(tabId);
      if (speaker !== null) return speaker;
      // Nobody listens there: no page of an enabled site.
      if (left === TRIES && !(await sendToTab(tabId, reread, {}).then(isTrue, isFalse))) return null;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
    }
    return null;
  };

  const inPage = async ({ document }: FrameState, name: PageCommandName, detail: string): Promise<void> => {
    const ask = (): Promise<boolean> => sendToDocument(document, pageCommand, { name, detail });
    if (await ask()) return;
    await injectWanted(name.endsWith('waiting') ? 'waiting' : 'palette', document);
    await ask();
  };

  /** What the panels of the window are to do; null where it is for the page. */
  const orderOf = (name: string, tabId: number, windowId: number): PanelOrder | null => {
    const panels = hub.panelsOf(windowId);
    if (panels.length === 0) return null;
    const hasKeyboard = panels.some(({ isFocused }) => isFocused === true);
    if (name === 'take-back') return 'takeBack';
    if (name === 'open-palette') return hasKeyboard ? 'search' : null;
    if (name !== 'fill-first') return null;
    const view = hub.viewOf(tabId);
    const hasBlanks = view?.kind === 'open' && (view.suggestions[0]?.blanks.length ?? 0) > 0;
    // Blanks are typed where the keyboard is.
    return hasBlanks && !hasKeyboard ? null : 'first';
  };

  const carryOut = async (name: PageCommandName, tabId: number): Promise<void> => {
    const speaker = await findSpeaker(tabId);
    if (speaker === null) return;
    if (name !== 'take-back') return inPage(speaker, name, await readSetting('language').catch(() => ''));
    const { report, document } = speaker;
    if (report.kind !== 'open') return inPage(speaker, name, 'stale');
    const lock = { key: report.conversation.key, thread: report.thread, document };
    const { kind } = await hub.takeBack({ lock });
    if (kind !== 'takenBack') await inPage(speaker, name, kind);
  };

  return async (name, { tabId, windowId }) => {
    const command = PAGE_COMMANDS.find((one) => one === name);
    if (command === undefined) return;
    const order = orderOf(name, tabId, windowId);
    if (order === null) return carryOut(command, tabId).catch(() => {});
    for (const panel of hub.panelsOf(windowId)) panel.push({ command: order } satisfies PanelPush);
  };
}

const isTrue = (): boolean => true;
const isFalse = (): boolean => false;
