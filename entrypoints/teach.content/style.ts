/** How the picker looks. Colours hold 4.5:1 on their grounds; the two sides differ by their lines as well. */
export const STYLE = `
:host {
  --ground: #fff; --ink: #16201e; --ink-2: #475552; --line: #dee4e3; --line-strong: #84918e;
  --accent: #0b6e68; --accent-ink: #fff; --soft: #e0f0ee; --warn: #7d4b00; --warn-soft: #fff4dc;
  --shadow: 0 0 0 1px rgb(10 30 28 / 12%), 0 8px 28px rgb(10 30 28 / 26%);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #1b2220; --ink: #e8eeec; --ink-2: #b6c2bf; --line: #2d3634; --line-strong: #70807c;
    --accent: #56c6bb; --accent-ink: #06211f; --soft: #17403c; --warn: #f4c069; --warn-soft: #372a10;
    --shadow: 0 0 0 1px rgb(255 255 255 / 14%), 0 8px 28px rgb(0 0 0 / 60%);
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
.shield { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; }
.marks { position: fixed; inset: 0; overflow: hidden; pointer-events: none; }
.mark {
  position: absolute; border: 2px solid var(--tone); border-radius: 6px;
  box-shadow: 0 0 0 1px rgb(255 255 255 / 85%), inset 0 0 0 1px rgb(255 255 255 / 60%);
}
.mark > span {
  position: absolute; inset-block-end: 100%; inset-inline-start: -2px; max-width: 16em; padding: 0 6px;
  border-radius: 4px 4px 4px 0; background: var(--tone); color: #fff; font: 600 11px/17px var(--font);
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
  box-shadow: 0 0 0 1px rgb(255 255 255 / 85%);
}
.mark.inside > span { inset-block-end: auto; inset-block-start: -2px; border-radius: 4px 0 4px 0; }
.mark.end > span { inset-inline: auto -2px; border-radius: 4px 4px 0 4px; }
.mark.end.inside > span { border-radius: 0 4px 0 4px; }
.mark { --tone: #0b6e68; }
.mark.shopper { --tone: #1d5fc4; }
.mark.agent { --tone: #a3460a; border-style: dashed; }
.mark.bot, .mark.system, .mark.unknown { --tone: #56615e; border-style: dotted; }
.mark.unknown { --tone: #a51d55; }
.mark.aim { --tone: #0b6e68; border-width: 3px; border-style: solid; background: rgb(11 110 104 / 14%); z-index: 1; }
.mark.aimed { border-width: 3px; outline: 3px solid #0b6e68; outline-offset: 2px; }
.card {
  position: fixed; width: min(328px, calc(100vw - 24px)); max-height: calc(100vh - 24px); overflow: auto;
  padding: 14px 16px 12px; border-radius: 10px; background: var(--ground); color: var(--ink);
  font: 14px/1.5 var(--font); text-align: start; pointer-events: auto; cursor: default;
  box-shadow: var(--shadow); outline: none; overflow-wrap: anywhere;
}
.card.left { left: 12px; } .card.right { right: 12px; } .card.top { top: 12px; } .card.bottom { bottom: 12px; }
.top-line { display: flex; align-items: center; gap: 10px; color: var(--ink-2); font-size: 12px; }
.top-line > :first-child { flex: 1; }
.dots { display: flex; gap: 5px; align-items: center; flex: none; }
.dots i { width: 7px; height: 7px; border-radius: 50%; border: 1px solid var(--line-strong); }
.dots i.done { background: var(--accent); border-color: var(--accent); }
.dots i.now { width: 18px; border-radius: 4px; background: var(--accent); border-color: var(--accent); }
h2 { font: 600 16px/1.4 var(--font); margin-block: 6px 2px; }
p { color: var(--ink-2); }
.here {
  margin-block-start: 8px; padding: 5px 9px; border-radius: 6px; background: var(--soft); color: var(--ink);
  font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
.note { margin-block-start: 8px; padding: 6px 9px; border-radius: 6px; background: var(--warn-soft); color: var(--warn); font-size: 13px; }
.note + .note { margin-block-start: 4px; }
.counts { display: flex; flex-wrap: wrap; gap: 4px 14px; margin-block-start: 8px; list-style: none; font-size: 13px; }
.counts li { display: flex; gap: 6px; align-items: center; font-variant-numeric: tabular-nums; }
.counts i { width: 18px; height: 12px; border: 2px solid var(--swatch, currentcolor); border-radius: 3px; }
.counts .shopper i { --swatch: #1d5fc4; } .counts .agent i { --swatch: #a3460a; border-style: dashed; }
.counts .system i, .counts .bot i { --swatch: #56615e; border-style: dotted; }
.counts .unknown i { --swatch: #a51d55; border-style: dotted; }
@media (prefers-color-scheme: dark) {
  .counts .shopper i { --swatch: #7fb0ff; } .counts .agent i { --swatch: #ffab6b; }
  .counts .system i, .counts .bot i { --swatch: #b6c2bf; } .counts .unknown i { --swatch: #ff8cba; }
}
.counts .name { flex-basis: 100%; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 12px; }
button {
  min-height: 32px; padding: 3px 12px; border: 1px solid var(--line-strong); border-radius: 6px;
  background: transparent; color: var(--ink); font: 14px/1.4 var(--font); cursor: pointer;
}
button.move { min-height: 24px; min-width: 24px; padding: 0; border-color: transparent; color: var(--ink-2); font-size: 15px; line-height: 1; text-align: center; }
button:hover { background: var(--soft); }
button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); font-weight: 600; }
button.primary:hover { filter: brightness(1.08); }
button.last { margin-inline-start: auto; }
button:disabled { border-color: var(--line); background: transparent; color: var(--ink-2); cursor: default; filter: none; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.card:focus-visible { outline: 2px solid var(--accent); }
.keys { margin-block-start: 10px; padding-block-start: 8px; border-block-start: 1px solid var(--line); color: var(--ink-2); font-size: 12px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) {
  .dots i { transition: width 0.15s; }
}
@media (forced-colors: active) {
  .mark, .mark > span, .card, .counts i { forced-color-adjust: none; }
  .card { border: 1px solid; }
}
`;
