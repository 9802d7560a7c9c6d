/** A conversation of ten thousand messages is read from its end, as far as one of fifty is. */
import { describe, expect, it } from 'vitest';
import type { ChatMessage, Side } from '../../../utils/model/index.ts';
import { createEngine } from '../../../utils/suggestion/index.ts';
import { chat, PACK } from './desk.ts';
import { signs } from './signs.ts';

const engine = createEngine({ signs });
engine.add(PACK);

/** The messages, and how many of them were looked at. */
function counted(messages: readonly ChatMessage[]) {
  let reads = 0;
  const watched = new Proxy(messages, {
    get(target, property, receiver) {
      if (typeof property === 'string' && /^\d+$/.test(property)) reads += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { watched, reads: () => reads };
}

function thread(length: number, sideOf: (fromEnd: number) => Side, text: string): ChatMessage[] {
  const lines = Array.from({ length }, (_, i): ChatMessage => {
    const side = sideOf(length - i);
    return {
      id: `m${i}`,
      side,
      text: side === 'shopper' ? text : '好的亲',
      at: null,
      kind: 'text',
      cut: false,
    };
  });
  return [...lines, { id: 'q', side: 'shopper', text: '什么时候发货', at: null, kind: 'text', cut: false }];
}

const both = (fromEnd: number): Side => (fromEnd % 2 === 0 ? 'shopper' : 'agent');

describe.each([
  ['that goes to and fro', both, '怎么退货', 200],
  ['of small talk', both, '好的', 200],
  ['in which nobody answered', (): Side => 'shopper', '怎么退货', 400],
  ['of the agent alone', (): Side => 'agent', '', 400],
  ['of notices alone', (): Side => 'system', '', 400],
])('a thread %s', (_name, sideOf, text, short) => {
  const readsOf = (length: number, work: (messages: readonly ChatMessage[]) => unknown): number => {
    const { watched, reads } = counted(thread(length, sideOf, text));
    work(watched);
    return reads();
  };
  it.each([
    ['suggest', (messages: readonly ChatMessage[]) => engine.suggest({ messages })],
    ['rank', (messages: readonly ChatMessage[]) => engine.rank({ messages })],
  ])('%s reads no more of it when it is long', (_what, work) => {
    const some = readsOf(short, work);
    expect(some).toBeGreaterThan(0);
    expect(readsOf(10_000, work)).toBe(some);
  });
});

it('what stands far back changes nothing', () => {
  const end = chat('买:在吗', '客:您好', '买:什么时候发货').messages;
  const far = thread(5000, () => 'system', '').map((one) => ({ ...one, text: '有新消息' }));
  expect(engine.suggest({ messages: [...far.slice(0, -1), ...end] })).toEqual(
    engine.suggest({ messages: end }),
  );
});
