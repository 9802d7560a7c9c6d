// @vitest-environment happy-dom
/** The hand in the page's world: what it is asked for it does in the box, and the page hears nothing of it. */
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HAND_LIFE, newNonce, pageHand } from '../../../utils/composer/index.ts';
import { createHand } from '../../../utils/composer/strategies/index.ts';
import { make, show } from '../chat/page.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  show();
});

it('a name for it is made on pages over plain http too', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const [one, other] = [newNonce(), newNonce()];
  vi.unstubAllGlobals();
  expect(one).toMatch(/^d[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
});

function held(): {
  readonly box: HTMLElement;
  readonly nonce: string;
  readonly hand: ReturnType<typeof createHand>;
} {
  const nonce = newNonce();
  const box = make('div', { contenteditable: 'true' });
  show(make('main', {}, box));
  // As it is handed to the page: as text, without anything around it.
  const copy: typeof pageHand = runInThisContext(`(${pageHand.toString()})`);
  expect(copy(nonce, HAND_LIFE)).toBe(true);
  return { box, nonce, hand: createHand(nonce) };
}

describe('a hand', () => {
  it('pastes text and HTML, and says whether the page took it', () => {
    const { box, hand } = held();
    const heard: string[] = [];
    box.addEventListener('paste', (event) => {
      const data = (event as ClipboardEvent).clipboardData;
      heard.push(data?.getData('text/plain') ?? '', data?.getData('text/html') ?? '');
      if (heard[0] === '一') event.preventDefault();
    });
    expect(hand.paste(box, { text: '一', html: '<p>一</p>' })).toBe(true);
    expect(heard.splice(0)).toEqual(['一', '<p>一</p>']);
    expect(hand.paste(box, { text: '二' })).toBe(false);
  });

  it('pastes a picture, and says whether the page stopped the paste and looked at the file', () => {
    const { box, hand } = held();
    const picture = { name: '尺码.png', type: 'image/png', base64: btoa('bytes') } as const;
    expect(hand.pastePicture(box, picture)).toEqual({ prevented: false, read: false });
    const files: File[] = [];
    box.addEventListener('paste', (event) => event.preventDefault());
    expect(hand.pastePicture(box, picture)).toEqual({ prevented: true, read: false });
    box.addEventListener('paste', (event) => files.push(...(event.clipboardData?.files ?? [])));
    expect(hand.pastePicture(box, picture)).toEqual({ prevented: true, read: true });
    expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([['尺码.png', 'image/png', 5]]);
  });

  it('reads the model of Draft.js, as its component has it now', () => {
    const { box, hand } = held();
    const state = (text: string) => ({ getCurrentContent: () => ({ getPlainText: () => text }) });
    Object.assign(box, {
      __reactFiber$x: {
        memoizedProps: {},
        return: {
          memoizedProps: { editorState: state('old') },
          stateNode: { props: { editorState: state('older') }, _latestEditorState: state('now') },
        },
      },
    });
    expect(hand.model(box)).toBe('now');
  });

  it('reads the model of Slate: blocks as lines, inline pieces together', () => {
    const { box, hand } = held();
    const children = [
      { type: 'p', children: [{ text: '一' }, { type: 'link', children: [{ text: '二' }] }, { text: '三' }] },
      { type: 'p', children: [{ text: '' }] },
      { type: 'list', children: [{ children: [{ text: '四' }] }, { children: [{ text: '五' }] }] },
    ];
    Object.assign(box, { __reactFiber$x: { memoizedProps: { editor: { children } } } });
    expect(hand.model(box)).toBe('一二三\n\n四\n五');
  });

  it('knows of no model where there is none, or the page’s own objects throw', () => {
    const { box, hand } = held();
    expect(hand.model(box)).toBeNull();
    const editorState = {
      getCurrentContent: () => {
        throw new Error('mine');
      },
    };
    Object.assign(box, { __reactFiber$x: { memoizedProps: { editorState } } });
    expect(hand.model(box)).toBeNull();
  });

  it('isn’t heard of by the page, and is gone when it is ended', () => {
    const { box, nonce, hand } = held();
    const page = vi.fn();
    for (const target of [document, document.body, box]) target.addEventListener(nonce, page);
    hand.model(box);
    expect(page).not.toHaveBeenCalled();
    hand.end(box);
    hand.model(box);
    // Nobody stops the event any more.
    expect(page).toHaveBeenCalled();
  });

  it('is gone after its time in any case', () => {
    const { box, hand } = held();
    box.addEventListener('paste', (event) => event.preventDefault());
    vi.advanceTimersByTime(HAND_LIFE + 1);
    expect(hand.paste(box, { text: '一' })).toBe(false);
  });

  it('has a name of its own each time', () => {
    expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
  });
});
