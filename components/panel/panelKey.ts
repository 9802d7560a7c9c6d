/** Which key does what in the panel. Pure: it takes anything shaped like a keyboard event. */
import {
  bindingsOf,
  chordsOf,
  digitOf,
  type KeyActionId,
  type KeyBindings,
  type KeyEventLike,
} from '../../utils/shortcuts/index.ts';

export type PanelAction =
  /** `index` counts from 0. */
  | { readonly kind: 'fill'; readonly index: number }
  | { readonly kind: 'copy'; readonly index: number }
  /** The reply below or above the one that has the focus gets it. */
  | { readonly kind: 'walk'; readonly step: 1 | -1 }
  /** The same, by a key that does something else where no reply has the focus. */
  | { readonly kind: 'arrow'; readonly step: 1 | -1 }
  /** Of the reply that has the focus, else of the first. */
  | { readonly kind: 'edit' | 'copyThis' | 'ban' }
  /** Fills the first, as a command of the browser's asks for; brings the replies back first where they aren't shown. */
  | { readonly kind: 'first' }
  /** What waits takes the place of the replies on screen. */
  | { readonly kind: 'renew' }
  /** What is selected in the page, else the last line of the agent's, becomes a template. */
  | { readonly kind: 'keep' }
  | {
      readonly kind:
        | 'search'
        | 'takeBack'
        | 'mode'
        | 'tags'
        | 'note'
        | 'remind'
        | 'waiting'
        | 'help'
        | 'escape';
    };

export interface KeyLike extends KeyEventLike {
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly target: unknown;
}

/** Replies that have a digit. */
export const DIGITS = 5;

const STANDARD = bindingsOf({});

const ACTIONS: Readonly<Partial<Record<KeyActionId, PanelAction>>> = {
  panelNext: { kind: 'walk', step: 1 },
  panelPrevious: { kind: 'walk', step: -1 },
  panelSearch: { kind: 'search' },
  panelEdit: { kind: 'edit' },
  panelCopy: { kind: 'copyThis' },
  panelTakeBack: { kind: 'takeBack' },
  panelMode: { kind: 'mode' },
  panelRenew: { kind: 'renew' },
  panelKeep: { kind: 'keep' },
  panelBan: { kind: 'ban' },
  panelTags: { kind: 'tags' },
  panelNote: { kind: 'note' },
  panelRemind: { kind: 'remind' },
  panelWaiting: { kind: 'waiting' },
  panelHelp: { kind: 'help' },
};

/** Keys that the agent can't choose. */
const FIXED: ReadonlyMap<string, PanelAction> = new Map([
  ['Escape', { kind: 'escape' }],
  ['ArrowDown', { kind: 'arrow', step: 1 }],
  ['ArrowUp', { kind: 'arrow', step: -1 }],
]);

/** Null for keys that aren't ours: typing, compositions, browser shortcuts, a key held down (but for walking). */
export function panelKey(event: KeyLike, keys: KeyBindings = STANDARD): PanelAction | null {
  if (event.defaultPrevented) return null;
  // Where text is taken, what has no modifier is typed.
  if (isTyping(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey) return null;
  for (const pressed of chordsOf(event)) {
    const action = actionOf(pressed, keys);
    if (action !== null) return event.repeat && !('step' in action) ? null : action;
  }
  return null;
}

function actionOf(pressed: string, keys: KeyBindings): PanelAction | null {
  const fixed = FIXED.get(pressed);
  if (fixed !== undefined) return fixed;
  for (const [id, action] of Object.entries(ACTIONS)) if (keys[id as KeyActionId] === pressed) return action;
  for (const [kind, first] of [
    ['fill', keys.panelFill],
    ['copy', keys.panelCopyOf],
  ] as const) {
    const index = digitOf(pressed, first, DIGITS);
    if (index !== null) return { kind, index };
  }
  return null;
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
