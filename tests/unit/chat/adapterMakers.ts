/** Adapters as they are when nothing is wrong with them, and any that the form allows. */
import fc from 'fast-check';
import type { Adapter } from '../../../utils/chat/index.ts';

/** A small adapter that passes every check. */
export function adapter(more: Partial<Adapter> = {}): Adapter {
  return {
    form: 1,
    id: 'shop',
    version: 1,
    name: '某店工作台',
    facts: [{ about: 'class names', seen: '2026-10', trust: 'M' }],
    hosts: ['desk.example'],
    reads: 'chat',
    marks: ['#app'],
    shadowHosts: [],
    agentName: [{ from: 'page', at: '.me' }],
    header: {
      at: ['.header'],
      shopperId: [{ attribute: 'data-uid', pattern: '^(\\d+)-' }],
      shopperName: [{ at: '.name' }],
      shopId: [],
      shopName: [],
    },
    witnesses: [{ of: 'shopperId', at: '.msg', attribute: 'id', pattern: '_(\\d+)$' }],
    list: {
      at: ['.row'],
      open: ['.active'],
      shopperId: [],
      shopperName: [{ at: '.name' }],
      shopId: [],
      unread: [{ at: '.badge' }],
      waiting: ['.waiting'],
    },
    thread: { at: ['.thread'] },
    message: {
      at: ['.msg'],
      newestFirst: [],
      id: [{ attribute: 'id' }],
      time: [],
      side: { shopper: ['.left'], agent: ['.right'], bot: [], system: ['.tip'] },
      text: [{ at: '.text' }, {}],
      drop: ['.time'],
      picture: ['img'],
    },
    separator: { at: [], time: [] },
    goods: { at: [], id: [], title: [], price: [] },
    order: { at: [], number: [], state: [], goods: [], amount: [] },
    composer: ['textarea'],
    ...more,
  };
}

/** A place of an object overwritten, by its dot path; `undefined` takes it away. */
export function changed(value: unknown, path: string, to: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = changed(copy[key], rest.join('.'), to);
  else if (to === undefined) delete copy[key];
  else copy[key] = to;
  return copy;
}

const selector = fc.constantFrom('.a', '#b > .c', '[data-x="1"]', '[class*="row--"]:has(img)', 'div:not(.d)');
const selectors = fc.array(selector, { maxLength: 3 });
const pattern = fc.constantFrom('^(\\d+)-', '发送给\\s*(.+)$', '(\\w{2,9})');
const attribute = fc.constantFrom('id', 'data-uid', 'aria-label');
const place = fc.record(
  { at: selector, from: fc.constantFrom('scope', 'page'), attribute, pattern },
  { requiredKeys: [] },
);
const places = fc.array(place, { maxLength: 3 });
const witness = fc.record(
  { of: fc.constantFrom('shopperId', 'shopperName', 'shopId'), at: selector, attribute, pattern },
  { requiredKeys: ['of', 'at'] },
);
const side = fc.record({ shopper: selectors, agent: selectors, bot: selectors, system: selectors });

/** Any adapter that the form allows, small. */
export const anyAdapter: fc.Arbitrary<Adapter> = fc.record({
  form: fc.constant(1 as const),
  id: fc.stringMatching(/^[a-z0-9][a-z0-9.:_-]{0,30}$/),
  version: fc.integer({ min: 1, max: 1000 }),
  name: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter(({ length }) => length <= 60),
  facts: fc.array(
    fc.record({
      about: fc.string({ maxLength: 100 }),
      seen: fc.constant('2026-11'),
      trust: fc.constantFrom('H', 'M', 'L'),
    }),
    { maxLength: 3 },
  ),
  hosts: fc.array(fc.constantFrom('localhost', 'a.example', '*.b.example', 'xn--fiq228c.example'), {
    minLength: 1,
    maxLength: 4,
  }),
  reads: fc.constantFrom('chat', 'list'),
  marks: selectors,
  shadowHosts: selectors,
  agentName: places,
  header: fc.record({
    at: selectors,
    shopperId: places,
    shopperName: places,
    shopId: places,
    shopName: places,
  }),
  witnesses: fc.array(witness, { maxLength: 3 }),
  list: fc.record({
    at: selectors,
    open: selectors,
    shopperId: places,
    shopperName: places,
    shopId: places,
    unread: places,
    waiting: selectors,
  }),
  thread: fc.record({ at: selectors }),
  message: fc.record(
    {
      at: selectors,
      newestFirst: selectors,
      order: fc.constant('place' as const),
      id: places,
      time: places,
      side,
      alignment: fc.constantFrom('shopperAtStart', 'shopperAtEnd'),
      speaker: places,
      text: places,
      drop: selectors,
      picture: selectors,
    },
    { requiredKeys: ['at', 'newestFirst', 'id', 'time', 'side', 'text', 'drop', 'picture'] },
  ),
  separator: fc.record({ at: selectors, time: places }),
  goods: fc.record({ at: selectors, id: places, title: places, price: places }),
  order: fc.record({ at: selectors, number: places, state: places, goods: places, amount: places }),
  composer: selectors,
});
