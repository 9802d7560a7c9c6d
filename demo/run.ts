/** Runs a command of the project and keeps what it printed for the case that it fails. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface RunOptions {
  /** Pass what it prints on to stderr as it comes. */
  readonly show?: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs to the end.
 * @returns what it printed.
 * @throws with the last lines that it printed when it exits otherwise than with 0.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd: ROOT, env: options.env ?? process.env });
    let printed = '';
    const hear = (piece: Buffer): void => {
      printed += piece.toString();
      if (options.show === true) process.stderr.write(piece);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`${command} ${args.join(' ')} failed:\n${printed.slice(-4000)}`));
    });
  });
}

/** Runs a JavaScript tool of `node_modules` under the Node that runs this. */
export function runTool(path: string, args: readonly string[], options?: RunOptions): Promise<string> {
  return run(process.execPath, [`${ROOT}node_modules/${path}`, ...args], options);
}
