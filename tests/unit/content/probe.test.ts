// @vitest-environment happy-dom
import { it } from 'vitest';
it('x', () => {
  const t = document.createElement('textarea');
  document.body.append(t);
  console.log(typeof t.checkVisibility, typeof (document as unknown as {execCommand: unknown}).execCommand, t.getBoundingClientRect().width, t.maxLength, t.selectionStart, t.matches(':disabled'));
  t.disabled = true; console.log(t.matches(':disabled'));
  t.value='a\r\nb'; console.log(JSON.stringify(t.value));
  try { document.querySelector('[[['); console.log('no throw'); } catch (e) { console.log('throws', String(e)); }
  try { t.matches('[[['); console.log('no throw m'); } catch (e) { console.log('throws m', String(e)); }
  try { document.querySelectorAll('[[['); console.log('no throw all'); } catch (e) { console.log('throws all', String(e)); }
  const fs = document.createElement('fieldset'); fs.disabled = true; fs.append(document.createElement('textarea')); document.body.append(fs);
  console.log('fieldset', fs.firstElementChild?.matches(':disabled'));
  const d = document.createElement('div'); d.append('x'); console.log(d.firstChild instanceof Text, d instanceof Element);
  console.log(document.createElementNS('http://www.w3.org/2000/svg','svg').tagName);
  console.log(window.location.href, location.hostname);
  console.log(typeof structuredClone, typeof performance.now());
});
