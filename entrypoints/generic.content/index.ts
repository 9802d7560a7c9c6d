/** The generic reader, started only in pages that have no adapter or have moved away from it. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createGenericReader } from '../../utils/chat/generic/index.ts';
import { offerGeneric } from '../../utils/chat/index.ts';
import { mendAdapter } from '../../utils/chat/teach/index.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    offerGeneric(createGenericReader, mendAdapter);
  },
});
