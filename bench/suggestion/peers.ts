/** What others have to offer for the same task, each set up as its documentation says, with a template a document. */
import { readFileSync } from 'node:fs';
import { create as createOrama, insert, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** A ranker: scores by intent for a question; intents that aren't found are left out. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  prepare(
    triggers: ReadonlyMap<string, readonly string[]>,
  ): (question: string) => ReadonlyMap<string, number>;
}

export function versionOf(name: string): string {
  // Read as a file: not every package lets its description be imported.
  return (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string })
    .version;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const words = (text: string): string[] =>
  [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());

function miniSearch(name: string, tokenize?: (text: string) => string[]): Peer {
  return {
    name,
    version: versionOf('minisearch'),
    prepare(triggers) {
      const index = new MiniSearch({
        fields: ['text'],
        idField: 'id',
        ...(tokenize === undefined ? {} : { tokenize }),
      });
      index.addAll([...triggers].map(([id, texts]) => ({ id, text: texts.join('\n') })));
      return (question) => new Map(index.search(question).map(({ id, score }) => [String(id), score]));
    },
  };
}

const flexSearch: Peer = {
  name: 'flexsearch-cjk',
  version: versionOf('flexsearch'),
  prepare(triggers) {
    // Its own set of rules for Chinese: every character is a word. It gives an order, no scores.
    const index = new FlexSearch.Index({
      encoder: FlexSearch.Charset.CJK,
      tokenize: 'forward',
    } as ConstructorParameters<typeof FlexSearch.Index>[0]);
    const ids = [...triggers.keys()];
    ids.forEach((id, i) => {
      index.add(i, (triggers.get(id) ?? []).join('\n'));
    });
    return (question) => {
      const found = index.search(question, { limit: ids.length, suggest: true }) as number[];
      return new Map(found.map((i, place) => [ids[i] ?? '', ids.length - place]));
    };
  },
};

const orama: Peer = {
  name: 'orama',
  version: versionOf('@orama/orama'),
  prepare(triggers) {
    const database = createOrama({
      schema: { intent: 'string', text: 'string' } as const,
      language: 'english',
    });
    for (const [intent, texts] of triggers) void insert(database, { intent, text: texts.join('\n') });
    return (question) => {
      const found = searchOrama(database, {
        term: question,
        properties: ['text'],
        limit: triggers.size,
        threshold: 1,
      }) as { hits: { score: number; document: { intent: string } }[] };
      return new Map(found.hits.map(({ document, score }) => [document.intent, score]));
    };
  },
};

const fuse: Peer = {
  name: 'fuse.js',
  version: versionOf('fuse.js'),
  prepare(triggers) {
    const index = new Fuse(
      [...triggers].map(([id, texts]) => ({ id, texts: [...texts] })),
      { keys: ['texts'], includeScore: true, ignoreLocation: true, threshold: 1 },
    );
    return (question) => new Map(index.search(question).map(({ item, score }) => [item.id, -(score ?? 1)]));
  },
};

/** What simple tools do: how many of the question's pairs of characters a trigger holds. */
const substrings: Peer = {
  name: 'substrings',
  version: '',
  prepare: (triggers) => (question) => {
    const pairs = Array.from({ length: Math.max(1, question.length - 1) }, (_, i) =>
      question.slice(i, i + 2),
    );
    const scores = [...triggers].map(([id, texts]): [string, number] => [
      id,
      Math.max(0, ...texts.map((text) => pairs.filter((pair) => text.includes(pair)).length)),
    ]);
    return new Map(scores.filter(([, score]) => score > 0));
  },
};

export const PEERS: readonly Peer[] = [
  miniSearch('minisearch'),
  miniSearch('minisearch-segmenter', words),
  flexSearch,
  orama,
  fuse,
  substrings,
];
