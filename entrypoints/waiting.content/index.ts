/**
 * Shows who waits next in the conversation list. Started by the background at the first command for it, in the document
 * that speaks for the tab.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { type Called, offerCommands, shownReader } from '../../utils/composer/index.ts';
import { pickLanguage, translateWaiting } from '../../utils/locale/index.ts';
import { createWaiting } from './show.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateWaiting?: AbortController };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    world.deskmateWaiting?.abort();
    const life = new AbortController();
    world.deskmateWaiting = life;
    const waiting = createWaiting(shownReader, life.signal);
    offerCommands(['next-waiting', 'previous-waiting'], ({ name, detail }: Called) => {
      const language = pickLanguage(detail === '' ? navigator.languages : [detail]);
      waiting.show(name === 'next-waiting' ? 1 : -1, translateWaiting(language));
    });
  },
});
