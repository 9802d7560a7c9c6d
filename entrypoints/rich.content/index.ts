/** The strategies of rich editors, started only in pages whose chat box is one. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerRich } from '../../utils/composer/index.ts';
import { createHand, RICH_STRATEGIES } from '../../utils/composer/strategies/index.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    offerRich({ strategies: RICH_STRATEGIES, createHand });
  },
});
