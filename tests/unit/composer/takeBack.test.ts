// @vitest-environment happy-dom
/** Taking a fill back: the draft is what it was, unless it is the agent's by now. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Filled, fillComposer, takeBackFilled } from '../../../utils/composer/index.ts';
import { addBox, composerOf, drawDraft, fakeInsertText, put, setDraft } from './textbox.ts';

beforeEach(() => fakeInsertText());
afterEach(() => document.body.replaceChildren());

async function filled(drawn: string, text: string): Promise<Filled> {
  setDraft(document.querySelector('textarea') ?? addBox(), drawn);
  const result = await fillComposer(composerOf(), { text, composing: () => false, stillOpen: () => 'yes' });
  if (result.filled === null) throw new Error(`not filled: ${result.outcome.kind}`);
  return result.filled;
}
const boxNow = (): HTMLTextAreaElement => {
  const box = document.querySelector('textarea');
  if (box === null) throw new Error('no box');
  return box;
};
const back = (fill: Filled, more: Partial<Parameters<typeof takeBackFilled>[1]> = {}) =>
  takeBackFilled(fill, { composing: () => false, stillOpen: () => 'yes', ...more });

describe('a fill', () => {
  it.each([
    ['亲|，', '亲|，'],
    ['|', '|'],
    ['旧[的草]稿', '旧[的草]稿'],
  ])('into %j is taken back', async (drawn, after) => {
    const fill = await filled(drawn, '在的');
    expect(await back(fill)).toEqual({ kind: 'takenBack' });
    expect(drawDraft(boxNow())).toBe(after);
  });

  it('stays where the agent typed on', async () => {
    const fill = await filled('亲|', '在的');
    put(boxNow(), '亲在的呢');
    expect(await back(fill)).toEqual({ kind: 'changed' });
    expect(boxNow().value).toBe('亲在的呢');
  });

  it('stays while an input method composes', async () => {
    const fill = await filled('亲|', '在的');
    expect(await back(fill, { composing: () => true })).toEqual({ kind: 'changed' });
    expect(boxNow().value).toBe('亲在的');
  });

  it.each(['no', 'uncertain'] as const)('stays where the conversation is still open: %s', async (open) => {
    const fill = await filled('亲|', '在的');
    expect(await back(fill, { stillOpen: () => open })).toEqual({ kind: 'stale' });
    expect(boxNow().value).toBe('亲在的');
  });

  it('is taken back out of the box that the page made anew', async () => {
    const fill = await filled('亲|', '在的');
    boxNow().remove();
    put(addBox(), '亲在的');
    expect(await back(fill, { find: composerOf })).toEqual({ kind: 'takenBack' });
    expect(boxNow().value).toBe('亲');
  });

  it('isn’t looked for in a box that is gone', async () => {
    const fill = await filled('亲|', '在的');
    boxNow().remove();
    expect(await back(fill)).toEqual({ kind: 'changed' });
  });

  it('is said not to be taken back where the page puts it in again', async () => {
    const fill = await filled('亲|', '在的');
    const box = boxNow();
    Object.defineProperty(box, 'value', { get: () => '亲在的', set: () => {} });
    expect(await back(fill)).toEqual({ kind: 'failed' });
  });
});
