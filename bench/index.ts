/**
 * `npm run --silent bench -- NAME [OPTIONS]`: measures, and writes exactly one JSON object to stdout. It exits 0 also
 * when a goal is missed, and 1 when it could not measure.
 */
import { parseArgs } from 'node:util';
import { filling } from './filling.ts';
import { loop } from './loop.ts';
import { packs } from './packs.ts';
import { palette } from './palette/index.ts';
import { panel } from './panel/index.ts';
import { reading } from './reading.ts';
import { shoppers } from './shoppers/index.ts';
import { speed } from './speed.ts';
import { learn } from './suggestion/learn.ts';
import { replies } from './suggestion/replies.ts';
import { silence } from './suggestion/silence.ts';
import { suggest } from './suggestion/suggest.ts';

const HELP = `npm run --silent bench -- loop  [--messages 200] [--templates 10000]   message in the page → painted suggestions
npm run --silent bench -- speed [--templates 10000] [--learned 0]       the engine by itself
npm run --silent bench -- reading [--seconds 20] [--thread 2000] [--desk practice|pinduoduo|goofish|chatui]
                                                                           what reading costs the page's main thread
npm run --silent bench -- filling [--browser chromium|firefox] [--fills 30] a fill, from the request to its outcome
npm run --silent bench -- panel [--templates 10000] [--openings 30]       the panel: first frame, first suggestion that a key takes, what moves
npm run --silent bench -- packs [--templates 10000]                     a large pack: its import, and the list with it
npm run --silent bench -- palette [--templates 10000] [--browser none]  a template by typing: found, first, a key, painted
npm run --silent bench -- shoppers [--messages 1000000] [--shoppers 50000] [--lock]  their cards, histories and searches, with so many; then sealed
npm run --silent bench -- suggest --intents FILE.tsv [--k 5] [--seeds 3] [--peers]   the right template for a question
npm run --silent bench -- learn --intents FILE.tsv [--seeds 1]                      learning from each reply
npm run --silent bench -- replies --dialogs FILE.jsonl [--seeds 1]                  the agent's next turn among ten
npm run --silent bench -- silence --intents FILE.tsv --dialogs FILE.jsonl [--seeds 3] when it says nothing`;

const BENCHES: { readonly [name: string]: (options: Options) => Promise<unknown> } = {
  loop: ({ messages, templates }) => loop({ messages: messages || 200, templates }),
  speed: ({ templates, learned }) => speed({ templates, learned }),
  reading: ({ seconds, thread, desk }) => reading({ seconds, thread, desk }),
  filling: ({ fills, browser }) => filling({ fills, browser }),
  packs: ({ templates }) => packs({ templates }),
  panel: ({ templates, openings }) => panel({ templates, openings }),
  palette: ({ templates, browser }) => palette({ templates, browser }),
  shoppers: ({ messages, shoppers: count, lock }) =>
    shoppers({ messages: messages || 1_000_000, shoppers: count, lock }),
  suggest: ({ intents, k, seeds, peers }) => suggest({ intents, k, seeds: seeds || 3, peers }),
  learn: ({ intents, seeds }) => learn({ intents, seeds: seeds || 1 }),
  replies: ({ dialogs, seeds }) => replies({ dialogs, seeds: seeds || 1 }),
  silence: ({ intents, dialogs, k, seeds }) => silence({ intents, dialogs, k, seeds: seeds || 3 }),
};

interface Options {
  /** 0: as many as the bench takes by itself. */
  readonly messages: number;
  readonly shoppers: number;
  readonly lock: boolean;
  readonly templates: number;
  readonly learned: number;
  readonly seconds: number;
  readonly thread: number;
  readonly desk: string;
  readonly fills: number;
  readonly openings: number;
  readonly browser: string;
  readonly intents: string;
  readonly dialogs: string;
  readonly k: number;
  /** 0: as many as the bench takes by itself. */
  readonly seeds: number;
  readonly peers: boolean;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      messages: { type: 'string', default: '0' },
      shoppers: { type: 'string', default: '50000' },
      lock: { type: 'boolean', default: false },
      templates: { type: 'string', default: '10000' },
      learned: { type: 'string', default: '0' },
      seconds: { type: 'string', default: '20' },
      thread: { type: 'string', default: '2000' },
      desk: { type: 'string', default: '' },
      fills: { type: 'string', default: '30' },
      openings: { type: 'string', default: '30' },
      browser: { type: 'string', default: '' },
      intents: { type: 'string', default: '' },
      dialogs: { type: 'string', default: '' },
      k: { type: 'string', default: '5' },
      seeds: { type: 'string', default: '0' },
      peers: { type: 'boolean', default: false },
    },
  });
  const bench = BENCHES[positionals[0] ?? ''];
  if (bench === undefined) throw new Error(HELP);
  const result = await bench({
    messages: Number(values.messages),
    shoppers: Number(values.shoppers),
    lock: values.lock,
    templates: Number(values.templates),
    learned: Number(values.learned),
    seconds: Number(values.seconds),
    thread: Number(values.thread),
    desk: values.desk,
    fills: Number(values.fills),
    openings: Number(values.openings),
    browser: values.browser,
    intents: values.intents,
    dialogs: values.dialogs,
    k: Number(values.k),
    seeds: Number(values.seeds),
    peers: values.peers,
  });
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
