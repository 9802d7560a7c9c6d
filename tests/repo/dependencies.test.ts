/** Every package has a reason that is written down, and every reason has its package. */
import { expect, it } from 'vitest';
import { read } from './repository.ts';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Manifest;
const packages = Object.keys({ ...dependencies, ...devDependencies, ...overrides }).sort();

/** Name → text of each `## name` section. */
const sections = new Map(
  read('docs/decisions/dependencies.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...text] = section.split('\n');
      return [name.trim(), text.join(' ').trim()] as const;
    }),
);

it('every package has a section, every section its package', () => {
  expect([...sections.keys()].sort()).toEqual(packages);
});

it.each(packages)('%s has a paragraph', (name) => {
  expect(sections.get(name)?.length ?? 0).toBeGreaterThan(80);
});
