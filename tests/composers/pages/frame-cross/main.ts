/**
 * The textarea's desk in a frame of another origin. Plays a workbench that a seller's centre embeds: opened under
 * 127.0.0.1, the frame is this page with `?part=desk` under localhost at the same port, and has `window.composer`.
 */
import { startDesk } from '../desk.ts';
import { mountTextarea } from '../mountTextarea.ts';

const HERE = '127.0.0.1';

if (new URLSearchParams(location.search).get('part') === 'desk') {
  startDesk(mountTextarea);
} else {
  const inner = new URL(location.href);
  inner.hostname = location.hostname === HERE ? 'localhost' : HERE;
  inner.searchParams.set('part', 'desk');
  const frame = document.createElement('iframe');
  frame.title = '客服工作台';
  frame.src = inner.href;
  frame.style.cssText = 'width: 100%; height: calc(100vh - 60px); border: 0';
  const bar = document.createElement('p');
  bar.textContent = '商家中心';
  document.body.append(bar, frame);
}
