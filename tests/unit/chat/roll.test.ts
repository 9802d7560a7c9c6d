// @vitest-environment happy-dom
/**
 * Messages of a page that gives them no id: each gets one and keeps it, though the page shows but a window of the
 * conversation and people repeat themselves.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Adapter,
  createReader,
  type OpenReading,
  type Reader,
  SETTLE,
} from '../../../utils/chat/index.ts';
import { desk, header, message, practice, show, thread } from './page.ts';

afterEach(() => show());

const sound = practice();
const WITHOUT_IDS: Adapter = { ...sound, message: { ...sound.message, id: [] } };
/** The page has no ids of shoppers either: `header(name)` of the practice desk, by its name. */
const BY_NAME: Adapter = { ...WITHOUT_IDS, header: { ...sound.header, shopperId: [], shopId: [] } };

interface Page {
  /** Shows a window of these texts; `>` in front of one makes it the agent's. @returns ids and which thread it is. */
  show(
    texts: readonly string[],
    shopper?: string,
  ): { readonly ids: readonly string[]; readonly thread: number };
  /** Time passes. */
  pass(milliseconds: number): void;
}

function pageOf(adapter: Adapter = WITHOUT_IDS): Page {
  let clock = 0;
  show();
  const reader: Reader = createReader(
    document,
    adapter,
    () => clock,
    () => 0,
  );
  reader.read();
  const settled = (): OpenReading => {
    for (let i = 0; i < 20; i += 1) {
      const reading = reader.read();
      if (reading.kind === 'open') return reading;
      clock += reading.wait ?? SETTLE;
    }
    throw new Error('the page never became certain');
  };
  return {
    pass(milliseconds) {
      clock += milliseconds;
    },
    show(texts, shopper = 'a') {
      const lines = texts.map((text) =>
        text.startsWith('>') ? message({ side: 'agent', text: text.slice(1) }) : message({ text }),
      );
      show(desk(header(shopper), thread(...lines)));
      const reading = settled();
      return { ids: reading.conversation.messages.map(({ id }) => id), thread: reading.thread };
    },
  };
}

const range = (from: number, to: number, each = (i: number) => `第${i}句`) =>
  Array.from({ length: to - from }, (_, i) => each(from + i));

describe('ids that are made up', () => {
  it('are of each message alone, equal ones included', () => {
    const { ids } = pageOf().show(['在吗', '在吗', '>在的', '在吗', '在的']);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => id.startsWith('~'))).toBe(true);
  });

  it('stay while the window slides down over what is new', () => {
    const page = pageOf();
    const first = page.show(range(0, 8)).ids;
    const second = page.show(range(3, 12)).ids;
    expect(second.slice(0, 5)).toEqual(first.slice(3));
    const third = page.show(range(8, 14)).ids;
    expect(third.slice(0, 4)).toEqual(second.slice(5));
    expect(new Set([...first, ...second, ...third]).size).toBe(14);
  });

  it('stay while the window slides up, and back down', () => {
    const page = pageOf();
    const last = page.show(range(10, 20)).ids;
    const above = page.show(range(5, 15)).ids;
    expect(above.slice(5)).toEqual(last.slice(0, 5));
    const top = page.show(range(0, 10)).ids;
    expect(top.slice(5)).toEqual(above.slice(0, 5));
    expect(page.show(range(0, 20)).ids).toEqual([...top, ...last]);
    expect(page.show(range(10, 20)).ids).toEqual(last);
  });

  it('stay among equal texts, which their neighbours tell apart', () => {
    const page = pageOf();
    const said = ['在吗', '>在的', '在吗', '好', '>在的', '在吗', '嗯', '>在的', '好', '在吗'];
    const all = page.show(said).ids;
    expect(page.show(said.slice(2)).ids).toEqual(all.slice(2));
    expect(page.show(said.slice(0, 7)).ids).toEqual(all.slice(0, 7));
    expect(page.show(said.slice(1, 9)).ids).toEqual(all.slice(1, 9));
    expect(page.show(said).ids).toEqual(all);
  });

  it('are new for the same words said once more', () => {
    const page = pageOf();
    const first = page.show(['在吗', '在吗']).ids;
    const second = page.show(['在吗', '在吗', '在吗']).ids;
    expect(second.slice(0, 2)).toEqual(first);
    expect(new Set(second).size).toBe(3);
  });

  it('are older for what is loaded above, though it says the same', () => {
    const page = pageOf();
    const first = page.show(['在吗', '多少钱', '>九块']).ids;
    const whole = page.show(['在吗', '>在的', '在吗', '多少钱', '>九块']).ids;
    expect(whole.slice(2)).toEqual(first);
    expect(new Set(whole).size).toBe(5);
  });

  it('stay through a jump far up, and back', () => {
    const page = pageOf();
    const last = page.show(range(90, 100)).ids;
    const far = page.show(range(0, 10)).ids;
    expect(new Set([...last, ...far]).size).toBe(20);
    expect(page.show(range(90, 100)).ids).toEqual(last);
    expect(page.show(range(0, 10)).ids).toEqual(far);
  });

  it.each<[string, readonly string[], readonly number[]]>([
    ['a message is edited', ['一', '二', '改了', '四', '五'], [0, 1, 3, 4]],
    ['a message is taken back', ['一', '二', '四', '五'], [0, 1, -1, 3, 4]],
    ['a line comes in between', ['一', '二', '插话', '三', '四', '五'], [0, 1, 2, 3, 4]],
  ])('of the others stay when %s', (_title, then, kept) => {
    const page = pageOf();
    const said = ['一', '二', '三', '四', '五'];
    const first = page.show(said).ids;
    const { ids } = page.show(then);
    for (const i of kept.filter((one) => one >= 0)) expect(ids[then.indexOf(said[i] ?? '')]).toBe(first[i]);
    expect(new Set(ids).size).toBe(then.length);
  });

  it('stay in each conversation while the agent looks at others', () => {
    const page = pageOf();
    const ofA = page.show(range(0, 6), 'a').ids;
    const ofB = page.show(
      range(0, 4, (i) => `别人的第${i}句`),
      'b',
    ).ids;
    expect(page.show(range(2, 8), 'a').ids.slice(0, 4)).toEqual(ofA.slice(2));
    expect(
      page.show(
        range(0, 4, (i) => `别人的第${i}句`),
        'b',
      ).ids,
    ).toEqual(ofB);
  });
});

