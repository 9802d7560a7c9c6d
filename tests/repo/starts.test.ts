/** What the build made small still does what it is there for: the worker hears messages as soon as it is read. */
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { built } from './build.ts';

/** An API of which everything is there, and which notes what is called. */
function apiNoting(calls: string[]) {
  const at = (path: string): unknown =>
    new Proxy(() => undefined, {
      get(_target, name) {
        if (typeof name === 'symbol' || name === 'then') return undefined;
        return path === 'runtime' && name === 'id' ? 'id' : at(path === '' ? name : `${path}.${name}`);
      },
      apply() {
        calls.push(path);
        return path.endsWith('getURL') ? 'chrome-extension://id/' : Promise.resolve(undefined);
      },
    });
  return at('');
}

it('the worker listens at once: else the browser wakes it for nothing', () => {
  const calls: string[] = [];
  const { setTimeout, clearTimeout, URL, TextEncoder, TextDecoder, crypto } = globalThis;
  const chrome = apiNoting(calls);
  const scope: Record<string, unknown> = { chrome, console, setTimeout, clearTimeout, URL, crypto };
  Object.assign(scope, { TextEncoder, TextDecoder, self: scope, addEventListener: () => {} });
  runInContext(built('background.js').toString(), createContext(scope));
  for (const event of ['runtime.onMessage', 'runtime.onConnect', 'runtime.onInstalled', 'tabs.onActivated'])
    expect(calls).toContain(`${event}.addListener`);
});
