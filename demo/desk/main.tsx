/**
 * Starts the desk where the address wants it: in the page, in an open shadow root, or in a frame. window.desk opens
 * the door for tests; in a frame the outer page's window.desk is the same door.
 */
import { render } from 'preact';
import { App } from './components/App.tsx';
import { FrameShell } from './components/FrameShell.tsx';
import { loadDialogs } from './dialogs/loadDialogs.ts';
import { type Options, parseOptions } from './options.ts';
import { createDesk } from './store/createDesk.ts';
import { styleText } from './styles/styleText.ts';

function addStyle(root: Document | ShadowRoot): void {
  const style = document.createElement('style');
  style.textContent = styleText;
  (root instanceof Document ? root.head : root).append(style);
}

function shadowHost(app: HTMLElement): HTMLElement {
  const host = document.createElement('practice-desk');
  const root = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  inner.id = 'app';
  addStyle(root);
  root.append(inner);
  app.append(host);
  return inner;
}

/** The window whose address the settings live in: with `frame=1` the outer one. */
const outer = (): Window => (window.frameElement === null ? window : window.parent);

async function start(app: HTMLElement, options: Options): Promise<void> {
  const desk = createDesk(options);
  window.desk = desk.door;
  if (outer() !== window) outer().desk = desk.door;
  const onApply = (search: string): void => {
    outer().location.search = search;
  };
  const place = options.shadow ? shadowHost(app) : app;
  render(<App desk={desk} search={outer().location.search} onApply={onApply} />, place);
  if (options.dialogs === null) return;
  const { dialogs, notices } = await loadDialogs(options.dialogs);
  desk.replay(dialogs);
  desk.state.notices.value = notices;
}

const app = document.getElementById('app');
if (app === null) throw new Error('the page has no #app');
addStyle(document);
const options = parseOptions(location.search);
if (options.frame) {
  const inner = new URL(location.href);
  inner.searchParams.delete('frame');
  render(<FrameShell src={inner.href} />, app);
} else {
  void start(app, options);
}
