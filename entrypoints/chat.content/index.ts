/**
 * Runs in every frame of an enabled workbench: reads the chat and fills the composer. Registered at run time for the
 * sites that the agent enabled, so that no byte of it runs anywhere else.
 *
 * WXT aborts the context when the extension was updated or a newer copy of this script has started.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapterFor, createReader } from '../../utils/chat/index.ts';
import { startFilling } from './filling.ts';
import { startReporting } from './reporting.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  main(context) {
    const adapter = adapterFor(hostnameOf(window));
    if (adapter === undefined) return;
    const reader = createReader(document, adapter);
    startReporting(reader, adapter, context.signal);
    startFilling(reader, adapter, context.signal);
  },
});

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to the page around it. */
function hostnameOf(frame: Window): string {
  return frame.location.hostname || new URL(frame.origin === 'null' ? 'about:blank' : frame.origin).hostname;
}
