/**
 * Tells the panel who waits in the list of this document. Started by the panel, in documents that the chat's script reads;
 * what it tells goes to pages of ours and nowhere else.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isReadingOver, shownReader } from '../../utils/composer/index.ts';
import { translateWaiting } from '../../utils/locale/index.ts';
import { offerQueue } from '../../utils/messaging/index.ts';
import { isConnected } from '../../utils/platform/index.ts';
import { followQueue } from './follow.ts';
import { pointAt } from './point.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateQueue?: AbortController };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    world.deskmateQueue?.abort();
    const life = new AbortController();
    world.deskmateQueue = life;
    const { signal } = life;
    const alive = (): boolean => {
      // Whoever took the site's permission away wants nothing read there, lists included.
      if (!isConnected() || isReadingOver()) life.abort();
      return !signal.aborted;
    };
    const queue = followQueue(shownReader, alive, signal);
    const point = pointAt(signal);
    offerQueue(
      queue.join,
      queue.leave,
      ({ point: key, language }) => point(() => queue.rowOf(key), translateWaiting(language)),
      signal,
    );
  },
});
