/**
 * Draft.js: older React workbenches. Whatever changes its box behind its back destroys it (`execCommand`), or is shown
 * and never sent (the DOM), so it is pasted to and its model is asked.
 */
import { paste } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const draft = richStrategy({
  name: 'draft',
  serves: (box) => box.querySelector(':scope > [data-contents]') !== null,
  model: (box, hand) => hand.model(box),
  ways: [(box, text, hand) => paste(box, { text }, hand)],
});
