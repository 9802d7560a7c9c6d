/**
 * A textarea in a frame of the same origin, the chat in the outer page. Plays a workbench whose box is a page of its own:
 * with `?part=box` this page is the frame.
 */
import { startDesk } from '../desk.ts';
import { createTextBox, textBoxEditor } from '../mountTextarea.ts';

const BOX = new URLSearchParams({ part: 'box' });

if (new URLSearchParams(location.search).get('part') === 'box') {
  document.body.append(createTextBox('textarea'));
} else {
  startDesk(async (place, send) => {
    const frame = document.createElement('iframe');
    frame.title = '回复';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = `?${BOX}`;
    place.append(frame);
    await loaded;
    const box = frame.contentDocument?.querySelector<HTMLTextAreaElement>('textarea');
    if (!box) throw new Error('the frame has no box');
    return { ...textBoxEditor(box, send), unmount: () => frame.remove() };
  });
}
