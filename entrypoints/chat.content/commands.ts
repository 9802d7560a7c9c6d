/** Passes commands of the browser's on to the script that carries them out in this document, and says whether there is one. */
import { passCommand, showReader } from '../../utils/composer/index.ts';
import { listen, on, pageCommand } from '../../utils/messaging/index.ts';

export function startCommands(reader: Parameters<typeof showReader>[0], signal: AbortSignal): void {
  showReader(reader);
  listen([on(pageCommand, passCommand)], signal);
}
