/** What these tests and the figures of `bench/` are taken of is the product, and not a build with development tools in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extensionFolder } from '../../demo/build.ts';

it('holds none of what the framework adds for its developers', () => {
  const folder = extensionFolder('practice');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(5);
  const withTools = scripts.filter((file) =>
    /__PREACT_DEVTOOLS__|lineNumber:\d+,columnNumber:/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(withTools).toEqual([]);
});
