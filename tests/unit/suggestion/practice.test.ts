/**
 * The starter packs answer the shoppers of the practice desk. `tests/fixtures/practice/labels.json` holds
 * conversations; each turn of a shopper that is labelled has the codes of all templates that a good agent could send
 * there (`right`), judged by what was meant, never by what the engine says. None: silence is right. With `silent`,
 * silence is as right as one of the codes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempers } from '../../../demo/desk/script/tempers/index.ts';
import { topics } from '../../../demo/desk/script/topics.ts';
import { shoppers } from '../../../demo/desk/shoppers/index.ts';
import type { ChatMessage, Side } from '../../../utils/model/index.ts';
import { readPack } from '../../../utils/packs/index.ts';
import { compileWords, createEngine, openLexicon } from '../../../utils/suggestion/index.ts';
import { signs } from './signs.ts';

interface Label {
  readonly says: readonly string[];
  readonly right: readonly string[];
  readonly silent?: true;
}

interface Talk {
  readonly shopper: string;
  /** `main` and `branch` are the script's own words, the others a temper's manners. */
  readonly about: string;
  /** A line that isn't labelled stands by itself. */
  readonly talk: readonly (string | Label)[];
}

interface Labelled extends Label {
  readonly about: string;
  readonly messages: readonly ChatMessage[];
}

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const talks = JSON.parse(read('tests/fixtures/practice/labels.json')) as readonly Talk[];

const templates = ['starter-zh-CN', 'starter-en'].flatMap((id) => {
  const reading = readPack(read(`public/packs/${id}.json`), 0);
  if (!reading.ok) throw new Error(`${id} isn't a pack`);
  return reading.templates;
});

/** What the first character of a line says: who spoke, or which card or picture the shopper sent. */
const FORMS: Readonly<Record<string, readonly [Side, ChatMessage['kind']]>> = {
  买: ['shopper', 'text'],
  客: ['agent', 'text'],
  机: ['bot', 'text'],
  系: ['system', 'text'],
  商: ['shopper', 'goods'],
  单: ['shopper', 'order'],
  图: ['shopper', 'picture'],
};

function messageOf(line: string, index: number): ChatMessage {
  const form = FORMS[line.charAt(0)];
  if (form === undefined) throw new Error(`who says ${line}?`);
  return { id: String(index), side: form[0], kind: form[1], text: line.slice(2), at: null, cut: false };
}

const labelled = talks.flatMap(({ about, talk }) =>
  talk.flatMap((step, at): Labelled[] => {
    if (typeof step === 'string') return [];
    const lines = talk.slice(0, at + 1).flatMap((one) => (typeof one === 'string' ? one : one.says));
    return [{ ...step, about, messages: lines.map(messageOf) }];
  }),
);

describe('the labels', () => {
  it('name templates of the starter packs', () => {
    const codes = new Set(templates.map(({ code }) => code));
    expect(labelled.flatMap(({ right }) => right).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('stand at everything that the scripts can say', () => {
    const said = labelled.flatMap(({ says }) => says.map((line) => line.slice(2)));
    const whole = shoppers.flatMap(({ turns, content, angry }) =>
      [
        ...Object.values(turns).flatMap((turn) => [turn, ...(turn.branches ?? [])]),
        { lines: content },
        { lines: angry },
      ].flatMap(({ lines }) => lines.flatMap((line) => ('text' in line ? [line.text] : []))),
    );
    const manners = Object.values(tempers).flatMap((manner) => [
      ...[manner.greeted, manner.held, manner.press, manner.nudge, manner.after].flat(),
      ...Object.values(manner.aside),
    ]);
    const filled = (line: string) => Object.values(topics).map((ask) => line.replace('{ask}', ask));
    const missing = [...whole, ...manners].filter((line) => !filled(line).some((one) => said.includes(one)));
    expect(missing).toEqual([]);
  });
});

describe('the engine with the starter packs', async () => {
  const engine = createEngine({ signs, lexicon: openLexicon(compileWords()) });
  engine.add(templates);
  await engine.settle();
  const results = labelled.map((label) => {
    const codes = engine.suggest({ messages: label.messages }).map(({ template }) => template.code);
    return { ...label, codes, at: codes.findIndex((code) => label.right.includes(code)) };
  });
  type Result = (typeof results)[number];
  const asking = results.filter(({ right, silent }) => right.length > 0 && silent !== true);
  const quiet = results.filter(({ right, silent }) => right.length === 0 || silent === true);

  const show = ({ about, says, right, codes }: Result): string =>
    `${about}: ${says.join(' / ')}\n    right ${right.join(' ') || '(silence)'}, suggested ${codes.join(' ') || '(nothing)'}`;

  function expectShare(of: readonly Result[], least: number, isRight: (result: Result) => boolean): void {
    const missed = of.filter((result) => !isRight(result));
    const share = (of.length - missed.length) / of.length;
    const figure = `${of.length - missed.length} of ${of.length} (${share.toFixed(3)}), at least ${least}`;
    expect(share, `${figure}; missed:\n  ${missed.map(show).join('\n  ')}\n`).toBeGreaterThanOrEqual(least);
  }

  it('has a right one among the first three', () => {
    expectShare(asking, 0.9, ({ at }) => at >= 0 && at < 3);
  });

  it('has a right one first', () => {
    expectShare(asking, 0.75, ({ at }) => at === 0);
  });

  it('is silent where nothing is asked', () => {
    expectShare(quiet, 0.95, ({ codes, at }) => codes.length === 0 || at === 0);
  });
});
