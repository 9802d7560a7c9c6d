// @vitest-environment happy-dom
/** Pictures behind a text: pasted one by one under the lock, and taken only where the page shows that it took them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Filled, findComposer } from '../../../utils/composer/index.ts';
import { putPictures } from '../../../utils/composer/strategies/index.ts';
import type { PictureBytes } from '../../../utils/model/index.ts';
import { addBox, put, SELECTOR } from './textbox.ts';

type Options = Parameters<typeof putPictures>[1];
type Heard = { readonly prevented: boolean; readonly read: boolean };

const PICTURE: PictureBytes = { name: 'a.png', type: 'image/png', base64: btoa('a') };
const TEXT = '亲，见图';
const TAKEN: Heard = { prevented: true, read: true };

beforeEach(() => {
  document.body.replaceChildren();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A text that stands in a box, and a page that does `act` when a picture is pasted. */
function stage(act: (box: HTMLTextAreaElement, number: number) => Heard | null, more: Partial<Options> = {}) {
  const box = addBox() as HTMLTextAreaElement;
  put(box, TEXT);
  const composer = findComposer([document], [SELECTOR]);
  if (composer === null) throw new Error('no box');
  const before = { text: '', start: 0, end: 0 };
  const filled: Filled = { composer, before, after: TEXT };
  let pasted = 0;
  let ended = 0;
  const options: Options = {
    count: 1,
    get: async () => PICTURE,
    takeHand: async () => ({
      paste: () => false,
      model: () => null,
      pastePicture: () => {
        pasted += 1;
        return act(box, pasted);
      },
      end: () => {
        ended += 1;
      },
    }),
    stillOpen: () => 'yes',
    composing: () => false,
    inThread: (element) => element.closest('#thread') !== null,
    ...more,
  };
  const run = () => putPictures(filled, options);
  return { box, run, pasted: () => pasted, ended: () => ended };
}

const show = (): void => document.body.append(document.createElement('img'));

describe('a picture is in', () => {
  it('when the page stopped the paste, looked at the file and shows something', async () => {
    const { run, ended } = stage(() => {
      show();
      return TAKEN;
    });
    const { outcome, filled } = await run();
    expect(outcome).toEqual({ kind: 'filled', pictures: { put: 1, left: 0 } });
    expect(filled).toMatchObject({ after: TEXT, inside: 0, outside: 1 });
    expect(ended()).toBe(1);
  });

  it('when the page only listened in, and a picture came up a moment later', async () => {
    const { run } = stage(() => {
      setTimeout(show, 30);
      return { prevented: false, read: true };
    });
    expect((await run()).outcome).toEqual({ kind: 'filled', pictures: { put: 1, left: 0 } });
  });
});

