/**
 * A screen of its own with a keyboard and a mouse that the browser can't tell from the agent's: the browser's own keys
 * come from there and from no debugger, and what is typed goes where the focus really is.
 */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { pause } from './harness.ts';

const run = promisify(execFile);

const SERVER = 'Xvfb';
const HANDS = 'xdotool';

export interface Screen {
  /** Presses one chord, as xdotool spells it: `alt+k`, `Escape`. */
  key(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Clicks at a place of the screen. */
  click(x: number, y: number): Promise<void>;
  end(): void;
}

/** What a screen can't be had without; null: all is there. */
export async function missingForScreen(): Promise<string | null> {
  const tools = [SERVER, HANDS];
  const found = await Promise.all(
    tools.map((tool) =>
      run('which', [tool]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return tools.find((_tool, i) => !found[i]) ?? null;
}

/** How long the browser may take to do what a key asks for before the next is pressed, in milliseconds. */
const SETTLE = 120;

/** Browsers that are started from now on by this process are drawn there. */
export async function openScreen(): Promise<Screen> {
  const server = spawn(SERVER, ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`${SERVER} ended with ${code}`)));
    server.stdio[3]?.once('data', (said: Buffer) => resolve(said.toString().trim()));
  });
  process.env.DISPLAY = `:${number}`;
  const tell = async (...words: string[]): Promise<void> => {
    await run(HANDS, words);
    await pause(SETTLE);
  };
  return {
    key: (chord) => tell('key', '--clearmodifiers', chord),
    type: (text) => tell('type', '--delay', '30', text),
    click: (x, y) => tell('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1'),
    end: () => void server.kill(),
  };
}
