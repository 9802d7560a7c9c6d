/**
 * Shows on the page what was read of it: outlines around the messages, the shopper's name and the box. Started when the
 * agent asks for it in the first steps, in the page that they opened from there; it looks, and changes nothing.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { shownReader } from '../../utils/composer/index.ts';
import { pickLanguage, translateSeen } from '../../utils/locale/index.ts';
import { send, teachLanguage } from '../../utils/messaging/index.ts';
import { showSeen } from './show.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateSeen?: AbortController };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  async main() {
    world.deskmateSeen?.abort();
    const life = new AbortController();
    world.deskmateSeen = life;
    const chosen = await send(teachLanguage, {}).then(
      ({ language }) => language,
      () => '' as const,
    );
    const language = chosen === '' ? pickLanguage(navigator.languages) : chosen;
    showSeen(shownReader, translateSeen(language), life);
  },
});
