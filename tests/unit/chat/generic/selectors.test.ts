// @vitest-environment happy-dom
/** Selectors for elements of pages that nobody prepared: each finds its element alone, by what will last. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { marksOf, selectorsFor } from '../../../../utils/chat/generic/index.ts';
import { make, show } from '../page.ts';

afterEach(() => show());

const marks = (element: Element) => marksOf(element).map(({ selector }) => selector);

describe('what an element is known by', () => {
  it('is what a person wrote, best first', () => {
    const element = make('div', {
      id: 'chat-main',
      class: 'css-1x2y3z messageRow__isMine--3kQx9 bubble',
      'data-testid': 'message',
      role: 'listitem',
      'data-id': '17',
      style: 'color: red',
      title: 'x',
      tabindex: '0',
    });
    expect(marks(element)).toEqual([
      '#chat-main',
      '[data-testid="message"]',
      '[role="listitem"]',
      '.bubble',
      '[class*="messageRow__isMine--"]',
    ]);
  });

  it('is never a value that may be somebody’s handle', () => {
    expect(marks(make('div', { 'data-chat': 'yuer', 'data-side': 'left' }))).toEqual([
      '[data-side="left"]',
      '[data-chat]',
    ]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['an id with a number of an instance', { id: 'message-10234' }],
    ['an id that a build made', { id: 'r-a1b2c3d' }],
    ['classes that a build made', { class: 'css-1x2y3z sc-bdVaJa _a1b2c_1' }],
    [
      'states and instances',
      { 'data-index': '3', 'data-message-id': 'm1', 'aria-label2': '', 'data-v-1a2b3c4d': '' },
    ],
    ['a data attribute whose value is made up', { 'data-part': 'x8d2f9a' }],
    ['a data attribute that says what was said', { 'data-text': '长'.repeat(61) }],
  ])('is never %s', (_title, attributes) => {
    expect(marks(make('div', attributes))).toEqual([]);
  });

  it('is a selector whatever the names are', () => {
    const odd = make('div', { class: 'md:flex w-1/2 hover:bg-red', 'data-role': 'a.b' });
    for (const selector of marks(odd)) expect(odd.matches(selector), selector).toBe(true);
  });
});

describe('selectors for an element', () => {
  it('find it and nothing else, the most lasting first', () => {
    const wanted = make('textarea', { class: 'input' });
    show(
      make('div', { id: 'app' }, make('textarea', { class: 'input' })),
      make('footer', { class: 'editor css-1x2y3z' }, make('div', { class: 'css-9z8y7x' }, wanted)),
    );
    const found = selectorsFor(wanted);
    expect(found.length).toBeGreaterThan(0);
    for (const selector of found) {
      expect([...document.querySelectorAll(selector)]).toEqual([wanted]);
      expect(selector).not.toMatch(/css-/);
    }
    expect(found[0]).toContain('.editor');
  });

  it('go by structure where nothing has a name', () => {
    const wanted = make('p', {}, '二');
    show(make('div', {}, make('p', {}, '一'), wanted), make('div', {}, make('p', {}, '三')));
    const found = selectorsFor(wanted);
    expect(found).toHaveLength(1);
    expect([...document.querySelectorAll(found[0] ?? '')]).toEqual([wanted]);
  });

  it('are as many as wanted', () => {
    const wanted = make('b', { id: 'name', class: 'title big', 'data-testid': 'title', role: 'heading' });
    show(wanted);
    expect(selectorsFor(wanted, 1)).toHaveLength(1);
    expect(selectorsFor(wanted, 4)).toHaveLength(4);
    expect(selectorsFor(wanted, 1)).toEqual(['#name']);
  });

  it('are of the shadow root in which it stands', () => {
    const host = make('x-chat');
    const wanted = make('p', { class: 'text' });
    host.attachShadow({ mode: 'open' }).append(wanted);
    show(make('p', { class: 'text' }), host);
    const [selector = ''] = selectorsFor(wanted);
    expect([...(host.shadowRoot?.querySelectorAll(selector) ?? [])]).toEqual([wanted]);
  });

  const page = fc.array(
    fc.record({
      tag: fc.constantFrom('div', 'span', 'li', 'p'),
      name: fc.constantFrom('', 'msg', 'css-1x2y3z', 'msg css-9a8b7c', 'row__me--3kQx9'),
      testid: fc.constantFrom('', '', 'item', 'text'),
      /** Inside which of the elements before it. */
      inside: fc.nat(),
    }),
    { minLength: 1, maxLength: 15 },
  );

  it('find it and nothing else, in any page', () => {
    fc.assert(
      fc.property(page, (parts) => {
        show();
        const built: Element[] = [document.body];
        for (const { tag, name, testid, inside } of parts) {
          const attributes = { ...(name && { class: name }), ...(testid && { 'data-testid': testid }) };
          const element = make(tag, attributes);
          built[inside % built.length]?.append(element);
          built.push(element);
        }
        for (const element of document.body.querySelectorAll('*')) {
          const found = selectorsFor(element);
          expect(found.length).toBeGreaterThan(0);
          for (const selector of found) expect([...document.querySelectorAll(selector)]).toEqual([element]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
