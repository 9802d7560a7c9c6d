/** What the palette knows while it is open, or while a reply is under way that was asked for without it. */
import type { Composer } from '../../utils/composer/index.ts';
import type { Suggestion } from '../../utils/model/index.ts';
import type { Opened } from '../../utils/shortcuts/index.ts';
import type { Asking } from './asking.ts';
import type { Direct } from './direct.ts';
import type { Known } from './known.ts';
import type { Recipient } from './recipient.ts';
import type { Surface } from './surface.ts';
import type { View } from './view.ts';
import type { Wish } from './wish.ts';

export interface Open {
  /** Of a reply that is taken without a list: the code that gives way to it, or nothing. */
  readonly opened: Opened;
  readonly recipient: Recipient;
  readonly surface: Surface;
  /** Null: by a trigger, with a list. */
  readonly direct: Direct | null;
  /** A command of the browser's opened it: also where no key in the box does. */
  readonly isCalled: boolean;
  /** Since when the panel showed what it showed then. */
  readonly shownAt: number;
  composer: Composer;
  /** What stands behind the trigger. */
  typed: string;
  /** What was searched for last, and what `replies` answer; null: nothing yet. */
  answered: string | null;
  lastFound: string;
  replies: readonly Suggestion[];
  active: number;
  /** What is taken as soon as it is there. */
  wish: Wish | null;
  asking: Asking | null;
  isTaking: boolean;
}

export function begin(
  at: Pick<Open, 'opened' | 'composer' | 'recipient' | 'surface' | 'direct' | 'isCalled' | 'shownAt'>,
): Open {
  return {
    ...at,
    typed: '',
    answered: null,
    lastFound: '',
    replies: [],
    active: 0,
    wish: null,
    asking: null,
    isTaking: false,
  };
}

/**
 * Pages that render their chat whole throw the box away at each key and make it anew: what is open belongs to the new one.
 * @returns false where the box is gone and there is no other.
 */
export function followBox(open: Open, find: () => Composer | null): boolean {
  if (open.composer.box.isConnected) return true;
  const found = find();
  if (found === null) return false;
  open.composer = found;
  open.surface.follow(found.box);
  return true;
}

/** What is drawn of it. */
export function viewOf({ asking, isTaking, wish, replies, active, typed, answered }: Open): View {
  const isBusy = isTaking || wish !== null;
  if (asking !== null) return { kind: 'blanks', asking, isTaking: isBusy };
  return { kind: 'list', replies, active, query: typed, answered, isTaking: isBusy };
}

/** Whether what opened it is switched on, as last heard. */
export function isWanted({ direct, isCalled, opened }: Open, { isOn, keys }: Known): boolean {
  if (isCalled || direct?.action === 'command') return isOn;
  if (direct !== null) return isOn && keys[direct.action] === direct.bound;
  return isOn && keys[opened.head.endsWith('、') ? 'boxComma' : 'boxSlash'] !== '';
}
