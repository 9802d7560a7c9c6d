// @vitest-environment happy-dom
/** Whatever a page does to its thread, what was kept of it says the same as the page does. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader, type Reading, watch } from '../../../utils/chat/index.ts';
import { desk, header, make, message, practice, show, thread } from './page.ts';

afterEach(() => show());

const sound = practice();
/** Fallbacks in their order. */
const SELECTORS: readonly (readonly string[])[] = [
  ['[data-message-id]'],
  ['.part > [data-message-id]', '[data-message-id]'],
  ['[data-message-id]:not(.part *)', '.none'],
];

/** Ways in which pages change their threads. */
const ACTS: { readonly [kind: string]: (list: Element, number: number, line: Element | undefined) => void } =
  {
    append: (list, number) => list.append(fresh(number)),
    prepend: (list, number) => list.prepend(fresh(number)),
    insert: (_list, number, line) => line?.before(fresh(number)),
    remove: (_list, _number, line) => line?.remove(),
    move(list, _number, line) {
      if (line !== undefined) list.append(line);
    },
    wrap(_list, _number, line) {
      const part = make('div', { class: 'part' });
      line?.replaceWith(part);
      if (line !== undefined) part.append(line);
    },
    unwrap(list) {
      const part = list.querySelector('.part');
      part?.replaceWith(...part.childNodes);
    },
    replace: (_list, number, line) => line?.replaceWith(fresh(number)),
    'empty and take out'(list) {
      const part = list.querySelector('.part');
      part?.replaceChildren();
      part?.remove();
    },
    retext: (_list, number, line) =>
      line?.querySelector('[data-desk="text"]')?.replaceChildren(`said anew ${number}`),
    rename(_list, number, line) {
      if (line?.hasAttribute('data-message-id') === true) line.setAttribute('data-message-id', `r${number}`);
    },
    mute: (_list, _number, line) => line?.removeAttribute('data-message-id'),
    unmute(_list, number, line) {
      if (line?.hasAttribute('data-message-id') === false) line.setAttribute('data-message-id', `u${number}`);
    },
    'mark the thread': (list, number) => list.setAttribute('class', `state-${number}`),
  };

const fresh = (number: number): Element => message({ id: `n${number}`, text: `new ${number}` });

function play(list: Element, { kind, at }: Act, number: number): void {
  const lines = [...list.querySelectorAll('[data-desk="message"]:not([data-message-id="first"])')];
  ACTS[kind]?.(list, number, lines[at % Math.max(1, lines.length)]);
}

const act = fc.record({
  kind: fc.constantFrom(...Object.keys(ACTS)),
  at: fc.nat(),
  /** Whether the reader looks after it. */
  looks: fc.boolean(),
});
interface Act {
  readonly kind: string;
  readonly at: number;
}

describe.each(SELECTORS.map((at) => [at]))('messages found by %s', (at) => {
  it('are read as if nothing had been kept', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const controller = new AbortController();
        try {
          const adapter: Adapter = { ...sound, message: { ...sound.message, at } };
          let clock = 0;
          const reader = createReader(
            document,
            adapter,
            () => clock,
            () => 0,
          );
          const settled = (): Reading => {
            let reading = reader.read();
            for (let i = 0; i < 20 && reading.kind === 'uncertain'; i += 1) {
              clock += reading.wait;
              reading = reader.read();
            }
            return reading;
          };
          show();
          reader.read();
          reader.follow(
            watch(
              () => reader.scopes(),
              () => {},
              controller.signal,
            ),
          );
          const list = thread(message({ id: 'first', text: 'stays' }));
          show(desk(header('a'), list));
          acts.forEach((one, i) => {
            play(list, one, i);
            if (!one.looks && i < acts.length - 1) return;
            const reading = settled();
            const said =
              reading.kind === 'open' ? reading.conversation.messages.map(({ id, text }) => [id, text]) : [];
            const selector = at.find((candidate) => list.querySelector(candidate) !== null) ?? at[0] ?? '';
            const shown = [...list.querySelectorAll(selector)].map((line) => [
              line.getAttribute('data-message-id'),
              line.querySelector('[data-desk="text"]')?.textContent,
            ]);
            expect(said).toEqual(shown);
          });
        } finally {
          controller.abort();
          show();
        }
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});