describe('where the name stands for the shopper', () => {
  it('another thread under one name is another, and the first is known again', () => {
    const page = pageOf(BY_NAME);
    const first = page.show(['一', '二', '三']);
    const other = page.show(['甲', '乙', '丙']);
    expect(other.thread).not.toBe(first.thread);
    expect(new Set([...first.ids, ...other.ids]).size).toBe(6);
    const again = page.show(['一', '二', '三', '四']);
    expect(again.ids.slice(0, 3)).toEqual(first.ids);
    expect(again.thread).not.toBe(other.thread);
  });

  it('another thread is another also where both begin with the same greeting', () => {
    const page = pageOf(BY_NAME);
    const first = page.show(['在吗', '多少钱', '>九块', '好']);
    const other = page.show(['在吗', '我要退货', '>为什么', '破了']);
    expect(other.thread).not.toBe(first.thread);
  });

  it('a thread that goes on is the same one', () => {
    const page = pageOf(BY_NAME);
    const { thread: before } = page.show(range(0, 6));
    expect(page.show(range(2, 9)).thread).toBe(before);
    expect(page.show(range(0, 5)).thread).toBe(before);
    expect(page.show(range(1, 8)).thread).toBe(before);
  });

  it('the shopper is known by it', () => {
    show();
    const reader = createReader(
      document,
      BY_NAME,
      () => 0,
      () => 0,
    );
    reader.read();
    show(desk(header('a'), thread(message({ text: '在吗' }))));
    const reading = reader.read();
    expect(reading).toMatchObject({ conversation: { key: { shop: '', shopper: '~name of a' } } });
  });
});

/**
 * A conversation of few words, and a window that is moved by half of itself at most. Its stretches of half a window
 * are all different: where they aren't, nobody could tell them apart.
 */
const walks = fc.integer({ min: 3, max: 6 }).chain((half) =>
  fc
    .record({
      half: fc.constant(half),
      said: fc.array(fc.constantFrom('在吗', '好', '嗯', '>在的', '>亲'), {
        minLength: 2 * half,
        maxLength: 26,
      }),
      from: fc.nat(),
      steps: fc.array(fc.integer({ min: -half, max: half }), { minLength: 1, maxLength: 12 }),
    })
    .filter(({ said }) => {
      const stretches = Array.from({ length: said.length - half + 1 }, (_, i) =>
        said.slice(i, i + half).join('|'),
      );
      return new Set(stretches).size === stretches.length;
    }),
);

it('whatever the walk, each message keeps one id, and no id is given twice', () => {
  fc.assert(
    fc.property(walks, ({ half, said, from, steps }) => {
      const page = pageOf();
      const size = 2 * half;
      let at = from % (said.length - size + 1);
      const given = new Map<number, string>();
      for (const step of [0, ...steps]) {
        at = Math.max(0, Math.min(said.length - size, at + step));
        const { ids } = page.show(said.slice(at, at + size));
        ids.forEach((id, i) => {
          expect(given.get(at + i) ?? id).toBe(id);
          given.set(at + i, id);
        });
      }
      expect(new Set(given.values()).size).toBe(given.size);
    }),
    { numRuns: 300 },
  );
  // So much is looked at that a busy machine takes longer than the usual.
}, 60_000);
