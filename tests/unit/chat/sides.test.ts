// @vitest-environment happy-dom
/** Whose message it is: by selectors, else by where the bubble stands, else by the name above it; or unknown. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader } from '../../../utils/chat/index.ts';
import type { Side } from '../../../utils/model/index.ts';
import { desk, header, make, practice, show, thread } from './page.ts';

afterEach(() => show());

const sound = practice();
const NOBODY = { shopper: [], agent: [], bot: [], system: [] };
const adapterWith = (more: Partial<Adapter['message']>): Adapter => ({
  ...sound,
  message: { ...sound.message, id: [], ...more },
});
const BY_SPEAKER = adapterWith({ side: NOBODY, speaker: [{ at: '.name' }] });
const BY_BOTH = adapterWith({ speaker: [{ at: '.name' }] });

/** A line; `name` above it, `side` claimed by the page, `box` from left to right as its bubble is drawn. */
function line(name: string, side = '', box?: readonly [number, number]): HTMLElement {
  const words = make('div', { 'data-desk': 'text' }, '在吗');
  if (box !== undefined) words.getBoundingClientRect = () => new DOMRect(box[0], 0, box[1] - box[0], 30);
  return make(
    'div',
    { 'data-desk': 'message', 'data-side': side },
    ...(name === '' ? [] : [make('span', { class: 'name' }, name)]),
    words,
  );
}

function sidesOf(adapter: Adapter, lines: readonly HTMLElement[], direction = 'ltr'): readonly Side[] {
  show();
  const reader = createReader(document, adapter, () => 0);
  reader.read();
  const list = thread(...lines);
  list.getBoundingClientRect = () => new DOMRect(100, 0, 600, 800);
  list.style.direction = direction;
  // 练习台's header: the shopper is `name of a`, the agent 小林.
  show(desk(header('a'), list));
  const reading = reader.read();
  if (reading.kind !== 'open') throw new Error(`the reading is ${reading.kind}`);
  return reading.conversation.messages.map(({ side }) => side);
}

describe('by the speaker’s name', () => {
  it.each<[string, Side]>([
    ['name of a', 'shopper'],
    ['小林', 'agent'],
    ['小王', 'unknown'],
    ['name of', 'unknown'],
    ['', 'unknown'],
    ['系统', 'system'],
    ['系统消息', 'system'],
    ['System message', 'unknown'],
    ['systemmessage', 'system'],
    ['公告', 'system'],
    ['通知', 'system'],
    ['系统工程师', 'unknown'],
  ])('%j is %s', (name, side) => {
    expect(sidesOf(BY_SPEAKER, [line(name)])).toEqual([side]);
  });

  it.each([undefined, 'page'] as const)(
    'nobody is certain where both have one name, read from %s',
    (from) => {
      const place = { at: '[data-desk="shopper-name"]', ...(from !== undefined && { from }) };
      expect(sidesOf({ ...BY_SPEAKER, agentName: [place] }, [line('name of a')])).toEqual(['unknown']);
    },
  );
});

describe('a name over a bubble that the page gives to a side', () => {
  it.each<[string, string, Side]>([
    ['nobody’s', 'shopper', 'shopper'],
    ['the shopper’s', 'shopper', 'shopper'],
    ['a stranger’s', 'shopper', 'unknown'],
    ['a colleague’s', 'agent', 'agent'],
    ['a robot’s', 'bot', 'bot'],
    ['the system’s', 'shopper', 'system'],
  ])('%s, over %s', (whose, side, expected) => {
    const names: Readonly<Record<string, string>> = {
      'nobody’s': '',
      'the shopper’s': 'name of a',
      'the system’s': '系统通知',
    };
    expect(sidesOf(BY_BOTH, [line(names[whose] ?? '小王', side)])).toEqual([expected]);
  });
});

describe('by the place of the bubble', () => {
  const places = [
    line('', '', [110, 300]),
    line('', '', [500, 690]),
    line('', '', [300, 500]),
    line('', '', [300, 510]),
    line('', '', [300, 300]),
  ];
  it.each<[NonNullable<Adapter['message']['alignment']>, string, readonly Side[]]>([
    ['shopperAtStart', 'ltr', ['shopper', 'agent', 'unknown', 'unknown', 'unknown']],
    ['shopperAtStart', 'rtl', ['agent', 'shopper', 'unknown', 'unknown', 'unknown']],
    ['shopperAtEnd', 'ltr', ['agent', 'shopper', 'unknown', 'unknown', 'unknown']],
    ['shopperAtEnd', 'rtl', ['shopper', 'agent', 'unknown', 'unknown', 'unknown']],
  ])('%s, %s', (alignment, direction, sides) => {
    const adapter = adapterWith({ side: NOBODY, alignment });
    expect(
      sidesOf(
        adapter,
        places.map((one) => one),
        direction,
      ),
    ).toEqual(sides);
  });

  it('a selector counts before it, and two selectors make it no clearer', () => {
    const adapter = adapterWith({
      alignment: 'shopperAtStart',
      side: { ...sound.message.side, bot: ['[data-side="bot"]', '[data-side="system"]'] },
    });
    const lines = [line('', 'agent', [110, 300]), line('', 'system', [110, 300])];
    expect(sidesOf(adapter, lines)).toEqual(['agent', 'unknown']);
  });

  it('a stranger’s name makes a bubble at the shopper’s edge nobody’s', () => {
    const adapter = adapterWith({ side: NOBODY, alignment: 'shopperAtStart', speaker: [{ at: '.name' }] });
    const lines = [
      line('小王', '', [110, 300]),
      line('name of a', '', [110, 300]),
      line('小王', '', [500, 690]),
    ];
    expect(sidesOf(adapter, lines)).toEqual(['unknown', 'shopper', 'agent']);
  });
});
