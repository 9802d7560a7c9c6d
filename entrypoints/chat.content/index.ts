/**
 * Runs in every frame of an enabled workbench: reads the chat, fills the composer, has the palette brought in beside it.
 * Registered at run time for the sites that the agent enabled, so that no byte of it runs anywhere else.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageReader } from '../../utils/chat/index.ts';
import { findComposer, showWorkplace, type Workplace } from '../../utils/composer/index.ts';
import { openLine, send, wantScript } from '../../utils/messaging/index.ts';
import { askForAdapter } from './adapter.ts';
import { startCommands } from './commands.ts';
import { followComposition } from './composition.ts';
import { startFilling } from './filling.ts';
import { takeOver } from './lifetime.ts';
import { startReporting } from './reporting.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  // The page need not hear that we are here.
  noScriptStartedPostMessage: true,
  main() {
    const lifetime = takeOver();
    void askForAdapter(lifetime).then((answer) => {
      if (answer === null || lifetime.signal.aborted) return;
      const reader = createPageReader(document, {
        ...answer,
        hostname: hostnameOf(window),
        wantGeneric: () => void send(wantScript, { script: 'generic' }).catch(() => {}),
      });
      const ask = openLine(lifetime.signal) as Workplace['ask'];
      const composition = followComposition(lifetime.signal);
      startReporting(
        reader,
        (box, known) => {
          composition.follow(box);
          const isThere = showWorkplace({
            box,
            reader,
            find: () => findComposer(reader.scopes(), reader.adapter()?.composer ?? []),
            composing: composition.inside,
            send: send as Workplace['send'],
            ask,
            known,
            signal: lifetime.signal,
          });
          if (!isThere) void send(wantScript, { script: 'palette' }).catch(() => {});
        },
        lifetime,
      );
      startFilling(reader, composition, lifetime.signal);
      startCommands(reader, lifetime.signal);
    });
  },
});

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to the page around it. */
function hostnameOf(frame: Window): string {
  return frame.location.hostname || new URL(frame.origin === 'null' ? 'about:blank' : frame.origin).hostname;
}
