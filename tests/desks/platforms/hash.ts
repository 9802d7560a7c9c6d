/**
 * What the platforms' fixtures are built with: class names as a platform's build makes them, nodes, and times as
 * text. `?hashes=2` in the page's address is another build: every hash changes, everything else stays, as it did on
 * 飞鸽 on 2026-06-02.
 */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;

function build(): string {
  return typeof location === 'undefined' ? '1' : (new URLSearchParams(location.search).get('hashes') ?? '1');
}

/** `length` letters and digits out of the name and the build; begins with a letter. */
function token(name: string, length: number): string {
  let state = 0x811c9dc5;
  for (const character of `${build()}:${name}`) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  let made = '';
  while (made.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    const from = made === '' ? LETTERS : LETTERS_AND_DIGITS;
    made += from.charAt((state >>> 8) % from.length);
  }
  return made;
}

/** CSS modules with a readable stem: `msg-text-left` becomes `msg-text-left--k3f9aq`. */
export function hash(name: string): string {
  return `${name}--${token(name, 6)}`;
}

/** A class without any stem, as styled-components (`sc-bdVaJa`) or minified CSS modules (`_a1b2c`) make them. */
export function generated(name: string, prefix: 'sc-' | '_' | 'css-' | '' = 'sc-'): string {
  return `${prefix}${token(name, 6)}`;
}

export type Attributes = Readonly<Record<string, string>>;

/** Builds an element; strings among the children become text. */
export function node(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Local time as these pages write it: `09:30`, `11-18 09:30:00`, `2026-11-18 09:30:00`, `2026年11月18日 09:30:00`. */
export function timeText(at: number, form: 'clock' | 'day' | 'full' | 'han'): string {
  const date = new Date(at);
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}`;
  if (form === 'clock') return clock;
  const seconds = `${clock}:${two(date.getSeconds())}`;
  if (form === 'day') return `${date.getMonth() + 1}-${date.getDate()} ${seconds}`;
  if (form === 'han') {
    return `${date.getFullYear()}年${two(date.getMonth() + 1)}月${two(date.getDate())}日 ${seconds}`;
  }
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${seconds}`;
}

/** The one element that the fixture drew under this selector. */
export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`${selector} isn't drawn`);
  return found;
}

/** What a shopper's photo or a picture in a thread is here. */
export const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="120" height="90"%3E%3Crect width="120" height="90" fill="%23c9d6e3"/%3E%3Ccircle cx="60" cy="45" r="20" fill="%23f4a261"/%3E%3C/svg%3E';

/** Which build of the page is played: `1`, or what `?hashes=` says. */
export const isFirstBuild = (): boolean => build() === '1';

/** True where these pages set a time separator before a message: at the beginning and after a pause. */
export function isAfterPause(messages: readonly { readonly at: number }[], index: number): boolean {
  const before = messages[index - 1];
  const message = messages[index];
  return message !== undefined && (before === undefined || message.at - before.at > 5 * 60_000);
}
