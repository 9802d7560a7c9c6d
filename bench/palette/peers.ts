/** What others find for what is typed, each set up as its documentation says for titles, texts and codes. */
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Template } from '../../utils/model/index.ts';
import { versionOf } from '../suggestion/peers.ts';

export interface Finder {
  readonly name: string;
  readonly version: string;
  /** Builds its index. @returns titles of what is found, best first. */
  prepare(templates: readonly Template[]): (typed: string) => readonly string[];
}

/** As many as the panel shows. */
export const SHOWN = 50;
const FIELDS = ['title', 'text', 'code'];

const fuse: Finder = {
  name: 'fuse.js',
  version: versionOf('fuse.js'),
  prepare(templates) {
    const index = new Fuse(templates, { keys: FIELDS });
    return (typed) => index.search(typed, { limit: SHOWN }).map(({ item }) => item.title);
  },
};

const flexSearch: Finder = {
  name: 'flexsearch',
  version: versionOf('flexsearch'),
  prepare(templates) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: FIELDS },
      tokenize: 'forward',
    } as ConstructorParameters<typeof FlexSearch.Document>[0]);
    const titles = new Map(templates.map(({ id, title }) => [id, title]));
    for (const { id, title, text, code } of templates) index.add({ id, title, text, code });
    return (typed) => {
      const found = index.search(typed, { limit: SHOWN }) as unknown as { readonly result: string[] }[];
      return [...new Set(found.flatMap(({ result }) => result))]
        .slice(0, SHOWN)
        .map((id) => titles.get(id) ?? '');
    };
  },
};

const miniSearch: Finder = {
  name: 'minisearch',
  version: versionOf('minisearch'),
  prepare(templates) {
    const index = new MiniSearch({ fields: FIELDS, storeFields: ['title'], searchOptions: { prefix: true } });
    index.addAll(templates.map(({ id, title, text, code }) => ({ id, title, text, code })));
    return (typed) =>
      index
        .search(typed)
        .slice(0, SHOWN)
        .map(({ title }) => String(title));
  },
};

export const FINDERS: readonly Finder[] = [fuse, flexSearch, miniSearch];
