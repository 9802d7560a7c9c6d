/** README, CHANGELOG and LICENSE keep up with the repository. */
import { describe, expect, it } from 'vitest';
import { read, repositoryFiles, rooms } from './repository.ts';

const { version, license } = JSON.parse(read('package.json')) as { version: string; license: string };

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  const text = read(path);

  it.each(['npm start', 'npm test', 'npm run build', 'npm run build:firefox'])('names %s', (command) => {
    expect(text).toContain(command);
  });

  it('maps every room', () => {
    const missing = rooms().filter(
      (room) => !text.includes(`\`utils/${room}\``) && !text.includes(`\`${room}\``),
    );
    expect(missing).toEqual([]);
  });

  it('links only to files that exist', () => {
    const files = repositoryFiles();
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to ?? '');
    const dead = links.filter(
      (to) => !files.some((file) => file === to || file.startsWith(`${to.replace(/\/$/, '')}/`)),
    );
    expect(dead).toEqual([]);
  });
});

it('the licence is MIT, in the file and in package.json', () => {
  expect(license).toBe('MIT');
  expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} The Deskmate authors\n/);
});

it('the changelog has a section for what is unreleased or for the current version', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## \[?([^\]\s]+)/gm)].map(([, name]) => name);
  expect(headings.includes('Unreleased') || headings.includes(version)).toBe(true);
});
