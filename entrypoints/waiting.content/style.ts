/** How it looks: the palette's colours. The ring is two lines, so that it is seen on any ground. */
export const STYLE = `
:host { --ink: #fff; --ground: #0b6e68; --line: #0b6e68; --edge: #fff; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :host { --ink: #06211f; --ground: #56c6bb; --line: #56c6bb; --edge: #06211f; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.ring {
  position: fixed; border-radius: 6px; outline: 3px solid var(--line); outline-offset: -1px;
  box-shadow: 0 0 0 4px var(--edge), inset 0 0 0 3px var(--edge); pointer-events: none;
}
.label {
  position: fixed; max-width: min(360px, calc(100vw - 16px)); padding: 5px 12px; border-radius: 8px; background: var(--ground);
  color: var(--ink); font: 600 14px/1.5 var(--font); text-align: start; overflow-wrap: anywhere; pointer-events: none;
  box-shadow: 0 0 0 1px var(--edge), 0 4px 16px rgb(10 30 28 / 30%);
}
@media (forced-colors: active) { .label { border: 1px solid; } .ring { outline-color: Highlight; } }
`;
