/** Ports between the background and panels. A port that closes means that the other side is gone. */
import { browser } from 'wxt/browser';

/** Panels say they are there this often, so that an answer never waits for a worker to start; milliseconds. */
const KEEP_AWAKE = 20_000;
const RECONNECT = 150;

export interface PanelPort {
  readonly windowId: number;
  /** Whether the keyboard is in the panel, as it said last. */
  readonly isFocused?: boolean;
  push(data: unknown): void;
}

/** Background: hears of each panel that connects and that goes. Other senders are turned away. */
export function onPanel(
  name: string,
  connected: (port: PanelPort) => void,
  gone: (port: PanelPort) => void,
): void {
  const origin = browser.runtime.getURL('/');
  browser.runtime.onConnect.addListener((port) => {
    const [kind, windowId] = port.name.split(':');
    if (kind !== name) return;
    if (!(port.sender?.url ?? '').startsWith(origin)) return port.disconnect();
    const panel = {
      windowId: Number(windowId),
      isFocused: false,
      push: (data: unknown) => port.postMessage(data),
    };
    port.onMessage.addListener((isFocused) => {
      panel.isFocused = isFocused === true;
    });
    port.onDisconnect.addListener(() => gone(panel));
    connected(panel);
  });
}

/**
 * Panel: stays connected to the background, also when the worker is killed: it connects again and is told the
 * state afresh.
 */
export function connectPanel(name: string, windowId: number, heard: (data: unknown) => void): void {
  const port = browser.runtime.connect({ name: `${name}:${windowId}` });
  const tell = (): void => port.postMessage(globalThis.document?.hasFocus() ?? false);
  const awake = setInterval(tell, KEEP_AWAKE);
  const open = new AbortController();
  for (const type of ['focus', 'blur']) globalThis.addEventListener?.(type, tell, { signal: open.signal });
  tell();
  port.onMessage.addListener(heard);
  port.onDisconnect.addListener(() => {
    clearInterval(awake);
    open.abort();
    setTimeout(() => connectPanel(name, windowId, heard), RECONNECT);
  });
}

const FRAME_PORT = 'frame';

/**
 * Content script: holds a port as long as its frame is there, so that the background hears when the frame is taken
 * away or goes elsewhere, which no message can tell. Call it with every report; it connects when it isn't connected.
 */
export function createFrameHold(): { hold(): void; release(): void } {
  let port: { disconnect(): void } | null = null;
  return {
    hold() {
      if (port !== null) return;
      const opened = browser.runtime.connect({ name: FRAME_PORT });
      // The worker was stopped: held again with the next report, not at once, or it would never rest.
      opened.onDisconnect.addListener(() => {
        port = null;
      });
      port = opened;
    },
    release() {
      port?.disconnect();
      port = null;
    },
  };
}

/** Background: hears of frames that are gone. */
export function onFrameGone(
  gone: (document: { readonly tabId: number; readonly frameId: number; readonly documentId: string }) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender, name } = port;
    const tabId = sender?.tab?.id;
    if (name !== FRAME_PORT || tabId === undefined || sender?.id !== browser.runtime.id) return;
    const document = { tabId, frameId: sender?.frameId ?? 0, documentId: sender?.documentId ?? '' };
    port.onDisconnect.addListener(() => gone(document));
  });
}
