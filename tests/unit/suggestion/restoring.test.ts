/** An engine that was restored from an old snapshot is the one that is built afresh, whatever changed in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import {
  createEngine,
  type EngineSnapshot,
  type Lesson,
  type SuggestionEngine,
} from '../../../utils/suggestion/index.ts';
import { chat, template } from './desk.ts';
import { signs } from './signs.ts';

const WORDS = '什么时候发货能开发票吗怎么退尺码偏大还有运费险换一个地址优惠多少钱'.match(/.{1,3}/g) ?? [];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const wordings = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
const ids = fc.constantFrom(...IDS);

type Step =
  | { readonly kind: 'put'; readonly id: string; readonly triggers: readonly string[]; readonly text: string }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'learn'; readonly id: string; readonly wording: string };

const changes: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    id: ids,
    triggers: fc.array(wordings, { maxLength: 3 }),
    text: wordings,
  }),
  fc.record({ kind: fc.constant('delete' as const), id: ids }),
);
const learns: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('learn' as const),
  id: ids,
  wording: wordings,
});

/** What a store would hold after these steps. */
function storeAfter(steps: readonly Step[]): { readonly templates: Template[]; readonly lessons: Lesson[] } {
  const templates = new Map<string, Template>();
  const lessons: Lesson[] = [];
  for (const step of steps) {
    if (step.kind === 'put')
      templates.set(step.id, template(step.id, { triggers: step.triggers, text: step.text }));
    else if (step.kind === 'delete') templates.delete(step.id);
    else lessons.push({ templateId: step.id, wording: step.wording, at: 1, before: '' });
  }
  return { templates: [...templates.values()], lessons };
}

function follow(engine: SuggestionEngine, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.kind === 'put') engine.add([template(step.id, { triggers: step.triggers, text: step.text })]);
    else if (step.kind === 'delete') engine.remove([step.id]);
    else engine.learn({ templateId: step.id, wording: step.wording, at: 1 });
  }
}

function afresh(steps: readonly Step[]): SuggestionEngine {
  const { templates, lessons } = storeAfter(steps);
  const engine = createEngine({ signs });
  engine.add(templates);
  for (const lesson of lessons) engine.learn(lesson);
  return engine;
}

/** The engine that lived through `before`, was saved, and knows `after` only from the store. */
function restored(before: readonly Step[], after: readonly Step[]): SuggestionEngine {
  const old = createEngine({ signs });
  follow(old, before);
  const snapshot = structuredClone(old.snapshot());
  const { templates, lessons } = storeAfter([...before, ...after]);
  const engine = createEngine({ signs });
  expect(engine.restore(snapshot, templates, [])).toBe(true);
  for (const lesson of lessons.slice(storeAfter(before).lessons.length)) engine.learn(lesson);
  return engine;
}

interface Parts {
  readonly model: {
    readonly examples: number;
    readonly classes: number;
    readonly postings: Readonly<Record<'keys' | 'starts' | 'classes' | 'sums' | 'counts', ArrayLike<number>>>;
  };
  readonly entries: readonly {
    readonly id: string;
    readonly said: string | null;
    readonly lessons: number;
  }[];
}

/** What a snapshot knows, by the ids of the templates instead of the numbers of their classes. */
function knownOf(snapshot: EngineSnapshot) {
  const { model, entries } = snapshot as unknown as Parts;
  const { keys, starts, classes, sums, counts } = model.postings;
  const places: Record<string, number> = {};
  for (let row = 0; row < keys.length; row += 1)
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place += 1)
      places[`${keys[row]} ${entries[classes[place] ?? 0]?.id}`] = Math.round((sums[place] ?? 0) * 1000);
  const held = entries.filter(({ id }) => id !== '').sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    examples: model.examples,
    counts: Object.fromEntries(Array.from(keys, (key, row) => [key, counts[row]])),
    held: held.map(({ id, said, lessons }) => ({ id, said, lessons })),
    places,
  };
}

