/**
 * The first step of `npm start` and `npm test`: plain JavaScript without any package, so that it runs on a fresh
 * machine. It installs the npm packages where they are missing or older than the lock file, then hands over to the
 * script that it was given, under the Node that came with them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(`\n${line}`);
  process.exit(1);
}

function age(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`Node ${process.versions.node} is too old. Install Node 20 or newer from your system or nodejs.org.`);
}

const [script, ...rest] = process.argv.slice(2);
if (script === undefined) fail('usage: node demo/bootstrap.mjs SCRIPT [ARGUMENTS]');

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');
if (age(installed) < age(lock) || !existsSync(join(root, 'node_modules', 'node'))) {
  say('Installing npm packages (once; about a minute) …');
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (npm.status !== 0)
    fail('npm could not install the packages; the lines above say why. Nothing else was changed.');
}

const packed = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const node = existsSync(packed) ? packed : process.execPath;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (node !== packed && (major < 22 || (major === 22 && minor < 18))) {
  fail(
    'The Node 22 that comes with the packages is missing (npm may be set to ignore install scripts). Run\n' +
      '  npm rebuild node --ignore-scripts=false',
  );
}
const child = spawn(node, [join(root, script), ...rest], { cwd: root, stdio: 'inherit' });
// Ctrl+C reaches the child by itself; this process only waits for it to put things away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('error', (error) => fail(`${node} could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
