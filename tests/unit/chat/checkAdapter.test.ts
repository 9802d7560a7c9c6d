// @vitest-environment happy-dom
/** Adapters from outside: exactly the form comes in, and what is wrong is told with its place. */
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { ADAPTERS } from '../../../utils/chat/adapters/index.ts';
import { type Adapter, checkAdapter } from '../../../utils/chat/index.ts';
import type { AdapterProblem, AdapterProblemCode } from '../../../utils/model/index.ts';
import { adapter, anyAdapter, changed } from './adapterMakers.ts';

const problemsOf = (value: unknown, options = {}): readonly AdapterProblem[] => {
  const checked = checkAdapter(value, options);
  return checked.ok ? [] : checked.problems;
};
const many = (count: number, one: unknown = '.a') => Array.from({ length: count }, () => one);

/** happy-dom understands `:has(> a)` and `:has(a, b)`, but not `:has(> a, > b)`, which browsers do. */
function isSelector(selector: string): boolean {
  try {
    for (const step of selector.split('>>>')) {
      document.createDocumentFragment().querySelector(step.replace(/,\s*>/g, ','));
    }
    return true;
  } catch {
    return false;
  }
}

describe('the adapters that come along', () => {
  it.each(ADAPTERS.map((one) => [one.id, one] as const))('%s passes', (_id, one) => {
    expect(problemsOf(one, { isSelector })).toEqual([]);
  });

  it('have an id each', () => {
    expect(new Set(ADAPTERS.map(({ id }) => id)).size).toBe(ADAPTERS.length);
  });
});

describe('what passes', () => {
  it('is equal to what came, and shares nothing with it', () => {
    fc.assert(
      fc.property(anyAdapter, (one) => {
        const checked = checkAdapter(one);
        expect(checked).toEqual({ ok: true, adapter: one });
        expect(checked.ok && checked.adapter.header).not.toBe(one.header);
      }),
      { numRuns: 200 },
    );
  });

  it('has its keys in the order of the form', () => {
    const backwards = Object.fromEntries(Object.entries(adapter()).reverse());
    const checked = checkAdapter(backwards);
    expect(checked.ok && Object.keys(checked.adapter)).toEqual(Object.keys(adapter()));
  });

  it('has the type of an adapter', () => {
    const checked = checkAdapter(adapter());
    if (checked.ok) expectTypeOf(checked.adapter).toEqualTypeOf<Adapter>();
    expect(checked.ok).toBe(true);
  });

  it.each<[string, unknown]>([
    ['id', 'web:desk.example'],
    ['id', 'a'.repeat(100)],
    ['name', '名'.repeat(60)],
    ['marks', many(30)],
    ['marks', [`.${'a'.repeat(499)}`]],
    ['marks', ['.a:has(> .b, .c)', ':is(a, b) ~ [class*="x--" i]']],
    ['hosts', many(50, 'a.example')],
    ['hosts', ['localhost', '127.0.0.1', '*.a.example', 'xn--fiq228c.example', 'a_b.example']],
    ['facts', many(50, { about: '', seen: '2026-12', trust: 'L' })],
    ['message.order', 'place'],
    ['message.alignment', 'shopperAtEnd'],
    ['message.speaker', [{ at: '.who' }]],
    ['goods.price', [{ at: '.p', from: 'scope', attribute: 'data-price', pattern: '(\\d+)' }]],
  ])('may have %s %j', (path, value) => {
    expect(problemsOf(changed(adapter(), path, value))).toEqual([]);
  });
});

