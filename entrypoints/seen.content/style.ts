/** What is added to the picker's looks: the shopper's name and the box, and the line that says what was read. */
export const SEEN_STYLE = `
.mark.name { --tone: #6d28a8; }
.mark.box { --tone: #0b6e68; border-width: 3px; }
.seen {
  position: fixed; inset-block-end: 16px; inset-inline-start: 16px; display: grid; gap: 2px;
  width: max-content; max-width: min(272px, calc(100vw - 32px)); padding: 8px 14px; border-radius: 10px;
  background: var(--ground); color: var(--ink); font: 13px/1.5 var(--font);
  box-shadow: var(--shadow); overflow-wrap: anywhere; pointer-events: none;
}
.seen span { color: var(--ink-2); }
@media (forced-colors: active) { .seen { border: 1px solid; } }
`;
