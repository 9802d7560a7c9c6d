/** Ports between the background and panels. A port that closes means that the other side is gone. */
import { browser } from 'wxt/browser';

/** Panels say they are there this often, so that an answer never waits for a worker to start; milliseconds. */
const KEEP_AWAKE = 20_000;
const RECONNECT = 150;

export interface PanelPort {
  readonly windowId: number;
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
    if (!(port.sender?.url ?? '').startsWith(origin)) return port.disconnect();
    const [kind, windowId] = port.name.split(':');
    if (kind !== name) return;
    const panel: PanelPort = { windowId: Number(windowId), push: (data) => port.postMessage(data) };
    port.onMessage.addListener(() => {});
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
  const awake = setInterval(() => port.postMessage(null), KEEP_AWAKE);
  port.onMessage.addListener(heard);
  port.onDisconnect.addListener(() => {
    clearInterval(awake);
    setTimeout(() => connectPanel(name, windowId, heard), RECONNECT);
  });
}