describe('a picture is left', () => {
  const left = (why: string, put = 0, more = 1) => ({ kind: 'filled', pictures: { put, left: more, why } });

  it.each<[string, Heard | null]>([
    ['stops every paste and looks at no file', { prevented: true, read: false }],
    ['looks at the file and shows nothing', TAKEN],
    ['looks in passing', { prevented: false, read: true }],
    ['hears nothing', null],
  ])('by a page that %s', async (_what, heard) => {
    const { run } = stage(() => heard);
    expect((await run()).outcome).toEqual(left('notTaken'));
  });

  it('by a page that shows something without having looked at the file', async () => {
    const { run } = stage(() => {
      show();
      return { prevented: true, read: false };
    });
    expect((await run()).outcome).toEqual(left('notTaken'));
  });

  it.each(['no', 'uncertain'] as const)('and not pasted where the conversation is open: %s', async (open) => {
    const { run, pasted, ended } = stage(() => TAKEN, { stillOpen: () => open });
    expect((await run()).outcome).toEqual(left('stale'));
    expect(pasted()).toBe(0);
    expect(ended()).toBe(1);
  });

  it('when another conversation was opened while it was fetched', async () => {
    let open: 'yes' | 'no' = 'yes';
    const { run, pasted } = stage(() => TAKEN, {
      get: async () => {
        open = 'no';
        return PICTURE;
      },
      stillOpen: () => open,
    });
    expect((await run()).outcome).toEqual(left('stale'));
    expect(pasted()).toBe(0);
  });

  it('between two: the second isn’t pasted into the conversation that came after the first', async () => {
    let open: 'yes' | 'no' = 'yes';
    const { run, pasted } = stage(
      () => {
        show();
        setTimeout(() => {
          open = 'no';
        });
        return TAKEN;
      },
      {
        count: 3,
        stillOpen: () => open,
        get: async (number) => {
          if (number === 1) await new Promise((resolve) => setTimeout(resolve, 5));
          return PICTURE;
        },
      },
    );
    expect((await run()).outcome).toEqual(left('stale', 1, 2));
    expect(pasted()).toBe(1);
  });

  it('in a composition, without a hand, or when it can’t be had: nothing is pasted', async () => {
    for (const [why, more] of [
      ['composing', { composing: () => true }],
      ['notTaken', { takeHand: async () => null }],
      ['missing', { get: async () => null }],
    ] as const) {
      const { box, run, pasted } = stage(() => TAKEN, more);
      expect((await run()).outcome).toEqual(left(why));
      expect(pasted()).toBe(0);
      box.remove();
    }
  });

  it('and the rest with it: they are put in their order', async () => {
    const { run, pasted } = stage(
      (_box, number) => {
        if (number === 1) show();
        return TAKEN;
      },
      { count: 3 },
    );
    expect((await run()).outcome).toEqual(left('notTaken', 1, 2));
    expect(pasted()).toBe(2);
  });
});

describe('what a page shows for other reasons', () => {
  const thread = (): HTMLElement => {
    const list = document.createElement('ul');
    list.id = 'thread';
    document.body.append(list);
    return list;
  };
  const picture = (src: string): HTMLImageElement => Object.assign(document.createElement('img'), { src });

  it.each<[string, (list: HTMLElement) => void, number]>([
    ['a message that comes in meanwhile', (list) => list.append(document.createElement('li')), 0],
    ['a picture that the shopper sends', (list) => list.append(picture('https://img.example/1.jpg')), 0],
    ['a button that lights up', () => document.body.classList.toggle('focus'), 0],
    ['our own picture among the messages', (list) => list.append(picture('blob:https://desk/1')), 1],
    ['a dialog that opens', () => document.querySelector('dialog')?.setAttribute('open', ''), 1],
    ['a file in a list beside the box', () => document.body.append(document.createElement('figure')), 1],
  ])('%s', async (_what, act, put) => {
    const list = thread();
    document.body.append(document.createElement('dialog'));
    const { run } = stage(() => {
      act(list);
      return TAKEN;
    });
    const why = put === 1 ? {} : { why: 'notTaken' };
    expect((await run()).outcome).toEqual({ kind: 'filled', pictures: { put, left: 1 - put, ...why } });
  });
});

describe('the text', () => {
  it('is put back where the page changed it for the picture, and that is said', async () => {
    const { box, run } = stage((box) => {
      show();
      put(box, `${TEXT}[a.png]`);
      return TAKEN;
    });
    expect((await run()).outcome).toEqual({
      kind: 'filled',
      pictures: { put: 0, left: 1, why: 'changedText' },
    });
    expect(box.value).toBe(TEXT);
  });

  it('that can’t be put back isn’t said to be there', async () => {
    const { run } = stage((box) => {
      put(box, '');
      Object.defineProperty(box, 'value', { get: () => '', set: () => {} });
      return TAKEN;
    });
    expect(await run()).toEqual({ outcome: { kind: 'unverified' }, filled: null });
  });

  it('of another conversation is left alone', async () => {
    let open: 'yes' | 'no' = 'yes';
    const { box, run } = stage(
      (box) => {
        open = 'no';
        put(box, '别人的草稿');
        return TAKEN;
      },
      { stillOpen: () => open },
    );
    await run();
    expect(box.value).toBe('别人的草稿');
  });
});
