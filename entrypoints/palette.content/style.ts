/** How the palette looks. Colours hold 4.5:1 on their grounds; what is chosen differs by more than its colour. */
export const STYLE = `
:host {
  --ground: #fff; --ink: #16201e; --ink-2: #475552; --line: #dee4e3; --line-strong: #84918e;
  --accent: #0b6e68; --accent-ink: #fff; --soft: #e0f0ee; --mark: #ffe9a8; --mark-ink: #3d2c00;
  --warn: #7d4b00; --warn-soft: #fff4dc;
  --shadow: 0 0 0 1px rgb(10 30 28 / 14%), 0 8px 28px rgb(10 30 28 / 24%);
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ground: #1b2220; --ink: #e8eeec; --ink-2: #b6c2bf; --line: #2d3634; --line-strong: #70807c;
    --accent: #56c6bb; --accent-ink: #06211f; --soft: #17403c; --mark: #5c4a12; --mark-ink: #ffe9a8;
    --warn: #f4c069; --warn-soft: #372a10;
    --shadow: 0 0 0 1px rgb(255 255 255 / 14%), 0 8px 28px rgb(0 0 0 / 60%);
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
.card {
  position: fixed; display: flex; flex-direction: column; overflow: hidden; border-radius: 10px;
  background: var(--ground); color: var(--ink); font: 14px/1.5 var(--font); text-align: start;
  pointer-events: auto; cursor: default; box-shadow: var(--shadow); overflow-wrap: anywhere; user-select: none;
}
.list { position: relative; flex: 1 1 auto; min-height: 0; overflow: auto; padding: 4px; overscroll-behavior: contain; }
.row {
  display: flex; gap: 10px; align-items: flex-start; padding: 6px 10px; border-radius: 7px; cursor: pointer;
}
.row:hover { background: color-mix(in srgb, var(--soft) 45%, transparent); }
.row[aria-selected="true"] { background: var(--soft); }
.cap {
  flex: none; min-width: 20px; margin-block-start: 1px; padding: 0 5px; border: 1px solid var(--line-strong);
  border-radius: 5px; color: var(--ink-2); font: 600 12px/18px var(--font); text-align: center;
}
.row[aria-selected="true"] .cap { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
.main { flex: 1; min-width: 0; }
.head { display: flex; gap: 8px; align-items: baseline; min-width: 0; }
.title { min-width: 0; overflow: hidden; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
.code { flex: none; color: var(--ink-2); font-size: 12px; }
.badge {
  flex: none; margin-inline-start: auto; padding: 0 6px; border-radius: 9px; background: var(--warn-soft);
  color: var(--warn); font-size: 12px; line-height: 18px;
}
.badge + .badge { margin-inline-start: 0; }
.text { display: block; overflow: hidden; color: var(--ink-2); font-size: 13px; text-overflow: ellipsis; white-space: nowrap; }
.row[aria-selected="true"] .text {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; color: var(--ink); white-space: pre-line;
}
.blank { border-bottom: 1px dashed var(--line-strong); color: var(--warn); }
.blank.now { border-bottom: 2px solid var(--accent); background: var(--soft); color: var(--ink); }
.why { display: none; overflow: hidden; color: var(--ink-2); font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
.row[aria-selected="true"] .why { display: block; margin-block-start: 2px; }
mark { padding: 0 1px; border-radius: 2px; background: var(--mark); color: var(--mark-ink); }
.keys {
  display: flex; flex: none; flex-wrap: wrap; gap: 0 14px; padding: 5px 14px; border-block-start: 1px solid var(--line);
  color: var(--ink-2); font-size: 12px; line-height: 18px;
}
.none, .note { padding: 9px 14px; color: var(--ink-2); }
.note { color: var(--warn); background: var(--warn-soft); }
.asked { flex: 1 1 auto; min-height: 0; overflow: auto; padding: 10px 14px; }
.asked .text { margin-block: 4px 8px; color: var(--ink); font-size: 14px; white-space: pre-line; }
.step { font-weight: 600; }
.step.missed { color: var(--warn); }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .card { border: 1px solid; }
  .row[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;
