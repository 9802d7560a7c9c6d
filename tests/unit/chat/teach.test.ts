// @vitest-environment happy-dom
/** Teach me: what is learnt from four examples, what is told instead of smoothed over, how a moved part is found. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAdapter, createReader } from '../../../utils/chat/index.ts';
import { findMoved, fingerprintOf, learn, markAll } from '../../../utils/chat/teach/index.ts';
import type { Side } from '../../../utils/model/index.ts';

/** Boxes come from the style, as there is no layout here: `left top width height`. */
function placed<Kind extends HTMLElement>(element: Kind, place: string): Kind {
  element.style.setProperty('--place', place);
  return element;
}

function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

let line = 0;
/** A message of a chat whose sides are told by a class of the row, with made-up names of the build beside it. */
function message(side: Side, text: string, mark: string = side): HTMLElement {
  const bubble = element('div', 'css-1q2w3e bubble', element('span', '', text));
  const start = side === 'shopper' ? 20 : 320;
  const made = placed(
    element('div', `row row-${mark}`, placed(bubble, `${start} ${line} 200 30`)),
    `0 ${line} 600 40`,
  );
  line += 50;
  return made;
}

function desk(
  rows: readonly HTMLElement[],
  name: HTMLElement = element('b', 'peer-name', '小鱼'),
  layout: boolean = true,
) {
  const box = placed(element('textarea', 'reply'), '0 700 600 60');
  const thread = placed(element('div', 'thread', ...rows), layout ? '0 60 600 600' : '');
  document.body.replaceChildren(
    element(
      'div',
      'pane',
      placed(element('div', 'head', placed(name, '0 0 80 20')), '0 0 600 30'),
      thread,
      box,
    ),
  );
  return { name, box, thread };
}

const at = (row: HTMLElement | undefined): Element => row?.querySelector('span') ?? document.body;

function chat(): readonly HTMLElement[] {
  line = 60;
  return [
    message('shopper', '在吗'),
    message('agent', '在的亲'),
    message('shopper', '能便宜点不'),
    message('agent', '已经是活动价了哦'),
    message('shopper', '那我拍了'),
  ];
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = (this as HTMLElement).style?.getPropertyValue('--place') ?? '';
    const [left = 0, top = 0, width = 0, height = 0] = place.split(' ').map(Number);
    return new DOMRect(left, top, width, height);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('learning', () => {
  it('reads all messages from one of each side, the name and the box', () => {
    const rows = chat();
    const { name, box } = desk(rows);
    const { adapter, problems } = learn(document, 'im.example.com', {
      shopper: at(rows[0]),
      agent: at(rows[1]),
      name,
      box,
    });
    expect(problems).toEqual([]);
    expect(markAll(document, adapter).map(({ side, text }) => `${side}: ${text}`)).toEqual([
      'shopper: 在吗',
      'agent: 在的亲',
      'shopper: 能便宜点不',
      'agent: 已经是活动价了哦',
      'shopper: 那我拍了',
    ]);
    expect(adapter.id).toBe('web:im.example.com');
    expect(adapter.hosts).toEqual(['im.example.com']);
  });

  it('gives an adapter that passes the check and that the reader reads by', () => {
    const rows = chat();
    const { name, box } = desk(rows);
    const { adapter } = learn(document, 'im.example.com', {
      shopper: at(rows[0]),
      agent: at(rows[1]),
      name,
      box,
    });
    expect(checkAdapter(adapter)).toEqual({ ok: true, adapter });
    document.body.replaceChildren();
    const reader = createReader(document, adapter, () => 0);
    reader.read();
    desk([message('shopper', '还有货吗'), message('agent', '有货的亲')], element('b', 'peer-name', '林夕'));
    const reading = reader.read();
    expect(reading.kind === 'open' ? reading.conversation.shopperName : reading.kind).toBe('林夕');
    const { messages } = reading.kind === 'open' ? reading.conversation : { messages: [] };
    expect(messages.map(({ side }) => side)).toEqual(['shopper', 'agent']);
  });

  it('names nothing that a build made up, and nothing that was said', () => {
    const rows = chat();
    const { name, box } = desk(rows);
    name.setAttribute('data-peer', '小鱼');
    name.parentElement?.setAttribute('data-chat-with', '小鱼');
    const { adapter } = learn(document, 'im.example.com', {
      shopper: at(rows[0]),
      agent: at(rows[1]),
      name,
      box,
    });
    const written = JSON.stringify(adapter);
    expect(written).not.toContain('css-1q2w3e');
    for (const said of ['小鱼', '在吗', '在的亲', '便宜']) expect(written).not.toContain(said);
    expect(adapter.header.at.length).toBeGreaterThan(0);
  });

  it.each([true, false])('takes the word of the person against the rule; edges tell: %s', (layout) => {
    const rows = [...chat(), message('shopper', '我来接待您', 'colleague')];
    const { name, box } = desk(rows, undefined, layout);
    const examples = { shopper: at(rows[0]), agent: at(rows[1]), name, box };
    const last = rows.at(-1);
    if (last === undefined) throw new Error('no row');
    const { adapter, problems } = learn(document, 'im.example.com', examples, new Map([[last, 'agent']]));
    expect(problems).toEqual([]);
    expect(markAll(document, adapter).map(({ side }) => side)).toEqual([
      'shopper',
      'agent',
      'shopper',
      'agent',
      'shopper',
      'agent',
    ]);
  });

  it('tells which message still reads otherwise, where nothing parts it from the others', () => {
    const rows = chat();
    const { name, box } = desk(rows);
    const examples = { shopper: at(rows[0]), agent: at(rows[1]), name, box };
    const wrong = rows[2];
    if (wrong === undefined) throw new Error('no row');
    const { problems } = learn(document, 'im.example.com', examples, new Map([[wrong, 'agent']]));
    expect(problems.map(({ code, element: about }) => [code, about])).toContainEqual([
      'contradiction',
      wrong,
    ]);
  });

  it('refuses two examples of one message', () => {
    const rows = chat();
    const { name, box } = desk(rows);
    const shopper = rows[0] ?? document.body;
    const { problems } = learn(document, 'im.example.com', { shopper, agent: at(rows[0]), name, box });
    expect(problems.map(({ code }) => code)).toEqual(['sameMessage']);
  });

  it('refuses a box in which nobody can type and a name without words', () => {
    const rows = chat();
    const { thread } = desk(rows);
    const nothing = element('i', 'dot');
    document.body.append(nothing);
    const examples = { shopper: at(rows[0]), agent: at(rows[1]), name: nothing, box: thread };
    const codes = learn(document, 'im.example.com', examples).problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['nameEmpty', 'noBox']));
  });
});

