/** Line icons on a 16 px grid, in the colour of the text around them. Decoration: their button has the name. */
const PATHS = {
  lock: 'M4.5 7.5h7v5.5h-7zM5.8 7.5V5.2a2.2 2.2 0 0 1 4.4 0v2.3',
  unlock: 'M4.5 7.5h7v5.5h-7zM5.8 7.5V4.8a2.2 2.2 0 0 1 4.2-.9',
  copy: 'M6 5.8h6.5v7.7H6zM3.5 10.5v-8h6.7',
  check: 'M3.5 8.5l3 3 6-7',
  close: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
  search: 'M7 11.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM10.2 10.2l3.3 3.3',
  flag: 'M4 14V2.5M4 3h8l-1.8 2.75L12 8.5H4',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  chevron: 'M4.5 6.2L8 9.8l3.5-3.6',
  up: 'M4.5 9.8L8 6.2l3.5 3.6',
  calendar: 'M3 4h10v9H3zM3 7h10M5.8 2.5V5M10.2 2.5V5',
  alert: 'M8 2.8l5.8 10.4H2.2zM8 6.8v3M8 11.4v.2',
  pin: 'M6 2.5h4l-.4 4.2 2 2.3H4.4l2-2.3zM8 9v4.6',
  move: 'M2.8 4h3.6L7.8 5.6h5.4v6.8H2.8zM6 9h4M8.4 7.4L10 9l-1.6 1.6',
  redo: 'M10 3l3 3-3 3M12.8 6H6a3.2 3.2 0 0 0 0 6.5h3.5',
  history: 'M3 8a5 5 0 1 0 1.6-3.6M4.6 2v2.6h2.6M8 5.4V8l1.9 1.3',
  clock: 'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2zM8 5v3.2l2.2 1.4',
  question: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.8M8 12.4v.2',
  pointer: 'M3.5 2.8l9 4.2-3.8 1.5-1.5 4zM9 9l3.5 3.6',
  download: 'M8 2.8v7M5 7l3 3 3-3M3 13.2h10',
  upload: 'M8 10V3M5 5.8l3-3 3 3M3 13.2h10',
  undo: 'M6 3L3 6l3 3M3.2 6H10a3.2 3.2 0 0 1 0 6.5H6.5',
  chat: 'M2.8 3.2h10.4v7.6H7.5L4.8 13.2v-2.4h-2z',
  edit: 'M3 13l.6-2.7L10.8 3l2.2 2.2-7.3 7.2z',
  trash: 'M3 4.5h10M6.2 4.5v-2h3.6v2M4.4 4.5l.6 9h6l.6-9',
  globe:
    'M8 13.6A5.6 5.6 0 1 0 8 2.4a5.6 5.6 0 0 0 0 11.2zM2.4 8h11.2M8 2.4c3 3.4 3 7.8 0 11.2M8 2.4C5 5.8 5 10.2 8 13.6',
  disk: 'M3 3h8l2 2v8H3zM5.5 3v3.2h4.5V3M5.5 13V9.5h5V13',
  ban: 'M8 13.4A5.4 5.4 0 1 0 8 2.6a5.4 5.4 0 0 0 0 10.8zM4.2 4.2l7.6 7.6',
  keyboard: 'M2 4.5h12v7H2zM4.5 7v.1M7 7v.1M9.5 7v.1M12 7v.1M5 9.3h6',
  learned: 'M1.8 6L8 3.2 14.2 6 8 8.8zM4.4 7.4v3.4c2 1.9 5.2 1.9 7.2 0V7.4M14.2 6v4',
  pack: 'M2.8 4h4l1.4 1.6h5v7.2H2.8z',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3.2-3.6 2.6 2.8 1.9-2 3.3 3.4M10.4 6.2v.2',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c.5-2.6 2.4-4 5-4s4.5 1.4 5 4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, class: extra }: { readonly name: IconName; readonly class?: string }) {
  return (
    <svg
      class={extra === undefined ? 'icon' : `icon ${extra}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
