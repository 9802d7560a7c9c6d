/** The strategies of rich editors, and the pasting of pictures: started only where the box is one, or there are some. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerRich } from '../../utils/composer/index.ts';
import { createHand, putPictures, RICH_STRATEGIES } from '../../utils/composer/strategies/index.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    offerRich({ strategies: RICH_STRATEGIES, createHand, putPictures });
  },
});
