// @vitest-environment happy-dom
/** The agent's own draft is never lost, whatever the page does to its box. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillComposer } from '../../../utils/composer/index.ts';
import { addBox, composerOf, fakeInsertText, put } from './textbox.ts';

type Box = HTMLTextAreaElement | HTMLInputElement;
type Behaviour = (box: Box, before: string) => void;

const BEHAVIOURS: { readonly [name: string]: Behaviour } = {
  takesIt: () => {},
  rejectsIt: (box, before) => put(box, before),
  rejectsLater: (box, before) => void setTimeout(() => put(box, before), 0),
  emptiesIt: (box) => put(box, ''),
  truncates: (box) => put(box, box.value.slice(0, 5)),
  truncatesLater: (box) => void setTimeout(() => put(box, box.value.slice(0, box.value.length - 1)), 0),
  doubles: (box) => put(box, box.value + box.value),
  transforms: (box) => put(box, box.value.toUpperCase().replace(/\s/g, '_')),
  throws: () => {
    throw new Error('a page’s own fault');
  },
};

const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '亲', '😀', '|'), maxLength: 12 });

it('after anything but filled the box holds what it held before, and after filled the text is in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      words,
      words,
      fc.nat(12),
      fc.nat(12),
      fc.constantFrom(...Object.keys(BEHAVIOURS)),
      fc.boolean(),
      async (draft, text, from, to, behaviour, refused) => {
        document.body.replaceChildren();
        fakeInsertText(refused);
        const box = addBox();
        box.value = draft;
        const [start = 0, end = 0] = [from, to].map((at) => Math.min(at, draft.length)).sort((a, b) => a - b);
        box.setSelectionRange(start, end);
        box.addEventListener('input', () => BEHAVIOURS[behaviour]?.(box, draft));
        const { outcome } = await fillComposer(composerOf(), {
          text,
          composing: () => false,
          stillOpen: () => 'yes',
        });
        if (outcome.kind !== 'filled') expect(box.value).toBe(draft);
        // Emptied is what a box looks like after sending.
        else if (box.value !== '') expect(box.value).toBe(draft.slice(0, start) + text + draft.slice(end));
      },
    ),
    { numRuns: 500 },
  );
});
