/** Which key does what in the panel. Pure: it takes anything shaped like a keyboard event. */
import { isComposing } from '../shared/ime.ts';

export type PanelAction =
  /** `index` counts from 0. */
  | { readonly kind: 'fill'; readonly index: number }
  | { readonly kind: 'copy'; readonly index: number }
  | { readonly kind: 'search' }
  | { readonly kind: 'takeBack' }
  | { readonly kind: 'mode' }
  /** The reply that has the focus, else the first. */
  | { readonly kind: 'ban' }
  /** What is selected in the page, else the last line of the agent's, becomes a template. */
  | { readonly kind: 'keep' }
  | { readonly kind: 'escape' };

export interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly defaultPrevented: boolean;
  readonly target: unknown;
}

/** Null for keys that aren't ours: typing, compositions, browser shortcuts, a key held down. */
export function panelKey(event: KeyLike): PanelAction | null {
  if (event.defaultPrevented || event.repeat || isComposing(event)) return null;
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return null;
  if (event.key === 'Escape') return { kind: 'escape' };
  if (event.key === '/') return { kind: 'search' };
  const letter = letterOf(event);
  if (letter === 'z') return { kind: 'takeBack' };
  if (letter === 'm') return { kind: 'mode' };
  if (letter === 'x') return { kind: 'ban' };
  if (letter === 's') return { kind: 'keep' };
  // The code and not the key: Shift+1 is `!` on one keyboard, `1` on another, and a plain 1 is `&` on a French one.
  const digit = /^(Digit|Numpad)([1-5])$/.exec(event.code);
  // Numpad keys with Num Lock off move the caret.
  if (digit === null || (digit[1] === 'Numpad' && !/^[1-5]$/.test(event.key))) return null;
  return { kind: event.shiftKey ? 'copy' : 'fill', index: Number(digit[2]) - 1 };
}

/** The letter on the key; its place where the key writes none of ours (Cyrillic). Empty with Shift. */
function letterOf({ key, code, shiftKey }: KeyLike): string {
  if (shiftKey) return '';
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && /^\p{L}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? '').toLowerCase() : '';
}

/** True for places that take text, and for lists that take a letter as a search. */
export function isTyping(target: unknown): boolean {
  if (typeof target !== 'object' || target === null) return false;
  const element = target as { tagName?: unknown; isContentEditable?: unknown; type?: unknown };
  if (element.isContentEditable === true) return true;
  if (element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true;
  return element.tagName === 'INPUT' && !NOT_TEXT.has(String(element.type));
}

const NOT_TEXT: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'radio',
  'submit',
  'reset',
  'color',
  'range',
]);
