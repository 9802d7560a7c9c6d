/** The built worker starts: what makes it small may not take out what it does. */
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { built } from './build.ts';

/** A browser whose every function does nothing, and that notes which events are listened to. */
function browserThatNotes(heard: string[], path = 'chrome'): object {
  const answer = () => new Promise(() => {});
  return new Proxy(answer, {
    get(_target, name) {
      if (typeof name === 'symbol') return undefined;
      if (path === 'chrome.runtime' && name === 'id') return 'deskmate';
      if (name === 'addListener') return () => heard.push(path);
      return browserThatNotes(heard, `${path}.${name}`);
    },
    apply: answer,
  });
}

it('listens from its first turn on to all that may wake it', () => {
  const heard: string[] = [];
  const indexedDB = { open: () => ({}), databases: () => new Promise(() => {}) };
  const timers = { setTimeout: () => 0, clearTimeout() {}, setInterval: () => 0, clearInterval() {} };
  const globals = { chrome: browserThatNotes(heard), indexedDB, ...timers, console, crypto, queueMicrotask };
  const web = {
    TextEncoder,
    TextDecoder,
    URL,
    AbortController,
    structuredClone,
    fetch: () => new Promise(() => {}),
  };
  runInNewContext(built('background.js').toString(), { ...globals, ...web });
  for (const event of [
    'runtime.onMessage',
    'runtime.onConnect',
    'runtime.onInstalled',
    'runtime.onStartup',
    'commands.onCommand',
    'tabs.onActivated',
    'alarms.onAlarm',
    'storage.session.onChanged',
  ])
    expect(heard).toContain(`chrome.${event}`);
});

it('keeps each name that it also writes as a text', () => {
  const worker = built('background.js').toString();
  const texts = new Set([...worker.matchAll(/["'`](_[a-z]\w*)["'`]/gi)].map(([, name]) => name ?? ''));
  expect([...texts].sort()).toEqual(['_createTransaction', '_vip']);
  for (const name of texts) expect(worker).toMatch(new RegExp(`\\.${name}\\b`));
});