/** What is ranked for a question, with how well it fits. */
function ranking(engine: SuggestionEngine, question: string): ReadonlyMap<string, number> {
  return new Map(engine.rank(chat(`买:${question}`)).map(({ template: { id }, score }) => [id, score]));
}

/** Lengths are worked out anew now and then only, so steps of training may differ a little. */
const CLOSE = 0.01;
const lists = (steps: fc.Arbitrary<Step>, maxLength = 25) => fc.array(steps, { maxLength });

describe('an engine restored from an old snapshot', () => {
  it('knows and counts what one built afresh does', () => {
    const all = fc.oneof(changes, learns);
    fc.assert(
      fc.property(lists(all), lists(all), (before, after) => {
        const mended = knownOf(restored(before, after).snapshot());
        expect(mended).toEqual(knownOf(afresh([...before, ...after]).snapshot()));
      }),
      { numRuns: 150 },
    );
  });

  it('ranks as one built afresh does, where both were trained alike', () => {
    fc.assert(
      fc.property(lists(changes), lists(changes), lists(learns), wordings, (before, after, taught, probe) => {
        const steps = [...after, ...taught];
        const [mended, fresh] = [restored(before, steps), afresh([...before, ...steps])];
        // Lengths are worked out anew with a snapshot, else now and then.
        for (const engine of [mended, fresh]) engine.snapshot();
        const expected = ranking(fresh, probe);
        const found = ranking(mended, probe);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [id, score] of found)
          expect(Math.abs(score - (expected.get(id) ?? 0))).toBeLessThan(CLOSE);
      }),
      { numRuns: 150 },
    );
  });

  it('uses the numbers of classes that went again', () => {
    const many = (prefix: string): Step[] =>
      IDS.map((id) => ({ kind: 'put', id: `${prefix}${id}`, triggers: ['什么时候发货'], text: '今天' }));
    const gone = (prefix: string): Step[] => IDS.map((id) => ({ kind: 'delete', id: `${prefix}${id}` }));
    const first = restored(many('x'), gone('x'));
    expect(knownOf(first.snapshot())).toEqual({ examples: 0, counts: {}, held: [], places: {} });
    follow(first, many('y'));
    const { model } = first.snapshot() as unknown as Parts;
    expect(model.classes).toBe(IDS.length);
    expect(first.suggest(chat('买:什么时候发货'))).toHaveLength(1);
  });
});

it('templates that are gone are no rivals in training', () => {
  const put = (id: string, triggers: string[]): Step => ({ kind: 'put', id, triggers, text: `${id}的话` });
  const taught: Step[] = Array.from({ length: 20 }, () => ({
    kind: 'learn',
    id: 'a',
    wording: '还能不能改地址',
  }));
  // Those who were put in and taken out before have lessons of their own, and wait for their templates.
  const gone: Step[] = IDS.slice(2).flatMap((id): Step[] => [
    put(id, ['改地址']),
    { kind: 'learn', id, wording: '还能不能改地址' },
    { kind: 'delete', id },
  ]);
  const leans = (steps: readonly Step[]) => {
    const engine = createEngine({ signs });
    follow(engine, steps);
    const { model, entries } = engine.snapshot() as unknown as Parts & {
      model: { postings: { leans: ArrayLike<number> } };
    };
    const { classes } = model.postings;
    return Array.from(
      classes,
      (ofClass, place) => [entries[ofClass]?.id, model.postings.leans[place] ?? 0] as const,
    );
  };
  const before = new Map<string | undefined, number>();
  for (const [id, lean] of leans([put('a', ['改地址']), ...gone]))
    before.set(id, (before.get(id) ?? 0) + lean);
  const after = new Map<string | undefined, number>();
  for (const [id, lean] of leans([put('a', ['改地址']), ...gone, ...taught]))
    after.set(id, (after.get(id) ?? 0) + lean);
  for (const id of IDS.slice(2)) expect(after.get(id)).toBeCloseTo(before.get(id) ?? 0, 5);
});
