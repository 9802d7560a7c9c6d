/** The command line of `npm start`. */
import { parseArgs } from 'node:util';

export interface StartOptions {
  readonly once: boolean;
  readonly json: boolean;
  readonly dialogs: string | undefined;
  readonly screenshot: string | undefined;
  readonly help: boolean;
}

export const HELP = `npm start                       the practice desk in a real browser, side panel one key (Alt+K) away
npm start -- --once             runs the main job by itself and leaves a picture
npm start -- --once --json      the same, prints one JSON object
npm start -- --dialogs FILE     plays dialogues, one JSON a line: {"turns":[{"role":"shopper"|"agent","text":"…"}]}
            --screenshot FILE   where the picture of --once goes (default .output/once.png)`;

/** @throws when an option isn't known. */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      once: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      dialogs: { type: 'string' },
      screenshot: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    once: values.once,
    json: values.json,
    dialogs: values.dialogs,
    screenshot: values.screenshot,
    help: values.help,
  };
}
