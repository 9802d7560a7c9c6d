/** A real input method on a screen of its own: fcitx5 with pinyin, as Debian has them (`fcitx5`, `fcitx5-chinese-addons`). */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pause } from './harness.ts';

const run = promisify(execFile);

/** How long a program may take to end, in milliseconds. */
const PATIENCE = 5000;

const PROFILE = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
`;

export interface Pinyin {
  /** What is typed from now on is composed. */
  turnOn(): Promise<void>;
  end(): Promise<void>;
}

/** What it can't be had without; null: all is there. */
export async function missingForPinyin(): Promise<string | null> {
  for (const tool of ['fcitx5', 'fcitx5-remote', 'dbus-daemon']) {
    const isThere = await run('which', [tool]).then(
      () => true,
      () => false,
    );
    if (!isThere) return tool;
  }
  return null;
}

/** Ends it, and waits until it is gone: by force, where it doesn't go by itself. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill();
  const force = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  await gone;
  clearTimeout(force);
}

/** Browsers that are started from now on by this process type with it. It wants a screen (`openScreen`) first. */
export async function startPinyin(): Promise<Pinyin> {
  const home = await mkdtemp(join(tmpdir(), 'deskmate-pinyin-'));
  await mkdir(join(home, 'fcitx5'));
  await writeFile(join(home, 'fcitx5', 'profile'), PROFILE);
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    bus.once('error', reject);
    bus.once('exit', (code) => reject(new Error(`dbus-daemon ended with ${code}`)));
    bus.stdout.once('data', (told: Buffer) => resolve(told.toString().trim()));
  });
  Object.assign(process.env, {
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    DBUS_SESSION_BUS_ADDRESS: address,
    GTK_IM_MODULE: 'fcitx',
    XMODIFIERS: '@im=fcitx',
    LC_CTYPE: 'C.UTF-8',
  });
  const method = spawn('fcitx5', [], { stdio: 'ignore' });
  await pause(2500);
  return {
    async turnOn() {
      await run('fcitx5-remote', ['-s', 'pinyin']);
      await run('fcitx5-remote', ['-o']);
      await pause(200);
      const { stdout } = await run('fcitx5-remote', ['-n']);
      if (stdout.trim() !== 'pinyin') throw new Error(`the input method is ${stdout.trim()}`);
    },
    async end() {
      // It writes what it learned as it ends, into the folder that goes.
      await ended(method);
      await ended(bus);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