describe('what does not', () => {
  it.each<[AdapterProblemCode, string, unknown, string?]>([
    ['form', 'form', 2],
    ['form', 'form', '1'],
    ['form', 'form', null],
    ['missing', 'form', undefined],
    ['missing', 'name', undefined],
    ['missing', 'list.unread', undefined],
    ['missing', 'message.side.bot', undefined],
    ['missing', 'hosts', []],
    ['malformed', 'name', ''],
    ['malformed', 'name', 'x'.repeat(61)],
    ['malformed', 'name', 7],
    ['malformed', 'id', 'With Capitals'],
    ['malformed', 'id', 'a'.repeat(101)],
    ['malformed', 'id', '../x'],
    ['malformed', 'id', ''],
    ['malformed', 'version', 0],
    ['malformed', 'version', 1.5],
    ['malformed', 'version', '1'],
    ['malformed', 'reads', 'everything'],
    ['malformed', 'script', 'alert(1)'],
    ['malformed', 'message.click', '.send'],
    ['malformed', 'message.alignment', 'left'],
    ['malformed', 'message.side', '.left'],
    ['malformed', 'facts.0.seen', '2026-13'],
    ['malformed', 'facts.0.trust', 'X'],
    ['malformed', 'facts.0.about', 'x'.repeat(501)],
    ['malformed', 'header.shopperId.0.attribute', 'on click'],
    ['malformed', 'agentName.0.from', 'window'],
    ['malformed', 'witnesses.0.of', 'agent'],
    ['malformed', 'marks.0', `.${'a'.repeat(500)}`],
    ['tooMany', 'marks', many(31)],
    ['tooMany', 'facts', many(51, 0)],
    ['tooMany', 'hosts', many(51, 'a.example')],
    ['tooMany', 'composer', many(200_000, 0)],
    ['host', 'hosts.0', '*'],
    ['host', 'hosts.0', '*.com'],
    ['host', 'hosts.0', 'a.*.com'],
    ['host', 'hosts.0', 'https://a.example'],
    ['host', 'hosts.0', 'a.example/chat'],
    ['host', 'hosts.0', 'a.example:443'],
    ['host', 'hosts.0', 'A.example'],
    ['host', 'hosts.0', '.example'],
    ['host', 'hosts.0', ''],
    ['selector', 'marks.0', ''],
    ['selector', 'marks.0', '  '],
    ['selector', 'marks.0', '[['],
    ['selector', 'message.side.agent', ['a >'], 'message.side.agent.0'],
    ['selector', 'header.shopperName.0.at', '<div>'],
    ['selector', 'witnesses.0.at', 'a,,b'],
    ['pattern', 'header.shopperId.0.pattern', '(a+)+$'],
    ['pattern', 'header.shopperId.0.pattern', '('],
    ['pattern', 'witnesses.0.pattern', 'x'.repeat(201)],
  ])('%s at %s: %j', (code, path, value, where = path) => {
    const problems = problemsOf(changed(adapter(), path, value));
    expect(problems[0]).toMatchObject({ code, where });
    expect(problems.every((problem) => problem.where === where)).toBe(true);
  });

  it('tells the beginning of what stands there', () => {
    expect(problemsOf(adapter({ marks: ['[['.repeat(100)] }))[0]?.value).toBe('[['.repeat(40));
    expect(problemsOf(changed(adapter(), 'form', 3))).toEqual([{ code: 'form', where: 'form', value: '3' }]);
    expect(problemsOf(changed(adapter(), 'thread', ['x']))[0]?.value).toBe('');
  });

  it('tells all that is wrong, but no more than fifty', () => {
    const two = changed(changed(adapter(), 'marks', ['[[']), 'hosts', ['*']);
    expect(problemsOf(two).map(({ where }) => where)).toEqual(['hosts.0', 'marks.0']);
    const parts = ['marks', 'shadowHosts', 'composer'];
    expect(
      problemsOf(parts.reduce((one: unknown, part) => changed(one, part, many(30, '[[')), adapter())),
    ).toHaveLength(50);
  });

  it.each([null, undefined, 'text', 1, [], [adapter()], () => {}])('no adapter at all: %j', (value) => {
    expect(problemsOf(value)).toMatchObject([{ code: 'notAdapters', where: '' }]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => void checkAdapter(value)));
    const endless: Record<string, unknown> = { ...adapter() };
    endless.header = endless;
    expect(checkAdapter(endless).ok).toBe(false);
  });
});

it('keys that mean something to JavaScript do nothing', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const json = JSON.stringify(adapter()).replace('{', `{"${key}":{"evil":true},`);
    const problems = problemsOf(JSON.parse(json));
    expect(problems).toEqual([{ code: 'malformed', where: key, value: '' }]);
  }
  expect(({} as { evil?: boolean }).evil).toBeUndefined();
});

describe('selectors', () => {
  it('are judged by who is asked', () => {
    const isSelector = vi.fn((selector: string) => selector !== '#app');
    expect(problemsOf(adapter(), { isSelector })).toEqual([
      { code: 'selector', where: 'marks.0', value: '#app' },
    ]);
    expect(isSelector).toHaveBeenCalledWith('.header');
  });

  it.each([
    ['chat-item >>> .bubble', true],
    ['iframe >>> [data-desk="composer"]', true],
    ['x-outer >>> x-inner >>> .box', true],
    [' >>> .box', true],
    ['x-outer >>> [[', false],
    ['x-outer >>> ', false],
    ['[[ >>> .box', false],
  ])('that go into shadow roots are judged step by step: %s', (selector, passes) => {
    expect(problemsOf(adapter({ marks: [selector] })).length === 0).toBe(passes);
  });

  it('are let in where there is no document to ask', () => {
    vi.stubGlobal('document', undefined);
    expect(problemsOf(adapter({ marks: ['[['] }))).toEqual([]);
    expect(problemsOf(adapter({ marks: [''] }))).toHaveLength(1);
    vi.unstubAllGlobals();
  });
});
