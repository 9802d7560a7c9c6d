/**
 * The palette: a reply in two keys without leaving the composer. Started by the background in a document where a box was
 * found, and in no other; what the agent types there it hears, and nothing of the page is altered.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerCommands, offerPalette } from '../../utils/composer/index.ts';
import { COMMANDS } from './commands.ts';
import { startPalette } from './palette.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmatePaletteLife?: AbortController };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    world.deskmatePaletteLife?.abort();
    const life = new AbortController();
    world.deskmatePaletteLife = life;
    const palette = startPalette(life.signal);
    offerCommands(COMMANDS, palette.command);
    offerPalette((place) => {
      // With the script that reads the chat this one ends, too; a newer copy of that asks for a newer one of this.
      place.signal.addEventListener(
        'abort',
        () => {
          if (world.deskmatePaletteLife === life) {
            offerPalette(null);
            offerCommands(COMMANDS, null);
          }
          life.abort();
        },
        { once: true },
      );
      palette.see(place);
    });
  },
});