describe('a name in the list of conversations', () => {
  const list = (open: string) => {
    const rows = ['小鱼', '林夕', '陈大福'].map((who, i) => {
      const row = placed(element('li', 'talk', element('span', 'who', who)), `700 ${i * 50} 200 44`);
      if (who === open) row.setAttribute('aria-selected', 'true');
      return row;
    });
    const made = element('ul', 'talks', ...rows);
    document.body.append(made);
    return rows;
  };

  it('is the one of the open row, whichever that is', () => {
    const rows = chat();
    const { box } = desk(rows);
    const [first] = list('小鱼');
    const name = first?.querySelector('.who') ?? document.body;
    const { adapter, problems } = learn(document, 'im.example.com', {
      shopper: at(rows[0]),
      agent: at(rows[1]),
      name,
      box,
    });
    expect(problems).toEqual([]);
    first?.removeAttribute('aria-selected');
    document.querySelectorAll('.talk')[1]?.setAttribute('aria-selected', 'true');
    const [selector = ''] = adapter.header.at;
    expect(document.querySelector(selector)?.textContent).toBe('林夕');
  });

  it('is refused where nothing marks the open row', () => {
    const rows = chat();
    const { box } = desk(rows);
    const [first] = list('nobody');
    const name = first?.querySelector('.who') ?? document.body;
    const { problems } = learn(document, 'im.example.com', {
      shopper: at(rows[0]),
      agent: at(rows[1]),
      name,
      box,
    });
    expect(problems.map(({ code }) => code)).toEqual(['nameInList']);
  });
});

describe('the print of a part', () => {
  it('holds no word that stands in it', () => {
    const { name } = desk(chat());
    expect(JSON.stringify(fingerprintOf(name))).not.toContain('小鱼');
  });

  it('finds the part again when it has other names and another parent', () => {
    const { box } = desk(chat());
    const print = fingerprintOf(box);
    const next = placed(element('textarea', 'x7f3a composer reply'), '0 690 600 60');
    box.replaceWith(element('div', 'wrap', next));
    expect(findMoved([document], print)?.element).toBe(next);
  });

  it('finds nothing where two are alike, and nothing where none is', () => {
    const { box } = desk(chat());
    const print = fingerprintOf(box);
    const twin = placed(element('textarea', 'reply'), '0 700 600 60');
    box.after(twin);
    expect(findMoved([document], print)).toBeNull();
    box.remove();
    twin.replaceWith(placed(element('textarea', 'search'), '900 0 100 20'));
    expect(findMoved([document], print)).toBeNull();
  });
});
