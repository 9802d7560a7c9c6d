/** The house as the design draws it: rooms with one door each, small files, imports in one direction. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCode, lineCount, PURE_ROOMS, read, repositoryFiles, rooms, sourceFiles } from './repository.ts';

const PURE = new Set<string>(PURE_ROOMS);
/** Which rooms a room may import. Kept apart from biome.json on purpose: two accounts that must agree. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  locale: ['model'],
  template: ['model', 'text'],
  guard: ['model', 'text'],
  shortcuts: ['model', 'text'],
  followUps: ['model', 'text'],
  waiting: ['model', 'text'],
  suggestion: ['model', 'text', 'template'],
  packs: ['model', 'text', 'template'],
  chat: [...PURE],
  composer: [...PURE, 'chat'],
  storage: [...PURE],
  messaging: [...PURE, 'platform'],
  platform: [...PURE, 'messaging'],
};

/** The room of a path, or null outside `utils/`. */
function roomOf(path: string): string | null {
  return /^utils\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** `utils/<room>/index.ts`, or one of the inner doors of reading, filling, suggesting and carrying packs. */
function isDoor(path: string): boolean {
  return (
    /^utils\/[^/]+\/index\.ts$/.test(path) ||
    /^utils\/(?:chat\/[^/]+|composer\/strategies|packs\/[^/]+|suggestion\/understanding)\/index\.ts$/.test(
      path,
    )
  );
}

/** What a file imports from the repository, as paths from its root: static, dynamic and in types. */
function importsOf(path: string): string[] {
  const specifiers = read(path).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...specifiers].map(([, to]) => posix.join(posix.dirname(path), to ?? ''));
}

const CODE = repositoryFiles().filter(isCode);

describe('rooms', () => {
  it('have a door each, and nothing lies loose beside them', () => {
    const loose = repositoryFiles().filter((path) => /^utils\/[^/]+$/.test(path));
    const doorless = rooms().filter((room) => !CODE.includes(`utils/${room}/index.ts`));
    expect({ loose, doorless }).toEqual({ loose: [], doorless: [] });
  });

  it('are all known to the direction rules', () => {
    const configuration = read('biome.json');
    const includes = (JSON.parse(configuration) as { overrides: { includes: string[] }[] }).overrides
      .flatMap((override) => override.includes)
      .join(' ');
    const unknown = rooms().filter(
      (room) => !(room in MAY_IMPORT) || !new RegExp(`\\b${room}\\b`).test(includes),
    );
    expect(unknown).toEqual([]);
  });

  it('that are pure compile without the DOM library', () => {
    const { include } = JSON.parse(read('tsconfig.pure.json')) as { include: string[] };
    expect([...include].sort()).toEqual(PURE_ROOMS.map((room) => `utils/${room}`).sort());
  });

  it('are entered by their door', () => {
    const past = CODE.flatMap((path) =>
      importsOf(path)
        .filter((to) => roomOf(to) !== null && roomOf(to) !== roomOf(path) && !isDoor(to))
        .map((to) => `${path} → ${to}`),
    );
    expect(past).toEqual([]);
  });

  it('import in one direction', () => {
    const against = CODE.flatMap((path) => {
      const room = roomOf(path);
      if (room === null) return [];
      return importsOf(path)
        .filter((to) => roomOf(to) !== room)
        .filter((to) => !(MAY_IMPORT[room] ?? []).includes(roomOf(to) ?? ''))
        .map((to) => `${path} → ${to}`);
    });
    expect(against).toEqual([]);
  });
});

describe('source files', () => {
  it('are not junk drawers', () => {
    const drawers = CODE.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)\.\w+$/i.test(path));
    expect(drawers).toEqual([]);
  });

  it('have at most 400 lines', () => {
    const long = sourceFiles().filter((path) => lineCount(read(path)) > 400);
    expect(long).toEqual([]);
  });

  it('that start an entrypoint have at most 60 lines', () => {
    const starters = sourceFiles().filter((path) =>
      /^entrypoints\/(?:[^/]+|[^/]+\/(?:index|main))\.tsx?$/.test(path),
    );
    const long = starters.filter((path) => lineCount(read(path)) > 60);
    expect(starters.length).toBeGreaterThan(0);
    expect(long).toEqual([]);
  });

  it('begin with a comment that says what they promise, imports aside', () => {
    const before = /^(?:\s+|#!.*\n|\/\/.*\n|import\b[^;]*;)*/;
    const bare = sourceFiles().filter((path) => !/^\/\*\*[\s*]*[^\s*/]/.test(read(path).replace(before, '')));
    expect(bare).toEqual([]);
  });
});
