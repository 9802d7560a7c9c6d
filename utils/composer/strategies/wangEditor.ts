/**
 * wangEditor 5: Slate's model under a view of its own, in many Chinese back offices. It hears the paste itself; what
 * browsers tell of it before it stops, and does nothing.
 */
import { paste } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const wangEditor = richStrategy({
  name: 'wangEditor',
  serves: (box) => box.getAttribute('data-slate-editor') === '',
  // It looks up the selection once in 100 ms.
  rest: 120,
  ways: [(box, text, hand) => paste(box, { text }, hand)],
});
