/**
 * The palette's one state: closed, or open at a trigger for the conversation that was open then. What stands in the box
 * decides: the trigger is looked for there when one was typed, what is typed behind it is read from there, and a reply
 * takes the place of both by the same fill as the panel's, under the recipient lock. Nothing is ever sent.
 */
import type { Composer, Workplace } from '../../utils/composer/index.ts';
import { pickLanguage, type TranslatePalette, translatePalette } from '../../utils/locale/index.ts';
import type { PaletteAnswer } from '../../utils/messaging/index.ts';
import type { Language, Suggestion } from '../../utils/model/index.ts';
import {
  isPerhapsWords,
  type Opened,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from '../../utils/shortcuts/index.ts';
import { type Asking, askNext, beginAsking, filledIn, follows } from './asking.ts';
import { hearWindow, type Wishes } from './hearing.ts';
import { digitOf, isCodeOf } from './keys.ts';
import { type Recipient, readRecipient, sameRecipient } from './recipient.ts';
import { openSurface, type Surface } from './surface.ts';
import { type Asks, createAsks, takeInto } from './taking.ts';

/** How long an editor may take to draw what was typed, in milliseconds. */
const DRAWN = 40;
/** How often box and conversation are looked at while the palette is open, in milliseconds. */
const WATCH = 200;
/** A worker that has only just started is told by the page what is open, and asked again. */
const TRIES = 8;
const TRY_AGAIN = 120;
/** How long it is said that something wasn't filled in, in milliseconds. */
const NOTE = 6000;
/** In place of a row: no row is chosen yet. */
const NONE = -1;
/** Longest text, in UTF-16 units, that a reply may take the place of. */
const MAX_OVER = 1000;

interface Open {
  readonly opened: Opened;
  readonly recipient: Recipient;
  readonly surface: Surface;
  composer: Composer;
  /** What stands behind the trigger. */
  typed: string;
  /** What was searched for last, and what `replies` answer; null: nothing yet. */
  answered: string | null;
  lastFound: string;
  replies: readonly Suggestion[];
  active: number;
  asking: Asking | null;
  isTaking: boolean;
}

export interface Palette {
  /** A box was found, perhaps another one than before. */
  see(place: Workplace): void;
}

export function startPalette(signal: AbortSignal): Palette {
  let place: Workplace | null = null;
  let asks: Asks | null = null;
  let open: Open | null = null;
  let note: Surface | null = null;
  /** As last heard: a palette that was switched off isn't drawn before it was asked. */
  let isOn = true;
  let language: Language = pickLanguage(navigator.languages);
  const t = (): TranslatePalette => translatePalette(language);

  const close = (): void => {
    open?.surface.close();
    open = null;
  };
  const closeNote = (): void => {
    note?.close();
    note = null;
  };
  signal.addEventListener('abort', () => {
    close();
    closeNote();
  });

  const find = (): Composer | null => place?.find() ?? null;
  const isFocused = (box: Element): boolean => {
    const { activeElement } = box.getRootNode() as Document | ShadowRoot;
    if (activeElement === null || box.contains(activeElement)) return activeElement !== null;
    // The body holds the focus of nothing in particular.
    return activeElement !== box.ownerDocument.body && activeElement.contains(box);
  };

  const draw = (): void => {
    if (open === null) return;
    const { surface, asking, replies, active, typed, answered, isTaking } = open;
    if (asking !== null) surface.draw({ kind: 'blanks', asking, isTaking }, t());
    else surface.draw({ kind: 'list', replies, active, query: typed, answered, isTaking }, t());
  };

  const search = async (tries: number = TRIES): Promise<void> => {
    const mine = open;
    if (mine === null) return;
    const { typed: query, recipient } = mine;
    const answer: PaletteAnswer | null = (await asks?.replies({ ...recipient, query })) ?? null;
    const isStill = (): boolean => open === mine && mine.typed === query && mine.asking === null;
    if (answer !== null) {
      isOn = answer.on;
    }
    if (!isStill()) return;
    if (!isOn) return void close();
    if (answer?.replies == null) {
      if (tries <= 1) return void close();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
      if (isStill()) await search(tries - 1);
      return;
    }
    if (answer.replies.length > 0) mine.lastFound = query;
    else if (query !== '' && searchesInVain(query, mine.lastFound)) return void close();
    mine.replies = answer.replies;
    mine.answered = query;
    const [best] = answer.replies;
    const names = best === undefined ? [] : [best.code, best.title, wordingOf(best)];
    mine.active = isPerhapsWords(mine.opened, query, names) ? NONE : 0;
    // One that was switched off when the trigger was typed wasn't shown.
    mine.surface.show(true);
    draw();
  };

  /** Reads what stands behind the trigger, and closes where there is no trigger any more. */
  const look = (): void => {
    if (open === null || open.isTaking) return;
    if (!open.composer.box.isConnected) {
      const found = find();
      if (found === null) return void close();
      open.composer = found;
    }
    const { composer, opened } = open;
    if (place?.composing(composer.box) !== false) return;
    const { text, start, end } = composer.strategy.read(composer.box, null);
    const typed = start === end ? queryBehind(opened, text.slice(0, end), open.asking !== null) : null;
    if (typed === null || typed.length > MAX_OVER) return void close();
    if (typed === open.typed) return;
    open.typed = typed;
    if (open.asking !== null && follows(open.asking, typed)) return void draw();
    open.asking = null;
    if (queryBehind(opened, text.slice(0, end)) === null) return void close();
    draw();
    void search();
  };

  const openAt = (opened: Opened, composer: Composer): void => {
    const recipient = place === null ? null : readRecipient(place.reader);
    if (recipient === null) return;
    closeNote();
    const surface = openSurface(composer.box, {
      pick: (index) => pick(index),
      lost: close,
    });
    open = {
      opened,
      composer,
      recipient,
      surface,
      typed: '',
      answered: null,
      lastFound: '',
      replies: [],
      active: 0,
      asking: null,
      isTaking: false,
    };
    surface.show(isOn);
    draw();
    void search();
  };

  /** A trigger was typed: it may stand in the box now, or as soon as the editor has drawn it. */
  const lookForTrigger = (isLast: boolean): void => {
    look();
    if (open !== null || signal.aborted) return;
    const composer = find();
    if (composer === null || !isFocused(composer.box) || place?.composing(composer.box) !== false) return;
    const { text, start, end } = composer.strategy.read(composer.box, null);
    if (start !== end) return;
    // Keys that come fast, or a page that is busy: more is typed by then.
    const opened = (isLast ? openedWithin : openedBy)(text.slice(0, end), text.slice(end));
    if (opened !== null) openAt(opened, composer);
    else if (!isLast) setTimeout(() => lookForTrigger(true), DRAWN);
  };

  const fill = async (reply: Suggestion, text: string, caret: number | undefined): Promise<void> => {
    const mine = open;
    if (mine === null) return;
    mine.isTaking = true;
    draw();
    const over = mine.opened.head.slice(mine.opened.at) + mine.typed;
    const said = await takeInto(
      asks,
      mine.recipient,
      { reply, query: mine.answered ?? '', text, caret, over },
      t(),
    );
    const { box } = mine.composer;
    if (open === mine) close();
    if (said === null || signal.aborted) return;
    note = openSurface(box.isConnected ? box : document.documentElement, {
      pick() {},
      lost: closeNote,
    });
    const mineToo = note;
    note.show(true);
    note.draw({ kind: 'note', text: said }, t());
    setTimeout(() => {
      if (note === mineToo) closeNote();
    }, NOTE);
  };

  const take = (reply: Suggestion | undefined): void => {
    if (open === null || reply === undefined) return;
    if (reply.blanks.length === 0) return void fill(reply, reply.text, reply.caret);
    open.asking = beginAsking(reply, open.typed);
    draw();
  };
  const pick = (index: number): void => {
    look();
    if (open === null || open.isTaking || open.asking !== null) return;
    if (isMoved()) return void close();
    take(open.replies[index]);
  };
  const nextBlank = (): void => {
    if (open?.asking == null) return;
    const done = askNext(open.asking, open.typed);
    if (done) {
      const { reply } = open.asking;
      const { text, caret } = filledIn(open.asking);
      void fill(reply, text, caret);
    } else draw();
  };

  /** Whether another conversation is open by now, or it can't be told. */
  const isMoved = (): boolean => {
    if (open === null || place === null) return true;
    const now = readRecipient(place.reader);
    return now === null || !sameRecipient(now, open.recipient);
  };

  /** @returns true for a key that is the palette's. */
  const key = (event: KeyboardEvent): boolean => {
    closeNote();
    if (open?.surface.isShown() !== true) return false;
    const [target] = event.composedPath();
    if (!(target instanceof Node || isNodeOfFrame(target)) || !open.composer.box.contains(target)) {
      return false;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    if (event.key === 'Escape') {
      close();
      return true;
    }
    const isEnter = event.key === 'Enter' || event.key === 'Tab';
    const digit = digitOf(event);
    if (open.isTaking) return isEnter;
    if (!isEnter && digit === null) return arrow(event.key);
    look();
    if (open === null) return false;
    if (open.asking !== null) {
      if (!isEnter) return false;
      if (isMoved()) close();
      else if (!event.repeat) nextBlank();
      return true;
    }
    const { replies, answered, typed, active } = open;
    // Nothing found yet: what it will be nobody has seen. Nothing found at all: the key is the page's.
    if (answered === null) return true;
    if (replies.length === 0) return false;
    if (
      digit !== null &&
      (isCodeOf(replies, typed + digit) || (answered === typed && digit > replies.length))
    ) {
      return false;
    }
    // Perhaps it was no call: Enter sends, as it would have without us.
    if (event.key === 'Enter' && active === NONE) return false;
    if (isMoved()) close();
    else if (answered === typed && !event.repeat) take(replies[(digit ?? Math.max(active, 0) + 1) - 1]);
    return true;
  };

  const arrow = (name: string): boolean => {
    const step = name === 'ArrowDown' ? 1 : name === 'ArrowUp' ? -1 : 0;
    if (step === 0 || open === null || open.asking !== null || open.replies.length === 0) return false;
    const { length } = open.replies;
    const from = open.active === NONE && step < 0 ? 0 : open.active;
    open.active = (from + step + length) % length;
    draw();
    return true;
  };

  const wishes: Wishes = {
    typedTrigger: () => void setTimeout(() => lookForTrigger(false)),
    changed() {
      if (open !== null) setTimeout(look);
    },
    key,
    pointed(event) {
      closeNote();
      if (open === null) return;
      const path = event.composedPath();
      if (!path.includes(open.composer.box) && !open.surface.isOwn(path)) close();
    },
    left() {
      setTimeout(() => {
        if (open === null || open.isTaking) return;
        const { box } = open.composer;
        const view = box.ownerDocument.defaultView;
        const isHere = box.isConnected && isFocused(box) && view?.document.hasFocus() === true;
        if (!isHere && (box.isConnected || find() === null)) close();
      });
    },
    moved: () => open?.surface.place(),
  };
  const watch = setInterval(() => {
    if (open === null || open.isTaking) return;
    if (isMoved()) close();
    else look();
    open?.surface.place();
  }, WATCH);
  signal.addEventListener('abort', () => clearInterval(watch));

  const heard = new WeakSet<Window>();
  const hear = (view: Window | null): void => {
    if (view === null || heard.has(view)) return;
    heard.add(view);
    hearWindow(view, wishes, signal);
  };
  hear(window);
  return {
    see(next) {
      // What was typed before this script was there.
      const isFirst = place === null;
      place = next;
      asks = createAsks(next);
      if (isFirst)
        void asks.language().then((chosen) => {
          language = chosen || language;
        });
      hear(next.box.ownerDocument.defaultView);
      if (isFirst) lookForTrigger(true);
    },
  };
}

function wordingOf({ explanation }: Suggestion): string {
  return explanation.trigger.map(({ text }) => text).join('');
}

/** Elements of a frame's document are of that frame's classes. */
function isNodeOfFrame(target: EventTarget | undefined): target is Node {
  return target !== undefined && 'nodeType' in target;
}
