/** A place for a box two open shadow roots deep, under hosts that no registry knows. */
export function shadowBox(place: HTMLElement): ShadowRoot {
  const outer = document.createElement('x-outer');
  const inner = document.createElement('x-inner');
  place.append(outer);
  outer.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `
    textarea { box-sizing: border-box; width: 100%; font: inherit; }
    [contenteditable] { min-height: 80px; padding: 4px; border: 1px solid #bbb; }`;
  root.append(style);
  return root;
}
