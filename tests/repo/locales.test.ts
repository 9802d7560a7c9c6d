/** The browser's own message files: the same keys in every language, none empty, none missing for the manifest. */
import { describe, expect, it } from 'vitest';
import { read, repositoryFiles } from './repository.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const files = repositoryFiles().filter((path) => /^public\/_locales\/[^/]+\/messages\.json$/.test(path));
const DEFAULT = 'public/_locales/zh_CN/messages.json';

function messages(path: string): Messages {
  return JSON.parse(read(path)) as Messages;
}

describe('locales', () => {
  it('include the default one and at least another', () => {
    expect(files).toContain(DEFAULT);
    expect(files.length).toBeGreaterThan(1);
  });

  it('hold what the manifest asks for', () => {
    const asked = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(Object.keys(messages(DEFAULT))).toEqual(expect.arrayContaining(asked));
  });

  it.each(files)('%s has the keys of the default, and a text for each', (path) => {
    const here = messages(path);
    expect(Object.keys(here).sort()).toEqual(Object.keys(messages(DEFAULT)).sort());
    const empty = Object.keys(here).filter((key) => (here[key]?.message ?? '').trim() === '');
    expect(empty).toEqual([]);
  });
});
