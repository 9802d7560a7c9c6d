/**
 * Runs in every frame of an enabled workbench: reads the chat and fills the composer. Registered at run time for the
 * sites that the agent enabled, so that no byte of it runs anywhere else.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor, createReader } from '../../utils/chat/index.ts';
import { listen, on, report, reread, send } from '../../utils/messaging/index.ts';
import { startFilling } from './filling.ts';
import { type Lifetime, takeOver } from './lifetime.ts';
import { startReporting } from './reporting.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  // The page need not hear that we are here.
  noScriptStartedPostMessage: true,
  main() {
    const adapter = adapterFor(hostnameOf(window));
    const lifetime = takeOver();
    if (adapter === undefined) return sayUnsupported(lifetime);
    const reader = createReader(document, adapter);
    startReporting(reader, adapter, lifetime);
    startFilling(reader, adapter, lifetime.signal);
  },
});

/** Enabled, but no adapter knows the site: the agent is told so, instead of being asked to enable it again. */
function sayUnsupported({ signal, end }: Lifetime): void {
  if (window !== window.top) return;
  const say = async (): Promise<void> => {
    const receipt = await send(report, { kind: 'unsupported' }).catch(() => null);
    if (receipt?.stop === true) end();
  };
  listen(
    [
      on(reread, () => {
        void say();
        return null;
      }),
    ],
    signal,
  );
  void say();
}

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to the page around it. */
function hostnameOf(frame: Window): string {
  return frame.location.hostname || new URL(frame.origin === 'null' ? 'about:blank' : frame.origin).hostname;
}
