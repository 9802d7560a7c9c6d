/**
 * Slate (slate-react): Discord-like boxes, newer helpdesks. Its box shows what its model may lack, so the model is
 * asked. What it knows of the selection it looks up when browsers tell it what they are going to do, not on a paste.
 */
import { paste } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const slate = richStrategy({
  name: 'slate',
  serves: (box) => box.hasAttribute('data-slate-editor'),
  model: (box, hand) => hand.model(box),
  ways: [(box, text, hand) => paste(box, { text, as: 'beforeinput' }, hand)],
});
